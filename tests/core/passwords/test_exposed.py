"""Exposed passwords: lists as they are downloaded, found without reading them whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from core.passwords import (
    HashesUnreadable,
    NotAHashList,
    NtlmHashes,
    UnsortedHashes,
    find_exposed,
    open_hashes,
)


def sha1(password: str) -> str:
    return hashlib.sha1(password.encode()).hexdigest().upper()


LEAKED = {f"leaked {number}": number % 1000 + 1 for number in range(20_000)}


def write_file(path: Path, ending: str = "\n", lower: bool = False) -> Path:
    lines = sorted(f"{sha1(password)}:{count}" for password, count in LEAKED.items())
    text = ending.join(lines) + ending
    path.write_bytes((text.lower() if lower else text).encode())
    return path


def write_folder(folder: Path, passwords: dict[str, int]) -> Path:
    folder.mkdir()
    for password, count in passwords.items():
        digest = sha1(password)
        with (folder / f"{digest[:5]}.txt").open("a") as file:
            file.write(f"{digest[5:]}:{count}\r\n")
    return folder


@pytest.fixture(scope="module")
def list_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_file(tmp_path_factory.mktemp("list") / "pwned.txt")


def test_every_line_of_a_file_is_found_and_nothing_else(list_file):
    passwords = [(str(place).encode(), password) for place, password in enumerate(LEAKED)]
    with open_hashes(list_file) as hashes:
        found = find_exposed(passwords, hashes)
        assert found.counts == {str(place).encode(): count for place, count in enumerate(LEAKED.values())}
        clean = find_exposed([(str(place).encode(), f"clean {place}") for place in range(3000)], hashes)
    assert clean.counts == {}
    assert (found.checked, clean.checked, clean.missing, clean.cancelled) == (20_000, 3000, 0, False)


@pytest.mark.parametrize(("ending", "lower"), [("\r\n", False), ("\n", True)])
def test_line_endings_and_case(tmp_path, ending, lower):
    with open_hashes(write_file(tmp_path / "list.txt", ending, lower)) as hashes:
        assert find_exposed([(b"1", "leaked 77"), (b"2", "other")], hashes).counts == {b"1": 78}


def test_a_file_without_a_last_line_break(tmp_path):
    path = tmp_path / "list.txt"
    path.write_text(f"{sha1('one')}:7")
    with open_hashes(path) as hashes:
        assert find_exposed([(b"1", "one"), (b"2", "two")], hashes).counts == {b"1": 7}


def test_only_a_little_of_a_file_is_read(list_file):
    with open_hashes(list_file) as hashes:
        read: list[int] = []
        inner = hashes._read

        def reading(at: int, length: int) -> bytes:
            read.append(length)
            return inner(at, length)

        hashes._read = reading
        assert hashes.count(sha1("leaked 5")) == 6
    assert sum(read) < list_file.stat().st_size / 10


def test_range_files(tmp_path):
    leaked = {f"leaked {number}": number + 1 for number in range(300)}
    folder = write_folder(tmp_path / "ranges", leaked)
    with open_hashes(folder) as hashes:
        passwords = [(str(place).encode(), password) for place, password in enumerate(leaked)]
        found = find_exposed([*passwords, (b"clean", "not in any file"), (b"none", "")], hashes)
    assert found.counts == {str(place).encode(): place + 1 for place in range(300)}
    assert found.missing == 1
    assert found.checked == 302


def test_a_folder_with_one_file_in_it(list_file):
    with open_hashes(list_file.parent) as hashes:
        assert hashes.count(sha1("leaked 1")) == 2


def test_padding_of_the_service_is_no_find(tmp_path):
    folder = write_folder(tmp_path / "ranges", {"padding": 0})
    with open_hashes(folder) as hashes:
        assert find_exposed([(b"1", "padding")], hashes).counts == {}


def test_ntlm_is_refused(tmp_path):
    path = tmp_path / "ntlm.txt"
    path.write_text("0" * 31 + "1:5\n" + "0" * 31 + "2:5\n")
    folder = tmp_path / "ntlm"
    folder.mkdir()
    (folder / "00000.txt").write_text("0" * 27 + ":5\n")
    for place in (path, folder):
        with pytest.raises(NtlmHashes):
            open_hashes(place)


def test_a_list_ordered_by_count_is_refused(tmp_path):
    path = tmp_path / "list.txt"
    path.write_text("".join(f"{sha1(one)}:{count}\n" for one, count in LEAKED.items()))
    with pytest.raises(UnsortedHashes):
        open_hashes(path)


@pytest.mark.parametrize("content", [b"", b"7z\xbc\xaf\x27\x1c" + bytes(5000), b"password,count\n", b"\n" * 9000])
def test_other_files_are_refused(tmp_path, content):
    path = tmp_path / "list.txt"
    path.write_bytes(content)
    with pytest.raises(NotAHashList):
        open_hashes(path)


def test_a_folder_of_other_things_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    with pytest.raises(NotAHashList):
        open_hashes(tmp_path)


def test_a_list_that_is_not_there(tmp_path):
    with pytest.raises(HashesUnreadable) as raised:
        open_hashes(tmp_path / "gone.txt")
    assert raised.value.reason == "missing"


def test_a_part_that_goes_away_while_looking(tmp_path):
    folder = write_folder(tmp_path / "ranges", {"a": 1, "b": 2})
    with open_hashes(folder) as hashes:
        for part in folder.iterdir():
            part.unlink()
        with pytest.raises(HashesUnreadable):
            find_exposed([(b"1", "a")], hashes)


def test_secrets_are_opened_one_at_a_time_and_cancel_stops_them(list_file):
    opened: list[int] = []
    done: list[int] = []

    def secrets():
        for number in range(100):
            opened.append(number)
            yield bytes([number]), f"leaked {number}"

    with open_hashes(list_file) as hashes:
        found = find_exposed(secrets(), hashes, progress=done.append, cancelled=lambda: len(done) == 10)
    assert found.cancelled
    assert found.checked == len(found.counts) == 10
    assert done == list(range(1, 11))
    assert opened == list(range(11))
