"""Random histories of somebody who tries PINs, is killed, and puts things back: never more than five comparisons."""

from __future__ import annotations

import random
import shutil

import pytest

from core.files import write_atomic
from core.vault import MasterPassword, PinGone, PinLock, PinUnreadable, WrongPin
from tests.core.vault.vaults import PASSWORD, copy_of, new_store
from tests.crash.figures import SCALES, Record, Scale

PUT_BACK = ("nothing", "keyring", "mirror", "vault", "mirror and vault")


class Killed(BaseException):
    """Stand for SIGKILL."""


class Desk:
    """Hold keyring, mirror and vault of one history, and kill at a chosen write."""

    def __init__(self, path, clock) -> None:
        self.path, self.clock, self.mirror = path, clock, path.parent / "pin.json"
        self.entries: dict[str, bytes] = {}
        self.until_kill = -1
        self.compared = 0

    def get(self, name: str) -> bytes | None:
        return self.entries.get(name)

    def set(self, name: str, value: bytes) -> None:
        self.step()
        self.entries[name] = value
        self.step()

    def delete(self, name: str) -> None:
        self.step()
        self.entries.pop(name, None)

    def step(self) -> None:
        self.until_kill -= 1
        if self.until_kill == 0:
            raise Killed

    def start(self) -> PinLock:
        """Return the PIN of a fresh start."""
        store = new_store(self.path, self.clock)
        unlock = store.unlock

        def compare(credential, **named):
            self.step()
            self.compared += 1
            return unlock(credential, **named)

        store.unlock = compare
        self.store = store
        return PinLock(store, self, self.mirror)


@pytest.mark.parametrize("scale", SCALES)
def test_no_history_gives_more_than_five_tries(store, path, clock, monkeypatch, figure: Record, scale: Scale) -> None:
    chance, histories, most, kills, tries = random.Random(7), scale.pick(60, 3000), 0, 0, 0
    desk = Desk(path, clock)
    monkeypatch.setattr("core.vault.pin.write_atomic", lambda *args: (desk.step(), write_atomic(*args), desk.step()))
    store.close()
    for _ in range(histories):
        desk.until_kill = -1
        pin = desk.start()
        desk.store.unlock(MasterPassword(PASSWORD))
        pin.set("739146")
        desk.store.close()
        kept = dict(desk.entries), desk.mirror.read_bytes(), copy_of(path)
        what, desk.compared = chance.choice(PUT_BACK), 0
        for _ in range(14):
            pin, desk.until_kill = desk.start(), chance.choice((-1,) * 7 + (1, 2, 3, 4, 5))
            try:
                pin.unlock("000000")
            except Killed:
                kills += 1
            except (WrongPin, PinGone, PinUnreadable):
                pass
            desk.store.close()
            if "keyring" in what:
                desk.entries = dict(kept[0])
            if "mirror" in what:
                desk.mirror.write_bytes(kept[1])
            if "vault" in what:
                shutil.copy(kept[2], path)
            desk.clock.time += chance.choice((0, 0, -1e6, 1e6))
        most, tries = max(most, desk.compared), tries + desk.compared
        desk.clock.time = max(desk.clock.time, 1.8e9)
    figure(
        "lock",
        "PIN: most wrong tries in a history",
        cases=histories,
        bar=scale.pick(60, 3000),
        scale=scale,
        most=most,
        tries=tries,
        kills=kills,
    )
    assert most == 5
    assert kills > histories
    assert tries > 2 * histories
