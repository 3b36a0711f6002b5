"""A fault of ours becomes one sentence and a log without secrets."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from ui.crash import CrashDesk
from ui.tasks import UnexpectedError


@pytest.fixture
def log_file(tmp_path):
    return tmp_path / "logs" / "tessera.log"


@pytest.fixture
def desk(log_file):
    level, hooks = logging.getLogger().level, (sys.excepthook, threading.excepthook, sys.unraisablehook)
    desk = CrashDesk(log_file)
    yield desk
    desk.close()
    qInstallMessageHandler(None)
    sys.excepthook, threading.excepthook, sys.unraisablehook = hooks
    logging.getLogger().setLevel(level)
    logging.raiseExceptions = True


def fault(text: str = "boom"):
    try:
        int(text, 99)
    except ValueError as error:
        return ValueError, ValueError(text), error.__traceback__


def test_a_fault_is_told_and_logged_under_one_number(desk, log_file):
    told = []
    desk.tell = told.append
    number = desk.take(*fault())
    (error,) = told
    assert isinstance(error, UnexpectedError)
    assert error.incident == number
    text = log_file.read_text()
    assert f"incident {number}" in text
    assert "ValueError" in text
    assert "test_crash.py" in text


@pytest.mark.parametrize("secret", ["JBSWY3DPEHPK3PXP", "kade lantaarn zeven mosterd", "482913"])
def test_no_word_of_a_fault_reaches_the_log(desk, log_file, secret):
    desk.take(*fault(f"cannot read {secret} here"))
    assert secret not in log_file.read_text()


class Broken:
    def __del__(self):
        raise RuntimeError("kade lantaarn")


def test_faults_of_threads_and_finalizers_go_the_same_way(desk, log_file, capfd):
    desk.install()
    thread = threading.Thread(target=int, args=("kade lantaarn",))
    thread.start()
    thread.join()
    Broken()
    text = log_file.read_text()
    assert "in a thread\n" in text
    assert "in a finalizer\n" in text
    assert "kade" not in text + "".join(capfd.readouterr())


@pytest.mark.qt_no_exception_capture
def test_words_of_qt_are_logged_without_what_they_quote(desk, log_file):
    desk.install()
    qWarning("cannot read 'kade lantaarn' at 482913 or %s")
    assert "Qt: cannot read (text) at (number) or %s" in log_file.read_text()


def test_the_interpreter_keeps_no_frame_of_a_fault(desk):
    sys.last_value, sys.last_traceback = fault()[1:]
    desk.take(*fault())
    assert not hasattr(sys, "last_value")
    assert not hasattr(sys, "last_traceback")


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path):
    place = tmp_path / "file"
    place.write_text("in the way")
    told = []
    desk = CrashDesk(place / "logs" / "tessera.log")
    desk.tell = told.append
    assert desk.take(*fault())
    desk.close()
    assert len(told) == 1


def test_a_good_day_writes_no_log(desk, log_file):
    desk.install()
    assert not log_file.exists()
