"""What a new password is to be like: characters, words, a PIN, or what a site demands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.messages import describe
from ui.theme import px
from ui.views.parts.buttons import GhostButton
from ui.views.parts.fields import FieldError, TextField
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox, Select
from ui.views.passwords.length import LengthRow
from ui.views.passwords.rule_words import describe_rules
from ui.views.settings.section import fill_select

if TYPE_CHECKING:
    from core.passwords import PasswordRules, Recipe

_SEPARATORS: Final = (" ", "-", ".", "_", "")
_TWO_COLUMNS: Final = 330


class RecipeForm(QWidget):
    """Say what a password is to be like; `changed` tells that it is to be another one."""

    changed = Signal()

    def __init__(self, least: int, most: int, value: int) -> None:
        super().__init__()
        self.length = LengthRow(least, most, value)
        self.length.changed.connect(lambda _value: self.changed.emit())
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)
        self.column.addWidget(self.length)

    def recipe(self) -> Recipe | None:
        """Return what is asked for, or None while that cannot be said."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Put the words of the language in use."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _tick(self, name: str, *, on: bool) -> CheckBox:
        box = CheckBox()
        box.setObjectName(name)
        box.setChecked(on)
        box.toggled.connect(lambda _on: self.changed.emit())
        return box


class CharacterForm(RecipeForm):
    """Ask for characters."""

    def __init__(self) -> None:
        super().__init__(4, 64, 20)
        samples = {"lower": "a-z", "upper": "A-Z", "digits": "0-9", "symbols": "!-+_", "look_alikes": "0O 1lI"}
        self._ticks = {name: self._tick(f"recipe_{name}", on=True) for name in samples}
        self._choices = [_Sampled(self._ticks[name], sample) for name, sample in samples.items()]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self.column.addLayout(self._grid)
        self._columns = 0
        self._more = GhostButton(small=True)
        self._more.setObjectName("recipe_more")
        self._more.clicked.connect(self._show_more)
        self.column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._names = {name: Text("", "label") for name in ("include", "exclude")}
        self._fields = {name: TextField() for name in self._names}
        for name, field in self._fields.items():
            field.setObjectName(f"recipe_{name}")
            field.setMaxLength(64)
            field.textChanged.connect(lambda _text: self.changed.emit())
            self.column.addWidget(self._names[name])
            self.column.addWidget(field)
            self._names[name].hide()
            field.hide()
        self._arrange()
        self.retranslate()

    def recipe(self) -> Recipe:
        """Return what is asked for."""
        from core.passwords import CharacterRecipe

        ticks, fields = self._ticks, self._fields
        return CharacterRecipe(
            length=self.length.value(),
            lower=ticks["lower"].isChecked(),
            upper=ticks["upper"].isChecked(),
            digits=ticks["digits"].isChecked(),
            symbols=ticks["symbols"].isChecked(),
            avoid_look_alikes=ticks["look_alikes"].isChecked(),
            include=fields["include"].text(),
            exclude=fields["exclude"].text(),
        )

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.length.set_name(self.tr("Length"))
        for name, words in (
            ("lower", self.tr("Small letters")),
            ("upper", self.tr("Capitals")),
            ("digits", self.tr("Digits")),
            ("symbols", self.tr("Symbols")),
            ("look_alikes", self.tr("Avoid look-alikes")),
        ):
            self._ticks[name].setText(words)
        self._more.setText(self.tr("More"))
        for name, words in (("include", self.tr("At least one of these")), ("exclude", self.tr("None of these"))):
            self._names[name].setText(words)
            self._fields[name].setAccessibleName(words)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the kinds under each other where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _show_more(self) -> None:
        self._more.hide()
        for widget in (*self._names.values(), *self._fields.values()):
            widget.show()
        self._fields["include"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        widest = max(choice.sizeHint().width() for choice in self._choices[:-1])
        columns = 2 if self.width() >= max(2 * widest + 16, px(_TWO_COLUMNS)) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for number, choice in enumerate(self._choices):
            last = choice is self._choices[-1]
            self._grid.addWidget(choice, number // columns, number % columns, 1, columns if last else 1)


class WordForm(RecipeForm):
    """Ask for words."""

    def __init__(self) -> None:
        super().__init__(3, 10, 5)
        self._between_name = Text("")
        self._between = Select()
        self._between.setObjectName("recipe_separator")
        self._between.activated.connect(lambda _index: self.changed.emit())
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._between_name)
        line.addWidget(self._between, 1)
        self.column.addLayout(line)
        self._capitals = self._tick("recipe_capitals", on=False)
        self._digit = self._tick("recipe_digit", on=False)
        self.column.addWidget(self._capitals)
        self.column.addWidget(self._digit)
        self.retranslate()

    def recipe(self) -> Recipe:
        """Return what is asked for."""
        from core.passwords import WordRecipe

        return WordRecipe(
            count=self.length.value(),
            separator=str(self._between.currentData()),
            capitals=self._capitals.isChecked(),
            digit=self._digit.isChecked(),
        )

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.length.set_name(self.tr("Words"))
        self._between_name.setText(self.tr("Between them"))
        self._between.setAccessibleName(self.tr("Between them"))
        self._capitals.setText(self.tr("Begin each with a capital"))
        self._digit.setText(self.tr("A digit behind one of them"))
        named = dict(
            zip(
                _SEPARATORS,
                (self.tr("Space"), self.tr("Hyphen"), self.tr("Full stop"), self.tr("Underscore"), self.tr("Nothing")),
                strict=True,
            )
        )
        chosen = self._between.currentData() if self._between.count() else _SEPARATORS[0]
        fill_select(self._between, [(words, sign) for sign, words in named.items()], chosen)


class PinForm(RecipeForm):
    """Ask for digits alone."""

    def __init__(self) -> None:
        super().__init__(4, 12, 6)
        self.retranslate()

    def recipe(self) -> Recipe:
        """Return what is asked for."""
        from core.passwords import PinRecipe

        return PinRecipe(self.length.value())

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.length.set_name(self.tr("Digits"))


class RulesForm(RecipeForm):
    """Ask for what a site takes, in the language in which sites and lists say it."""

    def __init__(self) -> None:
        super().__init__(4, 64, 20)
        self._site = ""
        self._name = Text("", "label")
        self._field = TextField()
        self._field.setObjectName("recipe_rules")
        self._field.setProperty("mono", "true")
        self._field.textChanged.connect(lambda _text: self._read())
        self._error = FieldError()
        self._error.setObjectName("recipe_rules_error")
        self._sentence = Text("", "label", "muted", wrap=True)
        self._sentence.setObjectName("recipe_rules_sentence")
        for part in (self._name, self._field, self._error, self._sentence):
            self.column.addWidget(part)
        self._rules: PasswordRules | None = None
        self.retranslate()

    def take(self, site: str, rules: str) -> None:
        """Take the rules of a site."""
        self._site = site
        self._field.setText(rules)
        self._field.setCursorPosition(0)
        self._read()

    def recipe(self) -> Recipe | None:
        """Return what is asked for, or None while the rules cannot be read."""
        from core.passwords import RulesRecipe

        return RulesRecipe(self._rules, self.length.value()) if self._rules is not None else None

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self.length.set_name(self.tr("Length"))
        self._name.setText(self.tr("Rules of the site"))
        self._field.setAccessibleName(self.tr("Rules of the site"))
        self._field.setPlaceholderText("minlength: 8; required: digit;")
        self._say()

    def _read(self) -> None:
        from core.passwords import BadRules, parse_rules

        try:
            self._rules = parse_rules(self._field.text())
        except BadRules as error:
            self._rules = None
            self._error.say(describe(error).text)
        else:
            self._error.say("")
        self._field.set_wrong(self._rules is None)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        self._sentence.setVisible(self._rules is not None)
        if self._rules is not None:
            self._sentence.setText(describe_rules(self._rules, self._site))


class _Sampled(QWidget):
    """Show a tick with a sample of what it stands for."""

    def __init__(self, tick: CheckBox, sample: str) -> None:
        super().__init__()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(tick)
        self._sample = Text(sample, "label", "muted")
        line.addWidget(self._sample)
        line.addStretch(1)
