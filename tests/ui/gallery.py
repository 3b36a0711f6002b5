"""Show every part on one sheet: `python -m tests.ui.gallery OUT.png [dark] [percent]`."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.messages import Message
from ui.theme import apply_theme
from ui.views.parts.buttons import DangerButton, GhostButton, IconButton, PrimaryButton, QuietButton, SecondaryButton
from ui.views.parts.card import Card
from ui.views.parts.chip import Chip
from ui.views.parts.fields import FieldError, SecretField, TextField
from ui.views.parts.focus import FocusRing
from ui.views.parts.kbd import KeyCaps
from ui.views.parts.message_bar import MessageBars
from ui.views.parts.page import EmptyState
from ui.views.parts.setting_row import SettingCard, SettingRow
from ui.views.parts.strength import StrengthBar
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox, RadioButton, Select, Toggle


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line


def _select() -> Select:
    select = Select("A choice")
    select.addItems(["After 5 minutes", "After 15 minutes"])
    return select


def _checked(widget: QWidget) -> QWidget:
    widget.setCheckable(True)  # type: ignore[attr-defined]
    widget.setChecked(True)  # type: ignore[attr-defined]
    return widget


def _off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def build() -> QWidget:
    """Return the sheet."""
    sheet = QWidget()
    sheet.resize(1280, 960)
    grid = QGridLayout(sheet)
    grid.setContentsMargins(28, 28, 28, 28)
    grid.setHorizontalSpacing(36)
    left, right = QVBoxLayout(), QVBoxLayout()
    left.setSpacing(12)
    right.setSpacing(12)
    grid.addLayout(left, 0, 0)
    grid.addLayout(right, 0, 1)
    ringed = PrimaryButton("Focus")
    left.addLayout(_line(PrimaryButton("Primary"), ringed, SecondaryButton("Second"), _off(SecondaryButton("Off"))))
    left.addLayout(
        _line(
            GhostButton("Text button"),
            DangerButton("Remove"),
            SecondaryButton("Small", icon="copy", small=True),
            IconButton("lock", "Lock"),
            QuietButton("Hide codes", icon="eye-off"),
            PrimaryButton("Add account", icon="plus"),
        )
    )
    wrong = TextField()
    wrong.setText("Wrong")
    wrong.set_wrong(True)
    error = FieldError(sheet)
    error.say("This is not base32. Letters A to Z and digits 2 to 7 only.")
    secret = SecretField("Master password", tall=True)
    secret.setText("kade lantaarn")
    shown = SecretField(tall=True)
    shown.setText("kade lantaarn zeven O0 1lI")
    shown.set_shown(True)
    for field in (TextField("Empty"), TextField("Search, or just start typing", icon="search"), wrong, error, secret):
        left.addWidget(field)
    left.addWidget(shown)
    left.addWidget(_off(TextField("Off")))
    left.addLayout(_line(_select(), _off(_select())))
    half = CheckBox("Half")
    half.setTristate(True)
    half.setCheckState(Qt.CheckState.PartiallyChecked)
    left.addLayout(_line(CheckBox(), _checked(CheckBox("Ticked")), half, RadioButton(), _checked(RadioButton("One"))))
    left.addLayout(_line(Toggle("a"), _checked(Toggle("b")), _checked(Chip("All")), Chip("Work"), KeyCaps("Ctrl+F")))
    for level, word in enumerate(("", "Weak", "Fair", "Strong", "Very strong")):
        bar = StrengthBar()
        bar.set_strength(level, word, "Guessing it would take centuries" if level > 2 else "")
        left.addWidget(bar)
    left.addStretch(1)
    for role in ("display", "heading", "title", "bodyStrong", "body", "label", "caption"):
        right.addWidget(Text(f"{role} 012 345", role))
    card = SettingCard()
    card.add_row(SettingRow("App Lock", "Tessera asks for your password before it shows anything.", Toggle()))
    card.add_row(SettingRow("Lock when not used", "Also when the computer sleeps.", _select()))
    card.add_row(SettingRow("Master password", "Last changed 3 March 2026.", SecondaryButton("Change...")))
    right.addWidget(card)
    bars = [MessageBars(sheet) for _ in range(3)]
    bars[0].show_message(Message("Tessera is open twice. This window only reads.", severity="info"))
    bars[1].show_message(
        Message("“GitHub” removed. Two-step verification is still on.", "", "success"), undo=lambda: None
    )
    full = Message(
        "Not saved: the disk is full.", "Your vault is unharmed. Make room and try again.", "error", "Try again"
    )
    bars[2].show_message(full, action=lambda: None)
    bars[2].show_message(Message("This clock is 43 seconds behind. Codes may be refused.", severity="warning"))
    for one in bars:
        right.addWidget(one)
    empty = EmptyState("layout-grid", "No accounts yet", "Scan the QR code that a site shows you, or type its key.")
    empty.add_button(PrimaryButton("Add account", icon="plus"))
    holder = Card()
    holder.body.addWidget(empty)
    right.addWidget(holder, 1)
    sheet.show()
    FocusRing(ringed)
    return sheet


def main() -> None:
    """Write the sheet as a picture."""
    app = QApplication(sys.argv[:1])
    percent = int(sys.argv[3]) if len(sys.argv) > 3 else 100
    apply_theme(app, sys.argv[2] if len(sys.argv) > 2 else "light", percent)
    sheet = build()
    app.processEvents()
    sheet.grab().save(sys.argv[1])


if __name__ == "__main__":
    main()
