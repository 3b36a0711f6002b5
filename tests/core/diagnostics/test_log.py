"""The log says where and how often, never what."""

from __future__ import annotations

import logging
import stat
import sys
from enum import Enum
from pathlib import Path

import pytest

from core.diagnostics import LocalLog, describe_fault, redact
from core.vault import AccountSecret, MasterPassword

SECRET = "kade lantaarn zeven mosterd"


class Colour(Enum):
    RED = SECRET


@pytest.fixture
def log(tmp_path):
    local = LocalLog(tmp_path / "logs" / "tessera.log")
    level = logging.getLogger().level
    local.install(logging.DEBUG)
    yield local
    local.uninstall()
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = True


def written(log: LocalLog) -> str:
    return log._path.read_text()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (SECRET, "(str)"),
        (SECRET.encode(), "(bytes)"),
        ([SECRET], "(list)"),
        ({"password": SECRET}, "(dict)"),
        (Path("/home/anna"), "Path)"),
        (MasterPassword(SECRET), "(MasterPassword)"),
        (AccountSecret(key=SECRET.encode()), "(AccountSecret)"),
        (ValueError(SECRET), "ValueError"),
        (OSError(28, SECRET), "OSError: ENOSPC"),
        (Colour.RED, "Colour.RED"),
        (AccountSecret, "AccountSecret"),
        (482913, "(int)"),
        (12, "12"),
        (0.5, "0.5"),
        (True, "True"),
    ],
)
def test_a_value_becomes_the_name_of_its_type(log, value, shown):
    logging.getLogger("tessera.any").warning("met %s there", value)
    text = written(log)
    assert "WARNING tessera.any met " in text
    assert shown in text
    assert SECRET not in text
    assert "482913" not in text


def test_named_values_and_wrong_places_are_redacted_too(log):
    other = logging.getLogger("a.library")
    other.debug("%(name)s and %(count)d", {"name": SECRET, "count": 3})
    other.debug("%d", SECRET)
    other.debug("%s %s", SECRET)
    other.debug({"password": SECRET})
    text = written(log)
    assert "(str) and 3" in text
    assert len(text.splitlines()) == 4
    assert SECRET not in text


@pytest.mark.parametrize(
    "quoted",
    [
        "otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP",
        "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        "JBSW Y3DP EHPK 3PXP",
        "ABCD-EFGH-JKLM-NPQR-STUV",
        "'kade lantaarn zeven mosterd'",
        "482913",
        "anna.devries@gmail.com",
        "Zm9vYmFyYmF6cXV4cXV1eA==",
    ],
)
def test_words_of_others_lose_what_looks_like_a_secret(log, quoted):
    logging.getLogger("a.library").warning(f"cannot read {quoted} here")  # noqa: G004 - as libraries do
    assert "cannot read (" in written(log)
    assert quoted.strip("'") not in written(log)


def test_plain_words_survive():
    assert redact("no such column") == "no such column"


def fault() -> BaseException:
    password = SECRET
    try:
        try:
            {}[password]
        except KeyError as error:
            raise ValueError(f"cannot use {password}") from error
    except ValueError as error:
        return error


def test_a_fault_is_places_and_kinds_without_values(log):
    error = fault()
    logging.getLogger("tessera").error("it broke", exc_info=error, stack_info=True)
    text = written(log)
    assert "test_log.py" in text
    assert "in fault" in text
    assert "ValueError\nafter:" in text
    assert "KeyError" in text
    assert SECRET not in text
    assert "password" not in text
    assert text.rstrip().endswith(describe_fault(ValueError, error, error.__traceback__))


def test_a_good_day_writes_no_file(log):
    assert not log._path.parent.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="folders are protected in another way there")
def test_the_folder_is_for_the_owner_only(log):
    logging.getLogger().warning("a word")
    assert stat.S_IMODE(log._path.parent.stat().st_mode) == 0o700


def test_two_small_files_turn_over(tmp_path):
    log = LocalLog(tmp_path / "tessera.log", max_bytes=2000)
    log.install()
    try:
        for number in range(500):
            logging.getLogger("tessera").warning("a record of many, number %d", number)
    finally:
        log.uninstall()
        logging.raiseExceptions = True
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["tessera.log", "tessera.log.1"]
    assert all(file.stat().st_size <= 2000 for file in files)
    assert "number 499" in files[0].read_text()


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path, capfd):
    (tmp_path / "file").write_text("in the way")
    log = LocalLog(tmp_path / "file" / "tessera.log")
    log.install()
    try:
        logging.getLogger("tessera").error(SECRET)
    finally:
        log.uninstall()
        logging.raiseExceptions = True
    assert SECRET not in "".join(capfd.readouterr())
