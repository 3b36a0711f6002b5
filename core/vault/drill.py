"""The recovery drill: whether the code on the paper still opens the vault, found out on a copy in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.vault.errors import ItemDamaged, WrongRecoveryCode
from core.vault.recovery_code import ALPHABET, CODE_LENGTH, GROUP, BadRecoveryCode, RecoveryCode, plain_text
from core.vault.states import DRILL, StateShelf
from core.vault.values import DEFAULT_COST

if TYPE_CHECKING:
    from core.vault.copies import CopyReport, VaultCopy


class DrillShelf(StateShelf):
    """Give what a drill is held on, and remember when the last one was."""

    def image(self) -> bytes:
        """Return the bytes of the vault file as they are now.

        Raises ReadFailed, DamagedVault.
        """
        with self._mutex:
            return self._ready_file()[0].image()

    @property
    def last_drill(self) -> float:
        """Return when a recovery code was last found to open this vault, 0 for never.

        Raises CompartmentClosed, ReadFailed.
        """
        try:
            return int.from_bytes(self.state(DRILL) or b"", "big") / 1000
        except ItemDamaged:
            return 0.0

    def note_drill(self) -> float:
        """Remember that a drill was done now, and return when that was.

        Raises CompartmentClosed, VaultReadOnly, SaveFailed.
        """
        now_ms = max(0, int(self._clock.now() * 1000))
        self.put_state(DRILL, now_ms.to_bytes(8, "big"))
        return now_ms / 1000


def rehearse(content: bytes, text: str) -> CopyReport:
    """Open a copy of a vault with a recovery code as it was typed, and read everything in it.

    Raises BadRecoveryCode, with the group that differs from the paper where one sign or a swap explains it;
    WrongRecoveryCode for a whole code that is another one; NoSuchSlot.
    """
    from core.vault.copies import VaultCopy

    copy = VaultCopy.of(content)
    try:
        return copy.open(RecoveryCode.parse(text), floor=DEFAULT_COST)
    except BadRecoveryCode as error:
        group = _slip(copy, text) if error.reason in ("check", "length") else 0
        if not group:
            raise
        raise BadRecoveryCode(error.reason, (group,)) from error
    finally:
        copy.close()


def _slip(copy: VaultCopy, text: str) -> int:
    """Return the group in which a single slip makes this the code of the vault, or 0."""
    for place, mended in _mended(plain_text(text)):
        try:
            copy.open(RecoveryCode.parse(mended), floor=DEFAULT_COST)
        except (BadRecoveryCode, WrongRecoveryCode):
            continue
        return min(place, CODE_LENGTH - 1) // GROUP + 1
    return 0


def _mended(plain: str) -> Iterator[tuple[int, str]]:
    """Give what may have been meant: one sign other, two neighbours swapped, one sign more or less; and where."""
    if len(plain) == CODE_LENGTH:
        for n in range(CODE_LENGTH):
            yield from ((n, plain[:n] + sign + plain[n + 1 :]) for sign in ALPHABET if sign != plain[n])
        for n in range(CODE_LENGTH - 1):
            yield n, plain[:n] + plain[n + 1] + plain[n] + plain[n + 2 :]
    elif len(plain) == CODE_LENGTH - 1:
        for n in range(CODE_LENGTH):
            yield from ((n, plain[:n] + sign + plain[n:]) for sign in ALPHABET)
    elif len(plain) == CODE_LENGTH + 1:
        yield from ((n, plain[:n] + plain[n + 1 :]) for n in range(CODE_LENGTH + 1))
