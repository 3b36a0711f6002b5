<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountMessages</name>
    <message numerus="yes">
        <source>%n account(s) removed.</source>
        <translation>
            <numerusform>%n account removed.</numerusform>
            <numerusform>%n accounts removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) put back.</source>
        <translation>
            <numerusform>%n account put back.</numerusform>
            <numerusform>%n accounts put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) deleted for ever.</source>
        <translation>
            <numerusform>%n account deleted for ever.</numerusform>
            <numerusform>%n accounts deleted for ever.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) put into “%1”.</source>
        <translation>
            <numerusform>%n account put into “%1”.</numerusform>
            <numerusform>%n accounts put into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%n account taken out of “%1”.</numerusform>
            <numerusform>%n accounts taken out of “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It leaves the clipboard in %n second(s).</source>
        <translation>
            <numerusform>It leaves the clipboard in %n second.</numerusform>
            <numerusform>It leaves the clipboard in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountModel</name>
    <message numerus="yes">
        <source>code, %n second(s) left</source>
        <translation>
            <numerusform>code, %n second left</numerusform>
            <numerusform>code, %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n account(s) were added.</source>
        <translation>
            <numerusform>%n account was added.</numerusform>
            <numerusform>%n accounts were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) have their new secrets.</source>
        <translation>
            <numerusform>%n account has its new secret.</numerusform>
            <numerusform>%n accounts have their new secrets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source>%n item(s) of the vault can’t be read, so no earlier backup is let go.</source>
        <translation>
            <numerusform>%n item of the vault can’t be read, so no earlier backup is let go.</numerusform>
            <numerusform>%n items of the vault can’t be read, so no earlier backup is let go.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeFace</name>
    <message numerus="yes">
        <source>Code, %n second(s) left</source>
        <translation>
            <numerusform>Code, %n second left</numerusform>
            <numerusform>Code, %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeValue</name>
    <message numerus="yes">
        <source>Code, %n second(s) left</source>
        <translation>
            <numerusform>Code, %n second left</numerusform>
            <numerusform>Code, %n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Closes in %n second(s)</source>
        <translation>
            <numerusform>Closes in %n second</numerusform>
            <numerusform>Closes in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message numerus="yes">
        <source>Locked after %n minute(s) without use</source>
        <translation>
            <numerusform>Locked after %n minute without use</numerusform>
            <numerusform>Locked after %n minutes without use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockWays</name>
    <message numerus="yes">
        <source>That was not it. %n of 5 attempts left.</source>
        <translation>
            <numerusform>That was not it. %n of 5 attempts left.</numerusform>
            <numerusform>That was not it. %n of 5 attempts left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of 5 attempts left.</source>
        <translation>
            <numerusform>%n of 5 attempts left.</numerusform>
            <numerusform>%n of 5 attempts left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoginDelegate</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoginMessages</name>
    <message numerus="yes">
        <source>%n login(s) removed.</source>
        <translation>
            <numerusform>%n login removed.</numerusform>
            <numerusform>%n logins removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) put back.</source>
        <translation>
            <numerusform>%n login put back.</numerusform>
            <numerusform>%n logins put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) deleted for ever.</source>
        <translation>
            <numerusform>%n login deleted for ever.</numerusform>
            <numerusform>%n logins deleted for ever.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) put into “%1”.</source>
        <translation>
            <numerusform>%n login put into “%1”.</numerusform>
            <numerusform>%n logins put into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) taken out of “%1”.</source>
        <translation>
            <numerusform>%n login taken out of “%1”.</numerusform>
            <numerusform>%n logins taken out of “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n login(s) tagged “%1”.</source>
        <translation>
            <numerusform>%n login tagged “%1”.</numerusform>
            <numerusform>%n logins tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” taken off %n login(s).</source>
        <translation>
            <numerusform>“%1” taken off %n login.</numerusform>
            <numerusform>“%1” taken off %n logins.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoginSelection</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoginTrashPage</name>
    <message numerus="yes">
        <source>So %n login(s) past the 30 days wait(s) for you.</source>
        <translation>
            <numerusform>So %n login past the 30 days waits for you.</numerusform>
            <numerusform>So %n logins past the 30 days wait for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>%n try (tries) left; then the master password is asked.</source>
        <translation>
            <numerusform>%n try left; then the master password is asked.</numerusform>
            <numerusform>%n tries left; then the master password is asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can’t be read, so the keys stay as they are.</source>
        <translation>
            <numerusform>%n item can’t be read, so the keys stay as they are.</numerusform>
            <numerusform>%n items can’t be read, so the keys stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can’t be read.</source>
        <translation>
            <numerusform>%n item can’t be read.</numerusform>
            <numerusform>%n items can’t be read.</numerusform>
        </translation>
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
            <numerusform>%n password</numerusform>
            <numerusform>%n passwords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoneChosen</name>
    <message numerus="yes">
        <source>%n logins are chosen. What is done above the list is done with all of them.</source>
        <translation>
            <numerusform>%n logins are chosen. What is done above the list is done with all of them.</numerusform>
            <numerusform>%n logins are chosen. What is done above the list is done with all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message numerus="yes">
        <source>%n item(s) of your vault can’t be read.</source>
        <translation>
            <numerusform>%n item of your vault can’t be read.</numerusform>
            <numerusform>%n items of your vault can’t be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordsGate</name>
    <message numerus="yes">
        <source>They closed after %n minute(s) without use.</source>
        <translation>
            <numerusform>They closed after %n minute without use.</numerusform>
            <numerusform>They closed after %n minutes without use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%n file(s) gave no account</source>
        <translation>
            <numerusform>%n file gave no account</numerusform>
            <numerusform>%n files gave no account</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeLoginsQuestion</name>
    <message numerus="yes">
        <source>Delete %n login(s) for ever?</source>
        <translation>
            <numerusform>Delete %n login for ever?</numerusform>
            <numerusform>Delete %n logins for ever?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeQuestion</name>
    <message numerus="yes">
        <source>Delete %n account(s) for ever?</source>
        <translation>
            <numerusform>Delete %n account for ever?</numerusform>
            <numerusform>Delete %n accounts for ever?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message numerus="yes">
        <source>Remove %n account(s)?</source>
        <translation>
            <numerusform>Remove %n account?</numerusform>
            <numerusform>Remove %n accounts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n in the trash</numerusform>
            <numerusform>%n in the trash</numerusform>
        </translation>
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
            <numerusform>%n password</numerusform>
            <numerusform>%n passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted here</source>
        <translation>
            <numerusform>%n deleted here</numerusform>
            <numerusform>%n deleted here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only here</source>
        <translation>
            <numerusform>%n only here</numerusform>
            <numerusform>%n only here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n item(s) of the backup can’t be read and stay out.</source>
        <translation>
            <numerusform>%n item of the backup can’t be read and stays out.</numerusform>
            <numerusform>%n items of the backup can’t be read and stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) that are only here go to the trash and stay there for 30 days.</source>
        <translation>
            <numerusform>%n item that is only here goes to the trash and stays there for 30 days.</numerusform>
            <numerusform>%n items that are only here go to the trash and stay there for 30 days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message numerus="yes">
        <source>%n are here already</source>
        <translation>
            <numerusform>%n is here already</numerusform>
            <numerusform>%n are here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n account(s)</source>
        <translation>
            <numerusform>Add %n account</numerusform>
            <numerusform>Add %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message numerus="yes">
        <source>After %n minute(s)</source>
        <translation>
            <numerusform>After %n minute</numerusform>
            <numerusform>After %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %n second(s)</source>
        <translation>
            <numerusform>After %n second</numerusform>
            <numerusform>After %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message numerus="yes">
        <source>kept %n more day(s)</source>
        <translation>
            <numerusform>kept %n more day</numerusform>
            <numerusform>kept %n more days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>So %n account(s) past the 30 days wait(s) for you.</source>
        <translation>
            <numerusform>So %n account past its 30 days waits for you.</numerusform>
            <numerusform>So %n accounts past their 30 days wait for you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_BackupList</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Passed</name>
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
            <numerusform>%n password</numerusform>
            <numerusform>%n passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) can’t be read; a backup may still hold what is damaged.</source>
        <translation>
            <numerusform>%n item can’t be read; a backup may still hold what is damaged.</numerusform>
            <numerusform>%n items can’t be read; a backup may still hold what is damaged.</numerusform>
        </translation>
    </message>
</context>
</TS>
