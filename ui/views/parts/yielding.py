"""A dialog whose picture gives way until everything else can be seen."""

from __future__ import annotations

from typing import Protocol

from ui.views.parts.overlay import NARROW, Overlay


class Yielding(Protocol):
    """Say what a picture must know to give way."""

    preferred_height: int

    def prefer_height(self, height: int) -> bool:
        """Ask for this height, within what makes sense; return whether that is another one than before."""
        ...


class YieldingOverlay(Overlay):
    """Let one widget of the content give up height before the dialog begins to scroll."""

    def yielding(self) -> Yielding | None:
        """Return the widget that gives way now."""
        return None

    def place(self) -> None:
        """Lay the panel, with the picture as high as the window allows."""
        super().place()
        picture = self.yielding()
        if picture is None:
            return
        most = self.height() - (0 if self.width() < NARROW else 48)
        over = self._wanted_height(self.panel.width()) - most
        if picture.prefer_height(picture.preferred_height - over):
            super().place()
