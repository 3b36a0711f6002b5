"""Each program's file, hand-made as that program writes it, and the shared exports with their expected entries."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.importers import IMPORTERS, Entry, ReadRow, Reason, read_csv, read_entries, recognise
from core.otp import OtpType
from core.vault import CustomField, LoginUrl

FIXTURES = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "csv"
URI = "otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP&issuer=GitHub"


def read(text: str, name: str) -> list[ReadRow]:
    table = read_csv(text.encode())
    importer = recognise(table)
    assert importer is not None
    assert importer.name == name
    return list(read_entries(table, importer))


def only(text: str, name: str) -> Entry:
    (row,) = read(text, name)
    assert row.entry is not None
    return row.entry


def urls(entry: Entry) -> list[str]:
    return [one.url for one in entry.urls]


def field(entry: Entry, name: str) -> CustomField:
    (found,) = [one for one in entry.custom if one.name == name]
    return found


def test_formats_are_in_order_and_have_names_of_their_own():
    names = [importer.name for importer in IMPORTERS]
    assert names == sorted(names)
    assert len(set(names)) == len(names) == 12


@pytest.mark.parametrize("header", ["name,url,username,password,note", "name,url,username,password"])
def test_chromium(header):
    rows = read(
        f"{header}\n"
        "github.com,https://github.com/session,anna, =secret \n"
        "short,https://example.com\n"
        "com.app,android://hash==@com.app/,anna,pw,\n",
        "chromium",
    )
    first, short, app = (row.entry for row in rows)
    assert first == Entry(
        title="github.com", username="anna", password=" =secret ", urls=(LoginUrl("https://github.com/session"),)
    )
    assert short is not None
    assert (short.title, short.username, short.password) == ("short", "", "")
    assert rows[1].reasons == (Reason.NO_PASSWORD,)
    assert app is not None
    assert app.urls == (LoginUrl("android://hash==@com.app/", "never"),)
    assert rows[2].reasons == (Reason.ODD_ADDRESS,)


def test_a_comma_in_an_address_of_a_browser_is_part_of_it():
    entry = only('name,url,username,password\na,"https://a.com/?next=x,https://b.com",u,p\n', "chromium")
    assert urls(entry) == ["https://a.com/?next=x,https://b.com"]


def test_a_note_with_several_lines():
    entry = only('name,url,username,password,note\r\na,https://a.com,u,p,"one\r\n""two"", three"\r\n', "chromium")
    assert entry.note == 'one\n"two", three'


def test_firefox():
    header = (
        '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed",'
        '"timePasswordChanged"\n'
    )
    rows = read(
        header
        + '"https://example.com","anna","pw",,"https://example.com","{1}","1600000000000","1650000000000","1610000000000"\n'
        + '"chrome://FirefoxAccounts","me@example.com","{}",,,"{2}","1600000000000","1","1"\n'
        + '"http://intranet.example","anna","pw","The Printer",,"{3}","","",""\n',
        "firefox",
    )
    entry = rows[0].entry
    assert entry is not None
    assert (entry.title, entry.created, entry.password_changed) == ("example.com", 1.6e9, 1.61e9)
    assert entry.custom == ()
    assert Reason.BROWSER_ACCOUNT in rows[1].reasons
    assert rows[2].entry is not None
    assert field(rows[2].entry, "httpRealm").value == "The Printer"


def test_apple():
    entry = only(
        "Title,URL,Username,Password,Notes,OTPAuth\n"
        f'github.com (anna),https://github.com/,anna,"pass,word",Note,{URI}\n',
        "apple",
    )
    assert (entry.title, entry.password, entry.note) == ("github.com", "pass,word", "Note")
    assert entry.otp is not None
    assert (entry.otp.issuer, entry.otp.secret) == ("GitHub", "JBSWY3DPEHPK3PXP")


def test_keepassxc():
    header = '"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"\n'
    rows = read(
        header
        + f'"My Database/Team/Code","GitHub","anna","pw","https://github.com","","{URI}","0","2024-01-15T10:30:00Z","2020-01-15T10:30:00Z"\n'
        + '"My Database","Root entry","anna","pw","","","","0","",""\n'
        + '"My Database/Recycle Bin/Old","Gone","anna","pw","","","","0","",""\n'
        + '"My Database","Ref","anna","{REF:P@I:46C9B1FFBD4ABC4BBB260C6190BAD20C}","x.com","","","0","",""\n',
        "keepassxc",
    )
    first, root, gone, reference = rows
    assert first.entry is not None
    assert first.entry.groups == ("Team/Code",)
    assert first.entry.created == 1579084200.0
    assert first.entry.custom == ()
    assert first.entry.otp is not None
    assert root.entry is not None
    assert root.entry.groups == ()
    assert Reason.RECYCLE_BIN in gone.reasons
    assert gone.entry is not None
    assert Reason.REFERENCE in reference.reasons


def test_keepassxc_groups_without_a_common_root_stay_whole():
    header = '"Group","Title","Username","Password","URL","Notes"\n'
    rows = read(header + '"A/B","t","u","p","",""\n"C","t2","u","p","",""\n', "keepassxc")
    assert [row.entry.groups for row in rows if row.entry] == [("A/B",), ("C",)]


def test_bitwarden():
    entry = only(
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
        'Work,1,login,GitHub,A note,"PIN: 1234\nanswer: blue: dark\nalone",0,'
        '"https://github.com,https://gist.github.com/a,b",anna,pw,JBSW Y3DP EHPK 3PXP\n',
        "bitwarden",
    )
    assert urls(entry) == ["https://github.com", "https://gist.github.com/a,b"]
    assert entry.favourite
    assert entry.groups == ("Work",)
    assert [(one.name, one.value) for one in entry.custom] == [("PIN", "1234"), ("answer", "blue: dark"), ("", "alone")]
    assert entry.otp is not None
    assert (entry.otp.issuer, entry.otp.label, entry.otp.digits) == ("GitHub", "anna", 6)


def test_bitwarden_of_an_organisation_and_steam():
    entry = only(
        "collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
        '"Team,Shared/Web",login,Steam,,,0,,anna,pw,steam://JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP\n',
        "bitwarden",
    )
    assert entry.groups == ("Team", "Shared/Web")
    assert entry.otp is not None
    assert entry.otp.type is OtpType.STEAM


def test_an_unreadable_key_of_codes_is_kept_out_of_sight():
    (row,) = read(
        "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n"
        ",,login,GitHub,,,0,https://github.com,anna,pw,not a key!\n",
        "bitwarden",
    )
    assert row.entry is not None
    assert row.entry.otp is None
    assert row.reasons == (Reason.OTP_UNREADABLE,)
    assert row.entry.custom == (CustomField("login_totp", "not a key!", hidden=True),)


LASTPASS = "url,username,password,totp,extra,name,grouping,fav\n"


def test_lastpass():
    rows = read(
        LASTPASS
        + "https://example.com,anna,p&amp;w&lt;1&#39;&quot;,JBSWY3DPEHPK3PXP,note &amp; more,A &amp; B,Work\\Code,1\n"
        'http://sn,,,,"NoteType:Server\nHostname:a",A note,,0\n',
        "lastpass",
    )
    login, note = (row.entry for row in rows)
    assert login is not None
    assert login.password == "p&w<1'\""
    assert (login.title, login.note, login.groups, login.favourite) == ("A & B", "note & more", ("Work/Code",), True)
    assert login.otp is not None
    assert note is not None
    assert note.urls == ()
    assert note.note == "NoteType:Server\nHostname:a"
    assert rows[1].reasons == (Reason.NOTE_ONLY,)


def test_lastpass_without_entities_is_left_as_it_is():
    rows = read(LASTPASS + "https://a.com,anna,p&amp;w,,,A,,0\nhttps://b.com,anna,<b>,,,B,,0\n", "lastpass")
    assert [row.entry.password for row in rows if row.entry] == ["p&amp;w", "<b>"]


def test_onepassword():
    rows = read(
        "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes,Birthday\n"
        f"GitHub,https://github.com,anna,pw,{URI},true,false,work;code,Note,1 May\n"
        "Old,https://old.com,anna,pw,,false,true,,,\n",
        "1password",
    )
    entry = rows[0].entry
    assert entry is not None
    assert entry.favourite
    assert entry.tags == ("work", "code")
    assert field(entry, "Birthday") == CustomField("Birthday", "1 May")
    assert rows[1].reasons == (Reason.ARCHIVED,)


def test_dashlane():
    entry = only(
        "username,username2,username3,title,password,note,url,category,otpSecret\n"
        "anna,anna@example.com,,GitHub,pw,Note,https://github.com,Work,JBSWY3DPEHPK3PXP\n",
        "dashlane",
    )
    assert (entry.title, entry.username, entry.groups) == ("GitHub", "anna", ("Work",))
    assert field(entry, "username2").value == "anna@example.com"
    assert entry.otp is not None


def test_proton():
    rows = read(
        "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n"
        f'login,GitHub,"https://github.com/, https://gist.github.com",a@b.com,anna,pw,Note,{URI},1700000000,1700000001,Personal\n'
        "login,Mail only,https://m.com,a@b.com,,pw,,,1,1,Personal\n"
        "note,A note,,,,,The text,,1,1,Personal\n"
        'creditCard,Card,,,,,"{""number"":""4242""}",,1,1,Personal\n',
        "proton",
    )
    first, mail, note, card = (row.entry for row in rows)
    assert first is not None
    assert urls(first) == ["https://github.com/", "https://gist.github.com"]
    assert (first.username, first.groups, first.created) == ("anna", ("Personal",), 1.7e9)
    assert field(first, "email").value == "a@b.com"
    assert mail is not None
    assert (mail.username, mail.custom) == ("a@b.com", ())
    assert note is not None
    assert note.note == "The text"
    assert card is not None
    assert "4242" in card.note
    assert rows[3].reasons == (Reason.OTHER_KIND, Reason.NOTE_ONLY)


def test_nordpass():
    header = (
        "name,url,additional_urls,username,password,note,cardholdername,cardnumber,cvc,pin,expirydate,zipcode,folder,"
        "full_name,phone_number,email,address1,address2,city,country,state,type,custom_fields\n"
    )
    rows = read(
        header + 'Site,https://site.com,"[""https://two.com""]",anna,pw,note,,,,,,,Work,,,,,,,,,password,'
        '"[{""label"":""Hint"",""type"":""hidden"",""value"":""blue""}]"\n'
        "Work,,,,,,,,,,,,,,,,,,,,,folder,\n"
        "Card,,,,,,Anna,4242,123,,12/30,,,,,,,,,,,credit_card,\n",
        "nordpass",
    )
    site, folder, card = rows
    assert site.entry is not None
    assert urls(site.entry) == ["https://site.com", "https://two.com"]
    assert site.entry.custom == (CustomField("Hint", "blue", hidden=True),)
    assert Reason.FOLDER in folder.reasons
    assert card.entry is not None
    assert Reason.OTHER_KIND in card.reasons
    assert field(card.entry, "cardnumber") == CustomField("cardnumber", "4242", hidden=True)
    assert field(card.entry, "expirydate").value == "12/30"


def test_roboform():
    rows = read(
        "Name,Url,MatchUrl,Login,Pwd,Note,Folder,RfFieldsV2\n"
        "Site,https://a.com,https://a.com,anna,'@secret,note,/Team/Web,"
        '"User ID$,,,txt,anna","Password$,,,pwd,\'@secret","TOTP KEY$,,,txt,JBSWY3DPEHPK3PXP","Pet$,,,txt,cat, dog"\n'
        "Quote,https://b.com,,''me,''pw,,,\n"
        "Bookmark,https://c.com,,,,,\n",
        "roboform",
    )
    first, quote, bookmark = (row.entry for row in rows)
    assert first is not None
    assert (first.username, first.password, first.groups) == ("anna", "@secret", ("Team/Web",))
    assert first.custom == (CustomField("Pet", "cat, dog"),)
    assert first.otp is not None
    assert quote is not None
    assert (quote.username, quote.password) == ("'me", "'pw")
    assert bookmark is not None
    assert rows[2].reasons == (Reason.NO_PASSWORD,)
    assert rows[0].reasons == ()


def test_cells_without_a_column_are_kept_and_said():
    (row,) = read("name,url,username,password\nA,https://a.com,anna,pw,,left over\n", "chromium")
    assert row.reasons == (Reason.EXTRA_CELLS,)
    assert row.entry is not None
    assert [one.value for one in row.entry.custom] == ["left over"]


def test_columns_that_a_format_does_not_know_are_kept():
    entry = only("name,url,username,password,Birthday\nA,https://a.com,anna,pw,1 May\n", "chromium")
    assert entry.custom == (CustomField("Birthday", "1 May"),)


def test_rows_that_cannot_be_taken_say_why():
    rows = read(
        'name,url,username,password,note\n,,,,\n" ",,,,x\nA,"https://a.com\nB,https://b.com,u,p,'
        + "n" * 2_000_000
        + "\n",
        "chromium",
    )
    assert [(row.line, row.entry is None, row.reasons) for row in rows] == [
        (3, False, (Reason.NOTE_ONLY,)),
        (4, True, (Reason.UNCLOSED_QUOTE,)),
        (5, True, (Reason.TOO_LARGE,)),
    ]


def test_secrets_are_not_in_what_is_printed():
    (row,) = read(f"Title,URL,Username,Password,Notes,OTPAuth\nA,https://a.com,anna,hunter2,note,{URI}\n", "apple")
    assert not re.search("hunter2|JBSW|note", repr(row))


# The shared exports of other programs, with what is expected of them.


def parse_expected(text: str) -> list[dict[str, str]]:
    """Read the list of flat mappings that the file with the expected entries is."""
    entries: list[dict[str, str]] = []
    block = ""
    for line in text.splitlines():
        if line.startswith("- "):
            entries.append({})
        if line.startswith("    ") and block:
            entries[-1][block] += ("\n" if entries[-1][block] else "") + line.strip()
            continue
        found = re.fullmatch(r"(?:- |  )(\w+): (.*)", line)
        if found is not None:
            name, value = found.groups()
            block = name if value == "|-" else ""
            quoted = value[:1] == '"'
            entries[-1][name] = "" if block else value[1:-1].replace("\\\\", "\\") if quoted else value
    return entries


KNOWN = {
    "1password8.csv": ("1password", {"title", "login", "password", "url", "comments"}),
    "bitwarden.csv": ("bitwarden", {"title", "login", "password", "url", "comments", "group"}),
    "chrome.csv": ("chromium", {"title", "login", "password", "url", "comments"}),
    "dashlane.csv": ("dashlane", {"title", "login", "password", "url", "comments"}),
    "firefox.csv": ("firefox", {"login", "password"}),
    "keepassx2.csv": ("keepassxc", {"title", "login", "password", "url", "comments", "group"}),
    "lastpass.csv": ("lastpass", {"title", "login", "password", "url", "comments", "group"}),
}


@pytest.mark.skipif(not FIXTURES.is_dir(), reason="the shared fixtures are not here")
@pytest.mark.parametrize("name", sorted(KNOWN))
def test_shared_exports_give_what_is_expected_of_them(name):
    importer, compared = KNOWN[name]
    entries = [row.entry for row in read((FIXTURES / name).read_bytes().decode(), importer)]
    found = [
        {
            "title": entry.title,
            "login": entry.username,
            "password": entry.password,
            "url": urls(entry)[0] if entry.urls else "",
            "comments": entry.note,
            "group": entry.groups[0] if entry.groups else "",
        }
        for entry in entries
        if entry is not None
    ]
    expected = parse_expected((FIXTURES / "main.yml").read_text())
    assert len(expected) == len(found) == 14

    def comparable(one: dict[str, str]) -> tuple[str, ...]:
        return tuple(one.get(field, "") for field in sorted(compared))

    assert sorted(map(comparable, found)) == sorted(map(comparable, expected))
