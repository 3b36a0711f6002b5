"""Apple Passwords and Safari: the key of one-time codes, and titles that repeat the user name in brackets."""

from __future__ import annotations

from core.importers.entry import Cells, Draft
from core.importers.importer import Importer, columns


def _convert(cells: Cells) -> Draft:
    username = cells.text("username")
    draft = Draft(
        title=cells.text("title").removesuffix(f" ({username})"),
        username=username,
        password=cells.take("password"),
        note=cells.take("notes"),
    )
    draft.add_address(cells.take("url"))
    draft.add_otp(cells.take("otpauth"), "OTPAuth")
    return draft


APPLE = Importer("apple", columns("title,url,username,password,otpauth"), lambda _table: _convert)
