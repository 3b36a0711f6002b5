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
    <name>AddressRow</name>
    <message>
        <source>Exact address</source>
        <translation>Alleen dit adres</translation>
    </message>
    <message>
        <source>Whole site</source>
        <translation>Hele site</translation>
    </message>
    <message>
        <source>Begins like this</source>
        <translation>Begint zo</translation>
    </message>
    <message>
        <source>Never fill</source>
        <translation>Nooit invullen</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webadres</translation>
    </message>
    <message>
        <source>When it may be filled</source>
        <translation>Wanneer het mag worden ingevuld</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>Dit adres weghalen</translation>
    </message>
</context>
<context>
    <name>AddressRows</name>
    <message>
        <source>Add address</source>
        <translation>Adres toevoegen</translation>
    </message>
    <message>
        <source>Add another address where this login is used</source>
        <translation>Nog een adres toevoegen waar deze login geldt</translation>
    </message>
    <message>
        <source>“%1” is no web address: it is kept, but no browser fills it.</source>
        <translation>“%1” is geen webadres: het blijft bewaard, maar geen browser vult het in.</translation>
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
    <name>AskMasterOverlay</name>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Turn App Lock off?</source>
        <translation>App-vergrendeling uitzetten?</translation>
    </message>
    <message>
        <source>Whoever sits at this computer while you are signed in then sees your codes without a question.</source>
        <translation>Wie aan deze computer zit terwijl jij bent aangemeld, ziet dan je codes zonder dat er iets wordt gevraagd.</translation>
    </message>
    <message>
        <source>A key for them goes into the keyring of this computer. Passwords still ask, and Ctrl+L locks.</source>
        <translation>Een sleutel ervoor komt in de sleutelbos van deze computer. Wachtwoorden vragen nog steeds, en Ctrl+L vergrendelt.</translation>
    </message>
    <message>
        <source>Leave it on</source>
        <translation>Aan laten</translation>
    </message>
    <message>
        <source>Turning off…</source>
        <translation>Uitzetten…</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Uitzetten</translation>
    </message>
    <message>
        <source>Unlock with fingerprint or system password</source>
        <translation>Ontgrendelen met vingerafdruk of systeemwachtwoord</translation>
    </message>
    <message>
        <source>Your system asks who sits here, and codes open when it says that it is you. Passwords still ask.</source>
        <translation>Je systeem vraagt wie hier zit, en de codes gaan open als het zegt dat jij het bent. Wachtwoorden vragen nog steeds.</translation>
    </message>
    <message>
        <source>It encrypts nothing more: the key lies in the keyring of this computer, where programs that run as you can read it.</source>
        <translation>Het versleutelt niets extra: de sleutel ligt in de sleutelbos van deze computer, waar programma’s die als jou draaien hem kunnen lezen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Turning on…</source>
        <translation>Aanzetten…</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Aanzetten</translation>
    </message>
    <message>
        <source>Type your master password.</source>
        <translation>Typ je hoofdwachtwoord.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>today, %1</source>
        <translation>vandaag, %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Vandaag, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>gisteren, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gisteren, %1</translation>
    </message>
    <message>
        <source>Last proved backup: %1</source>
        <translation>Laatste bewezen back-up: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the vault can’t be read, so no earlier backup is let go.</source>
        <translation>
            <numerusform>%n onderdeel van de kluis is niet te lezen; daarom blijven alle eerdere back-ups bewaard.</numerusform>
            <numerusform>%n onderdelen van de kluis zijn niet te lezen; daarom blijven alle eerdere back-ups bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords was closed: its half is proved when it is open.</source>
        <translation>Wachtwoorden was dicht: die helft wordt bewezen zodra het open is.</translation>
    </message>
    <message>
        <source>Passwords unchanged since its proof, %1.</source>
        <translation>Wachtwoorden ongewijzigd sinds het bewijs, %1.</translation>
    </message>
    <message>
        <source>What was changed since then is not in it yet.</source>
        <translation>Wat sindsdien is gewijzigd, zit er nog niet in.</translation>
    </message>
    <message>
        <source>Not proved on this computer · %1</source>
        <translation>Niet op deze computer bewezen · %1</translation>
    </message>
    <message>
        <source>Proved</source>
        <translation>Bewezen</translation>
    </message>
    <message>
        <source>Proved in part</source>
        <translation>Deels bewezen</translation>
    </message>
    <message>
        <source>before the master password was changed</source>
        <translation>voordat het hoofdwachtwoord werd gewijzigd</translation>
    </message>
    <message>
        <source>before new keys were made</source>
        <translation>voordat er nieuwe sleutels werden gemaakt</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>voor het terugzetten</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backup every day</source>
        <translation>Elke dag een back-up</translation>
    </message>
    <message>
        <source>One encrypted file when something changed. The newest ten stay, then one a day, a week, a month.</source>
        <translation>Eén versleuteld bestand als er iets is gewijzigd. De nieuwste tien blijven, daarna één per dag, week en maand.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Choose another folder for the backups</source>
        <translation>Een andere map voor de back-ups kiezen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>Restore and export</source>
        <translation>Terugzetten en exporteren</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Look into a backup before anything is replaced.</source>
        <translation>Bekijk een back-up voordat er iets wordt vervangen.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Choose a backup to look into</source>
        <translation>Een back-up kiezen om in te kijken</translation>
    </message>
    <message>
        <source>Export a backup file</source>
        <translation>Een back-upbestand exporteren</translation>
    </message>
    <message>
        <source>The whole vault, encrypted: for a new computer, or for a stick in a drawer.</source>
        <translation>De hele kluis, versleuteld: voor een nieuwe computer, of voor een stick in een la.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Export an encrypted backup file</source>
        <translation>Een versleuteld back-upbestand exporteren</translation>
    </message>
    <message>
        <source>Export without encryption</source>
        <translation>Zonder versleuteling exporteren</translation>
    </message>
    <message>
        <source>Every secret and password as plain text, for another program. Asks for your master password.</source>
        <translation>Elk geheim en wachtwoord als leesbare tekst, voor een ander programma. Vraagt om je hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>Export everything without encryption</source>
        <translation>Alles zonder versleuteling exporteren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back-up nu</translation>
    </message>
    <message>
        <source>Writing and proving…</source>
        <translation>Schrijven en bewijzen…</translation>
    </message>
    <message>
        <source>There is no proved backup.</source>
        <translation>Er is geen bewezen back-up.</translation>
    </message>
    <message>
        <source>No proved backup yet</source>
        <translation>Nog geen bewezen back-up</translation>
    </message>
    <message>
        <source>The first one is made soon after you unlock.</source>
        <translation>De eerste wordt kort na het ontgrendelen gemaakt.</translation>
    </message>
    <message>
        <source>No proved backup</source>
        <translation>Geen bewezen back-up</translation>
    </message>
    <message>
        <source>What is in your vault is on this disk only.</source>
        <translation>Wat in je kluis zit, staat alleen op deze schijf.</translation>
    </message>
    <message>
        <source>The file is opened as after a loss, and compared with your vault.</source>
        <translation>Het bestand wordt geopend als na een verlies, en vergeleken met je kluis.</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%1 van %2 onderdelen</translation>
    </message>
    <message>
        <source>It is not there now. Backups wait for it.</source>
        <translation>Die is er nu niet. De back-ups wachten erop.</translation>
    </message>
    <message>
        <source>On the disk of the vault. A folder on another disk outlives it.</source>
        <translation>Op de schijf van de kluis. Een map op een andere schijf overleeft die.</translation>
    </message>
    <message>
        <source>Choose a folder for the backups</source>
        <translation>Een map voor de back-ups kiezen</translation>
    </message>
    <message>
        <source>Tessera backup (*.tessera)</source>
        <translation>Tessera-back-up (*.tessera)</translation>
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
    <name>BringBackPage</name>
    <message>
        <source>Begin with a backup</source>
        <translation>Beginnen met een back-up</translation>
    </message>
    <message>
        <source>A backup, an exported file or a copy of your vault brings everything back as it was.</source>
        <translation>Een back-up, een geëxporteerd bestand of een kopie van je kluis brengt alles terug zoals het was.</translation>
    </message>
    <message>
        <source>Put a backup in its place</source>
        <translation>Zet een back-up in de plaats</translation>
    </message>
    <message>
        <source>The file that is there now is kept beside it under another name.</source>
        <translation>Het bestand dat er nu ligt, blijft ernaast bewaard onder een andere naam.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>A recovery code opens such a file; without the file there is nothing that it could open.</source>
        <translation>Een herstelcode opent zo’n bestand; zonder bestand is er niets wat hij kan openen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Ander bestand…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Open het bestand</translation>
    </message>
    <message>
        <source>Save what can be saved</source>
        <translation>Redden wat te redden is</translation>
    </message>
    <message>
        <source>%1. It opens with the master password of the day on which it was made, or with its recovery code.</source>
        <translation>%1. Het gaat open met het hoofdwachtwoord van de dag waarop het gemaakt is, of met de herstelcode ervan.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>Check it all the same</source>
        <translation>Toch controleren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Each of them is what Tessera once wrote. Nobody can tell whether all of it belongs together: an item may be missing, or be an earlier one.</source>
        <translation>Elk ervan heeft Tessera ooit zo geschreven. Niemand kan zeggen of alles bij elkaar hoort: er kan een item ontbreken of ouder zijn.</translation>
    </message>
    <message>
        <source>The list of this vault is not verified.</source>
        <translation>De lijst van deze kluis is niet gecontroleerd.</translation>
    </message>
    <message>
        <source>What is genuine goes into a new vault with new keys. The damaged file is kept as it is.</source>
        <translation>Wat echt is, gaat naar een nieuwe kluis met nieuwe sleutels. Het beschadigde bestand blijft zoals het is.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Save these items</source>
        <translation>Redden</translation>
    </message>
    <message>
        <source>Choose a new master password</source>
        <translation>Kies een nieuw hoofdwachtwoord</translation>
    </message>
    <message>
        <source>The new vault opens with it. You get a new recovery code too.</source>
        <translation>De nieuwe kluis gaat ermee open. Je krijgt ook een nieuwe herstelcode.</translation>
    </message>
    <message>
        <source>The code is right. Your codes and passwords are all there.</source>
        <translation>De code klopt. Je codes en wachtwoorden zijn er allemaal.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>Keep your new spare key</source>
        <translation>Bewaar je nieuwe reservesleutel</translation>
    </message>
    <message>
        <source>Print it or write it down, and keep it where you keep your passport. Earlier codes are void.</source>
        <translation>Druk hem af of schrijf hem op, en bewaar hem waar je paspoort ligt. Eerdere codes zijn niets meer waard.</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>The file that was there before is kept as %1.</source>
        <translation>Het bestand dat er eerst lag, is bewaard als %1.</translation>
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
    <name>CaptureRows</name>
    <message>
        <source>Hide from screen capture</source>
        <translation>Buiten schermopnamen houden</translation>
    </message>
    <message>
        <source>Screenshots and shared screens show a black window, or none.</source>
        <translation>Schermafdrukken en gedeelde schermen tonen een zwart venster, of geen.</translation>
    </message>
    <message>
        <source>Show it for a moment</source>
        <translation>Even laten zien</translation>
    </message>
    <message>
        <source>Captures see Tessera now, for at most five minutes.</source>
        <translation>Schermopnamen zien Tessera nu, hoogstens vijf minuten.</translation>
    </message>
    <message>
        <source>For a screen that you share on purpose. Hidden again after five minutes.</source>
        <translation>Voor een scherm dat je met opzet deelt. Na vijf minuten weer verborgen.</translation>
    </message>
    <message>
        <source>Hide again</source>
        <translation>Weer verbergen</translation>
    </message>
    <message>
        <source>Allow for 5 minutes</source>
        <translation>5 minuten toestaan</translation>
    </message>
    <message>
        <source>Screen capture</source>
        <translation>Schermopnamen</translation>
    </message>
    <message>
        <source>This system has no way to keep a window out of screenshots and shared screens. Hide codes instead.</source>
        <translation>Dit systeem kan een venster niet buiten schermafdrukken en gedeelde schermen houden. Verberg in plaats daarvan je codes.</translation>
    </message>
    <message>
        <source>Codes are hidden</source>
        <translation>Codes zijn verborgen</translation>
    </message>
    <message>
        <source>Hide codes</source>
        <translation>Verbergen</translation>
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
        <source>Someone may know the old one?</source>
        <translation>Kent iemand misschien het oude?</translation>
    </message>
    <message>
        <source>Make new keys, because someone may know the old password</source>
        <translation>Nieuwe sleutels maken, omdat iemand het oude wachtwoord misschien kent</translation>
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
    <name>CharacterForm</name>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Small letters</source>
        <translation>Kleine letters</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>Hoofdletters</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Tekens</translation>
    </message>
    <message>
        <source>Avoid look-alikes</source>
        <translation>Geen tekens die op elkaar lijken</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>At least one of these</source>
        <translation>Minstens één van deze</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Geen van deze</translation>
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
    <name>CodeRow</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>from Accounts</source>
        <translation>uit Accounts</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>Account openen</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Show for 10 seconds</source>
        <translation>10 seconden tonen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>CodeValue</name>
    <message numerus="yes">
        <source>Code, %n second(s) left</source>
        <translation>
            <numerusform>Code, nog %n seconde</numerusform>
            <numerusform>Code, nog %n seconden</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>ConcernLine</name>
    <message>
        <source>This password is in a list of stolen ones. Change it.</source>
        <translation>Dit wachtwoord staat in een lijst met gestolen wachtwoorden. Verander het.</translation>
    </message>
    <message>
        <source>This password is easy to guess.</source>
        <translation>Dit wachtwoord is makkelijk te raden.</translation>
    </message>
    <message>
        <source>Another login has the same password: one leak opens both doors.</source>
        <translation>Een andere login heeft hetzelfde wachtwoord: één lek opent beide deuren.</translation>
    </message>
    <message>
        <source>Another login has nearly the same password.</source>
        <translation>Een andere login heeft bijna hetzelfde wachtwoord.</translation>
    </message>
    <message>
        <source>The address begins with http: what you type can be read on the way.</source>
        <translation>Het adres begint met http: wat je typt is onderweg te lezen.</translation>
    </message>
    <message>
        <source>This password is old. Change it if someone else may know it.</source>
        <translation>Dit wachtwoord is oud. Verander het als iemand anders het kan kennen.</translation>
    </message>
    <message>
        <source>This site offers two-step verification. Switch it on there and link its code.</source>
        <translation>Deze site biedt tweestapsverificatie. Zet het daar aan en koppel de code.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Edit this login</source>
        <translation>Deze login bewerken</translation>
    </message>
    <message>
        <source>Open the page where it is changed</source>
        <translation>De pagina openen waar je het wijzigt</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>{found} of {expected} items are genuine</source>
        <translation>{found} van {expected} items zijn echt</translation>
    </message>
    <message>
        <source>Rows of the vault file were added, taken away or put back by something else than Tessera. What you see is right, but it may not be all, and nothing can be saved for now.</source>
        <translation>Iets anders dan Tessera heeft rijen in het kluisbestand gezet, eruit gehaald of teruggezet. Wat je ziet klopt, maar misschien is het niet alles, en er kan nu niets worden opgeslagen.</translation>
    </message>
    <message>
        <source>Restore a backup, and what is missing comes back. You see first what would change.</source>
        <translation>Zet een back-up terug, en wat ontbreekt komt terug. Je ziet eerst wat er zou veranderen.</translation>
    </message>
    <message>
        <source>Take over, and what is here becomes the whole vault; what was added by others is thrown out.</source>
        <translation>Neem over, en wat er is wordt de hele kluis; wat anderen hebben toegevoegd gaat eruit.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Terugzetten…</translation>
    </message>
</context>
<context>
    <name>DiscardQuestion</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder opslaan?</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Wat je typte is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Weggaan</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Verder typen</translation>
    </message>
</context>
<context>
    <name>DrillOverlay</name>
    <message>
        <source>Recovery drill</source>
        <translation>Hersteloefening</translation>
    </message>
    <message>
        <source>Fetch the paper or the PDF with your recovery code, from where you would look for it in need.</source>
        <translation>Haal het papier of de pdf met je herstelcode, van de plek waar je in nood zou zoeken.</translation>
    </message>
    <message>
        <source>Type the code from it. Capitals, spaces and dashes do not matter.</source>
        <translation>Typ de code ervan over. Hoofdletters, spaties en streepjes maken niet uit.</translation>
    </message>
    <message>
        <source>Tessera opens a copy of your vault in memory with it. Your vault stays as it is.</source>
        <translation>Tessera opent er in het geheugen een kopie van je kluis mee. Je kluis blijft zoals hij is.</translation>
    </message>
    <message>
        <source>I can’t find it: make a new code…</source>
        <translation>Ik kan hem niet vinden: een nieuwe code maken…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>I have it here</source>
        <translation>Ik heb hem hier</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Proberen…</translation>
    </message>
    <message>
        <source>Try the code</source>
        <translation>De code proberen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Put the paper back where it was. A drill a year is enough.</source>
        <translation>Leg het papier terug waar het lag. Eén oefening per jaar is genoeg.</translation>
    </message>
    <message>
        <source>The code has eight groups of four signs and one of two.</source>
        <translation>De code heeft acht groepen van vier tekens en een van twee.</translation>
    </message>
    <message>
        <source>Find out today whether you could get in without your master password.</source>
        <translation>Ga vandaag na of je zonder hoofdwachtwoord binnen zou komen.</translation>
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
    <name>GeneratorDialog</name>
    <message>
        <source>Generate a password…</source>
        <translation>Een wachtwoord maken…</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bits</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Zwak</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Heel sterk</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nieuw wachtwoord</translation>
    </message>
    <message>
        <source>Generated lately</source>
        <translation>Onlangs gemaakt</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Willekeurig</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Site rules</source>
        <translation>Siteregels</translation>
    </message>
    <message>
        <source>The new password, shown on the screen</source>
        <translation>Het nieuwe wachtwoord, zichtbaar op het scherm</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>Een ander maken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Laatste 7 dagen</translation>
    </message>
    <message>
        <source>Forget all for ever?</source>
        <translation>Alles voorgoed vergeten?</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>Alles vergeten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dit gebruiken</translation>
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
    <name>KeyForm</name>
    <message>
        <source>Type it first.</source>
        <translation>Typ het eerst.</translation>
    </message>
    <message>
        <source>Type the code from the paper.</source>
        <translation>Typ de code van het papier.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Capitals, spaces and dashes do not matter</source>
        <translation>Hoofdletters, spaties en streepjes maken niet uit</translation>
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
        <source>Your system did not say that it is you.</source>
        <translation>Je systeem zei niet dat jij het bent.</translation>
    </message>
    <message>
        <source>Tessera is locked</source>
        <translation>Tessera is vergrendeld</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
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
    <message>
        <source>Checking the PIN…</source>
        <translation>De pincode wordt gecontroleerd…</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use</source>
        <translation>
            <numerusform>Vergrendeld na %n minuut zonder gebruik</numerusform>
            <numerusform>Vergrendeld na %n minuten zonder gebruik</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked together with your screen</source>
        <translation>Vergrendeld samen met je scherm</translation>
    </message>
    <message>
        <source>Locked before the computer went to sleep</source>
        <translation>Vergrendeld voordat de computer ging slapen</translation>
    </message>
    <message>
        <source>Locked because the window was minimised</source>
        <translation>Vergrendeld omdat het venster is geminimaliseerd</translation>
    </message>
    <message>
        <source>Locked because you asked for it</source>
        <translation>Vergrendeld omdat je dat vroeg</translation>
    </message>
    <message>
        <source>Your codes are behind your master password</source>
        <translation>Je codes staan achter je hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Typ je pincode</translation>
    </message>
</context>
<context>
    <name>LockWays</name>
    <message numerus="yes">
        <source>That was not it. %n of 5 attempts left.</source>
        <translation>
            <numerusform>Dat was hem niet. Nog %n van 5 pogingen.</numerusform>
            <numerusform>Dat was hem niet. Nog %n van 5 pogingen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 attempts left.</source>
        <translation>
            <numerusform>Nog %n van 5 pogingen.</numerusform>
            <numerusform>Nog %n van 5 pogingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>After that the PIN is removed and the master password is needed. Nothing is lost.</source>
        <translation>Daarna wordt de pincode verwijderd en is het hoofdwachtwoord nodig. Er gaat niets verloren.</translation>
    </message>
    <message>
        <source>Your system is asking. Cancel</source>
        <translation>Je systeem vraagt het. Annuleren</translation>
    </message>
    <message>
        <source>Use fingerprint or system password</source>
        <translation>Vingerafdruk of systeemwachtwoord</translation>
    </message>
    <message>
        <source>Your system asks who you are; it opens your codes, not your passwords</source>
        <translation>Je systeem vraagt wie je bent; het opent je codes, niet je wachtwoorden</translation>
    </message>
    <message>
        <source>Use the master password</source>
        <translation>Hoofdwachtwoord gebruiken</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Pincode gebruiken</translation>
    </message>
</context>
<context>
    <name>LoginDelegate</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n jaar oud</numerusform>
            <numerusform>%n jaar oud</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoginDetails</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 openen</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Zwak</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Heel sterk</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopiëren</translation>
    </message>
    <message>
        <source>this field</source>
        <translation>dit veld</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>Eerdere waarden</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>Change the password at the site</source>
        <translation>Wachtwoord bij de site wijzigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Edit this login</source>
        <translation>Deze login bewerken</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoriet</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Copy the user name</source>
        <translation>Gebruikersnaam kopiëren</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Wachtwoord kopiëren</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Webadressen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Groups and tags</source>
        <translation>Groepen en labels</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>What password, user name and notes were before</source>
        <translation>Wat wachtwoord, gebruikersnaam en notities eerder waren</translation>
    </message>
    <message>
        <source>Open site and copy password</source>
        <translation>Site openen en wachtwoord kopiëren</translation>
    </message>
    <message>
        <source>Open the site in the browser and copy the password</source>
        <translation>De site in de browser openen en het wachtwoord kopiëren</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>De site openen</translation>
    </message>
    <message>
        <source>exact address only</source>
        <translation>alleen dit adres</translation>
    </message>
    <message>
        <source>whole site</source>
        <translation>hele site</translation>
    </message>
    <message>
        <source>what begins like this</source>
        <translation>wat zo begint</translation>
    </message>
    <message>
        <source>never filled</source>
        <translation>nooit invullen</translation>
    </message>
</context>
<context>
    <name>LoginEditor</name>
    <message>
        <source>An account that is not here</source>
        <translation>Een account dat hier niet is</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Zwak</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Redelijk</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Heel sterk</translation>
    </message>
    <message>
        <source>Guessed within a day</source>
        <translation>Binnen een dag geraden</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bewerken</translation>
    </message>
    <message>
        <source>New login</source>
        <translation>Nieuwe login</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Webadressen</translation>
    </message>
    <message>
        <source>Code from account</source>
        <translation>Code van account</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigen velden</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Password rules of the site</source>
        <translation>Wachtwoordregels van de site</translation>
    </message>
    <message>
        <source>Apart by commas</source>
        <translation>Gescheiden door komma’s</translation>
    </message>
    <message>
        <source>Such as: minlength: 8; maxlength: 20; required: digit; Mostly left empty.</source>
        <translation>Zoals: minlength: 8; maxlength: 20; required: digit; Meestal leeg.</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Een wachtwoord maken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nieuwe groep</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Genereren</translation>
    </message>
</context>
<context>
    <name>LoginHistory</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Earlier values</source>
        <translation>Eerdere waarden</translation>
    </message>
    <message>
        <source>What was replaced stays here until the login is deleted for ever.</source>
        <translation>Wat vervangen is blijft hier tot de login voorgoed wordt verwijderd.</translation>
    </message>
    <message>
        <source>Nothing was replaced yet. When you change something, what was there before is kept here.</source>
        <translation>Er is nog niets vervangen. Verander je iets, dan blijft hier bewaard wat er stond.</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Andere velden</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>Copy what it was</source>
        <translation>Kopiëren wat het was</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Web addresses</source>
        <translation>Webadressen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Eigen velden</translation>
    </message>
</context>
<context>
    <name>LoginMenu</name>
    <message>
        <source>Edit…</source>
        <translation>Bewerken…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliceren</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Geen favoriet meer</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoriet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Gebruikersnaam kopiëren</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Wachtwoord kopiëren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopiëren</translation>
    </message>
    <message>
        <source>Open site</source>
        <translation>Site openen</translation>
    </message>
</context>
<context>
    <name>LoginMessages</name>
    <message>
        <source>Copied</source>
        <translation>Gekopieerd</translation>
    </message>
    <message>
        <source>Copied, clears in %1 s</source>
        <translation>Gekopieerd, nog %1 s</translation>
    </message>
    <message>
        <source>User name copied.</source>
        <translation>Gebruikersnaam gekopieerd.</translation>
    </message>
    <message>
        <source>Password copied.</source>
        <translation>Wachtwoord gekopieerd.</translation>
    </message>
    <message>
        <source>Code copied.</source>
        <translation>Code gekopieerd.</translation>
    </message>
    <message>
        <source>The clipboard is cleared in %1 s.</source>
        <translation>Het klembord wordt over %1 s gewist.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Gekopieerd.</translation>
    </message>
    <message>
        <source>This login has no user name.</source>
        <translation>Deze login heeft geen gebruikersnaam.</translation>
    </message>
    <message>
        <source>This login has no password.</source>
        <translation>Deze login heeft geen wachtwoord.</translation>
    </message>
    <message>
        <source>No account is linked to this login.</source>
        <translation>Er is geen account aan deze login gekoppeld.</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Er is niets te kopiëren.</translation>
    </message>
    <message>
        <source>“%1” can’t be opened in a browser.</source>
        <translation>“%1” kan niet in een browser worden geopend.</translation>
    </message>
    <message>
        <source>“%1” saved.</source>
        <translation>‘%1’ bewaard.</translation>
    </message>
    <message>
        <source>“%1” changed.</source>
        <translation>‘%1’ gewijzigd.</translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation>‘%1’ verwijderd.</translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) removed.</source>
        <translation>
            <numerusform>%n login verwijderd.</numerusform>
            <numerusform>%n logins verwijderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) put back.</source>
        <translation>
            <numerusform>%n login teruggezet.</numerusform>
            <numerusform>%n logins teruggezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) deleted for ever.</source>
        <translation>
            <numerusform>%n login voorgoed verwijderd.</numerusform>
            <numerusform>%n logins voorgoed verwijderd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) put into “%1”.</source>
        <translation>
            <numerusform>%n login in ‘%1’ gezet.</numerusform>
            <numerusform>%n logins in ‘%1’ gezet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%n login uit ‘%1’ gehaald.</numerusform>
            <numerusform>%n logins uit ‘%1’ gehaald.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) tagged “%1”.</source>
        <translation>
            <numerusform>%n login kreeg label ‘%1’.</numerusform>
            <numerusform>%n logins kregen label ‘%1’.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” taken off %n login(s).</source>
        <translation>
            <numerusform>Label ‘%1’ van %n login gehaald.</numerusform>
            <numerusform>Label ‘%1’ van %n logins gehaald.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopie)</translation>
    </message>
</context>
<context>
    <name>LoginModel</name>
    <message>
        <source>favourite</source>
        <translation>favoriet</translation>
    </message>
    <message>
        <source>has a code</source>
        <translation>heeft een code</translation>
    </message>
    <message>
        <source>Exposed</source>
        <translation>Gelekt</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Zwak</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Hergebruikt</translation>
    </message>
    <message>
        <source>Nearly reused</source>
        <translation>Bijna hergebruikt</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Oud</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Niet versleuteld</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>Nog geen code</translation>
    </message>
</context>
<context>
    <name>LoginSearch</name>
    <message>
        <source>Search logins</source>
        <translation>Logins zoeken</translation>
    </message>
    <message>
        <source>Search logins; also by is:weak, tag:, url: and the like</source>
        <translation>Logins zoeken; ook met is:weak, tag:, url: en dergelijke</translation>
    </message>
</context>
<context>
    <name>LoginSelection</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoriet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Niets kiezen</translation>
    </message>
</context>
<context>
    <name>LoginTools</name>
    <message>
        <source>Favourites</source>
        <translation>Favorieten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Which logins are shown</source>
        <translation>Welke logins worden getoond</translation>
    </message>
    <message>
        <source>Sorted: %1</source>
        <translation>Volgorde: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>by title</source>
        <translation>op titel</translation>
    </message>
    <message>
        <source>last used first</source>
        <translation>laatst gebruikt eerst</translation>
    </message>
    <message>
        <source>oldest password first</source>
        <translation>oudste wachtwoord eerst</translation>
    </message>
    <message>
        <source>weakest password first</source>
        <translation>zwakste wachtwoord eerst</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Need care</source>
        <translation>Vragen aandacht</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Prullenbak</translation>
    </message>
</context>
<context>
    <name>LoginTrashPage</name>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
    </message>
    <message>
        <source>Back to passwords</source>
        <translation>Terug naar wachtwoorden</translation>
    </message>
    <message numerus="yes">
        <source>So %n login(s) past the 30 days wait(s) for you.</source>
        <translation>
            <numerusform>Daarom wacht %n login van langer dan 30 dagen op jou.</numerusform>
            <numerusform>Daarom wachten %n logins van langer dan 30 dagen op jou.</numerusform>
        </translation>
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
        <source>Not saved: the vault file is damaged.</source>
        <translation>Niet opgeslagen: het kluisbestand is beschadigd.</translation>
    </message>
    <message>
        <source>Nothing was written, so that nothing gets worse. What is shown is genuine. Restore a backup.</source>
        <translation>Er is niets geschreven, zodat niets erger wordt. Wat je ziet is echt. Zet een back-up terug.</translation>
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
        <source>This is a whole code, but not that of this vault.</source>
        <translation>Dit is een hele code, maar niet die van deze kluis.</translation>
    </message>
    <message>
        <source>It belongs to another vault, or was replaced by a newer one. Look for a newer paper or PDF, or make a new code.</source>
        <translation>Hij hoort bij een andere kluis, of is door een nieuwere vervangen. Zoek een nieuwer papier of een nieuwere pdf, of maak een nieuwe code.</translation>
    </message>
    <message>
        <source>Compare it with the paper. Your vault is as it was.</source>
        <translation>Vergelijk hem met het papier. Je kluis is zoals hij was.</translation>
    </message>
    <message>
        <source>A sign in group {number} occurs in no recovery code.</source>
        <translation>Een teken in groep {number} komt in geen enkele herstelcode voor.</translation>
    </message>
    <message>
        <source>Group {number} can’t be right.</source>
        <translation>Groep {number} kan niet kloppen.</translation>
    </message>
    <message>
        <source>This code has a sign that occurs in no recovery code.</source>
        <translation>Deze code heeft een teken dat in geen enkele herstelcode voorkomt.</translation>
    </message>
    <message>
        <source>This code is not whole, or has a sign too many.</source>
        <translation>Deze code is niet heel, of heeft een teken te veel.</translation>
    </message>
    <message>
        <source>More than one sign of this code can’t be right.</source>
        <translation>Meer dan één teken van deze code kan niet kloppen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can’t be read, so the keys stay as they are.</source>
        <translation>
            <numerusform>%n item kan niet worden gelezen, dus de sleutels blijven zoals ze zijn.</numerusform>
            <numerusform>%n items kunnen niet worden gelezen, dus de sleutels blijven zoals ze zijn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. Put back a backup that still holds them, or remove them for ever; then try again.</source>
        <translation>Er is niets veranderd. Zet een back-up terug die ze nog bevat, of verwijder ze voorgoed; probeer het dan opnieuw.</translation>
    </message>
    <message>
        <source>You have not kept your new recovery code.</source>
        <translation>Je hebt je nieuwe herstelcode niet bewaard.</translation>
    </message>
    <message>
        <source>The earlier one opens nothing any more. Make another one now.</source>
        <translation>De eerdere opent niets meer. Maak nu een andere.</translation>
    </message>
    <message>
        <source>New code…</source>
        <translation>Nieuwe code…</translation>
    </message>
    <message>
        <source>It was your last change before the lock.</source>
        <translation>Het was je laatste wijziging voor de vergrendeling.</translation>
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
        <source>It was not touched. Restore a backup, save what can be saved, or move the file away to begin anew.</source>
        <translation>Het is niet aangeraakt. Zet een back-up terug, red wat te redden is, of verplaats het bestand om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>It was not changed. Restore a backup, or save what can still be read of it.</source>
        <translation>Het is niet gewijzigd. Zet een back-up terug, of red wat er nog van te lezen is.</translation>
    </message>
    <message>
        <source>It was not opened, so that nothing false is shown. Restore a backup, or save what is genuine.</source>
        <translation>Hij is niet geopend, zodat er niets vals wordt getoond. Zet een back-up terug, of red wat echt is.</translation>
    </message>
    <message>
        <source>The vault file is damaged.</source>
        <translation>Het kluisbestand is beschadigd.</translation>
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
    <message>
        <source>No backup: its folder is not there.</source>
        <translation>Geen back-up: de map is er niet.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Connect the disk, or choose another folder in Settings, Backup.</source>
        <translation>Je kluis is ongedeerd. Sluit de schijf aan, of kies een andere map in Instellingen, Back-up.</translation>
    </message>
    <message>
        <source>No backup: the disk is full.</source>
        <translation>Geen back-up: de schijf is vol.</translation>
    </message>
    <message>
        <source>Your vault and the earlier backups are unharmed. Make some room and try again.</source>
        <translation>Je kluis en de eerdere back-ups zijn ongedeerd. Maak ruimte vrij en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>No backup: nothing can be written to its folder.</source>
        <translation>Geen back-up: in de map kan niets worden geschreven.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Allow writing there, or choose another folder.</source>
        <translation>Je kluis is ongedeerd. Geef daar schrijfrechten, of kies een andere map.</translation>
    </message>
    <message>
        <source>No backup: the disk reported an error.</source>
        <translation>Geen back-up: de schijf meldde een fout.</translation>
    </message>
    <message>
        <source>Your vault is unharmed. Try again, and choose a folder on another disk if it happens again.</source>
        <translation>Je kluis is ongedeerd. Probeer het opnieuw, en kies een map op een andere schijf als het weer gebeurt.</translation>
    </message>
    <message>
        <source>A backup failed its proof and does not count.</source>
        <translation>Een back-up doorstond de proef niet en telt niet mee.</translation>
    </message>
    <message>
        <source>What came back from the disk is not your vault. Your vault is unharmed. Choose another disk.</source>
        <translation>Wat van de schijf terugkwam, is niet je kluis. Je kluis is ongedeerd. Kies een andere schijf.</translation>
    </message>
    <message>
        <source>What came back from the disk is not your vault, which is unharmed itself. The file is kept as {name}. Tessera tries again; if this stays so, choose another disk.</source>
        <translation>Wat van de schijf terugkwam, is niet je kluis; die is zelf ongedeerd. Het bestand is bewaard als {name}. Tessera probeert het opnieuw; blijft het zo, kies dan een andere schijf.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestopt.</translation>
    </message>
    <message>
        <source>Nothing was written, and nothing is lost.</source>
        <translation>Er is niets geschreven en er is niets verloren.</translation>
    </message>
    <message>
        <source>Backup made and proved.</source>
        <translation>Back-up gemaakt en bewezen.</translation>
    </message>
    <message>
        <source>Exported as {name}, and proved.</source>
        <translation>Geëxporteerd als {name}, en bewezen.</translation>
    </message>
    <message>
        <source>On any computer it opens with the master password of today, or with the recovery code.</source>
        <translation>Het gaat op elke computer open met het hoofdwachtwoord van vandaag, of met de herstelcode.</translation>
    </message>
    <message>
        <source>Exported without encryption as {name}.</source>
        <translation>Zonder versleuteling geëxporteerd als {name}.</translation>
    </message>
    <message>
        <source>Whoever has this file has your accounts. Delete it when it has served.</source>
        <translation>Wie dit bestand heeft, heeft je accounts. Verwijder het als het zijn dienst heeft gedaan.</translation>
    </message>
    <message>
        <source>No proved backup for more than a week.</source>
        <translation>Al meer dan een week geen bewezen back-up.</translation>
    </message>
    <message>
        <source>What you changed since then is on this disk only.</source>
        <translation>Wat je sindsdien hebt gewijzigd, staat alleen op deze schijf.</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijken</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s)</source>
        <translation>
            <numerusform>%n wachtwoord</numerusform>
            <numerusform>%n wachtwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one kind of character.</source>
        <translation>Kies minstens één soort tekens.</translation>
    </message>
    <message>
        <source>It has to be longer to hold every kind that it must have.</source>
        <translation>Het moet langer zijn om elke soort te bevatten die erin moet.</translation>
    </message>
    <message>
        <source>What is asked of it contradicts itself or goes too far.</source>
        <translation>Wat ervan gevraagd wordt, spreekt zichzelf tegen of gaat te ver.</translation>
    </message>
    <message>
        <source>No password is like that.</source>
        <translation>Zo’n wachtwoord bestaat niet.</translation>
    </message>
    <message>
        <source>It is not there any more. Nothing was changed.</source>
        <translation>Het is er niet meer. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>You may not read it. Nothing was changed.</source>
        <translation>Je mag het niet lezen. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The disk gave an error. Nothing was changed.</source>
        <translation>De schijf gaf een fout. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>The list of exposed passwords can’t be read.</source>
        <translation>De lijst met gelekte wachtwoorden kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>It has {size} MB; up to {limit} MB is read at once. Nothing was changed. Split it into several.</source>
        <translation>Het heeft {size} MB; er wordt hooguit {limit} MB tegelijk gelezen. Er is niets gewijzigd. Splits het in meerdere bestanden.</translation>
    </message>
    <message>
        <source>This file is too large to bring in.</source>
        <translation>Dit bestand is te groot om te importeren.</translation>
    </message>
    <message>
        <source>You may not use it. Nothing was changed.</source>
        <translation>Je mag het niet gebruiken. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>It is no plain file. Nothing was changed.</source>
        <translation>Het is geen gewoon bestand. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This file can’t be used.</source>
        <translation>Dit bestand kan niet worden gebruikt.</translation>
    </message>
    <message>
        <source>This can’t be done with passwords.</source>
        <translation>Dit kan niet met wachtwoorden.</translation>
    </message>
    <message>
        <source>These are no password rules.</source>
        <translation>Dit zijn geen wachtwoordregels.</translation>
    </message>
    <message>
        <source>They look like this: minlength: 8; required: digit;</source>
        <translation>Ze zien er zo uit: minlength: 8; required: digit;</translation>
    </message>
    <message>
        <source>This list of exposed passwords can’t be used.</source>
        <translation>Deze lijst met gelekte wachtwoorden kan niet worden gebruikt.</translation>
    </message>
    <message>
        <source>This list is for Windows passwords (NTLM).</source>
        <translation>Deze lijst is voor Windows-wachtwoorden (NTLM).</translation>
    </message>
    <message>
        <source>Download the one with SHA-1 instead.</source>
        <translation>Download in plaats daarvan die met SHA-1.</translation>
    </message>
    <message>
        <source>This is no list of exposed passwords.</source>
        <translation>Dit is geen lijst met gelekte wachtwoorden.</translation>
    </message>
    <message>
        <source>Choose the file, unpacked, or the folder that the downloader of Have I Been Pwned makes.</source>
        <translation>Kies het uitgepakte bestand, of de map die de downloader van Have I Been Pwned maakt.</translation>
    </message>
    <message>
        <source>This list is ordered by how often a password was seen.</source>
        <translation>Deze lijst is geordend op hoe vaak een wachtwoord is gezien.</translation>
    </message>
    <message>
        <source>Choose the one that is ordered by hash: it can be searched.</source>
        <translation>Kies die welke op hash is geordend: daarin kan worden gezocht.</translation>
    </message>
    <message>
        <source>This file can’t be brought in.</source>
        <translation>Dit bestand kan niet worden geïmporteerd.</translation>
    </message>
    <message>
        <source>This is no file of passwords.</source>
        <translation>Dit is geen bestand met wachtwoorden.</translation>
    </message>
    <message>
        <source>Line {line} holds what no text holds. Nothing was changed. Export it again, as CSV.</source>
        <translation>Regel {line} bevat iets wat in geen tekst voorkomt. Er is niets gewijzigd. Exporteer het opnieuw, als CSV.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Dit bestand is leeg.</translation>
    </message>
    <message>
        <source>Nothing was changed. Export your passwords again.</source>
        <translation>Er is niets gewijzigd. Exporteer je wachtwoorden opnieuw.</translation>
    </message>
    <message>
        <source>This file breaks off in the names of its columns.</source>
        <translation>Dit bestand breekt af in de namen van de kolommen.</translation>
    </message>
    <message>
        <source>A quotation mark in line {line} is never closed. Nothing was changed. Export it again.</source>
        <translation>Een aanhalingsteken in regel {line} wordt nooit gesloten. Er is niets gewijzigd. Exporteer het opnieuw.</translation>
    </message>
    <message>
        <source>The import was stopped.</source>
        <translation>De import is gestopt.</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>De export is gestopt.</translation>
    </message>
    <message>
        <source>No file was left behind.</source>
        <translation>Er is geen bestand achtergebleven.</translation>
    </message>
</context>
<context>
    <name>NameQuestion</name>
    <message>
        <source>New group</source>
        <translation>Nieuwe groep</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nieuw label</translation>
    </message>
    <message>
        <source>Work, Private, Clients …</source>
        <translation>Werk, Privé, Klanten …</translation>
    </message>
    <message>
        <source>shop, bank, family …</source>
        <translation>winkel, bank, gezin …</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Naam van de groep</translation>
    </message>
    <message>
        <source>The tag</source>
        <translation>Het label</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Make group</source>
        <translation>Groep maken</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Label toevoegen</translation>
    </message>
</context>
<context>
    <name>NamesMenu</name>
    <message>
        <source>Groups</source>
        <translation>Groepen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nieuwe groep…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nieuw label…</translation>
    </message>
</context>
<context>
    <name>NewKeysOverlay</name>
    <message>
        <source>First say that you have kept the code</source>
        <translation>Zeg eerst dat je de code hebt bewaard</translation>
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
        <source>Someone may know the old password</source>
        <translation>Iemand kent misschien het oude wachtwoord</translation>
    </message>
    <message>
        <source>A new password alone does not help then: an old copy of the vault, opened with the old password, gives the keys that open today’s vault too. Tessera makes new keys.</source>
        <translation>Een nieuw wachtwoord alleen helpt dan niet: een oude kopie van de kluis, geopend met het oude wachtwoord, geeft de sleutels die ook de kluis van vandaag openen. Tessera maakt nieuwe sleutels.</translation>
    </message>
    <message>
        <source>Keep your new recovery code</source>
        <translation>Bewaar je nieuwe herstelcode</translation>
    </message>
    <message>
        <source>Your vault has new keys. The earlier recovery code opens nothing any more; throw it away.</source>
        <translation>Je kluis heeft nieuwe sleutels. De eerdere herstelcode opent niets meer; gooi hem weg.</translation>
    </message>
    <message>
        <source>Making new keys…</source>
        <translation>Nieuwe sleutels maken…</translation>
    </message>
    <message>
        <source>Go on without a backup</source>
        <translation>Doorgaan zonder back-up</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>Nieuwe sleutels maken</translation>
    </message>
</context>
<context>
    <name>NoLogins</name>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Add login</source>
        <translation>Login toevoegen</translation>
    </message>
    <message>
        <source>Save the first one by hand.</source>
        <translation>Bewaar het eerste met de hand.</translation>
    </message>
    <message>
        <source>Bring them from your browser or another program, or save the first one by hand.</source>
        <translation>Haal ze uit je browser of een ander programma, of bewaar het eerste met de hand.</translation>
    </message>
    <message>
        <source>No passwords yet</source>
        <translation>Nog geen wachtwoorden</translation>
    </message>
</context>
<context>
    <name>NoneChosen</name>
    <message numerus="yes">
        <source>%n logins are chosen. What is done above the list is done with all of them.</source>
        <translation>
            <numerusform>%n login is gekozen. Wat je boven de lijst doet, geldt daarvoor.</numerusform>
            <numerusform>%n logins zijn gekozen. Wat je boven de lijst doet, geldt voor allemaal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a login to see what is in it.</source>
        <translation>Kies een login om te zien wat erin staat.</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>Niets gevonden voor ‘%1’</translation>
    </message>
    <message>
        <source>Looked in titles, user names, addresses, groups and tags.</source>
        <translation>Gezocht in titels, gebruikersnamen, adressen, groepen en labels.</translation>
    </message>
    <message>
        <source>Looked only in what is chosen above the list.</source>
        <translation>Alleen gezocht in wat boven de lijst is gekozen.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>No login is like this any more.</source>
        <translation>Geen enkele login is nog zo.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
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
        <source>Show backups</source>
        <translation>Back-ups tonen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>All others work. A backup may still hold what is damaged.</source>
        <translation>Al het andere werkt. Misschien staat het nog goed in een back-up.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Beslissen…</translation>
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
        <source>Save what can be saved</source>
        <translation>Redden wat te redden is</translation>
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
    <name>OwnFieldRow</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Naam van het veld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Waarde</translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation>Waarde van het veld</translation>
    </message>
    <message>
        <source>Hide, move or remove this field</source>
        <translation>Dit veld verbergen, verplaatsen of weghalen</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>OwnFieldRows</name>
    <message>
        <source>Add field</source>
        <translation>Veld toevoegen</translation>
    </message>
    <message>
        <source>Add a field of your own, such as a member number or a PIN</source>
        <translation>Een eigen veld toevoegen, zoals een lidnummer of pincode</translation>
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
    <name>PasswordsGate</name>
    <message>
        <source>Your passwords are locked</source>
        <translation>Je wachtwoorden zijn vergrendeld</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Pincode</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Open passwords</source>
        <translation>Wachtwoorden openen</translation>
    </message>
    <message>
        <source>Checking the PIN…</source>
        <translation>De pincode wordt gecontroleerd…</translation>
    </message>
    <message>
        <source>Checking the password…</source>
        <translation>Het wachtwoord wordt gecontroleerd…</translation>
    </message>
    <message numerus="yes">
        <source>They closed after %n minute(s) without use.</source>
        <translation>
            <numerusform>Ze gingen dicht na %n minuut zonder gebruik.</numerusform>
            <numerusform>Ze gingen dicht na %n minuten zonder gebruik.</numerusform>
        </translation>
    </message>
    <message>
        <source>They ask once more, also when App Lock is off.</source>
        <translation>Ze vragen nog eens, ook als App-vergrendeling uit staat.</translation>
    </message>
</context>
<context>
    <name>PasswordsPage</name>
    <message>
        <source>Add login</source>
        <translation>Login toevoegen</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
</context>
<context>
    <name>PasswordsRoom</name>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
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
    <name>PinForm</name>
    <message>
        <source>Digits</source>
        <translation>Cijfers</translation>
    </message>
</context>
<context>
    <name>PinRow</name>
    <message>
        <source>Unlock with a PIN</source>
        <translation>Ontgrendelen met een pincode</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Instellen…</translation>
    </message>
    <message>
        <source>Change or remove the PIN</source>
        <translation>De pincode wijzigen of verwijderen</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Een pincode instellen</translation>
    </message>
    <message>
        <source>A PIN keeps people at your desk out. Use six digits or letters.</source>
        <translation>Een pincode houdt mensen aan je bureau buiten. Neem zes cijfers of letters.</translation>
    </message>
    <message>
        <source>The PIN was removed after too many wrong tries. You can set a new one.</source>
        <translation>De pincode is na te veel foute pogingen verwijderd. Je kunt een nieuwe instellen.</translation>
    </message>
    <message>
        <source>Five wrong tries remove it. The master password is asked every 14 days all the same.</source>
        <translation>Na vijf foute pogingen wordt hij verwijderd. Elke 14 dagen wordt toch het hoofdwachtwoord gevraagd.</translation>
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
    <name>PlainExportOverlay</name>
    <message>
        <source>Export without encryption</source>
        <translation>Zonder versleuteling exporteren</translation>
    </message>
    <message>
        <source>JSON file (*.json)</source>
        <translation>JSON-bestand (*.json)</translation>
    </message>
    <message>
        <source>The file holds every secret, password, note and recovery code as plain text. Whoever gets it can make your codes and sign in as you: a thief, another program, a cloud that copies the folder.</source>
        <translation>In het bestand staat elk geheim, elk wachtwoord, elke notitie en elke herstelcode als leesbare tekst. Wie het krijgt, kan je codes maken en als jou inloggen: een dief, een ander programma, een cloud die de map kopieert.</translation>
    </message>
    <message>
        <source>Use it to move to another program, and delete it when it has served. For safe keeping, export an encrypted backup file instead.</source>
        <translation>Gebruik het om naar een ander programma over te stappen, en verwijder het als het zijn dienst heeft gedaan. Exporteer om iets te bewaren liever een versleuteld back-upbestand.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Exporting… %1 %</source>
        <translation>Exporteren… %1 %</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Type your master password.</source>
        <translation>Typ je hoofdwachtwoord.</translation>
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
    <name>PurgeLoginsQuestion</name>
    <message numerus="yes">
        <source>Delete %n login(s) for ever?</source>
        <translation>
            <numerusform>%n login voorgoed verwijderen?</numerusform>
            <numerusform>%n logins voorgoed verwijderen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Passwords, earlier passwords and notes are gone then, and cannot be brought back.</source>
        <translation>Wachtwoorden, eerdere wachtwoorden en notities zijn dan weg en komen niet terug.</translation>
    </message>
    <message>
        <source>Delete for ever</source>
        <translation>Voorgoed verwijderen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Houden</translation>
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
    <name>RememberedList</name>
    <message>
        <source>Nothing yet. A generated password that you use or copy is kept here for seven days.</source>
        <translation>Nog niets. Een gemaakt wachtwoord dat je gebruikt of kopieert, blijft hier zeven dagen bewaard.</translation>
    </message>
    <message>
        <source>What you used or copied in the last seven days, in case a site has it and no login does.</source>
        <translation>Wat je de laatste zeven dagen gebruikte of kopieerde, voor het geval dat een site het heeft en geen login.</translation>
    </message>
    <message>
        <source>What you used or copied. The clock may be wrong, so nothing is deleted by its days.</source>
        <translation>Wat je gebruikte of kopieerde. De klok loopt misschien verkeerd, dus op haar dagen wordt niets gewist.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>Dit gebruiken</translation>
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
    <name>Restore</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n toegevoegd</numerusform>
            <numerusform>%n toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n in de prullenbak</numerusform>
            <numerusform>%n in de prullenbak</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored. Nothing had to change.</source>
        <translation>Teruggezet. Er hoefde niets te veranderen.</translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation>Teruggezet: %1.</translation>
    </message>
    <message>
        <source>Nothing was restored: a fresh backup has to be made first.</source>
        <translation>Er is niets teruggezet: eerst moet er een verse back-up zijn.</translation>
    </message>
    <message>
        <source>The backup is in place.</source>
        <translation>De back-up staat op zijn plaats.</translation>
    </message>
    <message>
        <source>The file that was there before is kept as %1.</source>
        <translation>Het bestand dat er eerst lag, is bewaard als %1.</translation>
    </message>
    <message>
        <source>This needs your master password.</source>
        <translation>Hiervoor is je hoofdwachtwoord nodig.</translation>
    </message>
    <message>
        <source>Lock Tessera, unlock it with the master password, and choose again.</source>
        <translation>Vergrendel Tessera, ontgrendel met het hoofdwachtwoord en kies opnieuw.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Kies een back-up</translation>
    </message>
    <message>
        <source>Backups and vaults of Tessera</source>
        <translation>Back-ups en kluizen van Tessera</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s)</source>
        <translation>
            <numerusform>%n wachtwoord</numerusform>
            <numerusform>%n wachtwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, saved %2</source>
        <translation>%1, opgeslagen op %2</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted here</source>
        <translation>
            <numerusform>%n hier verwijderd</numerusform>
            <numerusform>%n hier verwijderd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only here</source>
        <translation>
            <numerusform>%n alleen hier</numerusform>
            <numerusform>%n alleen hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n gelijk</numerusform>
            <numerusform>%n gelijk</numerusform>
        </translation>
    </message>
    <message>
        <source>Added from the backup</source>
        <translation>Toegevoegd uit de back-up</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Gewijzigd</translation>
    </message>
    <message>
        <source>Deleted for ever here, still in the backup</source>
        <translation>Hier voorgoed verwijderd, nog in de back-up</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Alleen hier</translation>
    </message>
    <message>
        <source>{found} of {expected} items are genuine.</source>
        <translation>{found} van {expected} items zijn echt.</translation>
    </message>
    <message>
        <source>service</source>
        <translation>dienst</translation>
    </message>
    <message>
        <source>account name</source>
        <translation>accountnaam</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notitie</translation>
    </message>
    <message>
        <source>type of code</source>
        <translation>soort code</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>algoritme</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>cijfers</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconden</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>teller</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>PIN of the service</source>
        <translation>pincode van de dienst</translation>
    </message>
    <message>
        <source>recovery codes</source>
        <translation>herstelcodes</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>plaatje</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groepen</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>labels</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>vastgezet</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>favoriet</translation>
    </message>
    <message>
        <source>without codes here</source>
        <translation>zonder codes hier</translation>
    </message>
    <message>
        <source>in the trash or not</source>
        <translation>wel of niet in de prullenbak</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>gebruikersnaam</translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation>webadressen</translation>
    </message>
    <message>
        <source>password</source>
        <translation>wachtwoord</translation>
    </message>
    <message>
        <source>own fields</source>
        <translation>eigen velden</translation>
    </message>
    <message>
        <source>password rules</source>
        <translation>wachtwoordregels</translation>
    </message>
    <message>
        <source>linked code</source>
        <translation>gekoppelde code</translation>
    </message>
    <message>
        <source>earlier values</source>
        <translation>eerdere waarden</translation>
    </message>
    <message>
        <source>other fields</source>
        <translation>andere velden</translation>
    </message>
    <message>
        <source>last use or place</source>
        <translation>laatste gebruik of plaats</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>%1 (newer here)</source>
        <translation>%1 (hier nieuwer)</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Backups</source>
        <translation>Back-ups</translation>
    </message>
    <message>
        <source>What the backup would change</source>
        <translation>Wat de back-up zou veranderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Vervangen</translation>
    </message>
    <message>
        <source>Replace everything by the backup?</source>
        <translation>Alles vervangen door de back-up?</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Een back-up terugzetten</translation>
    </message>
    <message>
        <source>A backup holds your passwords too, and Passwords is closed. Your master password, please.</source>
        <translation>Een back-up bevat ook je wachtwoorden, en Wachtwoorden is dicht. Je hoofdwachtwoord, alsjeblieft.</translation>
    </message>
    <message>
        <source>Choose the one to look at. Nothing changes before you say so.</source>
        <translation>Kies er een om te bekijken. Er verandert niets voordat jij het zegt.</translation>
    </message>
    <message>
        <source>Choose a backup file, or a copy of a vault. Nothing changes before you say so.</source>
        <translation>Kies een back-upbestand of een kopie van een kluis. Er verandert niets voordat jij het zegt.</translation>
    </message>
    <message>
        <source>%1. The keys of today do not open it. Type the master password of the day on which it was made, or the recovery code of then.</source>
        <translation>%1. De sleutels van nu openen het niet. Typ het hoofdwachtwoord van de dag waarop het gemaakt is, of de herstelcode van toen.</translation>
    </message>
    <message>
        <source>Reading the backup…</source>
        <translation>De back-up lezen…</translation>
    </message>
    <message>
        <source>Making a fresh backup of what is here first…</source>
        <translation>Eerst een verse back-up van wat er nu is…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message>
        <source>The backup holds what is here.</source>
        <translation>De back-up bevat wat hier al is.</translation>
    </message>
    <message>
        <source>Something else than Tessera changed this file.</source>
        <translation>Iets anders dan Tessera heeft dit bestand gewijzigd.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the backup can’t be read and stay out.</source>
        <translation>
            <numerusform>%n item van de back-up is onleesbaar en blijft weg.</numerusform>
            <numerusform>%n items van de back-up zijn onleesbaar en blijven weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring these back too</source>
        <translation>Ook die terughalen</translation>
    </message>
    <message>
        <source>Everything becomes as it was in the backup. Later changes are undone.</source>
        <translation>Alles wordt zoals het in de back-up was. Latere wijzigingen vervallen.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that are only here go to the trash and stay there for 30 days.</source>
        <translation>
            <numerusform>%n item dat alleen hier is gaat naar de prullenbak en blijft daar 30 dagen.</numerusform>
            <numerusform>%n items die alleen hier zijn gaan naar de prullenbak en blijven daar 30 dagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your master password stays as it is now. A fresh backup is made first.</source>
        <translation>Je hoofdwachtwoord blijft zoals het nu is. Eerst komt er een verse back-up.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Vervangen…</translation>
    </message>
    <message>
        <source>Merging loses nothing: of every field the newer value stays.</source>
        <translation>Samenvoegen verliest niets: van elk veld blijft de nieuwste waarde.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Ander bestand…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Controleren…</translation>
    </message>
    <message>
        <source>Check it all the same</source>
        <translation>Toch controleren</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
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
    <name>RuleWords</name>
    <message>
        <source>This site</source>
        <translation>Deze site</translation>
    </message>
    <message>
        <source>%s takes %1 to %2 characters.</source>
        <translation>%s neemt %1 tot %2 tekens.</translation>
    </message>
    <message>
        <source>%s takes %1 characters or more.</source>
        <translation>%s neemt %1 tekens of meer.</translation>
    </message>
    <message>
        <source>%s takes up to %1 characters.</source>
        <translation>%s neemt hoogstens %1 tekens.</translation>
    </message>
    <message>
        <source>%s does not say how long a password may be.</source>
        <translation>%s zegt niet hoe lang een wachtwoord mag zijn.</translation>
    </message>
    <message>
        <source>Its other rules are followed too.</source>
        <translation>Ook de andere regels worden gevolgd.</translation>
    </message>
    <message>
        <source>The rule is followed.</source>
        <translation>De regel wordt gevolgd.</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Length</source>
        <translation>Lengte</translation>
    </message>
    <message>
        <source>Rules of the site</source>
        <translation>Regels van de site</translation>
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
    <name>SecretLine</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show for 20 seconds</source>
        <translation>20 seconden tonen</translation>
    </message>
    <message>
        <source>hides in %1 s</source>
        <translation>verdwijnt over %1 s</translation>
    </message>
    <message>
        <source>Shown on the screen</source>
        <translation>Zichtbaar op het scherm</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>App Lock</source>
        <translation>App-vergrendeling</translation>
    </message>
    <message>
        <source>Lock when not used</source>
        <translation>Vergrendelen bij niet gebruiken</translation>
    </message>
    <message>
        <source>Tessera asks for your password or PIN before it shows anything.</source>
        <translation>Tessera vraagt om je wachtwoord of pincode voordat er iets te zien is.</translation>
    </message>
    <message>
        <source>It can’t be turned off here: %1</source>
        <translation>Uitzetten kan hier niet: %1</translation>
    </message>
    <message>
        <source>Off: your codes open by themselves, with a key in the keyring of this computer. Passwords still ask.</source>
        <translation>Uit: je codes gaan vanzelf open, met een sleutel in de sleutelbos van deze computer. Wachtwoorden vragen nog steeds.</translation>
    </message>
    <message>
        <source>Off, yet each start asks: the keyring of this computer gives no key. %1</source>
        <translation>Uit, maar elke start vraagt toch: de sleutelbos van deze computer geeft geen sleutel. %1</translation>
    </message>
    <message>
        <source>Last drill: %1.</source>
        <translation>Laatste oefening: %1.</translation>
    </message>
    <message>
        <source>Not done yet.</source>
        <translation>Nog niet gedaan.</translation>
    </message>
    <message>
        <source>Tries on a copy whether your code opens this vault.</source>
        <translation>Probeert op een kopie of je code deze kluis opent.</translation>
    </message>
    <message>
        <source>Recovery drill</source>
        <translation>Hersteloefening</translation>
    </message>
    <message>
        <source>Also when the computer sleeps, the screen locks or another person signs in.</source>
        <translation>Ook als de computer slaapt, het scherm op slot gaat of iemand anders zich aanmeldt.</translation>
    </message>
    <message>
        <source>Lock when minimised</source>
        <translation>Vergrendelen bij minimaliseren</translation>
    </message>
    <message>
        <source>Putting the window away locks it too.</source>
        <translation>Ook als je het venster wegzet, gaat Tessera op slot.</translation>
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
        <source>Someone may know the old one</source>
        <translation>Iemand kent misschien het oude</translation>
    </message>
    <message>
        <source>A new password with new keys: what was copied before opens nothing new.</source>
        <translation>Een nieuw wachtwoord met nieuwe sleutels: wat eerder is gekopieerd, opent niets nieuws.</translation>
    </message>
    <message>
        <source>New keys…</source>
        <translation>Vernieuwen…</translation>
    </message>
    <message>
        <source>Start…</source>
        <translation>Beginnen…</translation>
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
    <message>
        <source>Make new keys, because someone may know the old password</source>
        <translation>Nieuwe sleutels maken, omdat iemand het oude wachtwoord misschien kent</translation>
    </message>
    <message>
        <source>Start the recovery drill</source>
        <translation>De hersteloefening beginnen</translation>
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
    <name>SetPinOverlay</name>
    <message>
        <source>Change the PIN</source>
        <translation>De pincode wijzigen</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Een pincode instellen</translation>
    </message>
    <message>
        <source>A PIN keeps people at your desk out. It works on this computer only, opens codes and passwords, and five wrong tries remove it.</source>
        <translation>Een pincode houdt mensen aan je bureau buiten. Hij werkt alleen op deze computer, opent codes en wachtwoorden, en na vijf foute pogingen wordt hij verwijderd.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>New PIN: 4 to 12 digits, or a longer text</source>
        <translation>Nieuwe pincode: 4 tot 12 cijfers, of een langere tekst</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Nog een keer</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Nieuwe pincode</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Nieuwe pincode nog een keer</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>De pincode verwijderen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Instellen…</translation>
    </message>
    <message>
        <source>Set PIN</source>
        <translation>Pincode instellen</translation>
    </message>
    <message>
        <source>Type your master password.</source>
        <translation>Typ je hoofdwachtwoord.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
    <message>
        <source>This PIN is easy to guess. Set it once more if you want it all the same.</source>
        <translation>Deze pincode is makkelijk te raden. Stel hem nog een keer in als je hem toch wilt.</translation>
    </message>
    <message>
        <source>A PIN has at least four signs.</source>
        <translation>Een pincode heeft minstens vier tekens.</translation>
    </message>
    <message>
        <source>A PIN of digits has at most twelve.</source>
        <translation>Een pincode van cijfers heeft er hoogstens twaalf.</translation>
    </message>
    <message>
        <source>One sign or part over and over is tried first.</source>
        <translation>Steeds hetzelfde teken of stukje wordt het eerst geprobeerd.</translation>
    </message>
    <message>
        <source>Signs that follow each other are tried first.</source>
        <translation>Tekens die op elkaar volgen worden het eerst geprobeerd.</translation>
    </message>
    <message>
        <source>Years and birthdays are tried early. Use six digits or letters.</source>
        <translation>Jaartallen en verjaardagen worden vroeg geprobeerd. Neem zes cijfers of letters.</translation>
    </message>
    <message>
        <source>Use six digits or letters: four are seen at a glance.</source>
        <translation>Neem zes cijfers of letters: vier zijn in een oogopslag gezien.</translation>
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
        <source>Backup</source>
        <translation>Back-up</translation>
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
        <source>Copy the user name</source>
        <translation>Naam kopiëren</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Wachtwoord kopiëren</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>De site openen</translation>
    </message>
    <message>
        <source>Add login</source>
        <translation>Login toevoegen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Make a password</source>
        <translation>Een wachtwoord maken</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favoriet</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Wachtwoorden</translation>
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
    <name>SystemRow</name>
    <message>
        <source>Unlock with fingerprint or system password</source>
        <translation>Ontgrendelen met vingerafdruk of systeemwachtwoord</translation>
    </message>
    <message>
        <source>Your system asks who sits here, then your codes open; passwords still ask. It encrypts nothing more: the key lies in the keyring of this computer.</source>
        <translation>Je systeem vraagt wie hier zit, dan gaan je codes open; wachtwoorden vragen nog steeds. Het versleutelt niets extra: de sleutel ligt in de sleutelbos van deze computer.</translation>
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
    <name>WaysRoom</name>
    <message>
        <source>The PIN is set.</source>
        <translation>De pincode is ingesteld.</translation>
    </message>
    <message>
        <source>The master password is asked every 14 days all the same.</source>
        <translation>Elke 14 dagen wordt toch het hoofdwachtwoord gevraagd.</translation>
    </message>
    <message>
        <source>The PIN is removed.</source>
        <translation>De pincode is verwijderd.</translation>
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
    <message>
        <source>I have a backup or recovery code</source>
        <translation>Ik heb een back-up of herstelcode</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Between them</source>
        <translation>Ertussen</translation>
    </message>
    <message>
        <source>Begin each with a capital</source>
        <translation>Elk met een hoofdletter</translation>
    </message>
    <message>
        <source>A digit behind one of them</source>
        <translation>Een cijfer achter een ervan</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Koppelteken</translation>
    </message>
    <message>
        <source>Full stop</source>
        <translation>Punt</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Laag streepje</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Niets</translation>
    </message>
</context>
<context>
    <name>_Ask</name>
    <message>
        <source>Master password</source>
        <translation>Hoofdwachtwoord</translation>
    </message>
    <message>
        <source>Type the master password that opens Tessera now.</source>
        <translation>Typ het hoofdwachtwoord dat Tessera nu opent.</translation>
    </message>
    <message>
        <source>Everything is sealed anew. It opens with a new master password and a new recovery code.</source>
        <translation>Alles wordt opnieuw verzegeld. Het opent met een nieuw hoofdwachtwoord en een nieuwe herstelcode.</translation>
    </message>
    <message>
        <source>The PIN and the key in the keyring of this computer are gone. Set a PIN again afterwards.</source>
        <translation>De pincode en de sleutel in de sleutelbos van deze computer zijn weg. Stel daarna weer een pincode in.</translation>
    </message>
    <message>
        <source>Backups and copies from before still open with the earlier password. Replace them afterwards.</source>
        <translation>Back-ups en kopieën van eerder openen nog met het eerdere wachtwoord. Vervang ze daarna.</translation>
    </message>
    <message>
        <source>Master password in use now</source>
        <translation>Hoofdwachtwoord dat nu geldt</translation>
    </message>
</context>
<context>
    <name>_BackupList</name>
    <message>
        <source>Restore…</source>
        <translation>Terugzetten…</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Alle %n tonen</numerusform>
            <numerusform>Alle %n tonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Done</name>
    <message>
        <source>Replace earlier backups</source>
        <translation>Eerdere back-ups vervangen</translation>
    </message>
    <message>
        <source>The earlier backups are replaced as soon as a new one is proved.</source>
        <translation>De eerdere back-ups worden vervangen zodra een nieuwe is bewezen.</translation>
    </message>
    <message>
        <source>Backups and copies from before still open with the earlier password.</source>
        <translation>Back-ups en kopieën van eerder openen nog met het eerdere wachtwoord.</translation>
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
<context>
    <name>_Passed</name>
    <message>
        <source>Your code opens this vault</source>
        <translation>Je code opent deze kluis</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s)</source>
        <translation>
            <numerusform>%n wachtwoord</numerusform>
            <numerusform>%n wachtwoorden</numerusform>
        </translation>
    </message>
    <message>
        <source>It gave back %1 and %2.</source>
        <translation>Hij gaf %1 en %2 terug.</translation>
    </message>
    <message>
        <source>It gave back %1.</source>
        <translation>Hij gaf %1 terug.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can’t be read; a backup may still hold what is damaged.</source>
        <translation>
            <numerusform>%n item kan niet worden gelezen; een back-up bevat het misschien nog.</numerusform>
            <numerusform>%n items kunnen niet worden gelezen; een back-up bevat ze misschien nog.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>Making a backup first…</source>
        <translation>Eerst een back-up maken…</translation>
    </message>
    <message>
        <source>Sealing everything anew: %1 of %2</source>
        <translation>Alles opnieuw verzegelen: %1 van %2</translation>
    </message>
</context>
<context>
    <name>_Typing</name>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>%1 of %2 groups</source>
        <translation>%1 van %2 groepen</translation>
    </message>
</context>
</TS>
