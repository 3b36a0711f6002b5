"""Words for what was found that is no account, and for types of codes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.messages import Message, describe
from ui.models.candidates import Candidate, Problem


def describe_problem(problem: Problem) -> Message:
    """Say what was seen instead of an account and what to do."""
    if problem.error is not None:
        return describe(problem.error)
    title, text = _foreign(problem.kind) or _unusable(problem.kind)
    return Message(title, text, "warning")


def type_words(kind: str) -> str:
    """Return the name of a type of code, for the form and for badges."""
    words = {
        "totp": QCoreApplication.translate("Adding", "Time-based"),
        "hotp": QCoreApplication.translate("Adding", "Counter"),
        "steam": QCoreApplication.translate("Adding", "Steam"),
        "yandex": QCoreApplication.translate("Adding", "Yandex"),
        "motp": QCoreApplication.translate("Adding", "mOTP"),
    }
    return words.get(kind, kind)


def describe_twin(candidate: Candidate) -> str:
    """Say in what way a found account repeats one of the vault."""
    twin = candidate.twin
    if twin is None:
        return ""
    if twin.is_identical:
        return QCoreApplication.translate("Adding", "This account is here already.")
    if twin.same_secret:
        words = QCoreApplication.translate("Adding", "This secret is here already, as %1.")
        return words.replace("%1", full_name(twin.issuer, twin.label))
    return QCoreApplication.translate("Adding", "This account is here already, with another secret.")


def full_name(issuer: str, label: str) -> str:
    """Return the name that tells an account from all others."""
    if issuer and label:
        return f"{issuer} ({label})"
    return issuer or label or QCoreApplication.translate("Adding", "an account without a name")


def describe_added(added: int, replaced: int, name: str) -> Message:
    """Say what was stored."""
    if added + replaced == 1:
        words = (
            QCoreApplication.translate("Adding", "%1 has its new secret.")
            if replaced
            else QCoreApplication.translate("Adding", "%1 was added.")
        )
        return Message(words.replace("%1", name or full_name("", "")), severity="success")
    if not replaced:
        return Message(QCoreApplication.translate("Adding", "%n account(s) were added.", "", added), severity="success")
    if not added:
        words = QCoreApplication.translate("Adding", "%n account(s) have their new secrets.", "", replaced)
        return Message(words, severity="success")
    words = QCoreApplication.translate("Adding", "%1 accounts were added, %2 have their new secrets.")
    return Message(words.replace("%1", str(added)).replace("%2", str(replaced)), severity="success")


def _foreign(kind: str) -> tuple[str, str] | None:
    """Name a code that is fine, and not an account."""
    look_on = QCoreApplication.translate("Adding", "Look on the site for the code of two-step verification.")
    titles = {
        "web": QCoreApplication.translate("Adding", "That is a web address, not an account."),
        "wifi": QCoreApplication.translate("Adding", "That is a Wi-Fi network, not an account."),
        "contact": QCoreApplication.translate("Adding", "That is a contact card, not an account."),
        "mail": QCoreApplication.translate("Adding", "That is an e-mail address, not an account."),
        "phone": QCoreApplication.translate("Adding", "That is a phone number, not an account."),
        "message": QCoreApplication.translate("Adding", "That is a text message, not an account."),
        "place": QCoreApplication.translate("Adding", "That is a place on a map, not an account."),
        "calendar": QCoreApplication.translate("Adding", "That is an appointment, not an account."),
        "payment": QCoreApplication.translate("Adding", "That is a payment, not an account."),
        "text": QCoreApplication.translate("Adding", "That is some text, not an account."),
    }
    if kind == "enrolment":
        return (
            QCoreApplication.translate("Adding", "That code is for another company's own app."),
            QCoreApplication.translate(
                "Adding", "Look on the site for “use another authenticator app”, then scan the code that it shows."
            ),
        )
    if kind == "passkey":
        return (
            QCoreApplication.translate("Adding", "That is a passkey, not an account."),
            QCoreApplication.translate(
                "Adding", "Passkeys are read by the phone's camera. Choose “authenticator app” on the site instead."
            ),
        )
    return (titles[kind], look_on) if kind in titles else None


def _unusable(kind: str) -> tuple[str, str]:
    """Name what could not be read at all."""
    words = {
        "nothing": (
            QCoreApplication.translate("Adding", "There is no QR code in this picture."),
            QCoreApplication.translate(
                "Adding", "Take one in which the whole code is seen, sharp and with its white edge."
            ),
        ),
        "empty": (
            QCoreApplication.translate("Adding", "The clipboard holds no picture and no text."),
            QCoreApplication.translate("Adding", "Copy the QR code or the setup link first, then come back."),
        ),
        "too-long": (
            QCoreApplication.translate("Adding", "This text is too long to be accounts."),
            QCoreApplication.translate("Adding", "Nothing was read. Copy only the setup link or the secret."),
        ),
        "entry": (
            QCoreApplication.translate("Adding", "One account of the export can't be read."),
            QCoreApplication.translate("Adding", "The others are listed. Add this one by hand."),
        ),
        "folder": (
            QCoreApplication.translate("Adding", "This is a folder."),
            QCoreApplication.translate("Adding", "Open it and drop the pictures in it."),
        ),
        "unreadable": (
            QCoreApplication.translate("Adding", "This file can't be opened."),
            QCoreApplication.translate("Adding", "Check that it is still there and that you may read it."),
        ),
        "remote": (
            QCoreApplication.translate("Adding", "This picture lies on the web."),
            QCoreApplication.translate(
                "Adding", "Tessera fetches nothing from the web. Save or copy the picture, then drop or paste it."
            ),
        ),
        "no-portal": (
            QCoreApplication.translate("Adding", "This desktop has no way to take a picture of the screen."),
            QCoreApplication.translate(
                "Adding",
                "Take a screenshot yourself, then paste it or drop the file here. "
                "With the package xdg-desktop-portal installed it works from here.",
            ),
        ),
        "refused": (
            QCoreApplication.translate("Adding", "The picture of the screen was not allowed."),
            QCoreApplication.translate(
                "Adding", "Try again and agree, or take a screenshot yourself and paste it here."
            ),
        ),
        "no-picture": (
            QCoreApplication.translate("Adding", "The system gave no picture of the screen."),
            QCoreApplication.translate("Adding", "Take a screenshot yourself, then paste it or drop the file here."),
        ),
        "nothing-on-screen": (
            QCoreApplication.translate("Adding", "There is no QR code on the screen."),
            QCoreApplication.translate(
                "Adding", "Show the whole code, as large as it gets, with no window over it, and try again."
            ),
        ),
    }
    return words.get(
        kind,
        (
            QCoreApplication.translate("Adding", "That is no account that Tessera knows."),
            QCoreApplication.translate("Adding", "Look on the site for the code of two-step verification."),
        ),
    )
