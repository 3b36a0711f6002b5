"""Fields to type into, and the line under them that says what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.theme import font, px, room
from ui.views.parts.buttons import IconButton
from ui.views.parts.early import set_secret_input
from ui.views.parts.text import Text, repolish

if TYPE_CHECKING:
    from ui.platform.keyboard import KeyboardState

_LONGEST_SECRET: Final = 1024
_ASK_AFTER_MS: Final = 150


class TextField(QLineEdit):
    """Take one line of text; `tall` for the one field of a page, `mono` for secrets in the clear."""

    def __init__(
        self,
        placeholder: str = "",
        *,
        accessible_name: str = "",
        tall: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        if tall:
            self.setProperty("tall", "true")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(accessible_name or placeholder)
        self._make_room()

    def set_wrong(self, wrong: bool) -> None:
        """Mark the field as wrong; say why in a FieldError beside it."""
        value = "true" if wrong else None
        if self.property("wrong") != value:
            self.setProperty("wrong", value)
            repolish(self)

    def changeEvent(self, event: QEvent) -> None:
        """Make room for the icon at the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon of the field over it."""
        super().paintEvent(event)
        if self._icon:
            size = room(20)
            painter = QPainter(self)
            at = QPointF(10, round((self.height() - size) / 2))
            painter.drawPixmap(at, pixmap(self._icon, "muted", size, self.devicePixelRatioF()))
            painter.end()

    def _make_room(self) -> None:
        self.setTextMargins(room(26) if self._icon else 0, 0, 0, 0)


class SecretField(TextField):
    """Take a password as squares, with an eye to show it; forgets it when hidden.

    `keyboard_changed` tells Caps Lock and layout while the field has the focus.
    """

    keyboard_changed = Signal(object)  # KeyboardState

    def __init__(
        self,
        placeholder: str = "",
        *,
        accessible_name: str = "",
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._eye: IconButton | None = None
        super().__init__(placeholder, accessible_name=accessible_name, tall=tall, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(_LONGEST_SECRET)
        set_secret_input(self)
        self._eye = IconButton("eye", small=True, parent=self)
        self._eye.setObjectName("eye")
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(_ASK_AFTER_MS)
        self._asking.timeout.connect(self._ask_keyboard)
        self._eye.clicked.connect(self.toggle_shown)
        self._make_room()
        self.retranslate()

    @property
    def shown(self) -> bool:
        """Return whether the text can be read on the screen."""
        return self.echoMode() == QLineEdit.EchoMode.Normal

    def toggle_shown(self) -> None:
        """Show the text, or cover it again."""
        self.set_shown(not self.shown)

    def set_shown(self, shown: bool) -> None:
        """Show or cover the text."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        if self.echoMode() != mode:
            self.setEchoMode(mode)
            self.setProperty("mono", "true" if shown else None)
            repolish(self)
            self.retranslate()

    def take(self) -> str:
        """Return the text and forget it."""
        text = self.text()
        self.clear()
        self.set_shown(False)
        return text

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        if self._eye is not None:
            self._eye.set_icon("eye-off" if self.shown else "eye")
            self._eye.set_tooltip(self.tr("Hide") if self.shown else self.tr("Show"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right end."""
        super().resizeEvent(event)
        self._place_eye()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the state of the keyboard, a little later: asking for it must not keep the picture waiting."""
        super().focusInEvent(event)
        self._asking.start()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell the state of the keyboard, which this key may have changed."""
        super().keyReleaseEvent(event)
        self._ask_keyboard()

    def _ask_keyboard(self) -> None:
        from ui.platform.keyboard import read_keyboard

        self.keyboard_changed.emit(read_keyboard())

    def hideEvent(self, event: QHideEvent) -> None:
        """Cover the text, so that it is not in the open when the page comes back."""
        super().hideEvent(event)
        self.set_shown(False)

    def _make_room(self) -> None:
        self.setTextMargins(0, 0, room(30) if self._eye is not None else 0, 0)
        self._place_eye()

    def _place_eye(self) -> None:
        if self._eye is not None:
            self._eye.resize(self._eye.sizeHint())
            self._eye.move(self.width() - self._eye.width() - 6, (self.height() - self._eye.height()) // 2)


class Hint(QWidget):
    """Say one line with an icon under a field; takes no room while it has nothing to say."""

    _TONE = "muted"
    _ICON = "info"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Text("", "label", self._TONE, wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(room(20) + 2, 0, 0, 0)
        line.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, text: str) -> None:
        """Show `text`; "" hides the line."""
        self._text.setText(text)
        self.setVisible(bool(text))
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return what it says."""
        return self._text.text()

    def minimumSizeHint(self) -> QSize:
        """Return at least one line."""
        return QSize(0, max(super().minimumSizeHint().height(), px(18)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon beside the first line."""
        size = room(16)
        height = QFontMetricsF(font("label")).height()
        painter = QPainter(self)
        at = QPointF(0, round((min(height, self.height()) - size) / 2))
        painter.drawPixmap(at, pixmap(self._ICON, self._TONE, size, self.devicePixelRatioF()))
        painter.end()


class FieldError(Hint):
    """Say what is wrong with a field, right under it."""

    _TONE = "danger"
    _ICON = "circle-alert"


class KeyboardHint(Hint):
    """Say that Caps Lock is on, and which layout the keyboard has."""

    _TONE = "muted"
    _ICON = "keyboard"

    def __init__(self, field: SecretField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: KeyboardState | None = None
        field.keyboard_changed.connect(self.show_state)

    def show_state(self, state: KeyboardState) -> None:
        """Say what matters of `state`."""
        self._state = state
        said: list[str] = []
        if state.caps_lock:
            said.append(self.tr("Caps Lock is on."))
        if state.layout:
            said.append(self.tr("Keyboard: %1").replace("%1", state.layout))
        self.say(" ".join(said))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._state is not None:
            self.show_state(self._state)
