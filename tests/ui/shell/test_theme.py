"""Colours can be read, and looks change while everything is open."""

# ruff: noqa: N802, N815 - the stand-in for Qt's hints has Qt's names

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

import ui.theme
from ui.icons import pixmap
from ui.theme import ThemeWatcher, _load, apply_theme, font, px, room, theme, theme_watcher, tokens
from ui.views.parts import early
from ui.views.parts.toggle import Toggle

THEMES = ("light", "dark", "contrastDark", "contrastLight")
TEXT_ON = [
    (ink, ground)
    for ink in ("text", "muted")
    for ground in ("background", "rail", "surface", "raised", "sunken", "hover", "pressed")
] + [
    ("onAccent", "accent"),
    ("onAccent", "accentHover"),
    ("onDanger", "danger"),
    ("onAccentSoft", "accentSoft"),
    ("text", "accentSoft"),
    ("text", "successSoft"),
    ("text", "warningSoft"),
    ("text", "dangerSoft"),
    ("accent", "background"),
    ("accent", "surface"),
    ("danger", "surface"),
    ("warning", "surface"),
    ("success", "surface"),
    ("danger", "background"),
    ("success", "background"),
    ("warning", "background"),
    ("ringExpiringText", "ringExpiringFill"),
    ("onNeutralBadge", "neutralBadge"),
]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_of_contrast_is_that_of_wcag():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_text_can_be_read(name, ink, ground):
    look = _load(name)
    assert contrast(look.color(ink), look.color(ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_edges_of_fields_and_the_focus_can_be_seen(name):
    look = _load(name)
    for line in ("borderStrong", "focus"):
        assert contrast(look.color(line), look.color("surface")) >= 3
    assert contrast(look.color("focus"), look.color("background")) >= 3


def test_initials_can_be_read_in_all_colours():
    for colour in tokens()["initialsPalette"]["colors"]:
        assert contrast(QColor(colour["fg"]), QColor(colour["bg"])) >= 4.5


def test_all_themes_name_the_same_colours():
    names = {name: set(_load(name).colors) for name in THEMES}
    assert all(found == names["light"] for found in names.values())


def test_a_change_of_look_reaches_open_widgets_as_style_change(qapp, qtbot):
    class Listener(QWidget):
        heard = 0

        def changeEvent(self, event):
            self.heard += event.type() == QEvent.Type.StyleChange
            super().changeEvent(event)

    widget = Listener()
    qtbot.addWidget(widget)
    before = pixmap("lock").toImage()
    with qtbot.waitSignal(theme_watcher().changed):
        apply_theme(qapp, "dark", 100)
    assert widget.heard > 0
    assert theme().dark
    assert qapp.palette().window().color() == theme().color("background")
    assert pixmap("lock").toImage() != before


def test_the_same_look_again_does_nothing(qapp, qtbot):
    apply_theme(qapp, "light", 100)
    with qtbot.assertNotEmitted(theme_watcher().changed):
        apply_theme(qapp, "light", 100)


def test_text_grows_fully_and_controls_by_two_thirds(qapp):
    apply_theme(qapp, "light", 100)
    small, size = px(14), font("body").pixelSize()
    apply_theme(qapp, "light", 200)
    assert px(14) == 2 * small
    assert font("body").pixelSize() == 2 * size
    assert 1.6 * small < room(14) < 1.8 * small


def test_codes_have_digits_of_one_width(qapp):
    assert font("code").isFeatureSet(QFont.Tag("tnum"))
    assert not font("body").isFeatureSet(QFont.Tag("tnum"))
    assert font("body", tabular=True).isFeatureSet(QFont.Tag("tnum"))


def test_the_numbers_for_the_first_window_are_those_of_qt():
    secret = Qt.InputMethodHint
    assert Qt.TextFormat.PlainText.value == early.PLAIN_TEXT
    assert Qt.FocusPolicy.TabFocus.value == early.TAB_FOCUS
    assert Qt.AlignmentFlag.AlignHCenter.value == early.ALIGN_H_CENTER
    wanted = secret.ImhSensitiveData | secret.ImhNoAutoUppercase | secret.ImhNoPredictiveText
    assert wanted.value == early.SECRET_INPUT


class FakeHints(QObject):
    colorSchemeChanged = Signal()
    contrastPreferenceChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Qt.ContrastPreference.NoPreference

    def colorScheme(self):
        return self.scheme

    def contrastPreference(self):
        return self.contrast

    def accessibility(self):
        return self

    def setColorScheme(self, scheme):
        self.scheme = scheme

    def unsetColorScheme(self):
        pass


@pytest.fixture
def hints(monkeypatch):
    fake = FakeHints()
    monkeypatch.setattr(ui.theme.QGuiApplication, "styleHints", lambda: fake)
    return fake


def test_the_system_is_followed_live(qapp, hints):
    watcher = ThemeWatcher()
    watcher.apply(qapp, "system", 100)
    watcher.follow_system()
    names = [watcher.theme.name]
    hints.scheme = Qt.ColorScheme.Dark
    hints.colorSchemeChanged.emit()
    names.append(watcher.theme.name)
    hints.contrast = Qt.ContrastPreference.HighContrast
    hints.contrastPreferenceChanged.emit()
    names.append(watcher.theme.name)
    hints.scheme = Qt.ColorScheme.Unknown
    hints.colorSchemeChanged.emit()
    names.append(watcher.theme.name)
    assert names == ["light", "dark", "contrastDark", "contrastDark"]


def test_a_choice_wins_over_the_system_and_is_told_to_it(qapp, hints):
    watcher = ThemeWatcher()
    watcher.apply(qapp, "dark", 100)
    watcher.follow_system()
    assert watcher.theme.name == "dark"
    assert hints.scheme == Qt.ColorScheme.Dark


def test_widgets_that_were_never_shown_hear_it_too(qapp, qtbot):
    toggle = Toggle("App Lock")
    qtbot.addWidget(toggle)
    before = toggle.width()
    apply_theme(qapp, "light", 200)
    assert toggle.width() > before
