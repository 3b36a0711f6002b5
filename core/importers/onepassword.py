"""1Password 8."""

from __future__ import annotations

from core.importers.entry import Cells, Draft, is_true
from core.importers.importer import Importer, columns
from core.importers.reasons import Reason


def _convert(cells: Cells) -> Draft:
    draft = Draft(
        title=cells.text("title"),
        username=cells.text("username"),
        password=cells.take("password"),
        note=cells.take("notes"),
        favourite=is_true(cells.take("favorite")),
    )
    draft.add_address(cells.take("url"))
    draft.add_tags(cells.take("tags"))
    draft.add_otp(cells.take("otpauth"), "OTPAuth")
    if is_true(cells.take("archived")):
        draft.say(Reason.ARCHIVED)
    return draft


ONEPASSWORD = Importer(
    "1password", columns("title,url,username,password,otpauth,favorite,archived,tags"), lambda _table: _convert
)
