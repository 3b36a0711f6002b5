"""The system may end Tessera at any time: it closes as by hand."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from core.clock import SystemClock
from core.vault import AccountSecret, MasterPassword, NewAccount, VaultStore
from tests.ui.shell.conftest import CHEAP, PASSWORD
from ui.platform.endings import EndingSignals
from ui.views.account_edit import AccountEditor

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows closes the window instead of sending signals")


@pytest.fixture
def endings(qtbot):
    endings = EndingSignals()
    yield endings
    endings.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_becomes_a_wish_to_end(endings, qtbot, number):
    with qtbot.waitSignal(endings.asked):
        os.kill(os.getpid(), number)


def test_afterwards_signals_do_what_they_did_before(qtbot):
    before = signal.getsignal(signal.SIGTERM)
    EndingSignals().close()
    assert signal.getsignal(signal.SIGTERM) == before


def test_ending_keeps_an_open_edit_and_clears_the_clipboard(unlocked, qtbot, paths, qapp, monkeypatch, figure):
    ended = []
    monkeypatch.setattr(type(qapp), "quit", lambda _app: ended.append(True))
    store, accounts = unlocked.stage_two._door[0], unlocked.stage_two.accounts
    change = store.add_accounts([NewAccount(issuer="GitHub", label="anna", secret=AccountSecret(key=b"k" * 20))])
    accounts.model.apply(change)
    accounts.copying.copy_text("a secret")
    accounts.page.edit_requested.emit(change.added[0].id)
    editor = unlocked.window.findChild(AccountEditor)
    editor.findChild(object, "edit_note").setPlainText("half a thought")

    unlocked.end()

    assert ended
    figure("lock", "clipboard: cleared on quit", cases=1, bar=1)
    assert qapp.clipboard().text() == ""
    store = VaultStore(paths.vault, clock=SystemClock(), floor=CHEAP)
    store.unlock(MasterPassword(PASSWORD))
    assert b"half a thought" in (store.draft() or b"")
    store.close()
