"""Labels in the type scale of the tokens."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.views.parts.early import set_plain_text


class Text(QLabel):
    """Show plain text in a role ("body", "label", "title", ...) and a tone ("", "muted", "danger", ...).

    The text is never read as markup, so that a name from a QR code cannot draw what it likes.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_plain_text(self)
        self.setProperty("role", role)
        if tone:
            self.setProperty("tone", tone)
        if wrap:
            self.setWordWrap(True)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Change the colour by its meaning; "" is the colour of text."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            repolish(self)


def repolish(widget: QWidget) -> None:
    """Make the style sheet look again at the properties of `widget`."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def escaped(text: str) -> str:
    """Return a text for rich text that shows it as it is; `html.escape` brings half a megabyte of named characters."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
