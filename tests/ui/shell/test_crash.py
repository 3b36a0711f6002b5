"""A fault of ours becomes one sentence and a log without secrets."""

from __future__ import annotations

import logging

import pytest

from ui.crash import CrashDesk, describe_fault, redact
from ui.tasks import UnexpectedError


@pytest.fixture
def log_file(tmp_path):
    log = logging.getLogger("tessera")
    yield tmp_path / "logs" / "tessera.log"
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    log.propagate = True


def fault(text: str = "boom"):
    try:
        int(text, 99)
    except ValueError as error:
        return ValueError, ValueError(text), error.__traceback__


def test_a_fault_is_told_and_logged_under_one_number(log_file):
    desk, told = CrashDesk(log_file), []
    desk.tell = told.append
    number = desk.take(*fault())
    (error,) = told
    assert isinstance(error, UnexpectedError)
    assert error.incident == number
    text = log_file.read_text()
    assert number in text
    assert "ValueError" in text
    assert "test_crash.py" in text


@pytest.mark.parametrize(
    "secret",
    [
        "otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP",
        "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
        "'kade lantaarn zeven mosterd'",
        "482913",
        "anna.devries@gmail.com",
    ],
)
def test_no_secret_reaches_the_log(log_file, secret):
    desk = CrashDesk(log_file)
    desk.take(*fault(f"cannot read {secret} here"))
    assert secret.strip("'") not in log_file.read_text()


def test_local_values_are_not_in_a_description():
    kind, error, trace = fault()
    assert "password = " not in describe_fault(kind, error, trace)


def test_plain_words_survive():
    assert redact("no such column") == "no such column"


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path):
    place = tmp_path / "file"
    place.write_text("in the way")
    told = []
    desk = CrashDesk(place / "logs" / "tessera.log")
    desk.tell = told.append
    assert desk.take(*fault())
    assert len(told) == 1


def test_a_good_day_writes_no_log(log_file):
    CrashDesk(log_file)
    assert not log_file.exists()
