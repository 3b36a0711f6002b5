"""Every text of the program has a Dutch translation that fits it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from tools.translations import mark_plurals
from ui.language import FOLDER, LANGUAGES, apply_language, chosen_language, locale_for

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Text:
    context: str
    source: str
    plural: bool


@dataclass(frozen=True)
class Translated:
    text: Text
    finished: bool
    forms: tuple[str, ...]


def read_ts(language: str) -> list[Translated]:
    found = []
    for context in ET.parse(FOLDER / f"tessera_{language}.ts").getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = tuple(f.text or "" for f in translation.iter("numerusform")) or (translation.text or "",)
            text = Text(context.findtext("name", ""), message.findtext("source", ""), plural)
            found.append(Translated(text, translation.get("type") != "unfinished", forms))
    return found


class Collector(ast.NodeVisitor):
    """Find the calls of tr and translate in one file, and what is wrong with them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.classes: list[str] = []
        self.texts: set[Text] = set()
        self.faults: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        if not isinstance(node.func, ast.Attribute):
            return
        if node.func.attr == "tr":
            self.take(node, node.args, self.classes[-1] if self.classes else None)
        elif node.func.attr == "translate" and ast.unparse(node.func.value) == "QCoreApplication":
            context = node.args[0] if node.args else None
            literal = isinstance(context, ast.Constant) and isinstance(context.value, str)
            self.take(node, node.args[1:], context.value if literal else None)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        if re.search(r"\btr\(|\btranslate\(", ast.unparse(node)):
            self.faults.append(f"{self.path}:{node.lineno}: lupdate does not look into f-strings: {ast.unparse(node)}")
        self.generic_visit(node)

    def take(self, node: ast.Call, arguments: list[ast.expr], context: str | None) -> None:
        place = f"{self.path}:{node.lineno}"
        source = arguments[0] if arguments else None
        if not isinstance(source, ast.Constant) or not isinstance(source.value, str) or context is None:
            self.faults.append(f"{place}: not a plain literal: {ast.unparse(node)}")
            return
        if ("%n" in source.value) != (len(arguments) > 2):
            self.faults.append(f"{place}: %n and a number belong together: {ast.unparse(node)}")
        self.texts.add(Text(context, source.value, len(arguments) > 2))


def collect(code: str, path: str) -> Collector:
    collector = Collector(path)
    collector.visit(ast.parse(code))
    return collector


@pytest.fixture(scope="module")
def program() -> Collector:
    """Return all texts of the program."""
    whole = Collector("ui")
    for path in sorted((ROOT / "ui").rglob("*.py")):
        one = collect(path.read_text("utf-8"), str(path.relative_to(ROOT)))
        whole.texts |= one.texts
        whole.faults += one.faults
    return whole


@pytest.mark.parametrize(
    "call",
    [
        "self.tr(f'{n} accounts')",
        "self.tr('Hello ' + name)",
        "self.tr('Hello %s' % name)",
        "self.tr(text)",
        "QCoreApplication.translate(context, 'Hello')",
        "QCoreApplication.translate('Tile', text)",
        "f'{self.tr(\"Back\")} (Esc)'",
        "self.tr('%n accounts')",
        "self.tr('accounts', '', 3)",
    ],
)
def test_the_search_for_faults_finds_them(call):
    assert collect(f"class Page:\n    def f(self): {call}", "x.py").faults


@pytest.mark.parametrize(
    ("code", "marked"),
    [
        ("translate('C', '%n é', '', len(x))", "translate('C', '%n é', '', 1)"),
        (
            "translate('C', 'a', '', f(b,\n  c)) + translate('D', 'é', None, n)",
            "translate('C', 'a', '', 1) + translate('D', 'é', None, 1)",
        ),
        ("translate('C', 'a') + tr('b', '', n)", "translate('C', 'a') + tr('b', '', n)"),
    ],
)
def test_plurals_are_marked_for_lupdate(code, marked):
    code, marked = (text.replace("translate", "QCoreApplication.translate") for text in (code, marked))
    assert mark_plurals(code) == marked


def test_texts_are_plain_literals(program):
    assert program.faults == []


def test_the_files_hold_exactly_the_texts_of_the_program(program):
    """Fail when `python tools/translations.py update` was not run, or when lupdate missed a text."""
    in_file = {entry.text for entry in read_ts("nl")}
    assert sorted(map(str, program.texts - in_file)) == []
    assert sorted(map(str, in_file - program.texts)) == []
    assert {entry.text for entry in read_ts("en")} == {text for text in program.texts if text.plural}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language):
    assert [e.text for e in read_ts(language) if not e.finished or not all(form.strip() for form in e.forms)] == []


PLACEHOLDER = re.compile(r"%\d|%L?n|%L\d|\{[^}]*\}|</?[a-z]+[^>]*>")


def shape(text: str, *, plural: bool) -> dict[str, object]:
    """Return what a translation must have in common with its source."""
    placeholders = Counter(PLACEHOLDER.findall(text))
    if plural:
        placeholders.pop("%n", None)  # "one account" may do without the number
    return {
        "placeholders": placeholders,
        "mnemonics": len(re.findall(r"&(?=\w)", re.sub(r"&\w+;", "", text))),
        "newlines": text.count("\n"),
        "edges": (text[:1].isspace(), text[-1:].isspace()),
        "colon": text.endswith(":"),
        "ellipsis": text.endswith("…"),
        "full stop": text.endswith("."),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_shape_of_their_source(language):
    wrong = []
    for entry in read_ts(language):
        wished = shape(entry.text.source, plural=entry.text.plural)
        wrong += [(entry.text.source, form) for form in entry.forms if shape(form, plural=entry.text.plural) != wished]
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [("{name} is gone", "weg"), ("%1 of %2", "%1 van %1"), ("Open…", "Openen"), ("<b>Name</b>", "Naam"), ("A:", "A")],
)
def test_a_different_shape_is_seen(source, translation):
    assert shape(source, plural=False) != shape(translation, plural=False)


def test_the_last_plural_form_holds_the_number():
    assert [e for lang in LANGUAGES for e in read_ts(lang) if e.text.plural and "%n" not in e.forms[-1]] == []


def test_dutch_says_je_and_never_u():
    formal = re.compile(r"\b(u|uw|uzelf)\b", re.IGNORECASE)
    assert [form for e in read_ts("nl") for form in e.forms if formal.search(form)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_are_those_of_the_sources(language):
    """Fail when `python tools/translations.py release` was not run."""
    translator = QTranslator()
    assert translator.load(f"tessera_{language}", str(FOLDER))
    stale = []
    for entry in read_ts(language):
        if entry.text.plural:
            said = tuple(translator.translate(entry.text.context, entry.text.source, "", n) for n in (1, 2))
        else:
            said = (translator.translate(entry.text.context, entry.text.source),)
        if said != entry.forms:
            stale.append(entry.text)
    assert stale == []


@pytest.mark.parametrize(
    ("choice", "wished", "language"),
    [
        ("nl", ["en-GB"], "nl"),
        ("en", ["nl-NL"], "en"),
        ("system", ["nl-BE", "en"], "nl"),
        ("system", ["fy-NL", "nl-NL", "en-US"], "nl"),
        ("system", ["de-DE", "en-US", "nl"], "en"),
        ("system", ["ja_JP"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("elvish", ["nl"], "nl"),
    ],
)
def test_which_language_is_spoken(choice, wished, language):
    assert chosen_language(choice, wished) == language


def test_numbers_and_dates_follow_the_text_and_the_region():
    belgian = QLocale("nl_BE")
    assert locale_for("nl", belgian) == belgian
    assert locale_for("en", belgian) == QLocale("en")
    assert locale_for("nl", QLocale("de_DE")) == QLocale("nl")


@pytest.fixture
def english_again():
    yield
    apply_language("en")


def test_qts_own_dialogs_change_too(qapp, english_again):
    apply_language("nl")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert QLocale().language() == QLocale.Language.Dutch
    apply_language("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_changing_the_language_tells_every_open_widget(qtbot, english_again):
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QWidget

    class Listener(QWidget):
        heard = 0

        def changeEvent(self, event):
            if event.type() == QEvent.Type.LanguageChange:
                self.heard += 1
            super().changeEvent(event)

    outer = QWidget()
    inner = Listener(outer)
    qtbot.addWidget(outer)
    apply_language("nl")
    qtbot.waitUntil(lambda: inner.heard > 0)
