"""The parts of pages: keyboard, names, states, sizes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.messages import Message
from ui.theme import apply_theme
from ui.views.parts.buttons import DangerButton, GhostButton, IconButton, PrimaryButton, SecondaryButton
from ui.views.parts.chip import Chip
from ui.views.parts.fields import FieldError, SecretField, TextField
from ui.views.parts.focus import FocusRing
from ui.views.parts.kbd import key_names
from ui.views.parts.message_bar import MessageBars
from ui.views.parts.overlay import Overlay
from ui.views.parts.setting_row import SettingRow
from ui.views.parts.strength import StrengthBar
from ui.views.parts.text import Text
from ui.views.parts.toggle import CheckBox, Select, Toggle


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    widget.resize(900, 700)
    QVBoxLayout(widget)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def put(window: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        window.layout().addWidget(widget)
        widget.setVisible(not isinstance(widget, FieldError | MessageBars))


@pytest.mark.parametrize("kind", [PrimaryButton, SecondaryButton, GhostButton, DangerButton])
def test_buttons_answer_to_enter_and_space(qtbot, window, kind):
    button = kind("Go")
    put(window, button)
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1, 1]


def test_words_of_a_button_are_never_cut(qapp, qtbot):
    button = PrimaryButton("Account toevoegen", icon="plus")
    qtbot.addWidget(button)
    small = button.sizeHint()
    apply_theme(qapp, "light", 200)
    assert button.sizeHint().width() > 1.5 * small.width()
    assert button.minimumSizeHint() == button.sizeHint()


def test_an_icon_button_has_a_name_and_says_its_keys(qtbot):
    button = IconButton("lock", "Lock Tessera", shortcut="Ctrl+L")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Lock Tessera"
    assert button.toolTip() == "Lock Tessera (Ctrl+L)"


def test_the_focus_line_comes_by_keyboard_only_and_goes_with_the_focus(qtbot, window):
    first, second = SecondaryButton("One"), SecondaryButton("Two")
    put(window, first, second)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert window.findChildren(FocusRing) == []
    second.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = window.findChildren(FocusRing)
    assert ring.geometry().contains(second.geometry())
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert ring.isHidden()


def test_the_focus_line_is_not_cut_by_a_tight_parent(qtbot, window):
    tight = QWidget()
    line = QVBoxLayout(tight)
    line.setContentsMargins(0, 0, 0, 0)
    box = CheckBox("I have put it in a safe place")
    line.addWidget(box)
    put(window, tight)
    qtbot.waitUntil(lambda: box.width() > 0)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = window.findChildren(FocusRing)
    assert ring.parentWidget() is window


def test_toggle_and_check_box_are_check_boxes_to_a_screen_reader(qtbot):
    toggle = Toggle("App Lock")
    qtbot.addWidget(toggle)
    interface = QAccessible.queryAccessibleInterface(toggle)
    assert interface.role() == QAccessible.Role.CheckBox
    assert interface.text(QAccessible.Text.Name) == "App Lock"
    QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert toggle.isChecked()


def test_a_select_leaves_the_wheel_to_the_page(qtbot, window):
    select = Select("Time")
    select.addItems(["one", "two"])
    put(window, select)
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    select.wheelEvent(event)
    assert select.currentText() == "one"
    assert not event.isAccepted()


def test_a_chip_keeps_its_width_when_chosen(qtbot):
    chip = Chip("Work")
    qtbot.addWidget(chip)
    before = chip.sizeHint()
    chip.setChecked(True)
    assert chip.sizeHint() == before


def test_text_is_never_read_as_markup(qtbot):
    text = Text("<b>bold</b>")
    qtbot.addWidget(text)
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_a_secret_is_squares_until_the_eye_is_pressed_and_again_when_hidden(qtbot, window):
    field = SecretField("Master password")
    put(window, field)
    field.setText("secret")
    assert field.displayText() == "▪" * 6
    eye = field.findChild(IconButton, "eye")
    eye.click()
    assert field.shown
    assert field.displayText() == "secret"
    assert eye.accessibleName() == "Hide"
    field.hide()
    assert not field.shown
    assert field.take() == "secret"
    assert field.text() == ""


def test_a_secret_is_kept_from_input_methods(qtbot):
    field = SecretField()
    qtbot.addWidget(field)
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_what_is_wrong_is_said_under_the_field(qtbot, window):
    field, error = TextField(), FieldError()
    put(window, field, error)
    assert error.isHidden()
    field.set_wrong(True)
    error.say("Too short.")
    assert error.isVisible()
    assert error.accessibleName() == "Too short."
    assert field.property("wrong") == "true"
    error.say("")
    assert error.isHidden()


def test_strength_is_said_in_words(qtbot):
    bar = StrengthBar()
    qtbot.addWidget(bar)
    bar.set_strength(3, "Strong", "Guessing it would take years")
    assert bar.accessibleName() == "Strong. Guessing it would take years"


@pytest.mark.parametrize(
    ("keys", "names"), [("Ctrl+F", ["Ctrl", "F"]), ("Return", ["Enter"]), ("Alt+Up", ["Alt", "↑"]), ("?", ["?"])]
)
def test_key_caps_bear_the_names_of_keys(keys, names):
    assert key_names(keys) == names


def test_at_most_two_bars_and_the_newest_on_top(qtbot, window):
    bars = MessageBars()
    put(window, bars)
    for title in ("one", "two", "three"):
        bars.show_message(Message(title))
    assert [bar.message.title for bar in bars.bars()] == ["three", "two"]


def test_the_same_message_is_not_stacked(qtbot, window):
    bars = MessageBars()
    put(window, bars)
    for _ in range(3):
        bars.show_message(Message("No camera found.", "", "warning"))
    assert len(bars.bars()) == 1


def test_good_news_goes_by_itself_and_bad_news_stays(qtbot, window):
    bars = MessageBars()
    put(window, bars)
    good = bars.show_message(Message("Saved.", "", "success"))
    bad = bars.show_message(Message("Not saved.", "The disk is full.", "error"))
    undone = bars.show_message(Message("Removed.", "", "success"), undo=lambda: None)
    assert good._timer.interval() == 6000
    assert undone._timer.interval() == 10_000
    assert not bad._timer.isActive()
    bars.clear()
    assert bars.isHidden()


def test_undo_is_called_once_and_the_bar_goes(qtbot, window):
    bars = MessageBars()
    put(window, bars)
    calls = []
    bars.show_message(Message("Removed.", "", "success"), undo=lambda: calls.append(1))
    assert bars.undo_last()
    assert not bars.undo_last()
    assert calls == [1]


@pytest.mark.parametrize(("width", "percent"), [(323, 200), (332, 150), (260, 200), (900, 200)])
def test_the_button_of_a_bar_is_never_cut(qapp, qtbot, window, width, percent):
    apply_theme(qapp, "light", percent)
    bars = MessageBars()
    window.layout().addWidget(bars)
    bars.setFixedWidth(width)
    bar = bars.show_message(Message("Account naar de prullenbak verplaatst.", action="Ongedaan maken"), action=list)
    button = bar.findChild(SecondaryButton, "message_action")
    one_line = button.sizeHint()
    qtbot.waitUntil(lambda: button.width() >= one_line.width() or button.height() > one_line.height())
    assert bar.rect().contains(button.geometry())
    apply_theme(qapp, "light", 100)


def test_names_from_outside_do_not_become_markup_in_a_bar(qtbot, window):
    bars = MessageBars()
    put(window, bars)
    bar = bars.show_message(Message("<img src=x>", "<h1>big</h1>", "warning"))
    assert "&lt;img src=x&gt;" in bar._words.text()
    assert "&lt;h1&gt;" in bar._words.text()


def test_a_dialog_keeps_the_focus_and_gives_it_back(qtbot, window):
    outside = TextField("outside")
    put(window, outside)
    window.activateWindow()
    outside.setFocus()
    qtbot.waitUntil(outside.hasFocus)
    dialog = Overlay(window, "Title", "small")
    one, two = TextField("one"), TextField("two")
    dialog.body.addWidget(one)
    dialog.body.addWidget(two)
    dialog.open()
    assert one.hasFocus()
    for _ in range(7):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.isAncestorOf(window.focusWidget())
    closed = []
    dialog.closed.connect(lambda: closed.append(1))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert closed == [1]
    assert outside.hasFocus()


def test_a_dialog_fills_a_narrow_window_and_stays_inside_a_wide_one(qtbot, window):
    dialog = Overlay(window, "Title", "medium")
    dialog.body.addWidget(Text("Some words.", wrap=True))
    dialog.open()
    assert dialog.panel.width() == 640
    assert window.rect().contains(dialog.panel.geometry())
    window.resize(500, 700)
    qtbot.waitUntil(lambda: dialog.panel.size() == dialog.size())


def test_a_click_beside_closes_a_dialog_unless_it_would_eat_typing(qtbot, window):
    dialog = Overlay(window, "Title", "small")
    dialog.open()
    dialog.close_on_veil = False
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert dialog.isVisible()
    dialog.close_on_veil = True
    QTest.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert dialog.isHidden()


def test_a_setting_gives_its_control_a_name(qtbot):
    toggle = Toggle()
    row = SettingRow("App Lock", "Locks by itself.", toggle)
    qtbot.addWidget(row)
    assert toggle.accessibleName() == "App Lock"
    assert toggle.accessibleDescription() == "Locks by itself."
