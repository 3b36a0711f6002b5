"""Export: what is shown as a QR code reads back as the same account, and only after the master password."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from core.otp import Algorithm, OtpSpec, OtpType, ParsedAccount, parse_migration, parse_uri
from core.vault import AccountSecret, NewAccount
from tests.ui.adding.conftest import PASSWORD, ground  # noqa: F401 - a fixture
from ui.platform.pixels import to_array
from ui.views.export_qr import SHOWN_SECONDS, ExportDialog


def add(ground, account: ParsedAccount) -> bytes:  # noqa: F811
    spec = account.spec
    new = NewAccount(
        issuer=account.issuer,
        label=account.label,
        type=str(spec.type),
        algorithm=str(spec.algorithm),
        digits=spec.digits,
        period=spec.period,
        counter=spec.counter,
        secret=AccountSecret(key=account.secret_bytes, pin=account.pin),
    )
    return ground.store.add_accounts([new]).added[0].id


def opened(ground, qtbot, ids) -> ExportDialog:  # noqa: F811
    ground.window.export_accounts(ids)
    dialog = ground.window.findChildren(ExportDialog, "export_dialog")[-1]
    dialog.password.setText(PASSWORD)
    dialog.show_button.click()
    qtbot.waitUntil(lambda: dialog.page is not None)
    return dialog


def read(dialog: ExportDialog) -> str:
    """Return what a camera reads off the dialog as it is painted."""
    from core.capture import decode_image

    QApplication.processEvents()  # a code of another size is laid out first
    picture = dialog.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    (found,) = decode_image(to_array(picture))
    return found.text


ACCOUNTS = [
    ParsedAccount("GitHub", "anna", OtpSpec(), b"12345678901234567890"),
    ParsedAccount("Bank: ü", "a b@c", OtpSpec(digits=8, period=60, algorithm=Algorithm.SHA512), b"x" * 64),
    ParsedAccount("Counter", "x", OtpSpec(OtpType.HOTP, counter=41), b"12345678901234567890"),
    ParsedAccount("", "only a label", OtpSpec(), b"1234567890"),
    ParsedAccount("Steam", "gamer", OtpSpec(OtpType.STEAM, digits=5), b"12345678901234567890"),
]


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda a: a.issuer or a.label)
def test_shown_code_reads_back_as_the_same_account(ground, qtbot, account):  # noqa: F811
    dialog = opened(ground, qtbot, [add(ground, account)])
    back = parse_uri(read(dialog))
    assert (back.issuer, back.label, back.spec, back.secret_bytes) == (
        account.issuer,
        account.label,
        account.spec,
        account.secret_bytes,
    )


def test_wrong_password_shows_nothing(ground, qtbot):  # noqa: F811
    ground.window.export_accounts([add(ground, ACCOUNTS[0])])
    dialog = ground.window.findChild(ExportDialog, "export_dialog")
    dialog.password.setText("wrong")
    qtbot.keyClick(dialog.password, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.error.isVisible)
    assert dialog.page is None
    assert dialog.password.text() == ""
    assert dialog.password.isVisible()


def test_several_accounts_are_turned_one_by_one(ground, qtbot):  # noqa: F811
    dialog = opened(ground, qtbot, [add(ground, account) for account in ACCOUNTS[:3]])
    assert not ground.find(QPushButton, "export_previous").isEnabled()
    names = []
    for _ in range(3):
        names.append(parse_uri(read(dialog)).issuer)
        ground.find(QPushButton, "export_next").click()
    assert names == ["GitHub", "Bank: ü", "Counter"]
    assert not ground.find(QPushButton, "export_next").isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Left)
    assert parse_uri(read(dialog)).issuer == "Bank: ü"


def test_google_authenticator_gets_batches_and_the_rest_is_named(ground, qtbot):  # noqa: F811
    many = [ParsedAccount("Site", f"user{n}", OtpSpec(), bytes([n + 1]) * 20) for n in range(23)]
    dialog = opened(ground, qtbot, [add(ground, account) for account in [*many, ACCOUNTS[4]]])
    ground.find(QPushButton, "export_batches").click()
    assert dialog._note.text() == "Google Authenticator can’t hold these: Steam (gamer)."
    accounts = []
    for n in range(3):
        batch = parse_migration(read(dialog))
        assert (batch.batch_size, batch.batch_index) == (3, n)
        accounts += batch.accounts
        ground.find(QPushButton, "export_next").click()
    assert [(a.label, a.secret_bytes) for a in accounts] == [(a.label, a.secret_bytes) for a in many]


def test_code_goes_after_a_minute(ground, qtbot):  # noqa: F811
    dialog = opened(ground, qtbot, [add(ground, ACCOUNTS[0])])
    for _ in range(SHOWN_SECONDS - 1):
        dialog._count_down()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.closed):
        dialog._count_down()
    assert dialog.page is None


def test_code_goes_on_lock(ground, qtbot):  # noqa: F811
    dialog = opened(ground, qtbot, [add(ground, ACCOUNTS[0])])
    with qtbot.waitSignal(dialog.closed):
        ground.window.show_cover(QWidget())
    assert dialog.page is None


def test_locked_vault_opens_nothing(ground, qtbot):  # noqa: F811
    account_id = add(ground, ACCOUNTS[0])
    told = []
    ground.exporting.opened.connect(told.append)
    ground.exporting.open([account_id], PASSWORD)
    ground.store.lock()
    qtbot.wait(200)
    assert told == []


def test_account_without_codes_is_left_out_by_name(ground, qtbot):  # noqa: F811
    grey = NewAccount(issuer="Work", label="x", inactive="managed", secret=AccountSecret())
    ids = [add(ground, ACCOUNTS[0]), ground.store.add_accounts([grey]).added[0].id]
    dialog = opened(ground, qtbot, ids)
    assert dialog._note.text() == "Without a code here, so left out: Work (x)."
