"""Words for passwords that cannot be made or looked up, and for files that cannot be brought in."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from ui.messages.message import Message, Words


def _impossible(reason: str) -> Message:
    texts = {
        "empty": QCoreApplication.translate("Messages", "Choose at least one kind of character."),
        "short": QCoreApplication.translate("Messages", "It has to be longer to hold every kind that it must have."),
    }
    other = QCoreApplication.translate("Messages", "What is asked of it contradicts itself or goes too far.")
    return Message(
        QCoreApplication.translate("Messages", "No password is like that."), texts.get(reason, other), "warning"
    )


def _hashes_unreadable(reason: str) -> Message:
    texts = {
        "missing": QCoreApplication.translate("Messages", "It is not there any more. Nothing was changed."),
        "denied": QCoreApplication.translate("Messages", "You may not read it. Nothing was changed."),
    }
    other = QCoreApplication.translate("Messages", "The disk gave an error. Nothing was changed.")
    return Message(
        QCoreApplication.translate("Messages", "The list of exposed passwords can’t be read."),
        texts.get(reason, other),
        "warning",
    )


def _nothing_done() -> str:
    return QCoreApplication.translate("Messages", "Nothing was changed.")


def _too_large(size: int, limit: int) -> Message:
    text = QCoreApplication.translate(
        "Messages", "It has {size} MB; up to {limit} MB is read at once. Nothing was changed. Split it into several."
    )
    return Message(
        QCoreApplication.translate("Messages", "This file is too large to bring in."),
        text.format(size=-(-size // 1_000_000), limit=limit // 1_000_000),
        "warning",
    )


def _file_unreadable(reason: str) -> Message:
    texts = {
        "missing": QCoreApplication.translate("Messages", "It is not there any more. Nothing was changed."),
        "denied": QCoreApplication.translate("Messages", "You may not use it. Nothing was changed."),
        "kind": QCoreApplication.translate("Messages", "It is no plain file. Nothing was changed."),
    }
    other = QCoreApplication.translate("Messages", "The disk gave an error. Nothing was changed.")
    return Message(
        QCoreApplication.translate("Messages", "This file can’t be used."), texts.get(reason, other), "warning"
    )


WORDS: Final[Words] = {
    "PasswordsError": lambda _error: Message(
        QCoreApplication.translate("Messages", "This can’t be done with passwords."), "", "warning"
    ),
    "ImpossibleRecipe": lambda error: _impossible(error.reason),
    "BadRules": lambda _error: Message(
        QCoreApplication.translate("Messages", "These are no password rules."),
        QCoreApplication.translate("Messages", "They look like this: minlength: 8; required: digit;"),
        "warning",
    ),
    "HashListProblem": lambda _error: Message(
        QCoreApplication.translate("Messages", "This list of exposed passwords can’t be used."), "", "warning"
    ),
    "NtlmHashes": lambda _error: Message(
        QCoreApplication.translate("Messages", "This list is for Windows passwords (NTLM)."),
        QCoreApplication.translate("Messages", "Download the one with SHA-1 instead."),
        "warning",
    ),
    "NotAHashList": lambda _error: Message(
        QCoreApplication.translate("Messages", "This is no list of exposed passwords."),
        QCoreApplication.translate(
            "Messages", "Choose the file, unpacked, or the folder that the downloader of Have I Been Pwned makes."
        ),
        "warning",
    ),
    "UnsortedHashes": lambda _error: Message(
        QCoreApplication.translate("Messages", "This list is ordered by how often a password was seen."),
        QCoreApplication.translate("Messages", "Choose the one that is ordered by hash: it can be searched."),
        "warning",
    ),
    "HashesUnreadable": lambda error: _hashes_unreadable(error.reason),
    "ImportFailure": lambda _error: Message(
        QCoreApplication.translate("Messages", "This file can’t be brought in."), _nothing_done(), "warning"
    ),
    "FileTooLarge": lambda error: _too_large(error.size, error.limit),
    "FileUnreadable": lambda error: _file_unreadable(error.reason),
    "NotText": lambda error: Message(
        QCoreApplication.translate("Messages", "This is no file of passwords."),
        QCoreApplication.translate(
            "Messages", "Line {line} holds what no text holds. Nothing was changed. Export it again, as CSV."
        ).format(line=error.line),
        "warning",
    ),
    "EmptyFile": lambda _error: Message(
        QCoreApplication.translate("Messages", "This file is empty."),
        QCoreApplication.translate("Messages", "Nothing was changed. Export your passwords again."),
        "warning",
    ),
    "UnclosedQuote": lambda error: Message(
        QCoreApplication.translate("Messages", "This file breaks off in the names of its columns."),
        QCoreApplication.translate(
            "Messages", "A quotation mark in line {line} is never closed. Nothing was changed. Export it again."
        ).format(line=error.line),
        "warning",
    ),
    "ImportCancelled": lambda _error: Message(
        QCoreApplication.translate("Messages", "The import was stopped."), _nothing_done()
    ),
    "ExportCancelled": lambda _error: Message(
        QCoreApplication.translate("Messages", "The export was stopped."),
        QCoreApplication.translate("Messages", "No file was left behind."),
    ),
}
