"""The form: what is wrong is said while typing, and the code that is shown is the code that is stored."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from core.otp import OtpSpec, OtpType, decode_secret, generate_code
from core.vault import MasterPassword
from tests.ui.adding.conftest import NOON, PASSWORD
from ui.views.adding.secret_words import State, judge_secret
from ui.views.adding.ways import Way

SECRET = "JBSWY3DPEHPK3PXP"


@pytest.fixture
def hand(ground):
    ground.window.add_requested.emit()
    ground.dialog.ways.choose(Way.HAND)
    return ground.dialog.hand


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        ("", State.EMPTY, ""),
        ("JBSW", State.UNFINISHED, ""),
        ("JBSW Y3DP EHPK 3PX1", State.WRONG, "The character “1” does not occur in a secret. Did you mean “I”?"),
        ("JBSWY3DPEHPK3PX0", State.WRONG, "The character “0” does not occur in a secret. Did you mean “O”?"),
        ("JBSWY3DPEHPK3PX!", State.WRONG, "The character “!” does not occur in a secret: only A to Z and 2 to 7."),
        ("JBSWY3DPE", State.DOUBTFUL, "A character seems to be missing, or one too many. Compare the end."),
        ("JBSWY3DPEH", State.DOUBTFUL, "This is short for a secret. Check that it is whole."),
        ("jbsw-y3dp ehpk 3pxp", State.COMPLETE, ""),
        ("JBSWY3DPEHPK3PXP====", State.COMPLETE, ""),
        (
            "0123456789abcdef0123",
            State.WRONG,
            "This looks like hexadecimal. A secret has the letters A to Z and the digits 2 to 7.",
        ),
    ],
)
def test_secret_is_judged_in_words(qapp, text, state, words):
    assert judge_secret(text) == (state, words)


def test_error_is_shown_while_typing_and_goes_when_mended(hand, qtbot):
    qtbot.keyClicks(hand.secret, "JBSW Y3DP EHPK 3PX1")
    assert hand.error.isVisible()
    assert hand.secret.property("wrong") == "true"
    assert hand.account is None
    hand.secret.setText(SECRET)
    assert not hand.error.isVisible()
    assert hand.account is not None


def test_add_waits_for_secret_and_name(ground, hand):
    add = ground.find(QPushButton, "add_confirm")
    assert not add.isEnabled()
    hand.secret.setText(SECRET)
    assert not add.isEnabled()
    hand.issuer.setText("GitHub")
    assert add.isEnabled()


@pytest.mark.parametrize(
    ("kind", "digits", "number", "spec"),
    [
        (OtpType.TOTP, 8, "60", OtpSpec(OtpType.TOTP, digits=8, period=60)),
        (OtpType.TOTP, 10, "7", OtpSpec(OtpType.TOTP, digits=10, period=7)),
        (OtpType.HOTP, 6, "41", OtpSpec(OtpType.HOTP, counter=41)),
        (OtpType.STEAM, None, None, OtpSpec(OtpType.STEAM, digits=5)),
    ],
)
def test_previewed_code_is_the_stored_code(ground, hand, qtbot, kind, digits, number, spec):
    hand.secret.setText(SECRET)
    hand.issuer.setText("Site")
    hand.type.setCurrentIndex(hand.type.findData(kind))
    if digits:
        hand.digits.setCurrentText(str(digits))
        hand.number.setText(number)
    expected = generate_code(spec, decode_secret(SECRET), NOON).text
    assert hand.card._code.code == expected
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    (stored,) = ground.stored()
    assert stored.spec == spec
    assert ground.store.codes([stored.id], NOON)[stored.id][0].text == expected


def test_yandex_asks_for_its_pin(ground, hand, qtbot):
    from core.otp import encode_secret

    hand.secret.setText(encode_secret(bytes(range(16))))
    hand.issuer.setText("Yandex")
    hand.type.setCurrentIndex(hand.type.findData(OtpType.YANDEX))
    assert hand.pin.isVisible()
    assert hand.card._words.text() == "Type the PIN to see the code."
    assert not ground.find(QPushButton, "add_confirm").isEnabled()
    hand.pin.setText("5239")
    assert len(hand.card._code.code) == 8
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    (stored,) = ground.stored()
    assert ground.store.account_secret(stored.id).pin == "5239"


def test_scanned_yandex_account_gets_its_pin_in_the_card(ground, qtbot):
    from core.otp import encode_secret

    secret = encode_secret(bytes(range(16)))
    ground.hand_over([f"otpauth://yaotp/anna?secret={secret}&name=Yandex"])
    qtbot.waitUntil(lambda: ground.dialog is not None and ground.dialog.card.isVisible())
    card = ground.dialog.card
    assert card._pin.isVisible()
    assert not card.is_complete
    assert not ground.find(QPushButton, "add_confirm").isEnabled()
    card._pin.setText("5239")
    assert card.is_complete
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    (stored,) = ground.stored()
    assert ground.store.account_secret(stored.id).pin == "5239"


def test_zero_seconds_make_no_code(hand):
    hand.secret.setText(SECRET)
    hand.number.setText("0")
    assert hand.account is None
    hand.number.setText("")
    assert hand.account is None


def test_link_pasted_into_the_secret_is_read_as_a_link(ground, hand, qtbot):
    hand.secret.setText("otpauth://totp/GitHub:anna?secret=JBSWY3DPEHPK3PXP&issuer=GitHub")
    qtbot.waitUntil(ground.dialog.card.isVisible)
    assert ground.dialog.card.account.issuer == "GitHub"
    assert hand.secret.text() == ""


def test_form_is_empty_after_closing(ground, hand):
    hand.secret.setText(SECRET)
    hand.issuer.setText("GitHub")
    ground.dialog.close_overlay()
    assert hand.secret.text() == ""
    assert hand.issuer.text() == ""


def test_locking_does_not_eat_a_half_typed_form(ground, hand, qtbot):
    form = hand
    form.secret.setText("JBSWY3DPEHPK3P")
    form.issuer.setText("GitHub")
    form.type.setCurrentIndex(form.type.findData(OtpType.HOTP))
    form.number.setText("41")
    kept = form.half_typed()
    ground.drafts.keep()
    ground.tasks.vault(ground.store.lock)
    settled(ground, qtbot)
    ground.dialog.close_overlay()  # as the cover of a locked window does
    assert form.half_typed() == {}
    ground.store.unlock(MasterPassword(PASSWORD))
    ground.drafts.look()
    qtbot.waitUntil(ground.dialog.isVisible)
    assert form.isVisible()
    assert form.half_typed() == kept
    assert ground.store.draft() is not None  # a kill now loses nothing
    ground.dialog.close_overlay()
    settled(ground, qtbot)
    assert ground.store.draft() is None


def test_a_form_that_was_added_after_a_lock_is_not_offered_again(ground, hand, qtbot):
    form = hand
    form.secret.setText("JBSWY3DPEHPK3PXP")
    form.issuer.setText("GitHub")
    ground.drafts.keep()
    ground.dialog.close_overlay()
    ground.drafts.look()
    qtbot.waitUntil(ground.dialog.isVisible)
    ground.dialog.typed.emit(form.account)
    qtbot.waitUntil(lambda: len(ground.stored()) == 1)
    qtbot.waitUntil(lambda: not ground.dialog.isVisible())
    settled(ground, qtbot)
    assert ground.store.draft() is None


def settled(ground, qtbot):
    """Wait until the vault's thread has answered everything."""
    done = []
    ground.tasks.vault(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))
