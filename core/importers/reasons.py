"""Why a row is brought in as it is, or is not: codes, which the window has words for."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Name what there is to say of a row."""

    # The row cannot be read.
    UNCLOSED_QUOTE = "unclosed_quote"  # it breaks off in the middle of a quoted text
    TOO_LARGE = "too_large"  # more than an item of the vault holds
    DAMAGED_HERE = "damaged_here"  # the login that it would change is damaged in the vault
    # The row is left out.
    EMPTY = "empty"
    FOLDER = "folder"  # it only names a folder
    BROWSER_ACCOUNT = "browser_account"  # the browser's own sign-in
    RECYCLE_BIN = "recycle_bin"  # deleted in the other program
    # The row is brought in, with something to know.
    NOTE_ONLY = "note_only"  # neither user name, password nor address
    NO_ADDRESS = "no_address"
    NO_PASSWORD = "no_password"  # noqa: S105 - a code, no password
    ODD_ADDRESS = "odd_address"  # no web address: kept, never filled
    OTHER_KIND = "other_kind"  # a card, an identity: its fields are kept
    ARCHIVED = "archived"
    REFERENCE = "reference"  # the password is a reference to another entry
    OTP_UNREADABLE = "otp_unreadable"  # the key of its codes is kept as a hidden field
    EXTRA_CELLS = "extra_cells"  # more cells than columns: kept as fields
    # What is known of it here.
    SAME_PASSWORD = "same_password"  # noqa: S105
    SAME_DETAILS = "same_details"  # it has no password, and nothing that is not here
    OTHER_PASSWORD = "other_password"  # noqa: S105
    IN_TRASH = "in_trash"  # the one here is in the trash
    OTHER_DETAILS = "other_details"  # note or fields are not those of the one here
    TWICE_IN_FILE = "twice_in_file"
    ACCOUNT_HERE = "account_here"  # its codes are an account already, which is linked


LEAVES_OUT = frozenset({Reason.EMPTY, Reason.FOLDER, Reason.BROWSER_ACCOUNT, Reason.RECYCLE_BIN})
"""Reasons for which a row is left out unless a person wants it; nothing is gained by an empty one or a folder."""

UNREADABLE = frozenset({Reason.UNCLOSED_QUOTE, Reason.TOO_LARGE})
"""Reasons for which nothing of a row can be taken."""
