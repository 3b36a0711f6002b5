"""Finding the rows of a damaged vault in its bytes, page by page, where SQLite gives up."""

from __future__ import annotations

from collections.abc import Iterator

from core.crypto import NONCE_LENGTH, OVERHEAD
from core.vault.blobs import BLOB_LIMIT, ITEM_ID_LENGTH
from core.vault.errors import DamagedVault, HostileVault
from core.vault.seal import MAC_LENGTH, MAGIC, SealRow
from core.vault.slots import BODY_LIMIT, SLOT_ID_LENGTH, SLOT_LIMIT, Slot
from core.vault.values import Compartment

Cell = int | bytes | None
FoundRow = tuple[bytes, int, bytes, bytes]
"""Id, compartment, meta, secret; as true as its blobs authenticate."""

_USUAL_PAGE = 4096
_FILE_HEADER = 100
_PAGE_HEADER = 8
_LEAF_OF_TABLE = 0x0D
_VARINT_LENGTH = 9
_COLUMNS_LIMIT = 4
_PAYLOAD_LIMIT = 2 * BLOB_LIMIT + _USUAL_PAGE
_NUMBER_SIZES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_SMALLEST_BLOB = 12
_SMALLEST_ROW = 32
_BUDGET = 16
"""So many times its length may rows of a forged file that lie over each other make us read."""
_SEAL_LENGTH = 77


class Wreck:
    """Hold what looks like the rows of a vault in the bytes of a file; only their keys can tell what is true.

    The tree above the pages, the schema and the index are not needed: every page that says that it holds
    rows is read by itself, and a row that makes no sense is passed over.
    """

    def __init__(self, content: bytes) -> None:
        self._headers: list[bytes] = []
        self._slots: dict[bytes, bytes] = {}
        self._seals: dict[Compartment, SealRow] = {}
        self._items: dict[FoundRow, None] = {}
        for size, reserved in dict.fromkeys((_page_of(content), (_USUAL_PAGE, 0))):
            for rowid, row in _Pages(content, size, reserved).rows():
                self._take(rowid, row)

    def header(self) -> bytes:
        """Return the body of the header.

        Raises DamagedVault.
        """
        if not self._headers:
            raise DamagedVault
        return self._headers[0]

    def slots(self) -> dict[bytes, bytes]:
        """Return the bodies of all slots by id.

        Raises HostileVault.
        """
        if len(self._slots) > SLOT_LIMIT:
            raise HostileVault("slots")
        return self._slots

    @property
    def items(self) -> list[FoundRow]:
        """Return the rows of items, of one item perhaps several."""
        return list(self._items)

    def seals(self) -> dict[Compartment, SealRow]:
        """Return the rows of the seal table that were found."""
        return self._seals

    def _take(self, rowid: int, row: list[Cell]) -> None:
        """Put a row where its shape belongs."""
        match row:
            case [bytes(item), int(which), bytes(meta), bytes(secret)]:
                if len(item) == ITEM_ID_LENGTH and len(meta) >= OVERHEAD and not 0 < len(secret) < NONCE_LENGTH:
                    self._items.setdefault((item, which, meta, secret))
            case [bytes(slot), bytes(body)]:
                if len(slot) == SLOT_ID_LENGTH and len(body) <= BODY_LIMIT and _decodes(slot, body):
                    self._slots.setdefault(slot, body)
            case [None, bytes(body), bytes(mac)]:
                if len(body) == _SEAL_LENGTH and len(mac) == MAC_LENGTH and body[0] == rowid in tuple(Compartment):
                    self._seals.setdefault(Compartment(rowid), SealRow(body, mac))
            case [None, bytes(body)]:
                if body.startswith(MAGIC):
                    self._headers.append(body)


def _decodes(slot: bytes, body: bytes) -> bool:
    try:
        Slot.decode(slot, body)
    except DamagedVault:
        return False
    return True


def _page_of(content: bytes) -> tuple[int, int]:
    """Return the size of a page and how much of its end is not used, as the file says if that can be."""
    size = int.from_bytes(content[16:18], "big")
    size = 65536 if size == 1 else size
    reserved = content[20] if len(content) > 20 else 0
    if size < 512 or size & (size - 1) or size - reserved < 480:
        return _USUAL_PAGE, 0
    return size, reserved


class _Pages:
    """Read the pages of a database file that hold rows of tables."""

    def __init__(self, content: bytes, size: int, reserved: int) -> None:
        self._content = content
        self._size = size
        self._usable = size - reserved
        self._budget = _BUDGET * len(content)

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """Give rowid and cells of every row that can be read."""
        for start in range(0, len(self._content), self._size):
            if self._budget < 0:
                return
            head = start + (_FILE_HEADER if start == 0 else 0)
            if self._content[head : head + 1] == bytes([_LEAF_OF_TABLE]):
                yield from self._rows_of(start, head)

    def _rows_of(self, start: int, head: int) -> Iterator[tuple[int, list[Cell]]]:
        count = int.from_bytes(self._content[head + 3 : head + 5], "big")
        first = head + _PAGE_HEADER
        for place in range(first, min(first + 2 * count, start + self._size), 2):
            try:
                yield self._row(start, int.from_bytes(self._content[place : place + 2], "big"))
            except (IndexError, ValueError):
                continue

    def _row(self, start: int, offset: int) -> tuple[int, list[Cell]]:
        """Return the row of a cell; raises IndexError, ValueError where it makes no sense."""
        size, place = _varint(self._content, start + offset)
        rowid, place = _varint(self._content, place)
        self._budget -= _SMALLEST_ROW
        if size > _PAYLOAD_LIMIT or self._budget < 0:
            raise ValueError
        return rowid, _cells(self._payload(place, start + self._usable, size))

    def _payload(self, place: int, end: int, size: int) -> bytes:
        """Return the bytes of a row: its beginning in the page, the rest in a chain of others."""
        here = self._local(size)
        if place + here > end:
            raise ValueError
        pieces = [self._content[place : place + here]]
        following = int.from_bytes(self._content[place + here : place + here + 4], "big")
        left = size - here
        while left > 0:
            start = (following - 1) * self._size
            if following < 1 or start >= len(self._content):
                raise ValueError
            self._budget -= self._size
            if self._budget < 0:
                raise ValueError
            pieces.append(self._content[start + 4 : start + 4 + min(left, self._usable - 4)])
            left -= self._usable - 4
            following = int.from_bytes(self._content[start : start + 4], "big")
        return b"".join(pieces)

    def _local(self, size: int) -> int:
        """Return how much of a row lies in its own page (SQLite's file format, "Cell Payload Overflow Pages")."""
        most = self._usable - 35
        if size <= most:
            return size
        least = (self._usable - 12) * 32 // 255 - 23
        wanted = least + (size - least) % (self._usable - 4)
        return wanted if wanted <= most else least


def _cells(payload: bytes) -> list[Cell]:
    """Return the values of a record; raises IndexError, ValueError where it makes no sense."""
    end, place = _varint(payload, 0)
    body = end
    cells: list[Cell] = []
    while place < end:
        kind, place = _varint(payload, place)
        length = _length(kind)
        if len(cells) == _COLUMNS_LIMIT or body + length > len(payload):
            raise ValueError
        cells.append(_cell(kind, payload[body : body + length]))
        body += length
    return cells


def _length(kind: int) -> int:
    return (kind - _SMALLEST_BLOB) // 2 if kind >= _SMALLEST_BLOB else _NUMBER_SIZES.get(kind, 0)


def _cell(kind: int, raw: bytes) -> Cell:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind in _NUMBER_SIZES:
        return int.from_bytes(raw, "big", signed=True)
    if kind < _SMALLEST_BLOB:
        raise ValueError  # a float: no row of ours
    return raw  # also of what says that it is a text: its key knows better


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Return a number of SQLite's variable length and where it ends; raises IndexError behind the end."""
    value = 0
    for step in range(_VARINT_LENGTH):
        byte = data[place + step]
        if step == _VARINT_LENGTH - 1:
            return value << 8 | byte, place + _VARINT_LENGTH
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + step + 1
    raise ValueError
