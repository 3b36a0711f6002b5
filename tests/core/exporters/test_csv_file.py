"""Exports: what is written is read back whole, and other programs' variant says what it leaves out."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exporters import ExportCancelled, ExportReport, ExportRow, Variant, export_csv
from core.importers import Entry, read_csv, read_entries, recognise
from core.otp import format_uri
from core.vault import CustomField, Login, LoginSecret, LoginUrl

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"], min_codepoint=1), max_size=20)
moments = st.integers(1, 4_000_000_000_000).map(lambda ms: ms / 1000)
times = st.one_of(st.just(0.0), moments)
addresses = st.builds(LoginUrl, texts, st.sampled_from(["host", "site", "starts", "never"]))
logins = st.builds(
    Login,
    title=texts,
    username=texts,
    urls=st.lists(addresses, max_size=3).map(tuple),
    groups=st.lists(texts, max_size=3).map(tuple),
    tags=st.lists(texts, max_size=3).map(tuple),
    favourite=st.booleans(),
    icon=texts,
    created=moments,
    password_changed=times,
)
secrets = st.builds(
    LoginSecret,
    password=texts,
    note=texts,
    custom=st.lists(st.builds(CustomField, texts, texts, st.booleans()), max_size=3).map(tuple),
    password_rules=texts,
)
uris = st.sampled_from(
    [
        "",
        "otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP&issuer=GitHub&algorithm=SHA256&digits=8&period=60",
        "otpauth://hotp/x?secret=JBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&counter=7",
    ]
)


def export(rows: list[ExportRow], variant: Variant = Variant.TESSERA) -> tuple[str, ExportReport]:
    file = io.StringIO(newline="")
    report = export_csv(rows, variant, file.write)
    return file.getvalue(), report


def read(text: str, name: str) -> list[Entry]:
    table = read_csv(text.encode())
    importer = recognise(table)
    assert importer is not None
    assert importer.name == name
    rows = read_entries(table, importer)
    assert all(row.entry is not None for row in rows)
    return [row.entry for row in rows if row.entry is not None]


@given(st.lists(st.builds(ExportRow, logins, secrets, uris), max_size=4))
@settings(max_examples=150, deadline=None)
def test_what_is_exported_comes_back_with_every_field(rows):
    text, report = export(rows)
    assert report.rows == len(rows)
    entries = read(text, "tessera")
    assert len(entries) == len(rows)
    for row, entry in zip(rows, entries, strict=True):
        login, secret = row.login, row.secret
        for name in ("title", "username", "urls", "groups", "tags", "favourite", "icon"):
            assert getattr(entry, name) == getattr(login, name), name
        for name in ("password", "note", "custom", "password_rules"):
            assert getattr(entry, name) == getattr(secret, name), name
        assert (entry.created, entry.password_changed) == (login.created, login.password_changed)
        assert (format_uri(entry.otp) if entry.otp else "") == row.otpauth or row.otpauth.startswith("otpauth://hotp/x")


@given(st.lists(st.builds(ExportRow, logins, secrets), max_size=4))
@settings(max_examples=50, deadline=None)
def test_any_reader_of_csv_understands_it(rows):
    text, _ = export(rows)
    read_back = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [one["password"] for one in read_back] == [row.secret.password for row in rows]


def test_codes_come_back_as_they_were():
    uri = "otpauth://hotp/Bank:anna?secret=JBSWY3DPEHPK3PXP&issuer=Bank&algorithm=SHA1&digits=6&counter=7"
    text, _ = export([ExportRow(Login(title="Bank", created=1.0), LoginSecret(), uri)])
    (entry,) = read(text, "tessera")
    assert entry.otp is not None
    assert (entry.otp.type, entry.otp.counter, entry.otp.issuer, entry.otp.label) == ("hotp", 7, "Bank", "anna")


def test_the_variant_for_browsers():
    login = Login(title="A", username="anna", urls=(LoginUrl("https://a.com"), LoginUrl("https://b.com")))
    plain = Login(title="B", username="bob", urls=(LoginUrl("https://b.com"),))
    text, report = export(
        [ExportRow(login, LoginSecret(password="p,w", note="x\ny")), ExportRow(plain, LoginSecret(password="pw"))],
        Variant.CHROMIUM,
    )
    assert text.split("\r\n")[0] == "name,url,username,password,note"
    assert report == ExportReport(rows=2, formula_cells=0, incomplete=1)
    first, second = read(text, "chromium")
    assert (first.title, first.username, first.password, first.note) == ("A", "anna", "p,w", "x\ny")
    assert [one.url for one in second.urls] == ["https://b.com"]


@pytest.mark.parametrize("password", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "\tx"])
def test_what_looks_like_a_formula_is_counted_and_not_altered(password):
    for variant in Variant:
        text, report = export([ExportRow(Login(title="=A", created=1.0), LoginSecret(password=password))], variant)
        assert report.formula_cells == 2
        row = next(csv.DictReader(io.StringIO(text, newline="")))
        assert row["password"] == password


def test_secrets_are_opened_one_at_a_time_and_cancel_stops_them():
    opened: list[int] = []
    written: list[str] = []
    done: list[int] = []

    def rows():
        for number in range(1000):
            opened.append(number)
            yield ExportRow(Login(title=str(number)), LoginSecret(password="pw"))
            assert len(written) == number + 2

    with pytest.raises(ExportCancelled):
        export_csv(rows(), Variant.TESSERA, written.append, progress=done.append, cancelled=lambda: len(opened) > 300)
    assert opened[-1] < 500
    assert done == [0, 100, 200]


def test_nothing_secret_is_printed():
    assert "hunter2" not in repr(ExportRow(Login(), LoginSecret(password="hunter2"), "otpauth://x"))
