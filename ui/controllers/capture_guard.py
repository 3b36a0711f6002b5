"""Whether codes may be seen in screen captures: the rule of the vault, and a pause of five minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from ui.platform.capture_exclusion import CaptureExclusion, system_exclusion

if TYPE_CHECKING:
    from core.vault import Rules
    from ui.platform.capture_exclusion import Exclude

PAUSE_MINUTES: Final = 5


class CaptureGuard(QObject):
    """Hide the windows from screen capture unless the rules allow it, as far as this system can.

    A pause ends by itself, and with the lock: who shares a screen forgets to turn it on again.
    """

    paused_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, *, exclude: Exclude | None = None) -> None:
        super().__init__(parent)
        exclude = exclude or system_exclusion()
        self._exclusion = CaptureExclusion(exclude, self) if exclude is not None else None
        self._allowed = True  # until a vault is open there is nothing to hide
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MINUTES * 60 * 1000)
        self._timer.timeout.connect(self.end_pause)

    @property
    def possible(self) -> bool:
        """Return whether this system can hide windows at all."""
        return self._exclusion is not None

    @property
    def paused(self) -> bool:
        """Return whether captures are allowed for a moment."""
        return self._timer.isActive()

    def apply_rules(self, rules: Rules) -> None:
        """Follow the rules of the open vault."""
        self._allowed = rules.capture_allowed
        self._apply()

    def pause(self) -> None:
        """Allow captures for five minutes from now."""
        self._timer.start()
        self._tell()

    def end_pause(self) -> None:
        """Hide again."""
        self._timer.stop()
        self._tell()

    def _tell(self) -> None:
        self._apply()
        self.paused_changed.emit(self.paused)

    def _apply(self) -> None:
        if self._exclusion is not None:
            self._exclusion.set_excluded(not (self._allowed or self.paused))
