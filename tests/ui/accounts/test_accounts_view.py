"""The page of one account, its recovery codes, and editing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QGuiApplication, QImage
from PySide6.QtWidgets import QLabel, QWidget

from core.otp import decode_secret
from core.vault import Account, AccountEdit, RecoveryEntry, SaveFailed
from core.vault.file import VaultFile
from tests.ui.hand_clock import NOON
from ui.language import apply_language
from ui.theme import apply_theme
from ui.views.account_edit import AccountEditor
from ui.views.account_parts import NameText
from ui.views.parts.buttons import Button
from ui.views.recovery_card import codes_in

from .conftest import PASSWORD, Ground


def open_account(ground: Ground, *, codes: tuple[str, ...] = ("4f1c9-a07b2", "91d3e-5c846")) -> Account:
    (account,) = ground.add("GitHub/anna")
    entries = tuple(RecoveryEntry(text) for text in codes)
    ground.room.model.apply(ground.store.edit_account(account.id, AccountEdit(recovery_codes=entries, note="office")))
    ground.room.show_account(account.id)
    ground.bot.waitUntil(lambda: len(ground.room.view.recovery.entries) == len(codes))
    ground.bot.waitUntil(lambda: bool(ground.room.codes.pair(account.id)))
    return account


def editor_of(ground: Ground, account: Account) -> AccountEditor:
    ground.room.page.edit_requested.emit(account.id)
    editor = ground.window.findChild(AccountEditor)
    assert editor.isVisible()
    return editor


def test_it_shows_the_code_and_copies_it(ground: Ground) -> None:
    account = open_account(ground)
    view = ground.room.view
    view.findChild(object, "copy_code").click()
    assert QGuiApplication.clipboard().text() == ground.room.model.face_of(ground.store.account(account.id)).code
    assert view.findChild(object, "copy_code").text() == "Copied, clears in 30 s"
    ground.bot.keyClick(view, Qt.Key.Key_Return)
    ground.settled()


def test_its_hint_against_phishing_is_always_there(ground: Ground) -> None:
    open_account(ground)
    texts = [label.text() for label in ground.room.view.findChildren(QLabel) if label.isVisible()]
    assert any("No company ever asks for this code" in text for text in texts)


def test_no_code_is_in_the_accessibility_tree(ground: Ground) -> None:
    account = open_account(ground)
    face = ground.room.model.face_of(ground.store.account(account.id))
    secrets = [face.code, face.next_code, f"{face.next_code[:3]} {face.next_code[3:]}", "4f1c9-a07b2"]
    for widget in ground.room.view.findChildren(QWidget):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None:
            continue
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            text = interface.text(kind)
            assert not any(secret in text for secret in secrets), (widget, text)


def test_recovery_codes_are_ticked_copied_and_added(ground: Ground) -> None:
    account = open_account(ground)
    view = ground.room.view
    view.findChild(object, "copy_recovery_1").click()
    assert QGuiApplication.clipboard().text() == "91d3e-5c846"
    view.findChild(object, "recovery_0").click()
    ground.bot.waitUntil(lambda: view.recovery.entries[0].used == NOON)
    assert ground.store.account_secret(account.id).recovery_codes[0].used == NOON
    view.findChild(object, "add_recovery_codes").click()
    overlay = ground.window.findChild(object, "add_recovery_overlay")
    overlay.findChild(object, "recovery_texts").setPlainText("1. b6a20-33fd9\n91d3e-5c846\n\n- 0e7c4-81b5a")
    overlay.findChild(object, "recovery_add").click()
    ground.bot.waitUntil(lambda: len(view.recovery.entries) == 4)
    kept = [entry.text for entry in ground.store.account_secret(account.id).recovery_codes]
    assert kept == ["4f1c9-a07b2", "91d3e-5c846", "b6a20-33fd9", "0e7c4-81b5a"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("aaaa bbbb\ncccc", ["aaaa bbbb", "cccc"]),
        ("a1, b2; c3", ["a1", "b2", "c3"]),
        ("1. 1111-2222\n10. 3333", ["1111-2222", "3333"]),
        ("• x1\n* x2\n\n", ["x1", "x2"]),
        ("", []),
    ],
)
def test_pasted_recovery_codes_are_read(text: str, codes: list[str]) -> None:
    assert codes_in(text) == codes


def test_hidden_codes_hide_recovery_codes_too(ground: Ground) -> None:
    open_account(ground)
    view = ground.room.view
    ground.settings.change_rule("hide_codes", True)
    ground.bot.waitUntil(lambda: ground.room.model.hide_codes)
    shown = [label.text() for label in view.recovery.findChildren(QLabel) if label.isVisible()]
    assert not any("4f1c9" in text for text in shown)
    view.findChild(object, "reveal_code").click()

    def shown_now() -> bool:
        return any("4f1c9" in label.text() and label.isVisible() for label in view.recovery.findChildren(QLabel))

    ground.bot.waitUntil(shown_now)
    ground.settled()


def test_leaving_forgets_the_secrets(ground: Ground) -> None:
    open_account(ground)
    ground.room.view.back_requested.emit()
    assert ground.room.view.recovery.entries == ()
    assert ground.room.view.account_id == b""
    ground.settled()


def test_removing_leads_back_to_the_tiles(ground: Ground) -> None:
    open_account(ground)
    ground.room.view.findChild(object, "remove_account").click()
    ground.window.findChild(object, "remove_yes").click()
    ground.bot.waitUntil(lambda: ground.room.model.total == 0)
    assert ground.window.current_key() == "accounts"


def test_an_edit_saves_only_what_differs(ground: Ground) -> None:
    (account,) = ground.add("GitHub/anna", groups=("Work",))
    editor = editor_of(ground, account)
    assert editor.changes() == {}
    editor.findChild(object, "edit_issuer").setText("GitLab")
    editor.findChild(object, "edit_new_group").setText("Clients")
    editor.findChild(object, "edit_note").setPlainText("moved")
    assert editor.changes() == {"issuer": "GitLab", "groups": ("Work", "Clients"), "note": "moved"}
    editor.findChild(object, "edit_save").click()
    ground.bot.waitUntil(lambda: ground.names() == ["GitLab"])
    assert ground.store.account(account.id).groups == ("Work", "Clients")


def test_an_account_needs_some_name(ground: Ground) -> None:
    (account,) = ground.add("GitHub/")
    editor = editor_of(ground, account)
    editor.findChild(object, "edit_issuer").setText("  ")
    assert not editor.findChild(object, "edit_save").isEnabled()
    editor.findChild(object, "edit_label").setText("anna")
    assert editor.findChild(object, "edit_save").isEnabled()
    editor.close_overlay()


def test_the_secret_is_behind_the_master_password(ground: Ground) -> None:
    (account,) = ground.add("GitHub/anna")
    ground.codes_ready()
    editor = editor_of(ground, account)
    assert editor.secret.secret.text() == ""
    editor.findChild(object, "edit_password").setText("wrong")
    editor.findChild(object, "edit_open_secret").click()
    ground.bot.waitUntil(lambda: bool(editor._password_error.text()))
    assert editor.secret.secret.text() == ""
    editor.findChild(object, "edit_password").setText(PASSWORD)
    editor.findChild(object, "edit_open_secret").click()
    ground.bot.waitUntil(lambda: editor.secret.secret.text() != "")
    assert decode_secret(editor.secret.secret.text()) == b"secret of GitHub/anna".ljust(20, b".")
    before = ground.room.model.face(0).code
    editor.secret.secret.setText("JBSWY3DPEHPK3PXP")
    editor.secret.digits.setCurrentText("8")
    assert set(editor.changes()) == {"key", "digits"}
    editor.findChild(object, "edit_save").click()
    ground.bot.waitUntil(lambda: len(ground.room.model.face(0).code) == 8)
    ground.window.messages.undo_last()
    ground.bot.waitUntil(lambda: ground.room.model.face(0).code == before)
    assert editor.secret._key == b""


def test_a_bad_secret_cannot_be_saved(ground: Ground) -> None:
    (account,) = ground.add("GitHub/anna")
    editor = editor_of(ground, account)
    editor.accept_identity()
    editor.show_secret(account.id, ground.store.account_secret(account.id))
    assert editor.findChild(object, "edit_save").isEnabled()
    editor.secret.secret.setText("JBSW0000")
    assert not editor.findChild(object, "edit_save").isEnabled()
    editor.secret.secret.setText("JBSWY3DPEHPK3PXP")
    editor.secret.number.setText("0")
    assert not editor.findChild(object, "edit_save").isEnabled()
    editor.close_overlay()


def test_an_own_picture_is_made_small_and_shown(ground: Ground, tmp_path: Path) -> None:
    (account,) = ground.add("GitHub/anna")
    image = QImage(1600, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    image.save(str(tmp_path / "own.png"))
    editor = editor_of(ground, account)
    assert editor.icon.load_picture(str(tmp_path / "own.png"))
    editor.findChild(object, "edit_save").click()
    ground.bot.waitUntil(lambda: ground.room.model.picture(account.id) is not None)
    stored = QImage.fromData(ground.store.account_secret(account.id).picture)
    assert min(stored.width(), stored.height()) == 128
    assert ground.store.account(account.id).icon == "own"
    (tmp_path / "text.png").write_text("no picture")
    editor = editor_of(ground, account)
    assert not editor.icon.load_picture(str(tmp_path / "text.png"))
    editor.close_overlay()


def test_locking_does_not_eat_an_open_edit(ground: Ground) -> None:
    from core.vault import MasterPassword

    (account,) = ground.add("GitHub/anna", groups=("Work",))
    editor = editor_of(ground, account)
    editor.findChild(object, "edit_issuer").setText("GitLab")
    editor.accept_identity()
    editor.show_secret(account.id, ground.store.account_secret(account.id))
    editor.secret.secret.setText("JBSWY3DPEHPK3PXP")
    ground.room.drafts.keep()
    ground.settled()
    editor.close_overlay()
    ground.room.forget()
    ground.store.lock()
    ground.bot.waitUntil(lambda: ground.window.findChild(AccountEditor) is None)
    ground.store.unlock(MasterPassword(PASSWORD))
    ground.room.load()
    ground.bot.waitUntil(lambda: ground.window.findChild(AccountEditor) is not None)
    again = ground.window.findChild(AccountEditor)
    assert again.findChild(object, "edit_issuer").text() == "GitLab"
    assert again.secret.secret.text() == ""
    assert ground.store.account(account.id).issuer == "GitHub"
    again.accept_identity()
    again.show_secret(account.id, ground.store.account_secret(account.id))
    assert again.changes() == {"issuer": "GitLab", "key": decode_secret("JBSWY3DPEHPK3PXP")}
    assert again.typed() == again.changes()
    assert ground.store.draft() is not None  # a kill now loses nothing
    again.close_overlay()
    ground.settled()
    assert ground.store.draft() is None


def test_what_could_not_be_saved_stays_in_the_editor(ground: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    (account,) = ground.add("GitHub/anna")
    editor = editor_of(ground, account)
    editor.findChild(object, "edit_note").setPlainText("a long thought")
    with monkeypatch.context() as full:
        full.setattr(VaultFile, "commit", _no_room)
        editor.findChild(object, "edit_save").click()
        ground.bot.waitUntil(lambda: "disk is full" in editor.findChild(object, "edit_save_error").text())
    assert editor.isVisible()
    assert editor.changes() == {"note": "a long thought"}
    with ground.bot.waitSignal(editor.closed):
        editor.findChild(object, "edit_save").click()
    assert ground.store.account(account.id).note == "a long thought"


def _no_room(_file: VaultFile, _changes: object) -> None:
    raise SaveFailed("full")


def test_a_long_name_and_a_long_note_stay_whole(ground: Ground) -> None:
    (account,) = ground.add("I" * 5000 + "/" + "\N{FAMILY}" * 300)
    editor = editor_of(ground, account)
    assert editor.changes() == {}
    editor.findChild(object, "edit_note").setPlainText("n" * 60_000)
    with ground.bot.waitSignal(editor.closed):
        editor.findChild(object, "edit_save").click()
    assert len(ground.store.account(account.id).note) == 60_000


@pytest.fixture
def large_dutch(qapp):
    apply_theme(qapp, "light", 200)
    apply_language("nl")
    yield
    apply_theme(qapp, "light", 100)
    apply_language("en")


@pytest.mark.parametrize("name", ["GitHub/anna", "Gemeente Utrecht/Personeelsportaal", "Donaudampfschifffahrt/anna"])
def test_in_a_small_window_with_large_text_nothing_is_cut(ground: Ground, large_dutch: None, name: str) -> None:
    (account,) = ground.add(name)
    ground.window.resize(420, 760)
    view = ground.room.view
    ground.room.show_account(account.id)
    ground.bot.waitUntil(lambda: bool(ground.room.codes.pair(account.id)))
    ground.bot.waitUntil(lambda: view.scroller.widget().width() <= view.scroller.viewport().width())
    for button in view.findChildren(Button):
        if button.isVisible() and button.objectName() != "back":  # its arrow says it where it is narrow
            assert " ".join(button._lines()) == button.text(), button.objectName()
            assert len(button._lines()) * QFontMetricsF(button._font()).lineSpacing() <= button.height()
    for text in view.card.findChildren(NameText):
        assert all(text.fontMetrics().horizontalAdvance(part) <= text.width() for part in text.text().split())
        assert text.accessibleName() in name.split("/")
        assert text.toolTip() == (text.accessibleName() if "…" in text.text() else "")


def test_after_an_unlock_each_tile_is_painted_once_with_its_code(ground: Ground) -> None:
    ground.add("GitHub/anna", "Google/anna", "Mastodon/anna")
    ground.room.forget()
    painted: list[str] = []
    delegate = ground.room.page.tiles.tiles
    paint = delegate.paint_face
    delegate.paint_face = lambda *a: (painted.append(a[3].code), paint(*a))[1]  # type: ignore[assignment,method-assign]
    ground.room.load()
    ground.codes_ready()
    ground.bot.waitUntil(lambda: len(painted) >= 3)
    assert all(painted[:3])


def test_tiles_that_wait_for_codes_are_painted_without_them_when_none_come(ground: Ground) -> None:
    tiles = ground.room.page.tiles
    tiles.wait_for_codes()
    assert not tiles.viewport().updatesEnabled()
    ground.bot.waitUntil(tiles.viewport().updatesEnabled)


@pytest.mark.parametrize("name", ["🦊 " * 100, "🦊" * 200, "word " * 60])
@pytest.mark.parametrize("percent", [100, 200])
def test_a_name_without_end_leaves_the_code_on_the_first_screen(
    ground: Ground, qapp: QGuiApplication, name: str, percent: int
) -> None:
    apply_theme(qapp, "light", percent)
    ground.window.resize(420, 760)
    (account,) = ground.add(f"{name}/anna")
    ground.room.show_account(account.id)
    ground.settled()
    card = ground.room.view.card
    issuer = card._issuer
    ground.bot.waitUntil(lambda: issuer.height() <= 3 * issuer.fontMetrics().lineSpacing() + 3)
    assert issuer.text().endswith("…")
    assert issuer.accessibleName() == name
    assert issuer.toolTip() == name
    ground.bot.waitUntil(
        lambda: card.code.mapTo(ground.window, card.code.rect().bottomLeft()).y() < ground.window.height()
    )
    apply_theme(qapp, "light", 100)
