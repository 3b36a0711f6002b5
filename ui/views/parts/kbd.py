"""Key caps."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.views.parts.text import Text


class KeyCap(Text):
    """Show one key."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "kbd", parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class KeyCaps(QWidget):
    """Show a combination such as "Ctrl+F", one cap a key, in the words of this system."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for key in key_names(keys):
            line.addWidget(KeyCap(key))
        self.setAccessibleName(" ".join(key_names(keys)))


def key_names(keys: str) -> list[str]:
    """Return the names of the single keys of "Ctrl+F" as this system writes them; arrows are signs everywhere."""
    sequence = QKeySequence(keys)
    signs = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"}
    plain = _parts(sequence.toString(QKeySequence.SequenceFormat.PortableText))
    native = _parts(sequence.toString(QKeySequence.SequenceFormat.NativeText))
    if len(plain) != len(native):
        return native
    return [signs.get(name, shown) for name, shown in zip(plain, native, strict=True)]


def _parts(text: str) -> list[str]:
    return [part or "+" for part in text.split("+")] if text != "+" else ["+"]
