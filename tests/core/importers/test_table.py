"""Files of comma-separated values, in every encoding and every state that they are met in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importers import (
    LIMIT,
    CsvTable,
    EmptyFile,
    FileTooLarge,
    FileUnreadable,
    ImportCancelled,
    ImportFailure,
    NotText,
    Reason,
    UnclosedQuote,
    read_csv,
)

TEXT = "name,url,username,password\r\nCafé,https://example.com,zoë,pässwörd €\r\n"
ROW = ("Café", "https://example.com", "zoë", "pässwörd €")


def cells(table: CsvTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_encodings(content, encoding):
    table = read_csv(content)
    assert table.encoding == encoding
    assert table.header == ("name", "url", "username", "password")
    assert cells(table) == [ROW]


def test_an_encoding_that_a_person_names_is_taken():
    assert cells(read_csv("a,b\nü,x\n".encode("cp437"), encoding="cp437")) == [("ü", "x")]
    with pytest.raises(NotText):
        read_csv(b"a,b\n\xff,x\n", encoding="utf-8")
    with pytest.raises(NotText):
        read_csv(b"a,b\n", encoding="no-such-encoding")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_separators(delimiter):
    content = delimiter.join(["name", "url"]) + "\n" + delimiter.join(["a", '"b' + delimiter + 'c"']) + "\n"
    table = read_csv(content.encode())
    assert table.delimiter == delimiter
    assert cells(table) == [("a", f"b{delimiter}c")]


def test_a_separator_inside_a_quoted_name_does_not_count():
    assert read_csv(b'"a,b,c,d";e\n1;2\n').delimiter == ";"


def test_the_line_of_spreadsheets_that_names_the_separator():
    table = read_csv(b"sep=;\na;b,c,d\n1;2\n")
    assert (table.delimiter, table.header, table.header_line) == (";", ("a", "b,c,d"), 2)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_lines_inside_cells(end):
    content = end.join(['a,"b', 'c",d', "", "e,f", ""]).encode()
    table = read_csv(content)
    assert table.header == ("a", f"b{end}c", "d")
    assert cells(table) == [("e", "f")]
    assert table.rows[0].line == 4


def test_cells_are_as_they_were_written():
    table = read_csv(b'a,b,c\n=1+1,"say ""hi""", spaced \n+x,@y,pass"word\n')
    assert cells(table) == [("=1+1", 'say "hi"', " spaced "), ("+x", "@y", 'pass"word')]


def test_short_and_long_rows_are_kept_as_they_are():
    assert cells(read_csv(b"a,b,c\n1\n1,2,3,4\n")) == [("1",), ("1", "2", "3", "4")]


def test_a_quote_that_is_never_closed_costs_one_line():
    table = read_csv(b'a,b\n1,2\nx,"broken\n3,4\n5,"6"\n7,8\n')
    assert [(row.line, row.cells, row.damage) for row in table.rows] == [
        (2, ("1", "2"), None),
        (3, (), Reason.UNCLOSED_QUOTE),
        (4, ("3", "4"), None),
        (5, ("5", "6"), None),
        (6, ("7", "8"), None),
    ]


def test_a_quote_that_is_open_at_the_end_costs_one_line():
    table = read_csv(b'a,b\nx,"broken\n3,4\n5,6')
    assert [(row.line, row.damage) for row in table.rows] == [(2, Reason.UNCLOSED_QUOTE), (3, None), (4, None)]


def test_many_broken_lines_are_read_in_no_time():
    table = read_csv(b"a,b\n" + b'x,"broken\n' * 20_000)
    assert [row.line for row in table.rows] == list(range(2, 20_002))
    assert all(row.damage for row in table.rows)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b"  \r\n"])
def test_an_empty_file(content):
    with pytest.raises(EmptyFile):
        read_csv(content)


def test_names_alone_are_a_table_without_rows():
    assert read_csv(b"name,url\n").rows == ()


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"a,b\n1,2\0\n", 2), (b"\0", 1), (b"PK\x03\x04\x14\0\0\0\x08\0" * 9, 1), (b"a\n\x81\xff\n", 1)],
)
def test_what_is_no_text(content, line):
    with pytest.raises(NotText) as raised:
        read_csv(content)
    assert raised.value.line == line


def test_a_first_line_that_breaks_off():
    with pytest.raises(UnclosedQuote) as raised:
        read_csv(b'\nname,"url\nx,y\n')
    assert raised.value.line == 2


def test_a_gigabyte_is_refused_unread(tmp_path: Path):
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 1 << 30)
    with pytest.raises(FileTooLarge) as raised:
        read_csv(path)
    assert (raised.value.size, raised.value.limit) == (1 << 30, LIMIT)
    with pytest.raises(FileTooLarge):
        read_csv(bytes(LIMIT + 1))


def test_what_cannot_be_opened(tmp_path: Path):
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    for path, reason in ((tmp_path / "gone.csv", "missing"), (tmp_path, "kind"), (fifo, "kind")):
        with pytest.raises(FileUnreadable) as raised:
            read_csv(path)
        assert raised.value.reason == reason


def test_progress_and_cancel():
    content = b"a,b\n" + b"1,2\n" * 3000
    seen: list[tuple[int, int]] = []
    read_csv(content, progress=lambda done, total: seen.append((done, total)))
    assert [total for _, total in seen] == [3001] * len(seen)
    assert seen == sorted(seen)
    assert len(seen) > 5
    with pytest.raises(ImportCancelled):
        read_csv(content, cancelled=lambda: True)


def test_passwords_are_not_in_what_is_printed():
    table = read_csv(b"name,password\nx,hunter2\n")
    assert "hunter2" not in repr(table)
    assert "hunter2" not in repr(table.rows[0])


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content):
    try:
        table = read_csv(content)
    except ImportFailure:
        return
    assert all(row.cells or row.damage for row in table.rows)


@given(st.text(alphabet=st.sampled_from('a",;\n\r '), max_size=60))
def test_no_mess_of_quotes_swallows_what_comes_behind_it(text):
    table = read_csv(f"name,url\n{text}\nlast,row\n".encode())
    lines = [row.line for row in table.rows]
    assert lines == sorted(set(lines))
    assert "last" in "".join(cell for row in table.rows for cell in row.cells)
