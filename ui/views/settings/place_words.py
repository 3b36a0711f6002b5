"""Words for a vault that lies where it can be hurt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.messages import Message

if TYPE_CHECKING:
    from core.vault.places import PlaceConcern


def describe_place(concern: PlaceConcern) -> Message:
    """Return what to tell about a place: what can happen, and what helps."""
    if concern.problem.value == "synced":
        title = QCoreApplication.translate("Place", "Your vault lies in a folder that %1 carries.")
        text = QCoreApplication.translate(
            "Place", "Two computers that save at once lose changes. Move the vault to a folder of this computer alone."
        )
        return Message(title.replace("%1", concern.name), text, "warning", _see_help())
    if concern.problem.value == "network":
        title = QCoreApplication.translate("Place", "Your vault lies on a network drive.")
        text = QCoreApplication.translate(
            "Place", "A lost connection can stop a save half-way. Move the vault to a disk of this computer."
        )
        return Message(title, text, "warning", _see_help())
    title = QCoreApplication.translate("Place", "Your vault lies where nothing can be written.")
    text = QCoreApplication.translate("Place", "Codes work, but no change is kept. Allow writing to its folder.")
    return Message(title, text, "warning", _see_help())


def _see_help() -> str:
    return QCoreApplication.translate("Place", "See help")
