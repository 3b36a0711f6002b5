"""Firefox: addresses without titles, times in milliseconds, and one row for its own sign-in."""

from __future__ import annotations

from core.importers.entry import Cells, Draft, parse_time
from core.importers.importer import Importer, columns
from core.importers.reasons import Reason

_OWN = "chrome://firefoxaccounts"


def _convert(cells: Cells) -> Draft:
    address = cells.text("url")
    cells.skip("formactionorigin", "guid", "timelastused")
    draft = Draft(
        username=cells.text("username"),
        password=cells.take("password"),
        created=parse_time(cells.take("timecreated")),
        password_changed=parse_time(cells.take("timepasswordchanged")),
    )
    draft.add_address(address)
    if address.lower().startswith(_OWN):
        draft.say(Reason.BROWSER_ACCOUNT)
    draft.add_field("httpRealm", cells.take("httprealm"))
    return draft


FIREFOX = Importer(
    "firefox", columns("url,username,password,httprealm,formactionorigin,guid,timecreated"), lambda _table: _convert
)
