"""The rules of copying a code."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.models.faces import CodePair, Flash

if TYPE_CHECKING:
    from core.clock import Clock
    from ui.controllers.clipboard import ClipboardController
    from ui.controllers.codes import CodesController

_ENDING_SECONDS: Final = 5


class CopyController(QObject):
    """Copy codes: the one that holds now, and in its last seconds, when asked again, the next one.

    Copying never advances a counter.
    """

    copied = Signal(object, int, int)
    """Tells account id, Flash and seconds: until the clipboard is cleared, or that the code still holds."""
    used = Signal(object)
    """Tells which account was used."""

    def __init__(
        self, codes: CodesController, clipboard: ClipboardController, clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._codes = codes
        self._clipboard = clipboard
        self._clock = clock
        self._last: tuple[bytes, str, float] | None = None

    def copy(self, account_id: bytes) -> None:
        """Copy the code of an account."""
        pair = self._codes.pair(account_id)
        if pair is None:
            self._codes.fetch(account_id, lambda pair: self._copy(account_id, pair))
        else:
            self._copy(account_id, pair)

    def copy_text(self, text: str) -> None:
        """Copy another secret text, such as a recovery code."""
        self._clipboard.copy(text)

    def clear(self) -> None:
        """Forget what was copied last, as on lock."""
        self._last = None

    def _copy(self, account_id: bytes, pair: CodePair) -> None:
        current, following = pair
        left = current.valid_until - self._clock.now()
        ending = left <= _ENDING_SECONDS
        this = (account_id, current.text, current.valid_until)
        if ending and self._last == this and following is not current:
            self._clipboard.copy(following.text)
            self.copied.emit(account_id, int(Flash.COPIED_NEXT), math.ceil(left))
        else:
            self._clipboard.copy(current.text)
            flash, seconds = Flash.COPIED, self._clipboard.seconds
            if ending:
                flash, seconds = Flash.COPIED_ENDING, max(1, math.ceil(left))
            self.copied.emit(account_id, int(flash), seconds)
        self._last = this
        self.used.emit(account_id)
