"""Accounts as QR codes for another device: behind the master password, and not for long."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from core.errors import AppError
from ui.messages import describe
from ui.models.qr_export import QrExport, QrPage
from ui.theme import room
from ui.views.parts.buttons import IconButton, PrimaryButton, SecondaryButton
from ui.views.parts.chip import Chip
from ui.views.parts.fields import FieldError, KeyboardHint, SecretField
from ui.views.parts.text import Text
from ui.views.parts.yielding import Yielding, YieldingOverlay

SHOWN_SECONDS: Final = 60
_SIDE: Final = 300
_MOST_SIDE: Final = 480
_STEP: Final = 4  # pixels a module of a dense code should have for the camera of a phone
_LEAST_SIDE: Final = 220
_QUIET: Final = 4  # modules of white that a reader needs around a code


class QrView(QWidget):
    """Draw a QR code, dark on white in every theme, each module a whole number of pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("qr_view")
        self.preferred_height = room(_SIDE)
        self._modules: Sequence[Sequence[bool]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_modules(self, modules: Sequence[Sequence[bool]]) -> None:
        """Draw these modules, dense ones larger; none draws nothing."""
        self._modules = modules
        self.preferred_height = self._wanted()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that a phone reads from a hand's breadth."""
        return QSize(room(_SIDE), self.preferred_height)

    def prefer_height(self, height: int) -> bool:
        """Ask for this height, as far as it helps a reader; return whether that is another one than before."""
        height = min(max(height, _LEAST_SIDE), self._wanted())
        changed = height != self.preferred_height
        if changed:
            self.preferred_height = height
            self.updateGeometry()
        return changed

    def minimumSizeHint(self) -> QSize:
        """Return the least size at which dense codes can still be read."""
        return QSize(_LEAST_SIDE, _LEAST_SIDE)

    def _wanted(self) -> int:
        dense = (len(self._modules) + 2 * _QUIET) * _STEP
        return min(max(room(_SIDE), dense), _MOST_SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the code in the middle of a white square."""
        count = len(self._modules)
        if not count:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        side = min(self.width(), self.height())
        step = max(int(side * ratio / (count + 2 * _QUIET)), 1) / ratio
        whole = step * (count + 2 * _QUIET)
        left, top = (self.width() - whole) / 2, (self.height() - whole) / 2
        left, top = int(left * ratio) / ratio, int(top * ratio) / ratio
        painter.fillRect(QRectF(left, top, whole, whole), QColor("#FFFFFF"))
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    at = QRectF(left + (x + _QUIET) * step, top + (y + _QUIET) * step, step, step)
                    painter.fillRect(at, QColor("#000000"))
        painter.end()


class ExportDialog(YieldingOverlay):
    """Ask for the master password, then show one QR code after the other, each for a minute at most."""

    password_given = Signal(object, str)  # ids, password

    def __init__(self, window: QWidget, ids: Sequence[bytes]) -> None:
        super().__init__(window, width="small" if len(ids) == 1 else "medium")
        self.setObjectName("export_dialog")
        self.setProperty("help_topic", "add-account")
        self._ids = tuple(ids)
        self._export = QrExport(())
        self._pages: tuple[QrPage, ...] = ()
        self._at = 0
        self._left = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count_down)
        self._build_question()
        self._build_codes()
        self._build_footer()
        self.closed.connect(self.deleteLater)
        self._show_step(asking=True)
        self.retranslate()

    @property
    def page(self) -> QrPage | None:
        """Return the code on screen."""
        return self._pages[self._at] if self._pages else None

    def show_export(self, export: QrExport) -> None:
        """Show the codes, now that the password was right."""
        self._export = export
        for chip in (self._each, self._batches):
            chip.setVisible(bool(export.batches) and len(export.singles) > 1)
        self._show_step(asking=False)
        self._turn(batches=False)
        (self.next if len(self._pages) > 1 else self.done).setFocus()

    def yielding(self) -> Yielding | None:
        """Return the code, once it is shown."""
        return None if self._codes.isHidden() else self._code

    def show_error(self, error: AppError) -> None:
        """Say why the codes are not shown."""
        message = describe(error)
        self.show_button.setEnabled(True)
        self.password.set_wrong(True)
        self.error.say(f"{message.title} {message.text}".strip())
        self.password.setFocus()

    def close_overlay(self) -> None:
        """Close, and forget codes and password."""
        self._second.stop()
        self._pages, self._export = (), QrExport(())
        self._code.show_modules(())
        self.password.clear()
        super().close_overlay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with the arrow keys."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self._go(-1)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self._go(1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two kinds under each other where they do not fit side by side."""
        super().resizeEvent(event)
        both = self._each.sizeHint().width() + self._batches.sizeHint().width() + 56
        directions = QBoxLayout.Direction
        self._chips.setDirection(directions.TopToBottom if both > self.width() else directions.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set all words again."""
        self.set_title(self.tr("Show QR code") if len(self._ids) == 1 else self.tr("Export as QR codes"))
        self._warning.setText(
            self.tr(
                "Whoever sees or photographs such a code can make your codes for ever. Look round, and show it to"
                " your own device only."
            )
        )
        self._caption.setText(self.tr("Master password"))
        self.password.setAccessibleName(self.tr("Master password"))
        self.show_button.setText(self.tr("Show"))
        self.cancel.setText(self.tr("Cancel"))
        self.done.setText(self.tr("Done"))
        self._each.setText(self.tr("One by one"))
        self._batches.setText(self.tr("For Google Authenticator"))
        self.previous.set_tooltip(self.tr("Previous code"), "←")
        self.next.set_tooltip(self.tr("Next code"), "→")
        self._show_page()

    def _build_question(self) -> None:
        self._warning = Text("", wrap=True)
        self._caption = Text("", "label")
        self.password = SecretField()
        self.password.setObjectName("export_password")
        self._caption.setBuddy(self.password)
        self.error = FieldError()
        self.error.setObjectName("export_error")
        self._question = QWidget()
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._warning)
        column.addSpacing(8)
        column.addWidget(self._caption)
        column.addWidget(self.password)
        column.addWidget(self.error)
        column.addWidget(KeyboardHint(self.password))
        column.addStretch()
        self.password.returnPressed.connect(self._give_password)
        self.password.textChanged.connect(self._clear_error)
        self.body.addWidget(self._question)

    def _build_codes(self) -> None:
        self._each, self._batches = Chip(), Chip()
        self._each.setObjectName("export_each")
        self._batches.setObjectName("export_batches")
        self._each.clicked.connect(lambda: self._turn(batches=False))
        self._batches.clicked.connect(lambda: self._turn(batches=True))
        self._chips = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._chips.setSpacing(8)
        self._chips.addWidget(self._each)
        self._chips.addWidget(self._batches)
        self._chips.addStretch()
        self._code = QrView()
        self._name = Text("", "title", wrap=True)
        self._name.setObjectName("export_name")
        self._label = Text("", "label", "muted", wrap=True)
        self._note = Text("", "label", "warning", wrap=True)
        self._note.setObjectName("export_note")
        self._time = Text("", "caption", "muted")
        self._place = Text("", "label", "muted")
        self._place.setObjectName("export_place")
        self.previous, self.next = IconButton("arrow-left"), IconButton("arrow-right")
        self.previous.setObjectName("export_previous")
        self.next.setObjectName("export_next")
        self.previous.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        turning = QHBoxLayout()
        turning.setSpacing(12)
        turning.addStretch()
        for part in (self.previous, self._place, self.next):
            turning.addWidget(part)
        turning.addStretch()
        self._codes = QWidget()
        column = QVBoxLayout(self._codes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._chips)
        column.addWidget(self._code, 1)
        for words in (self._name, self._label, self._time):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addLayout(turning)
        column.addWidget(self._note)
        self.body.addWidget(self._codes)

    def _build_footer(self) -> None:
        self.cancel, self.done = SecondaryButton(), PrimaryButton()
        self.show_button = PrimaryButton()
        self.cancel.setObjectName("export_cancel")
        self.show_button.setObjectName("export_show")
        self.done.setObjectName("export_done")
        self.cancel.clicked.connect(self.close_overlay)
        self.done.clicked.connect(self.close_overlay)
        self.show_button.clicked.connect(self._give_password)
        for button in (self.cancel, self.show_button, self.done):
            self.footer.addWidget(button)

    def _show_step(self, *, asking: bool) -> None:
        self._question.setVisible(asking)
        self.cancel.setVisible(asking)
        self.show_button.setVisible(asking)
        self._codes.setVisible(not asking)
        self.done.setVisible(not asking)

    def _give_password(self) -> None:
        text = self.password.take()
        if text:
            self.show_button.setEnabled(False)
            self.password_given.emit(self._ids, text)

    def _clear_error(self) -> None:
        if self.password.text():
            self.password.set_wrong(False)
            self.error.say("")

    def _turn(self, *, batches: bool) -> None:
        """Show the codes of the one kind or the other from the first."""
        self._each.setChecked(not batches)
        self._batches.setChecked(batches)
        self._pages = self._export.batches if batches else self._export.singles
        self._at = 0
        self._show_page()

    def _go(self, step: int) -> None:
        if 0 <= self._at + step < len(self._pages):
            self._at += step
            self._show_page()

    def _show_page(self) -> None:
        """Show the code in turn, for its own minute."""
        page, count = self.page, len(self._pages)
        self._code.show_modules(page.modules if page else ())
        self._code.setAccessibleName(
            self.tr("QR code of %1").replace("%1", page.title or page.subtitle) if page else ""
        )
        if page is None:
            self._note.setText(self._remarks())
            return
        batch = self.tr("Code %1 of %2").replace("%1", str(self._at + 1)).replace("%2", str(count))
        self._name.setText(page.title or batch)
        self._label.setText(page.subtitle if page.subtitle != page.title else "")
        self._label.setVisible(bool(self._label.text()))
        self._place.setText(f"{self._at + 1} / {count}")
        for part in (self._place, self.previous, self.next):
            part.setVisible(count > 1)
        self.previous.setEnabled(self._at > 0)
        self.next.setEnabled(self._at < count - 1)
        self._note.setText(self._remarks())
        self._note.setVisible(bool(self._note.text()))
        self._left = SHOWN_SECONDS
        self._tell_time()
        self._second.start()

    def _remarks(self) -> str:
        """Name what is not among the codes."""
        remarks: list[str] = []
        if self._export.left_out:
            words = self.tr("Without a code here, so left out: %1.")
            remarks.append(words.replace("%1", ", ".join(self._export.left_out)))
        if self._batches.isChecked() and self._export.unsupported:
            words = self.tr("Google Authenticator can’t hold these: %1.")
            remarks.append(words.replace("%1", ", ".join(self._export.unsupported)))
        return " ".join(remarks)

    def _count_down(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.close_overlay()
        else:
            self._tell_time()

    def _tell_time(self) -> None:
        self._time.setText(self.tr("Closes in %n second(s)", "", self._left))
