"""Any other table: what its columns mean is guessed, can be said, and nothing of a row is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.importers import Column, Entry, Reason, guess_mapping, has_names, read_csv, read_entries, recognise
from core.vault import CustomField, LoginUrl

FIXTURES = Path(__file__).resolve().parents[4] / "shared" / "fixtures" / "csv"
C = Column


def guessed(text: str) -> tuple[Column, ...]:
    return guess_mapping(read_csv(text.encode()))


@pytest.mark.parametrize(
    ("text", "mapping"),
    [
        ("Account,Login Name,Password,Web Site,Comments\n", (C.TITLE, C.USERNAME, C.PASSWORD, C.ADDRESS, C.NOTE)),
        ("Naam;Gebruikersnaam;Wachtwoord;Webadres;Map\n", (C.TITLE, C.USERNAME, C.PASSWORD, C.ADDRESS, C.GROUP)),
        (
            "URL,E-mail,Passwort,2FA,Favourite,UUID\n",
            (C.ADDRESS, C.USERNAME, C.PASSWORD, C.OTP, C.FAVOURITE, C.IGNORED),
        ),
        ("username,email,password,birthday\n", (C.USERNAME, C.CUSTOM, C.PASSWORD, C.CUSTOM)),
        ("url 1,url 2,tags,password\n", (C.ADDRESS, C.ADDRESS, C.TAGS, C.PASSWORD)),
        ("name,user,password,PIN,secret\n", (C.TITLE, C.USERNAME, C.PASSWORD, C.HIDDEN, C.HIDDEN)),
        ("password,password\n", (C.PASSWORD, C.CUSTOM)),
        (
            "Forum,forum.example.com,anna@example.com,pw one\nBank,bank.example.com,me@example.com,pw two\n",
            (C.TITLE, C.ADDRESS, C.USERNAME, C.PASSWORD),
        ),
        ("site,where,who,password\nA,https://a.com,a@b.com,x\n", (C.TITLE, C.ADDRESS, C.USERNAME, C.PASSWORD)),
        ("x,y\n1,2\n", (C.TITLE, C.CUSTOM)),
    ],
)
def test_guesses(text, mapping):
    assert guessed(text) == mapping


def test_an_unknown_table_is_no_known_format():
    assert recognise(read_csv(b"Account,Login Name,Password,Web Site,Comments\n")) is None
    assert recognise(read_csv(b"a,b\n1,2\n")) is None


def test_rows_under_a_mapping():
    table = read_csv(b"what;who;secret word;where;also;pin;group\nA;anna; pw ;a.com;b.com;12;X\\Y\nB;bob;x\n")
    mapping = (C.TITLE, C.USERNAME, C.PASSWORD, C.ADDRESS, C.ADDRESS, C.HIDDEN, C.GROUP)
    first, second = read_entries(table, mapping)
    assert first.entry == Entry(
        title="A",
        username="anna",
        password=" pw ",
        urls=(LoginUrl("a.com"), LoginUrl("b.com")),
        custom=(CustomField("pin", "12", hidden=True),),
        groups=("X/Y",),
    )
    assert second.reasons == (Reason.NO_ADDRESS,)


def test_a_table_without_names_loses_not_its_first_row():
    table = read_csv(b"Forum,https://forum.example.com,anna@example.com,pw\nBank,https://b.com,x@y.com,pw2\n")
    assert not has_names(table)
    rows = read_entries(table, guess_mapping(table))
    assert [(row.line, row.entry and row.entry.title, row.entry and row.entry.password) for row in rows] == [
        (1, "Forum", "pw"),
        (2, "Bank", "pw2"),
    ]


def test_columns_that_are_ignored_are_gone_and_two_texts_are_both_kept():
    table = read_csv(b"title,password,password,icon\nA,one,two,5\n")
    (row,) = read_entries(table, (C.TITLE, C.PASSWORD, C.PASSWORD, C.IGNORED))
    assert row.entry is not None
    assert row.entry.password == "one"
    assert row.entry.custom == (CustomField("password", "two", hidden=True),)


def test_keys_of_codes_are_named_by_their_login_wherever_the_column_stands():
    table = read_csv(b"totp,title,username\nJBSWY3DPEHPK3PXP,GitHub,anna\n")
    (row,) = read_entries(table, guess_mapping(table))
    assert row.entry is not None
    assert row.entry.otp is not None
    assert (row.entry.otp.issuer, row.entry.otp.label) == ("GitHub", "anna")


def test_times_tags_and_favourites():
    table = read_csv(b'title,created,time password changed,tags,fav\nA,2020-01-15,1600000000000,"a, b;a",yes\n')
    (row,) = read_entries(table, guess_mapping(table))
    assert row.entry == Entry(title="A", created=1579046400.0, password_changed=1.6e9, tags=("a", "b"), favourite=True)


@pytest.mark.skipif(not FIXTURES.is_dir(), reason="the shared fixtures are not here")
@pytest.mark.parametrize("name", ["chrome.csv", "keepassx2.csv", "1password8.csv", "lastpass.csv", "bitwarden.csv"])
def test_shared_exports_are_understood_by_their_columns_alone(name):
    table = read_csv(FIXTURES / name)
    known = recognise(table)
    assert known is not None
    by_format = {row.line: row.entry for row in read_entries(table, known)}
    for row in read_entries(table, guess_mapping(table)):
        entry, expected = row.entry, by_format[row.line]
        assert entry is not None
        assert expected is not None
        assert (entry.title, entry.username, entry.password) == (expected.title, expected.username, expected.password)
        assert entry.urls == expected.urls
