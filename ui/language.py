"""The language of every text and the form of every number and date; can change while Tessera runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("en", "nl")
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "i18n"

_installed: list[QTranslator] = []
_language = "en"


def apply_language(choice: str) -> str:
    """Speak the language of `choice` ("system", "en" or "nl") from now on and return its code.

    Every widget gets a LanguageChange event, so open pages change at once. English has a file too: it holds the
    plural forms.
    """
    global _language  # noqa: PLW0603 - one language for one process, like Qt's own translators
    _language = chosen_language(choice, QLocale.system().uiLanguages())
    QLocale.setDefault(locale_for(_language, QLocale.system()))
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{_language}", qt_folder), (f"tessera_{_language}", str(FOLDER))):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
    return _language


def language() -> str:
    """Return the code of the language in use."""
    return _language


def chosen_language(choice: str, wished: list[str]) -> str:
    """Return the language for a setting and the system's own list of wishes, best first."""
    if choice in LANGUAGES:
        return choice
    for wish in wished:
        code = wish.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def locale_for(code: str, system: QLocale) -> QLocale:
    """Return the locale whose numbers and dates go with the texts.

    A person in Belgium who reads Dutch keeps Belgian dates; month names never come in another language than the text.
    """
    spoken = QLocale(code)
    return system if system.language() == spoken.language() else spoken
