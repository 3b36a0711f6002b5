<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Tessera %1</source>
        <translation>Tessera %1</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Gemaakt op %1.</translation>
    </message>
    <message>
        <source>Free software</source>
        <translation>Vrije software</translation>
    </message>
    <message>
        <source>Apache License 2.0. It builds on the work of others, all named in the file NOTICE.</source>
        <translation>Apache License 2.0. Tessera bouwt op het werk van anderen, allemaal genoemd in het bestand NOTICE.</translation>
    </message>
    <message>
        <source>Permissions explained</source>
        <translation>Toestemmingen uitgelegd</translation>
    </message>
    <message>
        <source>Camera, screen, clipboard, files: what each is used for.</source>
        <translation>Camera, scherm, klembord, bestanden: waar elk voor dient.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Read about the permissions</source>
        <translation>Lees over de toestemmingen</translation>
    </message>
    <message>
        <source>Where the data lies</source>
        <translation>Waar de gegevens staan</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kluis</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Open the folder of the vault</source>
        <translation>De map van de kluis openen</translation>
    </message>
    <message>
        <source>Open the folder of the settings</source>
        <translation>De map van de instellingen openen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Map openen</translation>
    </message>
</context>
<context>
    <name>AccountEditor</name>
    <message>
        <source>Edit account</source>
        <translation>Account bewerken</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Accountnaam</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Pictogram</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nieuwe groep</translation>
    </message>
    <message>
        <source>Secret, type and digits</source>
        <translation>Geheim, soort en cijfers</translation>
    </message>
    <message>
        <source>What codes are made from. To see or change it, give the master password.</source>
        <translation>Waar codes van worden gemaakt. Geef het hoofdwachtwoord om het te zien of te wijzigen.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>Het geheim tonen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>Unpin</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Show QR code…</source>
        <translation>QR-code tonen…</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Naar voren</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Naar achteren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Show code for 10 seconds</source>
        <translation>Code 10 seconden tonen</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Volgende code</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>AccountMessages</name>
    <message>
        <source>Two-step verification there is still on.</source>
        <translation>Tweestapsverificatie staat daar nog aan.</translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation>“%1” verwijderd.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) removed.</source>
        <translation>
            <numerusform>%n account verwijderd.</numerusform>
            <numerusform>%n accounts verwijderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) put back.</source>
        <translation>
            <numerusform>%n account teruggezet.</numerusform>
            <numerusform>%n accounts teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) deleted for ever.</source>
        <translation>
            <numerusform>%n account voorgoed gewist.</numerusform>
            <numerusform>%n accounts voorgoed gewist.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” changed.</source>
        <translation>“%1” gewijzigd.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) put into “%1”.</source>
        <translation>
            <numerusform>%n account in “%1” gezet.</numerusform>
            <numerusform>%n accounts in “%1” gezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%n account uit “%1” gehaald.</numerusform>
            <numerusform>%n accounts uit “%1” gehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery code copied.</source>
        <translation>Herstelcode gekopieerd.</translation>
    </message>
    <message numerus="yes">
        <source>It leaves the clipboard in %n second(s).</source>
        <translation>
            <numerusform>Hij gaat over %n seconde van het klembord.</numerusform>
            <numerusform>Hij gaat over %n seconden van het klembord.</numerusform>
        </translation>
    </message>
    <message>
        <source>No printer found.</source>
        <translation>Geen printer gevonden.</translation>
    </message>
    <message>
        <source>Connect one, or write the codes down.</source>
        <translation>Sluit er een aan, of schrijf de codes op.</translation>
    </message>
    <message>
        <source>These tiles stand by name.</source>
        <translation>Deze tegels staan op naam.</translation>
    </message>
    <message>
        <source>These tiles stand by use.</source>
        <translation>Deze tegels staan op gebruik.</translation>
    </message>
    <message>
        <source>To place them by hand, switch to your own order.</source>
        <translation>Kies de eigen volgorde om ze zelf te plaatsen.</translation>
    </message>
    <message>
        <source>Switch to My order</source>
        <translation>Eigen volgorde kiezen</translation>
    </message>
</context>
<context>
    <name>AccountModel</name>
    <message>
        <source>code number %1</source>
        <translation>code nummer %1</translation>
    </message>
    <message numerus="yes">
        <source>code, %n second(s) left</source>
        <translation>
            <numerusform>code, nog %n seconde</numerusform>
            <numerusform>code, nog %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>No codes here</source>
        <translation>Hier geen codes</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n cijfer</numerusform>
            <numerusform>%n cijfers</numerusform>
        </translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>elke %1 s</translation>
    </message>
    <message>
        <source>Time-based</source>
        <translation>Op tijd</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Remove account…</source>
        <translation>Account verwijderen…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Back to accounts</source>
        <translation>Terug naar accounts</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation>QR-code tonen</translation>
    </message>
    <message>
        <source>Show the QR code, to add this account elsewhere</source>
        <translation>De QR-code tonen, om dit account ergens anders toe te voegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Edit this account</source>
        <translation>Dit account bewerken</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Code refused?</source>
        <translation>Code geweigerd?</translation>
    </message>
    <message>
        <source>Why a code is refused, and what helps</source>
        <translation>Waarom een code geweigerd wordt, en wat helpt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
</context>
<context>
    <name>AccountTools</name>
    <message>
        <source>Show codes</source>
        <translation>Codes tonen</translation>
    </message>
    <message>
        <source>Hide codes</source>
        <translation>Codes verbergen</translation>
    </message>
    <message>
        <source>How the tiles are sorted</source>
        <translation>Hoe de tegels gesorteerd zijn</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>My order</source>
        <translation>Eigen volgorde</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Most used</source>
        <translation>Meest gebruikt</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Show QR codes of all…</source>
        <translation>QR-codes van alles tonen…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Niets gevonden voor “%1”</translation>
    </message>
    <message>
        <source>This group is empty</source>
        <translation>Deze groep is leeg</translation>
    </message>
    <message>
        <source>Looked in names, services, notes and groups.</source>
        <translation>Gezocht in namen, diensten, notities en groepen.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Account toevoegen</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Lay the first tile</source>
        <translation>Leg de eerste tegel</translation>
    </message>
    <message>
        <source>A service shows a QR code when you switch on two-step verification. Hold it before the camera, drop a picture of it here, or paste it.</source>
        <translation>Een dienst toont een QR-code als je tweestapsverificatie aanzet. Houd hem voor de camera, sleep er een afbeelding van hierheen, of plak hem.</translation>
    </message>
</context>
<context>
    <name>AccountsRoom</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>%1 of %2 scanned</source>
        <translation>%1 van %2 gescand</translation>
    </message>
    <message>
        <source>Show the next code on the phone.</source>
        <translation>Laat op de telefoon de volgende code zien.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Account toevoegen</translation>
    </message>
    <message>
        <source>You can also drop a picture or paste anywhere in the window.</source>
        <translation>Je kunt ook overal in het venster een afbeelding neerzetten of plakken.</translation>
    </message>
    <message>
        <source>Code found</source>
        <translation>Code gevonden</translation>
    </message>
</context>
<context>
    <name>AddFooter</name>
    <message>
        <source>Add account</source>
        <translation>Account toevoegen</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Overslaan</translation>
    </message>
    <message>
        <source>Scan another</source>
        <translation>Nog een scannen</translation>
    </message>
    <message>
        <source>Leave this one out and look for another code</source>
        <translation>Deze overslaan en een andere code zoeken</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Give the account that is here the new secret</source>
        <translation>Het account dat er al is het nieuwe geheim geven</translation>
    </message>
    <message>
        <source>Show what was read</source>
        <translation>Tonen wat er gelezen is</translation>
    </message>
    <message>
        <source>Type the PIN that belongs to this account.</source>
        <translation>Typ de pincode die bij dit account hoort.</translation>
    </message>
    <message>
        <source>Check that the code works on the site, then add it.</source>
        <translation>Kijk of de code op de site werkt en voeg hem dan toe.</translation>
    </message>
    <message>
        <source>When you replace a secret, the vault keeps the earlier one.</source>
        <translation>Als je een geheim vervangt, bewaart de kluis het vorige.</translation>
    </message>
    <message>
        <source>Give the account a name.</source>
        <translation>Geef het account een naam.</translation>
    </message>
    <message>
        <source>Spaces and small letters are fine.</source>
        <translation>Spaties en kleine letters zijn goed.</translation>
    </message>
</context>
<context>
    <name>AddRecoveryCodes</name>
    <message>
        <source>Add recovery codes</source>
        <translation>Herstelcodes toevoegen</translation>
    </message>
    <message>
        <source>Paste them here, one on each line.</source>
        <translation>Plak ze hier, een op elke regel.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Herstelcodes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message>
        <source>Here already</source>
        <translation>Al aanwezig</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide bewaren</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>A character seems to be missing, or one too many. Compare the end.</source>
        <translation>Er lijkt een teken te missen, of er is er een te veel. Vergelijk het einde.</translation>
    </message>
    <message>
        <source>This is short for a secret. Check that it is whole.</source>
        <translation>Dit is kort voor een geheim. Kijk of het compleet is.</translation>
    </message>
    <message>
        <source>This looks like hexadecimal. A secret has the letters A to Z and the digits 2 to 7.</source>
        <translation>Dit lijkt hexadecimaal. Een geheim heeft de letters A tot en met Z en de cijfers 2 tot en met 7.</translation>
    </message>
    <message>
        <source>The character “%1” does not occur in a secret. Did you mean “%2”?</source>
        <translation>Het teken “%1” komt in een geheim niet voor. Bedoelde je “%2”?</translation>
    </message>
    <message>
        <source>The character “%1” does not occur in a secret: only A to Z and 2 to 7.</source>
        <translation>Het teken “%1” komt in een geheim niet voor: alleen A tot en met Z en 2 tot en met 7.</translation>
    </message>
    <message>
        <source>Time-based</source>
        <translation>Op tijd</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Steam</translation>
    </message>
    <message>
        <source>Yandex</source>
        <translation>Yandex</translation>
    </message>
    <message>
        <source>mOTP</source>
        <translation>mOTP</translation>
    </message>
    <message>
        <source>This account is here already.</source>
        <translation>Dit account is er al.</translation>
    </message>
    <message>
        <source>This secret is here already, as %1.</source>
        <translation>Dit geheim is er al, als %1.</translation>
    </message>
    <message>
        <source>This account is here already, with another secret.</source>
        <translation>Dit account is er al, met een ander geheim.</translation>
    </message>
    <message>
        <source>an account without a name</source>
        <translation>een account zonder naam</translation>
    </message>
    <message>
        <source>%1 has its new secret.</source>
        <translation>%1 heeft zijn nieuwe geheim.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 is toegevoegd.</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were added.</source>
        <translation>
            <numerusform>%n account is toegevoegd.</numerusform>
            <numerusform>%n accounts zijn toegevoegd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) have their new secrets.</source>
        <translation>
            <numerusform>%n account heeft zijn nieuwe geheim.</numerusform>
            <numerusform>%n accounts hebben hun nieuwe geheim.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accounts were added, %2 have their new secrets.</source>
        <translation>%1 accounts zijn toegevoegd, %2 hebben hun nieuwe geheim.</translation>
    </message>
    <message>
        <source>Look on the site for the code of two-step verification.</source>
        <translation>Zoek op de site naar de code voor tweestapsverificatie.</translation>
    </message>
    <message>
        <source>That is a web address, not an account.</source>
        <translation>Dat is een webadres, geen account.</translation>
    </message>
    <message>
        <source>That is a Wi-Fi network, not an account.</source>
        <translation>Dat is een wifi-netwerk, geen account.</translation>
    </message>
    <message>
        <source>That is a contact card, not an account.</source>
        <translation>Dat is een visitekaartje, geen account.</translation>
    </message>
    <message>
        <source>That is an e-mail address, not an account.</source>
        <translation>Dat is een e-mailadres, geen account.</translation>
    </message>
    <message>
        <source>That is a phone number, not an account.</source>
        <translation>Dat is een telefoonnummer, geen account.</translation>
    </message>
    <message>
        <source>That is a text message, not an account.</source>
        <translation>Dat is een sms-bericht, geen account.</translation>
    </message>
    <message>
        <source>That is a place on a map, not an account.</source>
        <translation>Dat is een plek op de kaart, geen account.</translation>
    </message>
    <message>
        <source>That is an appointment, not an account.</source>
        <translation>Dat is een afspraak, geen account.</translation>
    </message>
    <message>
        <source>That is a payment, not an account.</source>
        <translation>Dat is een betaling, geen account.</translation>
    </message>
    <message>
        <source>That is some text, not an account.</source>
        <translation>Dat is gewone tekst, geen account.</translation>
    </message>
    <message>
        <source>That code is for another company&apos;s own app.</source>
        <translation>Die code is voor de eigen app van een ander bedrijf.</translation>
    </message>
    <message>
        <source>Look on the site for “use another authenticator app”, then scan the code that it shows.</source>
        <translation>Zoek op de site naar “een andere authenticator-app gebruiken” en scan de code die je dan ziet.</translation>
    </message>
    <message>
        <source>That is a passkey, not an account.</source>
        <translation>Dat is een toegangssleutel, geen account.</translation>
    </message>
    <message>
        <source>Passkeys are read by the phone&apos;s camera. Choose “authenticator app” on the site instead.</source>
        <translation>Toegangssleutels leest de camera van de telefoon. Kies op de site “authenticator-app”.</translation>
    </message>
    <message>
        <source>There is no QR code in this picture.</source>
        <translation>Er staat geen QR-code op deze afbeelding.</translation>
    </message>
    <message>
        <source>Take one in which the whole code is seen, sharp and with its white edge.</source>
        <translation>Neem er een waarop de hele code te zien is, scherp en met de witte rand.</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no text.</source>
        <translation>Er staat geen afbeelding en geen tekst op het klembord.</translation>
    </message>
    <message>
        <source>Copy the QR code or the setup link first, then come back.</source>
        <translation>Kopieer eerst de QR-code of de instellink en kom dan terug.</translation>
    </message>
    <message>
        <source>This text is too long to be accounts.</source>
        <translation>Deze tekst is te lang voor accounts.</translation>
    </message>
    <message>
        <source>Nothing was read. Copy only the setup link or the secret.</source>
        <translation>Er is niets gelezen. Kopieer alleen de instellink of het geheim.</translation>
    </message>
    <message>
        <source>One account of the export can&apos;t be read.</source>
        <translation>Eén account van de export is niet te lezen.</translation>
    </message>
    <message>
        <source>The others are listed. Add this one by hand.</source>
        <translation>De andere staan in de lijst. Voeg dit met de hand toe.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Dit is een map.</translation>
    </message>
    <message>
        <source>Open it and drop the pictures in it.</source>
        <translation>Open hem en sleep de afbeeldingen die erin staan.</translation>
    </message>
    <message>
        <source>This file can&apos;t be opened.</source>
        <translation>Dit bestand kan niet worden geopend.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it.</source>
        <translation>Kijk of het er nog is en of je het mag lezen.</translation>
    </message>
    <message>
        <source>This picture lies on the web.</source>
        <translation>Deze afbeelding staat op internet.</translation>
    </message>
    <message>
        <source>Tessera fetches nothing from the web. Save or copy the picture, then drop or paste it.</source>
        <translation>Tessera haalt niets van internet. Bewaar of kopieer de afbeelding en sleep of plak hem dan.</translation>
    </message>
    <message>
        <source>This desktop has no way to take a picture of the screen.</source>
        <translation>Op dit bureaublad kan geen beeld van het scherm worden gemaakt.</translation>
    </message>
    <message>
        <source>Take a screenshot yourself, then paste it or drop the file here. With the package xdg-desktop-portal installed it works from here.</source>
        <translation>Maak zelf een schermafbeelding en plak die of sleep het bestand hierheen. Met het pakket xdg-desktop-portal werkt het ook vanaf hier.</translation>
    </message>
    <message>
        <source>The picture of the screen was not allowed.</source>
        <translation>Het beeld van het scherm is niet toegestaan.</translation>
    </message>
    <message>
        <source>Try again and agree, or take a screenshot yourself and paste it here.</source>
        <translation>Probeer het opnieuw en sta het toe, of maak zelf een schermafbeelding en plak die hier.</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen.</source>
        <translation>Het systeem gaf geen beeld van het scherm.</translation>
    </message>
    <message>
        <source>Take a screenshot yourself, then paste it or drop the file here.</source>
        <translation>Maak zelf een schermafbeelding en plak die of sleep het bestand hierheen.</translation>
    </message>
    <message>
        <source>There is no QR code on the screen.</source>
        <translation>Er staat geen QR-code op het scherm.</translation>
    </message>
    <message>
        <source>Show the whole code, as large as it gets, with no window over it, and try again.</source>
        <translation>Zet de hele code in beeld, zo groot als het kan en zonder venster eroverheen, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>That is no account that Tessera knows.</source>
        <translation>Dat is geen account dat Tessera kent.</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>“As the system” follows light, dark and high contrast of your desktop.</source>
        <translation>“Zoals het systeem” volgt licht, donker en hoog contrast van je bureaublad.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>On top of the text size of your desktop.</source>
        <translation>Boven op de tekstgrootte van je bureaublad.</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>Tegels</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichtheid</translation>
    </message>
    <message>
        <source>Compact puts more accounts on one screen.</source>
        <translation>Compact zet meer accounts op één scherm.</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Volgende code</translation>
    </message>
    <message>
        <source>Shown beside the code in its last five seconds.</source>
        <translation>Staat in de laatste vijf seconden naast de code.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Dates and numbers follow the region of your desktop where they can.</source>
        <translation>Datums en getallen volgen waar het kan de regio van je bureaublad.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Zoals het systeem (%1)</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>%1 of %2 codes scanned</source>
        <translation>%1 van %2 codes gescand</translation>
    </message>
    <message>
        <source>Code %1 is missing. Go to it on the phone, or add these first.</source>
        <translation>Code %1 ontbreekt. Ga er op de telefoon naartoe, of voeg deze eerst toe.</translation>
    </message>
    <message>
        <source>Codes %1 are missing. Go to them on the phone, or add these first.</source>
        <translation>De codes %1 ontbreken. Ga er op de telefoon naartoe, of voeg deze eerst toe.</translation>
    </message>
    <message>
        <source>Scan on</source>
        <translation>Verder scannen</translation>
    </message>
    <message>
        <source>Scan the codes that are missing</source>
        <translation>De codes scannen die ontbreken</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>Accountnaam</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritme</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconden</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>niet verplicht</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Leave as they are unless the service says otherwise.</source>
        <translation>Laat ze zo, tenzij de dienst iets anders zegt.</translation>
    </message>
    <message>
        <source>The code appears here when all fields are filled in.</source>
        <translation>Hier verschijnt de code als alle velden zijn ingevuld.</translation>
    </message>
    <message>
        <source>The code appears here when the secret is complete.</source>
        <translation>Hier verschijnt de code als het geheim compleet is.</translation>
    </message>
</context>
<context>
    <name>ChangePasswordOverlay</name>
    <message>
        <source>Change the master password</source>
        <translation>Hoofd­wachtwoord wijzigen</translation>
    </message>
    <message>
        <source>Master password in use now</source>
        <translation>Huidig hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Copies of the vault that were made earlier still open with the earlier password.</source>
        <translation>Kopieën van de kluis van eerder gaan nog open met het vorige wachtwoord.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Type the master password that opens Tessera now.</source>
        <translation>Typ het hoofdwachtwoord waarmee Tessera nu opengaat.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Show %1</source>
        <translation>%1 tonen</translation>
    </message>
    <message>
        <source>More groups</source>
        <translation>Meer groepen</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Vastgezet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
</context>
<context>
    <name>ChoosePassword</name>
    <message>
        <source>Choose a master password</source>
        <translation>Kies een hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Four or five words that have nothing to do with each other are strong, and easy to keep in mind.</source>
        <translation>Vier of vijf woorden die niets met elkaar te maken hebben zijn sterk, en goed te onthouden.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Making your vault…</source>
        <translation>Je kluis wordt gemaakt…</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
</context>
<context>
    <name>ClipboardPage</name>
    <message>
        <source>Copy the code, the link or the secret</source>
        <translation>Kopieer de code, de link of het geheim</translation>
    </message>
    <message>
        <source>A copied picture, a setup link (otpauth://…) or the secret as text. Tessera reads it once, now.</source>
        <translation>Een gekopieerde afbeelding, een instellink (otpauth://…) of het geheim als tekst. Tessera leest het één keer, nu.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Plakken</translation>
    </message>
    <message>
        <source>Read the clipboard (Ctrl+V, anywhere in the window)</source>
        <translation>Het klembord lezen (Ctrl+V, overal in het venster)</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Checking…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Controleren</translation>
    </message>
    <message>
        <source>Ask this system about its clock</source>
        <translation>Dit systeem naar zijn klok vragen</translation>
    </message>
    <message>
        <source>Open time settings</source>
        <translation>Tijdinstellingen openen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Deze computer</translation>
    </message>
    <message>
        <source>Network time</source>
        <translation>Netwerktijd</translation>
    </message>
    <message>
        <source>Tessera asks the time service of this system. Nothing is sent over the network.</source>
        <translation>Tessera vraagt het aan de tijddienst van dit systeem. Er gaat niets over het netwerk.</translation>
    </message>
    <message>
        <source>Is this clock right?</source>
        <translation>Staat deze klok goed?</translation>
    </message>
    <message>
        <source>This clock is right</source>
        <translation>Deze klok staat goed</translation>
    </message>
    <message>
        <source>This system does not compare it with network time. Switch on the automatic time, then check again.</source>
        <translation>Dit systeem vergelijkt hem niet met de netwerktijd. Zet de automatische tijd aan en controleer opnieuw.</translation>
    </message>
    <message>
        <source>Nobody keeps this clock in step</source>
        <translation>Niemand houdt deze klok gelijk</translation>
    </message>
    <message>
        <source>No time service answered. Compare the time here with a clock that you trust, to the second.</source>
        <translation>Er antwoordde geen tijddienst. Vergelijk de tijd hier op de seconde met een klok die je vertrouwt.</translation>
    </message>
    <message>
        <source>This system does not know</source>
        <translation>Dit systeem weet het niet</translation>
    </message>
    <message>
        <source>Compared by the time service of this system (%1).</source>
        <translation>Vergeleken door de tijddienst van dit systeem (%1).</translation>
    </message>
    <message>
        <source>Compared by the time service of this system.</source>
        <translation>Vergeleken door de tijddienst van dit systeem.</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>This clock is %1 behind</source>
        <translation>Deze klok loopt %1 achter</translation>
    </message>
    <message>
        <source>This clock is %1 ahead</source>
        <translation>Deze klok loopt %1 voor</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n seconden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The date of this computer cannot be right.</source>
        <translation>De datum van deze computer kan niet kloppen.</translation>
    </message>
    <message>
        <source>It says %1, but your vault was last saved on %2. Codes may be refused until you set it; nothing is lost.</source>
        <translation>Hij staat op %1, maar je kluis is voor het laatst bewaard op %2. Tot je hem goed zet, kunnen codes worden geweigerd; er is niets verloren.</translation>
    </message>
    <message>
        <source>It says %1, but this Tessera was made on %2. Codes may be refused until you set it; nothing is lost.</source>
        <translation>Hij staat op %1, maar deze Tessera is gemaakt op %2. Tot je hem goed zet, kunnen codes worden geweigerd; er is niets verloren.</translation>
    </message>
    <message>
        <source>It says %1. Codes may be refused until you set it; nothing is lost.</source>
        <translation>Hij staat op %1. Tot je hem goed zet, kunnen codes worden geweigerd; er is niets verloren.</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Copied, valid %1 s more</source>
        <translation>Gekopieerd, nog %1 s geldig</translation>
    </message>
    <message>
        <source>Next code copied</source>
        <translation>Volgende code gekopieerd</translation>
    </message>
    <message>
        <source>Copied, clears in %1 s</source>
        <translation>Gekopieerd, nog %1 s</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Losmaken</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Volgende code</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Show the code for 10 seconds</source>
        <translation>De code 10 seconden tonen</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>nr. %1</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopiëren</translation>
    </message>
</context>
<context>
    <name>CodeFace</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message numerus="yes">
        <source>Code, %n second(s) left</source>
        <translation>
            <numerusform>Code, nog %n seconde</numerusform>
            <numerusform>Code, nog %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeSection</name>
    <message>
        <source>Add accounts</source>
        <translation>Accounts toevoegen</translation>
    </message>
    <message>
        <source>By webcam, screen, picture, clipboard or by hand; also several at once from Google Authenticator.</source>
        <translation>Met webcam, scherm, afbeelding, klembord of met de hand; ook een aantal tegelijk uit Google Authenticator.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Add accounts (Ctrl+N)</source>
        <translation>Accounts toevoegen (Ctrl+N)</translation>
    </message>
    <message>
        <source>Export accounts as QR codes</source>
        <translation>Accounts exporteren als QR-codes</translation>
    </message>
    <message>
        <source>For another authenticator. Anybody who sees such a code can make your codes from then on.</source>
        <translation>Voor een andere authenticator. Wie zo&apos;n code ziet, kan vanaf dan jouw codes maken.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Show QR code</source>
        <translation>QR-code tonen</translation>
    </message>
    <message>
        <source>Export as QR codes</source>
        <translation>Exporteren als QR-codes</translation>
    </message>
    <message>
        <source>Whoever sees or photographs such a code can make your codes for ever. Look round, and show it to your own device only.</source>
        <translation>Wie zo&apos;n code ziet of fotografeert, kan voorgoed jouw codes maken. Kijk om je heen en laat hem alleen aan je eigen apparaat zien.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>Een voor een</translation>
    </message>
    <message>
        <source>For Google Authenticator</source>
        <translation>Voor Google Authenticator</translation>
    </message>
    <message>
        <source>Previous code</source>
        <translation>Vorige code</translation>
    </message>
    <message>
        <source>Next code</source>
        <translation>Volgende code</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-code van %1</translation>
    </message>
    <message>
        <source>Code %1 of %2</source>
        <translation>Code %1 van %2</translation>
    </message>
    <message>
        <source>Without a code here, so left out: %1.</source>
        <translation>Zonder code hier en daarom weggelaten: %1.</translation>
    </message>
    <message>
        <source>Google Authenticator can’t hold these: %1.</source>
        <translation>Deze passen niet in Google Authenticator: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Closes in %n second(s)</source>
        <translation>
            <numerusform>Sluit over %n seconde</numerusform>
            <numerusform>Sluit over %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>PIN of this account</source>
        <translation>Pincode van dit account</translation>
    </message>
    <message>
        <source>The PIN you chose at the service</source>
        <translation>De pincode die je bij de dienst hebt gekozen</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>Nog geen naam</translation>
    </message>
    <message>
        <source>Type the PIN to see the code.</source>
        <translation>Typ de pincode om de code te zien.</translation>
    </message>
    <message>
        <source>No code can be made of it.</source>
        <translation>Hier is geen code van te maken.</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>nr. %1</translation>
    </message>
</context>
<context>
    <name>GroupMenu</name>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nieuwe groep…</translation>
    </message>
</context>
<context>
    <name>GroupQuestion</name>
    <message>
        <source>New group</source>
        <translation>Nieuwe groep</translation>
    </message>
    <message>
        <source>Work, Private, Clients …</source>
        <translation>Werk, Privé, Klanten …</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Naam van de groep</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Make group</source>
        <translation>Groep maken</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Terug (Esc)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
</context>
<context>
    <name>HelpRoom</name>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>See help</source>
        <translation>Hulp bekijken</translation>
    </message>
</context>
<context>
    <name>IconChoice</name>
    <message>
        <source>Search for a brand</source>
        <translation>Zoek een merk</translation>
    </message>
    <message>
        <source>Own picture…</source>
        <translation>Eigen afbeelding…</translation>
    </message>
    <message>
        <source>Use a picture from a file</source>
        <translation>Een afbeelding uit een bestand gebruiken</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Op naam</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Initialen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.svg)</source>
        <translation>Afbeeldingen (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.svg)</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Kies een afbeelding</translation>
    </message>
    <message>
        <source>This picture can’t be read. Choose a PNG or JPEG file.</source>
        <translation>Deze afbeelding is niet te lezen. Kies een PNG- of JPEG-bestand.</translation>
    </message>
</context>
<context>
    <name>ImagePage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Drop pictures of codes here</source>
        <translation>Sleep afbeeldingen van codes hierheen</translation>
    </message>
    <message>
        <source>PNG, JPEG, WebP, BMP or GIF, one or many. They stay where they are.</source>
        <translation>PNG, JPEG, WebP, BMP of GIF, een of meer. Ze blijven waar ze zijn.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Bestanden kiezen…</translation>
    </message>
    <message>
        <source>Choose one or more pictures</source>
        <translation>Kies een of meer afbeeldingen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Stop here; what was found is kept</source>
        <translation>Hier stoppen; wat gevonden is blijft</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Gelezen bestanden</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Afbeeldingen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Choose pictures of codes</source>
        <translation>Kies afbeeldingen van codes</translation>
    </message>
</context>
<context>
    <name>KeepSpareKey</name>
    <message>
        <source>Keep your spare key</source>
        <translation>Bewaar je reservesleutel</translation>
    </message>
    <message>
        <source>With this recovery code you get in when the master password is gone. Print it or write it down, and keep it where you keep your passport.</source>
        <translation>Met deze herstelcode kom je binnen als het hoofdwachtwoord weg is. Druk hem af of schrijf hem op, en bewaar hem waar je je paspoort bewaart.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>First say that you have kept the code</source>
        <translation>Zeg eerst dat je de code hebt bewaard</translation>
    </message>
</context>
<context>
    <name>KeyboardHint</name>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Caps Lock staat aan.</translation>
    </message>
    <message>
        <source>Keyboard: %1</source>
        <translation>Toetsenbord: %1</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Tessera is locked</source>
        <translation>Tessera is vergrendeld</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Unlock (Enter)</source>
        <translation>Ontgrendelen (Enter)</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>Forgot it?</source>
        <translation>Vergeten?</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Herstelcode gebruiken</translation>
    </message>
    <message>
        <source>Set a new master password with your recovery code</source>
        <translation>Een nieuw hoofdwachtwoord instellen met je herstelcode</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>Wachtwoord controleren…</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use</source>
        <translation>
            <numerusform>Vergrendeld na %n minuut zonder gebruik</numerusform>
            <numerusform>Vergrendeld na %n minuten zonder gebruik</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked because you asked for it</source>
        <translation>Vergrendeld omdat je dat vroeg</translation>
    </message>
    <message>
        <source>Your codes are behind your master password</source>
        <translation>Je codes staan achter je hoofdwachtwoord</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tessera - locked</source>
        <translation>Tessera - vergrendeld</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>MessageBars</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>That did not work.</source>
        <translation>Dat lukte niet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please try again.</source>
        <translation>Er is niets gewijzigd. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Something went wrong that should not.</source>
        <translation>Er ging iets mis wat niet mis mag gaan.</translation>
    </message>
    <message>
        <source>What was saved is safe. Please try again; the report stays on this computer as number {number}.</source>
        <translation>Wat bewaard is, is veilig. Probeer het opnieuw; het verslag blijft op deze computer als nummer {number}.</translation>
    </message>
    <message>
        <source>Not enough memory to check the password.</source>
        <translation>Te weinig geheugen om het wachtwoord te controleren.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Close some programs and try again.</source>
        <translation>Je kluis is onbeschadigd. Sluit een paar programma&apos;s en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This was changed by something else than Tessera.</source>
        <translation>Dit is door iets anders dan Tessera gewijzigd.</translation>
    </message>
    <message>
        <source>It was not opened. Everything else is untouched.</source>
        <translation>Het is niet geopend. Al het andere is onaangeroerd.</translation>
    </message>
    <message>
        <source>Your user may not open it. Ask to become a member of the group “{group}”, then sign in again.</source>
        <translation>Je gebruiker mag hem niet openen. Vraag om lid te worden van de groep “{group}” en meld je opnieuw aan.</translation>
    </message>
    <message>
        <source>Allow Tessera to use the camera in the settings of your system.</source>
        <translation>Sta in de instellingen van je systeem toe dat Tessera de camera gebruikt.</translation>
    </message>
    <message>
        <source>The camera is closed to Tessera.</source>
        <translation>Tessera mag de camera niet gebruiken.</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>De camera geeft geen beeld.</translation>
    </message>
    <message>
        <source>Try another camera, or use an image or the screen instead.</source>
        <translation>Probeer een andere camera, of gebruik een afbeelding of het scherm.</translation>
    </message>
    <message>
        <source>No camera found.</source>
        <translation>Geen camera gevonden.</translation>
    </message>
    <message>
        <source>Connect one, or use an image, the screen or the clipboard instead.</source>
        <translation>Sluit er een aan, of gebruik een afbeelding, het scherm of het klembord.</translation>
    </message>
    <message>
        <source>Another program uses the camera.</source>
        <translation>Een ander programma gebruikt de camera.</translation>
    </message>
    <message>
        <source>Close that program, a video call perhaps, and try again.</source>
        <translation>Sluit dat programma, misschien een videogesprek, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The camera was unplugged.</source>
        <translation>De camera is losgekoppeld.</translation>
    </message>
    <message>
        <source>Connect it again, or choose another one.</source>
        <translation>Sluit hem weer aan, of kies een andere.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again, or choose another one.</source>
        <translation>Haal de stekker eruit en steek hem er weer in, of kies een andere.</translation>
    </message>
    <message>
        <source>This picture can’t be read.</source>
        <translation>Deze afbeelding is niet te lezen.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, BMP or GIF.</source>
        <translation>Gebruik PNG, JPEG, WebP, BMP of GIF.</translation>
    </message>
    <message>
        <source>This is not a picture that Tessera can read.</source>
        <translation>Dit is geen afbeelding die Tessera kan lezen.</translation>
    </message>
    <message>
        <source>Use a PNG, JPEG, WebP, BMP or GIF that is not cut off.</source>
        <translation>Gebruik een PNG, JPEG, WebP, BMP of GIF die compleet is.</translation>
    </message>
    <message>
        <source>This picture is too large.</source>
        <translation>Deze afbeelding is te groot.</translation>
    </message>
    <message>
        <source>Cut out the part with the code and try again.</source>
        <translation>Knip het deel met de code uit en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>“{name}” can’t be opened.</source>
        <translation>“{name}” kan niet worden geopend.</translation>
    </message>
    <message>
        <source>Look whether the file is still there and may be read by you.</source>
        <translation>Kijk of het bestand er nog is en of je het mag lezen.</translation>
    </message>
    <message>
        <source>This is too much for one QR code.</source>
        <translation>Dit is te veel voor één QR-code.</translation>
    </message>
    <message>
        <source>Choose fewer accounts.</source>
        <translation>Kies minder accounts.</translation>
    </message>
    <message>
        <source>This vault is open elsewhere.</source>
        <translation>Deze kluis is ergens anders open.</translation>
    </message>
    <message>
        <source>{user} on {host} has it open, or was cut off in the middle. Open it here only when it is closed there.</source>
        <translation>{user} op {host} heeft hem open, of werd onderbroken. Open hem hier alleen als hij daar dicht is.</translation>
    </message>
    <message>
        <source>{user} on {host} has it open. Close Tessera there, then try again. Nothing was changed.</source>
        <translation>{user} op {host} heeft hem open. Sluit Tessera daar en probeer het opnieuw. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Iemand</translation>
    </message>
    <message>
        <source>Not saved: the disk is full.</source>
        <translation>Niet opgeslagen: de schijf is vol.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Make some room and try again.</source>
        <translation>Je kluis is onbeschadigd. Maak wat ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Not saved: the disk can only be read.</source>
        <translation>Niet opgeslagen: de schijf is alleen te lezen.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Allow writing to its folder and try again.</source>
        <translation>Je kluis is onbeschadigd. Sta schrijven in de map toe en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Not saved: another program holds the vault file.</source>
        <translation>Niet opgeslagen: een ander programma houdt het kluisbestand vast.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Wait a moment and try again.</source>
        <translation>Je kluis is onbeschadigd. Wacht even en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Not saved: another file lies in the vault’s place.</source>
        <translation>Niet opgeslagen: er ligt een ander bestand op de plek van de kluis.</translation>
    </message>
    <message>
        <source>It came there while the vault was open, from a backup or a sync program perhaps. Your codes work. Put the earlier file back, or lock Tessera to use the new one.</source>
        <translation>Het kwam er terwijl de kluis open was, misschien van een back-up of een synchronisatieprogramma. Je codes werken. Zet het vorige bestand terug, of vergrendel Tessera om het nieuwe te gebruiken.</translation>
    </message>
    <message>
        <source>Not saved: the disk reported an error.</source>
        <translation>Niet opgeslagen: de schijf meldde een fout.</translation>
    </message>
    <message>
        <source>What was saved before is still there. Make a copy of the vault and look after the disk.</source>
        <translation>Wat eerder is bewaard, is er nog. Maak een kopie van de kluis en kijk de schijf na.</translation>
    </message>
    <message>
        <source>Not saved: this vault is open for reading only.</source>
        <translation>Niet opgeslagen: deze kluis is alleen om te lezen open.</translation>
    </message>
    <message>
        <source>Its file may not be changed by you. Your codes work; allow writing and start again.</source>
        <translation>Je mag het bestand niet wijzigen. Je codes werken; sta schrijven toe en start opnieuw.</translation>
    </message>
    <message>
        <source>It is not as Tessera left it. Your codes work; decide first what to do with it, in Settings.</source>
        <translation>Hij is niet zoals Tessera hem achterliet. Je codes werken; besluit eerst in Instellingen wat ermee moet gebeuren.</translation>
    </message>
    <message>
        <source>Passwords is closed.</source>
        <translation>Wachtwoorden is gesloten.</translation>
    </message>
    <message>
        <source>Open it with your master password first.</source>
        <translation>Open het eerst met je hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>Tessera is locked.</source>
        <translation>Tessera is vergrendeld.</translation>
    </message>
    <message>
        <source>Unlock it first. Nothing was changed.</source>
        <translation>Ontgrendel het eerst. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Deze pincode is onjuist.</translation>
    </message>
    <message numerus="yes">
        <source>%n try (tries) left; then the master password is asked.</source>
        <translation>
            <numerusform>Nog %n poging; daarna wordt het hoofdwachtwoord gevraagd.</numerusform>
            <numerusform>Nog %n pogingen; daarna wordt het hoofdwachtwoord gevraagd.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault did not answer.</source>
        <translation>De kluis gaf geen antwoord.</translation>
    </message>
    <message>
        <source>What was saved is safe. Please try again.</source>
        <translation>Wat bewaard is, is veilig. Probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no vault here.</source>
        <translation>Hier is geen kluis.</translation>
    </message>
    <message>
        <source>Its file was moved or removed. Put it back, or begin anew.</source>
        <translation>Het bestand is verplaatst of verwijderd. Zet het terug, of begin opnieuw.</translation>
    </message>
    <message>
        <source>There is a vault here already.</source>
        <translation>Hier is al een kluis.</translation>
    </message>
    <message>
        <source>It was not touched. Start Tessera again and unlock it.</source>
        <translation>Hij is niet aangeraakt. Start Tessera opnieuw en ontgrendel hem.</translation>
    </message>
    <message>
        <source>The file in the vault’s place is something else.</source>
        <translation>Het bestand op de plek van de kluis is iets anders.</translation>
    </message>
    <message>
        <source>It was not touched. Put a copy of your vault in its place, or move the file away to begin anew.</source>
        <translation>Het is niet aangeraakt. Zet er een kopie van je kluis neer, of haal het bestand weg om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>The vault file is damaged.</source>
        <translation>Het kluisbestand is beschadigd.</translation>
    </message>
    <message>
        <source>It was not changed. Keep it, put a copy from a backup in its place, and try again.</source>
        <translation>Het is niet gewijzigd. Bewaar het, zet er een kopie uit een back-up voor in de plaats en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This vault was not made by Tessera as it claims.</source>
        <translation>Deze kluis is niet door Tessera gemaakt, al beweert hij dat.</translation>
    </message>
    <message>
        <source>Its first lines ask for something that no honest vault needs. It was not opened.</source>
        <translation>De eerste regels vragen iets wat geen eerlijke kluis nodig heeft. Hij is niet geopend.</translation>
    </message>
    <message>
        <source>A newer Tessera wrote this vault.</source>
        <translation>Een nieuwere Tessera heeft deze kluis geschreven.</translation>
    </message>
    <message>
        <source>It has format {version}, which this version does not know. Update Tessera; nothing was changed.</source>
        <translation>Hij heeft formaat {version}, dat deze versie niet kent. Werk Tessera bij; er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This vault belongs to somebody else.</source>
        <translation>Deze kluis is van iemand anders.</translation>
    </message>
    <message>
        <source>The file is owned by {owner}. It was not opened. Sign in as {owner}, or ask for a copy.</source>
        <translation>Het bestand is van {owner}. Het is niet geopend. Meld je aan als {owner}, of vraag om een kopie.</translation>
    </message>
    <message>
        <source>This vault asks for unusually much work.</source>
        <translation>Deze kluis vraagt ongewoon veel werk.</translation>
    </message>
    <message>
        <source>Checking the password needs {mebibytes} MiB of memory. Go on only when you made it so yourself.</source>
        <translation>Het wachtwoord controleren kost {mebibytes} MiB geheugen. Ga alleen verder als je dat zelf zo hebt ingesteld.</translation>
    </message>
    <message>
        <source>This vault is protected too weakly.</source>
        <translation>Deze kluis is te zwak beveiligd.</translation>
    </message>
    <message>
        <source>Tessera never makes such a vault, so somebody changed it. It was not opened. Use a backup.</source>
        <translation>Tessera maakt zo&apos;n kluis nooit, dus iemand heeft hem gewijzigd. Hij is niet geopend. Gebruik een back-up.</translation>
    </message>
    <message>
        <source>This does not open the vault.</source>
        <translation>Hiermee gaat de kluis niet open.</translation>
    </message>
    <message>
        <source>This master password is wrong.</source>
        <translation>Dit hoofdwachtwoord is onjuist.</translation>
    </message>
    <message>
        <source>Look at capital letters and at the layout of the keyboard.</source>
        <translation>Let op hoofdletters en op de indeling van het toetsenbord.</translation>
    </message>
    <message>
        <source>This recovery code does not open this vault.</source>
        <translation>Met deze herstelcode gaat deze kluis niet open.</translation>
    </message>
    <message>
        <source>It may belong to another vault, or be an older one that was replaced.</source>
        <translation>Misschien hoort hij bij een andere kluis, of is hij intussen vervangen.</translation>
    </message>
    <message>
        <source>This is not a whole recovery code.</source>
        <translation>Dit is geen complete herstelcode.</translation>
    </message>
    <message>
        <source>It has eight groups of four and two signs more. Compare it letter by letter.</source>
        <translation>Hij heeft acht groepen van vier en nog twee tekens. Vergelijk hem letter voor letter.</translation>
    </message>
    <message>
        <source>The key of this computer does not fit any more.</source>
        <translation>De sleutel van deze computer past niet meer.</translation>
    </message>
    <message>
        <source>Use your master password. Nothing is lost.</source>
        <translation>Gebruik je hoofdwachtwoord. Er is niets verloren.</translation>
    </message>
    <message>
        <source>The PIN was removed.</source>
        <translation>De pincode is verwijderd.</translation>
    </message>
    <message>
        <source>Use your master password. You can set a new PIN in Settings.</source>
        <translation>Gebruik je hoofdwachtwoord. Een nieuwe pincode stel je in bij Instellingen.</translation>
    </message>
    <message>
        <source>The PIN can’t be checked just now.</source>
        <translation>De pincode kan nu niet worden gecontroleerd.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer. Use your master password.</source>
        <translation>De sleutelbos van deze computer antwoordt niet. Gebruik je hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>Your master password, please.</source>
        <translation>Je hoofdwachtwoord graag.</translation>
    </message>
    <message>
        <source>It is asked every 14 days, so that you do not forget it.</source>
        <translation>Het wordt om de 14 dagen gevraagd, zodat je het niet vergeet.</translation>
    </message>
    <message>
        <source>This vault can’t be opened that way.</source>
        <translation>Zo gaat deze kluis niet open.</translation>
    </message>
    <message>
        <source>Use your master password.</source>
        <translation>Gebruik je hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>An empty password protects nothing.</source>
        <translation>Een leeg wachtwoord beschermt niets.</translation>
    </message>
    <message>
        <source>Type one, or let Tessera make one.</source>
        <translation>Typ er een, of laat Tessera er een maken.</translation>
    </message>
    <message>
        <source>Something else than Tessera changed this vault.</source>
        <translation>Iets anders dan Tessera heeft deze kluis gewijzigd.</translation>
    </message>
    <message>
        <source>It was not opened, so that nothing false is shown. Put a copy from a backup in its place.</source>
        <translation>Hij is niet geopend, zodat je niets onwaars ziet. Zet er een kopie uit een back-up voor in de plaats.</translation>
    </message>
    <message>
        <source>The disk did not give the vault.</source>
        <translation>De schijf gaf de kluis niet.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look whether the disk is there, and try again.</source>
        <translation>Er is niets gewijzigd. Kijk of de schijf er is en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Dit is er niet meer.</translation>
    </message>
    <message>
        <source>It was removed in the meantime. Look in the trash.</source>
        <translation>Het is intussen verwijderd. Kijk in de prullenbak.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can’t be read.</source>
        <translation>
            <numerusform>%n onderdeel is niet te lezen.</numerusform>
            <numerusform>%n onderdelen zijn niet te lezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All others work. A backup may still hold what is damaged.</source>
        <translation>Al het andere werkt. Misschien staat het nog goed in een back-up.</translation>
    </message>
    <message>
        <source>This is too large for the vault.</source>
        <translation>Dit is te groot voor de kluis.</translation>
    </message>
    <message>
        <source>Nothing was saved and nothing was cut off. Shorten the note or the picture.</source>
        <translation>Er is niets opgeslagen en niets afgekapt. Maak de notitie of de afbeelding kleiner.</translation>
    </message>
    <message>
        <source>This account has no next code any more.</source>
        <translation>Dit account heeft geen volgende code meer.</translation>
    </message>
    <message>
        <source>Its counter has reached its end. Set the account up anew at the service, then add it again.</source>
        <translation>De teller is aan het eind. Stel het account bij de dienst opnieuw in en voeg het dan weer toe.</translation>
    </message>
    <message>
        <source>The vault needs new keys before it can be changed.</source>
        <translation>De kluis heeft nieuwe sleutels nodig voordat er iets gewijzigd kan worden.</translation>
    </message>
    <message>
        <source>Your codes work. Make new keys in Settings, Security.</source>
        <translation>Je codes werken. Maak nieuwe sleutels in Instellingen, Beveiliging.</translation>
    </message>
    <message>
        <source>Nothing was added. Ask the site for a new code, or type its secret.</source>
        <translation>Er is niets toegevoegd. Vraag de site om een nieuwe code, of typ het geheim.</translation>
    </message>
    <message>
        <source>This account is of a kind that Tessera does not know.</source>
        <translation>Dit account is van een soort die Tessera niet kent.</translation>
    </message>
    <message>
        <source>This account names an algorithm that does not exist.</source>
        <translation>Dit account noemt een algoritme dat niet bestaat.</translation>
    </message>
    <message>
        <source>This account asks for a number of digits that no code has.</source>
        <translation>Dit account vraagt een aantal cijfers dat geen code heeft.</translation>
    </message>
    <message>
        <source>The seconds that a code of this account holds make no sense.</source>
        <translation>Het aantal seconden dat een code van dit account geldt, klopt niet.</translation>
    </message>
    <message>
        <source>The counter of this account is no number that can be.</source>
        <translation>De teller van dit account is geen getal dat kan kloppen.</translation>
    </message>
    <message>
        <source>A part of this account can’t be right.</source>
        <translation>Een deel van dit account kan niet kloppen.</translation>
    </message>
    <message>
        <source>The secret of this account can’t be right.</source>
        <translation>Het geheim van dit account kan niet kloppen.</translation>
    </message>
    <message>
        <source>It has a character that no secret has: only A to Z and 2 to 7 occur. Nothing was added.</source>
        <translation>Er zit een teken in dat in geen geheim voorkomt: alleen A tot en met Z en 2 tot en met 7. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>A part of it is missing. Nothing was added.</source>
        <translation>Er ontbreekt een deel. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>This account can’t be used.</source>
        <translation>Dit account is niet te gebruiken.</translation>
    </message>
    <message>
        <source>This setup link can’t be read.</source>
        <translation>Deze instellink is niet te lezen.</translation>
    </message>
    <message>
        <source>That is no setup link.</source>
        <translation>Dat is geen instellink.</translation>
    </message>
    <message>
        <source>One begins with otpauth://. Nothing was added.</source>
        <translation>Die begint met otpauth://. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>There are several accounts where one belongs.</source>
        <translation>Er staan een paar accounts waar er een hoort.</translation>
    </message>
    <message>
        <source>Nothing was added. Paste them one on a line.</source>
        <translation>Er is niets toegevoegd. Plak ze elk op een eigen regel.</translation>
    </message>
    <message>
        <source>This setup link is longer than any can be.</source>
        <translation>Deze instellink is langer dan mogelijk is.</translation>
    </message>
    <message>
        <source>This account has no secret in it.</source>
        <translation>In dit account zit geen geheim.</translation>
    </message>
    <message>
        <source>This export of Google Authenticator can’t be used.</source>
        <translation>Deze export van Google Authenticator is niet te gebruiken.</translation>
    </message>
    <message>
        <source>Nothing was added. Make a new export on the phone.</source>
        <translation>Er is niets toegevoegd. Maak op de telefoon een nieuwe export.</translation>
    </message>
    <message>
        <source>That is no export of Google Authenticator.</source>
        <translation>Dat is geen export van Google Authenticator.</translation>
    </message>
    <message>
        <source>One begins with otpauth-migration://. Nothing was added.</source>
        <translation>Die begint met otpauth-migration://. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>This export is incomplete.</source>
        <translation>Deze export is niet compleet.</translation>
    </message>
    <message>
        <source>Nothing was added. Scan it again, or make a new one on the phone.</source>
        <translation>Er is niets toegevoegd. Scan hem opnieuw, of maak een nieuwe op de telefoon.</translation>
    </message>
    <message>
        <source>Google Authenticator can’t hold one of these accounts.</source>
        <translation>Een van deze accounts past niet in Google Authenticator.</translation>
    </message>
    <message>
        <source>Show the codes one by one instead.</source>
        <translation>Toon de codes liever een voor een.</translation>
    </message>
    <message>
        <source>This account needs its PIN.</source>
        <translation>Dit account heeft zijn pincode nodig.</translation>
    </message>
    <message>
        <source>Type the PIN that you chose at the service.</source>
        <translation>Typ de pincode die je bij de dienst hebt gekozen.</translation>
    </message>
    <message>
        <source>This account has used up all of its codes.</source>
        <translation>Dit account heeft al zijn codes verbruikt.</translation>
    </message>
    <message>
        <source>Set up two-step verification at the site anew.</source>
        <translation>Stel tweestapsverificatie op de site opnieuw in.</translation>
    </message>
    <message>
        <source>The system gave no picture of the screen.</source>
        <translation>Het systeem gaf geen beeld van het scherm.</translation>
    </message>
    <message>
        <source>Take a screenshot yourself, then paste it or drop the file.</source>
        <translation>Maak zelf een schermafbeelding en plak die of sleep het bestand hierheen.</translation>
    </message>
    <message>
        <source>Nothing is lost: your master password opens everything.</source>
        <translation>Er is niets verloren: je hoofdwachtwoord opent alles.</translation>
    </message>
    <message>
        <source>The keyring of this computer did not do what was asked.</source>
        <translation>De sleutelbos van deze computer deed niet wat werd gevraagd.</translation>
    </message>
    <message>
        <source>This computer has no keyring.</source>
        <translation>Deze computer heeft geen sleutelbos.</translation>
    </message>
    <message>
        <source>The keyring of this computer is locked.</source>
        <translation>De sleutelbos van deze computer is vergrendeld.</translation>
    </message>
    <message>
        <source>The keyring of this computer keeps its entries readable.</source>
        <translation>De sleutelbos van deze computer bewaart alles leesbaar.</translation>
    </message>
    <message>
        <source>Tessera put nothing into it. Your master password opens everything.</source>
        <translation>Tessera heeft er niets in gezet. Je hoofdwachtwoord opent alles.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>De sleutelbos van deze computer antwoordt niet.</translation>
    </message>
    <message>
        <source>The keyring of this computer refused.</source>
        <translation>De sleutelbos van deze computer weigerde.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>This vault is older than the last one here.</source>
        <translation>Deze kluis is ouder dan de vorige hier.</translation>
    </message>
    <message>
        <source>It was saved on {saved}; on {seen} a newer one was open on this computer. Who put it there may have wanted you to miss changes. If you put a backup in its place yourself, use it.</source>
        <translation>Hij is opgeslagen op {saved}; op {seen} was op deze computer een nieuwere open. Wie hem hier neerzette, wilde misschien dat je wijzigingen mist. Heb je zelf een back-up teruggezet, gebruik hem dan.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Gebruiken</translation>
    </message>
    <message>
        <source>Lock it again</source>
        <translation>Weer vergrendelen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of your vault can’t be read.</source>
        <translation>
            <numerusform>%n onderdeel van je kluis is niet te lezen.</numerusform>
            <numerusform>%n onderdelen van je kluis zijn niet te lezen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All others work. A backup may still hold what is damaged.</source>
        <translation>Al het andere werkt. Misschien staat het nog goed in een back-up.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>De map tonen</translation>
    </message>
    <message>
        <source>Check it all the same</source>
        <translation>Toch controleren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Hier openen</translation>
    </message>
    <message>
        <source>This vault is not whole: {found} of {expected} items are genuine.</source>
        <translation>Deze kluis is niet compleet: {found} van {expected} onderdelen zijn echt.</translation>
    </message>
    <message>
        <source>Something else than Tessera changed it. What you see is right; nothing can be saved for now.</source>
        <translation>Iets anders dan Tessera heeft hem gewijzigd. Wat je ziet klopt; voorlopig kan er niets worden opgeslagen.</translation>
    </message>
    <message>
        <source>Tessera is running already, but it does not answer.</source>
        <translation>Tessera draait al, maar antwoordt niet.</translation>
    </message>
    <message>
        <source>What was saved is safe. Wait a moment and start it again. If that does not help, end the one that runs in the list of programs of your system.</source>
        <translation>Wat bewaard is, is veilig. Wacht even en start het opnieuw. Helpt dat niet, beëindig dan de Tessera die draait in de lijst met programma&apos;s van je systeem.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Lock Tessera</source>
        <translation>Tessera vergrendelen</translation>
    </message>
</context>
<context>
    <name>PasswordForm</name>
    <message>
        <source>Type a password, or let Tessera make one.</source>
        <translation>Typ een wachtwoord, of laat Tessera er een maken.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
    <message>
        <source>This is easy to guess. Continue once more if you want it all the same.</source>
        <translation>Dit is makkelijk te raden. Ga nog een keer verder als je het toch wilt.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>New master password</source>
        <translation>Nieuw hoofdwachtwoord</translation>
    </message>
    <message>
        <source>New master password once more</source>
        <translation>Nieuw hoofdwachtwoord nog een keer</translation>
    </message>
    <message>
        <source>Make one for me</source>
        <translation>Maak er een voor mij</translation>
    </message>
    <message>
        <source>Five words that have nothing to do with each other</source>
        <translation>Vijf woorden die niets met elkaar te maken hebben</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Zwak</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Matig</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Zeer sterk</translation>
    </message>
    <message>
        <source>Write it down and keep it with you until you know it by heart.</source>
        <translation>Schrijf het op en houd het bij je tot je het uit je hoofd kent.</translation>
    </message>
    <message>
        <source>Guessed within a minute</source>
        <translation>Binnen een minuut te raden</translation>
    </message>
    <message>
        <source>Guessing it would take minutes</source>
        <translation>Raden zou minuten kosten</translation>
    </message>
    <message>
        <source>Guessing it would take hours</source>
        <translation>Raden zou uren kosten</translation>
    </message>
    <message>
        <source>Guessing it would take days</source>
        <translation>Raden zou dagen kosten</translation>
    </message>
    <message>
        <source>Guessing it would take months</source>
        <translation>Raden zou maanden kosten</translation>
    </message>
    <message>
        <source>Guessing it would take years</source>
        <translation>Raden zou jaren kosten</translation>
    </message>
    <message>
        <source>Guessing it would take centuries</source>
        <translation>Raden zou eeuwen kosten</translation>
    </message>
    <message>
        <source>It is short. A few words more make it strong.</source>
        <translation>Het is kort. Met een paar woorden meer wordt het sterk.</translation>
    </message>
    <message>
        <source>Many people use this one, so it is tried first.</source>
        <translation>Veel mensen gebruiken dit, dus het wordt als eerste geprobeerd.</translation>
    </message>
    <message>
        <source>Names are tried early. Add words that have nothing to do with you.</source>
        <translation>Namen worden vroeg geprobeerd. Voeg woorden toe die niets met jou te maken hebben.</translation>
    </message>
    <message>
        <source>Dates are tried early. Use words instead.</source>
        <translation>Datums worden vroeg geprobeerd. Gebruik liever woorden.</translation>
    </message>
    <message>
        <source>Keys that lie beside each other are tried early.</source>
        <translation>Toetsen die naast elkaar liggen worden vroeg geprobeerd.</translation>
    </message>
    <message>
        <source>Repeating it makes it longer, not stronger.</source>
        <translation>Herhalen maakt het langer, niet sterker.</translation>
    </message>
    <message>
        <source>Rows such as abc or 123 are tried early.</source>
        <translation>Rijtjes als abc of 123 worden vroeg geprobeerd.</translation>
    </message>
    <message>
        <source>One word is found in a dictionary. Use four or five.</source>
        <translation>Eén woord staat in een woordenboek. Gebruik er vier of vijf.</translation>
    </message>
</context>
<context>
    <name>PhishingHint</name>
    <message>
        <source>No company ever asks for this code by phone, mail or chat. Type it only where you are signing in yourself.</source>
        <translation>Geen bedrijf vraagt ooit om deze code via telefoon, mail of chat. Typ hem alleen waar je je zelf aanmeldt.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Your vault lies in a folder that %1 carries.</source>
        <translation>Je kluis staat in een map die %1 meeneemt.</translation>
    </message>
    <message>
        <source>Two computers that save at once lose changes. Move the vault to a folder of this computer alone.</source>
        <translation>Twee computers die tegelijk opslaan, verliezen wijzigingen. Verplaats de kluis naar een map van alleen deze computer.</translation>
    </message>
    <message>
        <source>Your vault lies on a network drive.</source>
        <translation>Je kluis staat op een netwerkschijf.</translation>
    </message>
    <message>
        <source>A lost connection can stop a save half-way. Move the vault to a disk of this computer.</source>
        <translation>Een verbroken verbinding kan opslaan halverwege afbreken. Verplaats de kluis naar een schijf van deze computer.</translation>
    </message>
    <message>
        <source>Your vault lies where nothing can be written.</source>
        <translation>Je kluis staat waar niet geschreven kan worden.</translation>
    </message>
    <message>
        <source>Codes work, but no change is kept. Allow writing to its folder.</source>
        <translation>Codes werken, maar geen wijziging blijft bewaard. Sta schrijven in de map toe.</translation>
    </message>
    <message>
        <source>See help</source>
        <translation>Hulp bekijken</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Usage data</source>
        <translation>Gebruiksgegevens</translation>
    </message>
    <message>
        <source>None is collected, so there is nothing to switch off. Tessera does not use the network.</source>
        <translation>Die worden niet verzameld, dus er valt niets uit te zetten. Tessera gebruikt het netwerk niet.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>What Tessera notes about faults stays on this computer, without secrets.</source>
        <translation>Wat Tessera over fouten noteert blijft op deze computer, zonder geheimen.</translation>
    </message>
    <message>
        <source>What is stored where</source>
        <translation>Wat waar wordt bewaard</translation>
    </message>
    <message>
        <source>The files of Tessera, and what protects them.</source>
        <translation>De bestanden van Tessera, en wat ze beschermt.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Read what is stored where</source>
        <translation>Lees wat waar wordt bewaard</translation>
    </message>
    <message>
        <source>Permissions explained</source>
        <translation>Toestemmingen uitgelegd</translation>
    </message>
    <message>
        <source>Camera, screen, clipboard, files: what each is used for.</source>
        <translation>Camera, scherm, klembord, bestanden: waar elk voor dient.</translation>
    </message>
    <message>
        <source>Read about the permissions</source>
        <translation>Lees over de toestemmingen</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n file(s) gave no account</source>
        <translation>
            <numerusform>%n bestand leverde geen account op</numerusform>
            <numerusform>%n bestanden leverden geen account op</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeQuestion</name>
    <message numerus="yes">
        <source>Delete %n account(s) for ever?</source>
        <translation>
            <numerusform>%n account voorgoed wissen?</numerusform>
            <numerusform>%n accounts voorgoed wissen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Secret and recovery codes are gone then, and cannot be brought back.</source>
        <translation>Geheim en herstelcodes zijn dan weg en kunnen niet worden teruggehaald.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Voorgoed wissen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Recovery codes</source>
        <translation>Herstelcodes</translation>
    </message>
    <message>
        <source>%1 of %2 left</source>
        <translation>Nog %1 van %2</translation>
    </message>
    <message>
        <source>Tick a code once you have used it.</source>
        <translation>Vink een code af als je hem hebt gebruikt.</translation>
    </message>
    <message>
        <source>A service gives some when you switch on two-step verification. They open the account when this computer is gone.</source>
        <translation>Een dienst geeft er een paar als je tweestapsverificatie aanzet. Ze openen het account als deze computer weg is.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Add recovery codes</source>
        <translation>Herstelcodes toevoegen</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Print the recovery codes</source>
        <translation>De herstelcodes afdrukken</translation>
    </message>
    <message>
        <source>used</source>
        <translation>gebruikt</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>niet gebruikt</translation>
    </message>
    <message>
        <source>Recovery code %1, %2</source>
        <translation>Herstelcode %1, %2</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Gebruikt</translation>
    </message>
    <message>
        <source>Copy recovery code %1</source>
        <translation>Herstelcode %1 kopiëren</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Use the recovery code</source>
        <translation>Herstelcode gebruiken</translation>
    </message>
    <message>
        <source>It is on the paper that you kept when you began: eight groups of four and one of two.</source>
        <translation>Hij staat op het papier dat je bij het begin hebt bewaard: acht groepen van vier en een van twee.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter</source>
        <translation>Hoofdletters, spaties en streepjes maken niet uit</translation>
    </message>
    <message>
        <source>Choose a new master password</source>
        <translation>Kies een nieuw hoofdwachtwoord</translation>
    </message>
    <message>
        <source>The code is right. Your codes and passwords are all there.</source>
        <translation>De code klopt. Je codes en wachtwoorden zijn er allemaal.</translation>
    </message>
    <message>
        <source>Keep your new spare key</source>
        <translation>Bewaar je nieuwe reservesleutel</translation>
    </message>
    <message>
        <source>The code that you used is worth nothing now. Throw it away and keep this one.</source>
        <translation>De code die je hebt gebruikt is nu waardeloos. Gooi hem weg en bewaar deze.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Type the code from the paper.</source>
        <translation>Typ de code van het papier.</translation>
    </message>
</context>
<context>
    <name>RecoveryPrint</name>
    <message>
        <source>Recovery codes of %1</source>
        <translation>Herstelcodes van %1</translation>
    </message>
    <message>
        <source>Whoever has one of these can open the account. Keep them apart.</source>
        <translation>Wie een van deze codes heeft, kan het account openen. Bewaar ze apart.</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Opslaan als pdf…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>I have put it in a safe place</source>
        <translation>Ik heb hem op een veilige plek gelegd</translation>
    </message>
    <message>
        <source>You can make a new one at any time in Settings, Security.</source>
        <translation>Je kunt altijd een nieuwe maken in Instellingen, Beveiliging.</translation>
    </message>
    <message>
        <source>Tessera recovery code</source>
        <translation>Herstelcode van Tessera</translation>
    </message>
    <message>
        <source>With this code you open your vault when the master password is gone, and set a new one.</source>
        <translation>Met deze code open je je kluis als het hoofdwachtwoord weg is, en stel je een nieuw in.</translation>
    </message>
    <message>
        <source>Keep this paper where you keep your passport. Whoever has it and your computer can open everything.</source>
        <translation>Bewaar dit papier waar je je paspoort bewaart. Wie dit en je computer heeft, kan alles openen.</translation>
    </message>
    <message>
        <source>No printer found. Save it as PDF, or write it down.</source>
        <translation>Geen printer gevonden. Sla hem op als pdf, of schrijf hem op.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take it from there at once.</source>
        <translation>Naar de printer gestuurd. Haal hem daar meteen weg.</translation>
    </message>
    <message>
        <source>Save the recovery code</source>
        <translation>Herstelcode opslaan</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Pdf-document (*.pdf)</translation>
    </message>
    <message>
        <source>This file can’t be written. Choose another folder.</source>
        <translation>Dit bestand kan niet worden geschreven. Kies een andere map.</translation>
    </message>
    <message>
        <source>Saved. Move it to a place that is not this computer.</source>
        <translation>Opgeslagen. Verplaats hem naar een plek buiten deze computer.</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Drag a frame round the code. Esc cancels.</source>
        <translation>Trek een kader om de code. Esc annuleert.</translation>
    </message>
    <message>
        <source>Drag a frame round the code. Enter takes the whole screen, Esc cancels.</source>
        <translation>Trek een kader om de code. Enter neemt het hele scherm, Esc annuleert.</translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message numerus="yes">
        <source>Remove %n account(s)?</source>
        <translation>
            <numerusform>%n account verwijderen?</numerusform>
            <numerusform>%n accounts verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>“%1” verwijderen?</translation>
    </message>
    <message>
        <source>This does not turn off two-step verification at the service. Turn it off there first, or you may not get in any more.</source>
        <translation>Dit zet tweestapsverificatie bij de dienst niet uit. Zet die daar eerst uit, anders kom je er misschien niet meer in.</translation>
    </message>
    <message>
        <source>The account stays in the trash for 30 days and can be put back.</source>
        <translation>Het account blijft 30 dagen in de prullenbak en kan worden teruggezet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>ReplaceRecoveryOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>First say that you have kept the code</source>
        <translation>Zeg eerst dat je de code hebt bewaard</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Bezig…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Replace the recovery code</source>
        <translation>De herstelcode vervangen</translation>
    </message>
    <message>
        <source>The code that you have now opens nothing from then on. Do this when it is lost or was seen.</source>
        <translation>De code die je nu hebt, opent daarna niets meer. Doe dit als hij kwijt is of door een ander is gezien.</translation>
    </message>
    <message>
        <source>Keep your new recovery code</source>
        <translation>Bewaar je nieuwe herstelcode</translation>
    </message>
    <message>
        <source>Throw the old one away, and keep this one where you keep your passport.</source>
        <translation>Gooi de oude weg en bewaar deze waar je je paspoort bewaart.</translation>
    </message>
    <message>
        <source>Type your master password.</source>
        <translation>Typ je hoofdwachtwoord.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>From Google Authenticator</source>
        <translation>Uit Google Authenticator</translation>
    </message>
    <message>
        <source>Found accounts</source>
        <translation>Gevonden accounts</translation>
    </message>
    <message>
        <source>Choose all that are new, or none</source>
        <translation>Alle nieuwe kiezen, of geen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Delete the export on the phone when all codes work here.</source>
        <translation>Wis de export op de telefoon als alle codes hier werken.</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>%1 van %2 gekozen</translation>
    </message>
    <message numerus="yes">
        <source>%n are here already</source>
        <translation>
            <numerusform>%n is er al</numerusform>
            <numerusform>%n zijn er al</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n account(s)</source>
        <translation>
            <numerusform>%n account toevoegen</numerusform>
            <numerusform>%n accounts toevoegen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>Show the code on the screen</source>
        <translation>Zet de code op het scherm</translation>
    </message>
    <message>
        <source>Tessera steps aside, looks once at what is on the screen and keeps no picture.</source>
        <translation>Tessera gaat opzij, kijkt één keer naar het scherm en bewaart geen beeld.</translation>
    </message>
    <message>
        <source>All screens</source>
        <translation>Alle schermen</translation>
    </message>
    <message>
        <source>A region</source>
        <translation>Een gebied</translation>
    </message>
    <message>
        <source>Look for codes on every screen</source>
        <translation>Codes zoeken op elk scherm</translation>
    </message>
    <message>
        <source>Drag a frame round the code</source>
        <translation>Trek een kader om de code</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search, or just start typing</source>
        <translation>Zoeken, of begin gewoon te typen</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>Accounts zoeken</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritme</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Seconden</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>App Lock</source>
        <translation>App-vergrendeling</translation>
    </message>
    <message>
        <source>Locks by itself when not in use. Each start asks for the master password in any case.</source>
        <translation>Vergrendelt vanzelf als je het niet gebruikt. Elke start vraagt hoe dan ook je hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>Lock when not used</source>
        <translation>Vergrendelen bij niet gebruiken</translation>
    </message>
    <message>
        <source>Counts the time without a key or a click.</source>
        <translation>Telt de tijd zonder toets of klik.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sleutels</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Opens the vault. Only you know it.</source>
        <translation>Opent de kluis. Alleen jij kent het.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Your spare key. A new one makes the old one worthless.</source>
        <translation>Je reservesleutel. Een nieuwe maakt de oude waardeloos.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Vervangen…</translation>
    </message>
    <message>
        <source>On the screen and the clipboard</source>
        <translation>Op het scherm en het klembord</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>Klembord wissen</translation>
    </message>
    <message>
        <source>Only when it still holds what Tessera put there.</source>
        <translation>Alleen als er nog staat wat Tessera erop zette.</translation>
    </message>
    <message>
        <source>Hide codes</source>
        <translation>Codes verbergen</translation>
    </message>
    <message>
        <source>Dots until you click or hold.</source>
        <translation>Stippen tot je klikt of vasthoudt.</translation>
    </message>
    <message>
        <source>Change the master password</source>
        <translation>Hoofdwachtwoord wijzigen</translation>
    </message>
    <message>
        <source>Replace the recovery code</source>
        <translation>De herstelcode vervangen</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>Na %n minuut</numerusform>
            <numerusform>Na %n minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>Na %n seconde</numerusform>
            <numerusform>Na %n seconden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Show QR code…</source>
        <translation>QR-code tonen…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Niets kiezen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Security</source>
        <translation>Beveiliging</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importeren en exporteren</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over Tessera</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Master password changed.</source>
        <translation>Hoofdwachtwoord gewijzigd.</translation>
    </message>
    <message>
        <source>Copies of the vault that were made earlier still open with the earlier one.</source>
        <translation>Kopieën van de kluis van eerder gaan nog open met het vorige.</translation>
    </message>
    <message>
        <source>This desktop has no program that shows folders.</source>
        <translation>Dit bureaublad heeft geen programma dat mappen toont.</translation>
    </message>
    <message>
        <source>This choice is not kept: its file can’t be written.</source>
        <translation>Deze keuze blijft niet bewaard: het bestand kan niet worden geschreven.</translation>
    </message>
    <message>
        <source>It holds until you quit. Your vault is not concerned; look whether the disk is full.</source>
        <translation>Hij geldt tot je afsluit. Je kluis heeft er niets van; kijk of de schijf vol is.</translation>
    </message>
</context>
<context>
    <name>ShortcutOverlay</name>
    <message>
        <source>All shortcuts</source>
        <translation>Alle sneltoetsen</translation>
    </message>
</context>
<context>
    <name>ShortcutTable</name>
    <message>
        <source>Anywhere</source>
        <translation>Overal</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Help on this place</source>
        <translation>Hulp bij deze plek</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle sneltoetsen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Account openen</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Account toevoegen</translation>
    </message>
    <message>
        <source>Add what is on the clipboard</source>
        <translation>Toevoegen wat op het klembord staat</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Ver­plaat­sen</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Vastzetten</translation>
    </message>
    <message>
        <source>Hide or show codes</source>
        <translation>Codes verbergen of tonen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>TileDelegate</name>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>nr. %1</translation>
    </message>
    <message>
        <source>next</source>
        <translation>hierna</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copied, valid %1 s more</source>
        <translation>Gekopieerd, nog %1 s geldig</translation>
    </message>
    <message>
        <source>Next code copied</source>
        <translation>Volgende code gekopieerd</translation>
    </message>
    <message>
        <source>Copied, clears in %1 s</source>
        <translation>Gekopieerd, nog %1 s</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>waits for you</source>
        <translation>wacht op jou</translation>
    </message>
    <message>
        <source>kept no longer than today</source>
        <translation>blijft alleen vandaag nog</translation>
    </message>
    <message numerus="yes">
        <source>kept %n more day(s)</source>
        <translation>
            <numerusform>blijft nog %n dag</numerusform>
            <numerusform>blijft nog %n dagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Accounts</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put all back</source>
        <translation>Alles terugzetten</translation>
    </message>
    <message>
        <source>Delete for ever…</source>
        <translation>Voorgoed wissen…</translation>
    </message>
    <message>
        <source>Empty the trash…</source>
        <translation>Prullenbak legen…</translation>
    </message>
    <message>
        <source>What you remove stays here for 30 days and can be put back.</source>
        <translation>Wat je verwijdert blijft hier 30 dagen en kan worden teruggezet.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>De prullenbak is leeg</translation>
    </message>
    <message>
        <source>This computer’s date lies before your last change here ({date}), so it is wrong.</source>
        <translation>De datum van deze computer ligt vóór je laatste wijziging hier ({date}) en klopt dus niet.</translation>
    </message>
    <message>
        <source>Your last change here was long ago ({date}), or this computer’s date is wrong.</source>
        <translation>Je laatste wijziging hier is lang geleden ({date}), of de datum van deze computer klopt niet.</translation>
    </message>
    <message numerus="yes">
        <source>So %n account(s) past the 30 days wait(s) for you.</source>
        <translation>
            <numerusform>Daarom wacht %n account waarvan de 30 dagen om zijn op jou.</numerusform>
            <numerusform>Daarom wachten %n accounts waarvan de 30 dagen om zijn op jou.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to accounts</source>
        <translation>Terug naar accounts</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
</context>
<context>
    <name>WayBar</name>
    <message>
        <source>Image</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Image file</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Webcam</source>
        <translation>Webcam</translation>
    </message>
    <message>
        <source>Point it at the code</source>
        <translation>Richt hem op de code</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Scherm</translation>
    </message>
    <message>
        <source>All screens or a region</source>
        <translation>Alle schermen of een gebied</translation>
    </message>
    <message>
        <source>Choose files, or drop them</source>
        <translation>Kies bestanden of sleep ze</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Klembord</translation>
    </message>
    <message>
        <source>Picture or text</source>
        <translation>Afbeelding of tekst</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Met de hand</translation>
    </message>
    <message>
        <source>Type the secret</source>
        <translation>Typ het geheim</translation>
    </message>
</context>
<context>
    <name>WebcamPage</name>
    <message>
        <source>Starting the camera</source>
        <translation>De camera start</translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation>Nog aan het zoeken…</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Choose the camera; Tessera remembers it</source>
        <translation>Kies de camera; Tessera onthoudt hem</translation>
    </message>
    <message>
        <source>Picture of the camera</source>
        <translation>Beeld van de camera</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>The picture stays in this window, nothing is saved.</source>
        <translation>Het beeld blijft in dit venster, er wordt niets bewaard.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Tessera</source>
        <translation>Welkom bij Tessera</translation>
    </message>
    <message>
        <source>Your sign-in codes and passwords, behind one password.</source>
        <translation>Je aanmeldcodes en wachtwoorden, achter één wachtwoord.</translation>
    </message>
    <message>
        <source>Everything is kept on this computer</source>
        <translation>Alles blijft op deze computer</translation>
    </message>
    <message>
        <source>In one encrypted file, in your own folder. Only you can open it.</source>
        <translation>In één versleuteld bestand, in je eigen map. Alleen jij kunt het openen.</translation>
    </message>
    <message>
        <source>Nothing leaves it</source>
        <translation>Er gaat niets naar buiten</translation>
    </message>
    <message>
        <source>No account, no server, no counting of what you do.</source>
        <translation>Geen account, geen server, niemand telt wat je doet.</translation>
    </message>
    <message>
        <source>One master password</source>
        <translation>Eén hoofdwachtwoord</translation>
    </message>
    <message>
        <source>We do not know it and cannot restore it. The recovery code in step 3 is your spare key.</source>
        <translation>Wij kennen het niet en kunnen het niet terughalen. De herstelcode in stap 3 is je reservesleutel.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>_Ask</name>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
</context>
<context>
    <name>_Index</name>
    <message>
        <source>Search help</source>
        <translation>Zoeken in de hulp</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Onderwerpen</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>Niets gevonden. Probeer een ander woord.</translation>
    </message>
</context>
</TS>
