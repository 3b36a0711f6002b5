"""What the first window sets without touching the namespace `Qt`.

Loading that namespace builds ninety enums and takes a tenth of the time to the first picture, so whatever is made
before that picture sets these properties by number and names `QtCore.Qt` only inside of functions that run later.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

PLAIN_TEXT: Final = 0
TAB_FOCUS: Final = 1
ALIGN_H_CENTER: Final = 4
SECRET_INPUT: Final = 0x2 | 0x4 | 0x40  # sensitive, no capitals by itself, no prediction


def set_plain_text(label: QLabel) -> None:
    """Read no markup in the text of `label`."""
    label.setProperty("textFormat", PLAIN_TEXT)


def set_tab_focus(widget: QWidget) -> None:
    """Give `widget` the focus by Tab and not by a click."""
    widget.setProperty("focusPolicy", TAB_FOCUS)


def set_centred(label: QLabel) -> None:
    """Put the text of `label` in its middle."""
    label.setProperty("alignment", ALIGN_H_CENTER)


def set_secret_input(field: QLineEdit) -> None:
    """Ask on-screen keyboards and input methods to learn nothing from `field`."""
    field.setProperty("inputMethodHints", SECRET_INPUT)
