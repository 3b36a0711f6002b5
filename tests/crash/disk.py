"""A disk without power: what may lie on it, worked out from the calls that strace wrote down."""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

TRACED = (
    "?open,?openat,?creat,?write,?pwrite64,?writev,?pwritev,?ftruncate,?truncate,?fallocate,?fsync,?fdatasync,"
    "?mkdir,?mkdirat,?rename,?renameat,?renameat2,?unlink,?unlinkat,?link,?linkat,sendto"
)
TRACING = ("-y", "-xx", "-s", "10000000", "-e", f"trace={TRACED}")
_LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+)")
_TEXT = re.compile(r'"([^"]*)"')
_FILE = re.compile(r"\d+<([^>]*)>")
_SECTOR = 512
_FOLDER = "folder"


class Kept(StrEnum):
    """Name which operations outlive the power that nothing had made durable yet."""

    NONE = "none"
    ALL = "all"
    METADATA = "metadata only"
    CONTENT = "data only"
    RANDOM = "random"


_WITH_NAMES = (Kept.ALL, Kept.METADATA)


@dataclass
class Step:
    """Hold one operation; `target` is the file or folder that a later sync has to name to make it durable."""

    kind: str
    target: str
    offset: int = 0
    content: bytes = b""
    name: str = ""
    former: str = ""
    durable_from: int = sys.maxsize


@dataclass
class Tape:
    """Hold all operations of some saves in order, and behind how many of them each save was acknowledged.

    `written` says how far the file of each name was written by calls that name no place in it.
    """

    folder: str
    names: dict[str, str]
    steps: list[Step] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)
    written: dict[str, int] = field(default_factory=dict)

    def note(self, call: str, arguments: str, answer: int) -> None:
        """Add one call that succeeded; the lock file is of no account."""
        texts = [_unescape(text) for text in _TEXT.findall(arguments)]
        held = _FILE.match(arguments)
        place = _unescape(held[1]).decode() if held else texts[0].decode()
        if not place.startswith(self.folder) or place.endswith(".lock"):
            return
        last = arguments.rsplit(",", 1)[-1]
        if call in ("fsync", "fdatasync"):
            file = self.names.get(place, _FOLDER)
            self._make_durable(place if file == _FOLDER else file)
        elif call == "pwrite64":
            self.steps.append(Step("write", self.names[place], int(last), texts[0][:answer]))
        elif call == "write":
            self.steps.append(Step("write", self.names[place], self.written.get(place, 0), texts[0][:answer]))
            self.written[place] = self.written.get(place, 0) + answer
        elif call == "ftruncate":
            self.steps.append(Step("cut", self.names[place], int(last)))
        elif call in ("open", "openat", "mkdir"):
            assert "O_TRUNC" not in arguments, arguments
            self.written[place] = 0
            if call == "mkdir" or ("O_CREAT" in arguments and place not in self.names):
                self.names[place] = _FOLDER if call == "mkdir" else f"{place} {len(self.steps)}"
                self._note_name(place)
        elif call == "rename":
            new = texts[1].decode()
            self.names[new] = self.names.pop(place)
            self._note_name(new, former=place)
        elif call == "link":
            new = texts[1].decode()
            self.names[new] = self.names[place]
            self._note_name(new)
        elif call == "unlink":
            del self.names[place]
            self._note_name("", former=place)
        else:
            raise AssertionError(f"a call that this disk does not know: {call}")

    def _note_name(self, name: str, former: str = "") -> None:
        file = self.names.get(name, "")
        self.steps.append(Step("name", str(Path(name or former).parent), 0, file.encode(), name, former))

    def _make_durable(self, target: str) -> None:
        self.steps.append(Step("sync", target))
        for step in self.steps:
            if step.target == target:
                step.durable_from = min(step.durable_from, len(self.steps))

    def made_folders(self) -> set[str]:
        """Return the folders that the saves themselves made."""
        return {step.name for step in self.steps if step.content == _FOLDER.encode() and step.kind == "name"}


def read_tape(log: Path, folder: Path, present: Iterable[str]) -> Tape:
    """Read what strace wrote down about the files below a folder."""
    tape = Tape(str(folder), {name: name for name in present})
    for line in log.read_text("ascii").splitlines():
        assert "resumed" not in line, "more than one thread wrote"
        match = _LINE.match(line)
        if match is None:
            continue
        if match[1] == "sendto":
            if _unescape(_TEXT.findall(match[2])[0]) == b"saved\n":
                tape.acknowledged.append(len(tape.steps))
        elif int(match[3]) >= 0:
            tape.note(match[1], match[2], int(match[3]))
    return tape


def left_behind(
    tape: Tape, present: Mapping[str, bytes], end: int, kept: Kept, chance: random.Random
) -> dict[str, bytes]:
    """Return the files that are found when the power went behind the first `end` operations."""
    files = {name: bytearray(content) for name, content in present.items()}
    names = {name: name for name in present}
    journaled = chance.randint(0, end)  # a file system keeps the order of names, up to somewhere
    for number, step in enumerate(tape.steps[:end]):
        how = Kept.ALL if step.durable_from <= end else kept
        if step.kind in ("write", "cut"):
            _change(files.setdefault(step.target, bytearray()), step, how, chance)
        elif step.kind == "name" and (how in _WITH_NAMES or (how is Kept.RANDOM and number < journaled)):
            names.pop(step.former, None)
            if step.name:
                names[step.name] = step.content.decode()
    lost = tape.made_folders() - set(names)
    return {
        name: bytes(files.get(file, b""))
        for name, file in names.items()
        if file != _FOLDER and not lost.intersection(map(str, Path(name).parents))
    }


def _change(file: bytearray, step: Step, kept: Kept, chance: random.Random) -> None:
    """Do to a file what is kept of one write or cut."""
    if kept is Kept.RANDOM:
        kept = chance.choice((Kept.NONE, Kept.ALL, Kept.METADATA, Kept.CONTENT, Kept.RANDOM))
    if step.kind == "cut":
        if kept in (Kept.ALL, Kept.METADATA):
            file[:] = file[: step.offset].ljust(step.offset, b"\0")
        return
    stop = step.offset + len(step.content)
    if kept in (Kept.ALL, Kept.METADATA, Kept.RANDOM):
        file.extend(bytes(max(0, stop - len(file))))
    if kept in (Kept.NONE, Kept.METADATA):
        return
    for start in range(step.offset, min(stop, len(file)), _SECTOR):
        if kept is not Kept.RANDOM or chance.random() < 0.5:  # a write torn between sectors
            end = min(start + _SECTOR, stop, len(file))
            file[start:end] = step.content[start - step.offset : end - step.offset]


def _unescape(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", "")) if text.startswith("\\x") else text.encode()
