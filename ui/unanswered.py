"""What a second start says when the first one runs and does not answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.settings import SettingsFile
from ui.language import apply_language
from ui.messages import Message
from ui.theme import apply_theme
from ui.views.main_window import MainWindow
from ui.views.problem_page import ProblemPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from core.paths import Paths


def unanswered_window(qt: QApplication, paths: Paths) -> MainWindow:
    """Return a window that says so, in the looks and language of this life."""
    settings = SettingsFile(paths.settings).current
    apply_language(settings.language)
    apply_theme(qt, settings.theme, settings.text_percent)
    window = MainWindow()

    def write() -> tuple[Message, list[tuple[str, Callable[[], None]]]]:
        message = Message(
            QCoreApplication.translate("Outcomes", "Tessera is running already, but it does not answer."),
            QCoreApplication.translate(
                "Outcomes",
                "What was saved is safe. Wait a moment and start it again. If that does not help, end the one that "
                "runs in the list of programs of your system.",
            ),
            "warning",
        )
        return message, [(QCoreApplication.translate("Outcomes", "Close"), lambda: _close(window))]

    window.show_cover(ProblemPage(write))
    return window


def _close(window: MainWindow) -> None:
    window.close()
