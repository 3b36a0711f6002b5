"""The icon of an account: by its name, a brand, initials, or a picture of one's own."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.brands import BRAND_PREFIX, INITIALS, OWN, brand, brand_pixmap, picture_pixmap, search_brands
from ui.theme import room, theme
from ui.views.parts.buttons import SecondaryButton
from ui.views.parts.fields import FieldError, TextField
from ui.views.parts.flow import FlowBox
from ui.views.parts.focus import ring_on_focus

_SIDE: Final = 40
_OFFERED: Final = 12
_PICTURE_SIDE: Final = 128
_LARGEST_PICTURE: Final = QSize(8000, 8000)
_LARGEST_FILE: Final = 20 * 1024 * 1024


class IconOffer(QAbstractButton):
    """Offer one icon."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_key = icon
        self._name = name
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(room(_SIDE) + 8, room(_SIDE) + 8)
        found = brand(icon.removeprefix(BRAND_PREFIX)) if icon.startswith(BRAND_PREFIX) else None
        self.setAccessibleName(found.title if found else name)
        self.setToolTip(self.accessibleName())

    def focusInEvent(self, event: object) -> None:
        """Show the focus line."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        ring_on_focus(self, event)  # type: ignore[arg-type]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon, and a line around the chosen one."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(theme().color("accent" if self.isChecked() else "borderHover"))
            painter.setBrush(theme().color("accentSoft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 10, 10)
        icon = brand_pixmap(self._name, "", self.icon_key, room(_SIDE), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(4, 4), icon)
        painter.end()


class IconChoice(QWidget):
    """Choose an icon: `icon` is its name as the vault keeps it, `picture` the bytes of an own one."""

    changed = Signal()

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon = icon
        self.picture = b""
        self._name = name
        self._shown: QPixmap | None = None
        self._buttons: list[IconOffer] = []
        self._preview = _Preview(self)
        self._search = TextField(icon="search")
        self._search.setObjectName("icon_search")
        self._own = SecondaryButton("", icon="image", small=True)
        self._own.setObjectName("icon_own")
        self._own.clicked.connect(self._ask_for_file)
        self._error = FieldError()
        self._offers = FlowBox(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._preview)
        line.addWidget(self._search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._offers)
        column.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._error)
        self._search.textChanged.connect(self._offer)
        self.retranslate()
        self._offer()

    def set_name(self, name: str) -> None:
        """Follow the issuer while it is typed."""
        self._name = name
        if not self._search.text():
            self._offer()
        self._preview.update()

    def set_own_picture(self, picture: QPixmap | None) -> None:
        """Show the own picture that the account has."""
        self._shown = picture
        self._preview.update()

    def restore(self, icon: str, picture: bytes) -> None:
        """Choose again what an earlier edit had chosen."""
        if picture:
            self.picture = picture
            self._shown = QPixmap.fromImage(QImage.fromData(picture))
        self._choose(icon)

    def load_picture(self, path: str) -> bool:
        """Take a picture file, made small; return False when it cannot be used."""
        reader = QImageReader(path)
        reader.setAutoTransform(True)
        size = reader.size()
        if reader.device().size() > _LARGEST_FILE or not size.isValid() or size != size.boundedTo(_LARGEST_PICTURE):
            return self._refuse()
        side = QSize(_PICTURE_SIDE, _PICTURE_SIDE)
        reader.setScaledSize(size.scaled(side, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
        image = reader.read()
        if image.isNull():
            return self._refuse()
        self._error.say("")
        self.picture = _as_png(image)
        self._shown = QPixmap.fromImage(image)
        self._choose(OWN)
        return True

    def retranslate(self) -> None:
        """Put the words of the language in use."""
        self._search.setPlaceholderText(self.tr("Search for a brand"))
        self._search.setAccessibleName(self.tr("Search for a brand"))
        self._own.setText(self.tr("Own picture…"))
        self._own.setToolTip(self.tr("Use a picture from a file"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def pixmap(self, size: int, dpr: float) -> QPixmap:
        """Return the chosen icon."""
        if self.icon == OWN and self._shown is not None:
            return picture_pixmap(self._shown, size, dpr)
        return brand_pixmap(self._name, "", self.icon, size, dpr)

    def _offer(self) -> None:
        """Offer the icon by name, initials, and brands that are called like what is searched for."""
        self._offers.clear()
        brands = search_brands(self._search.text(), _OFFERED - 2)
        keys = ["", INITIALS, *(BRAND_PREFIX + slug for slug in brands)]
        self._buttons = [IconOffer(key, self._name, self) for key in keys]
        for button in self._buttons:
            button.setChecked(button.icon_key == self.icon)
            button.clicked.connect(lambda _=False, key=button.icon_key: self._choose(key))
            self._offers.add(button)
        self._buttons[0].setToolTip(self.tr("By name"))
        self._buttons[1].setToolTip(self.tr("Initials"))
        for button in self._buttons[:2]:
            button.setAccessibleName(button.toolTip())

    def _choose(self, icon: str) -> None:
        self.icon = icon
        for button in self._buttons:
            button.setChecked(button.icon_key == icon)
        self._preview.update()
        self.changed.emit()

    def _ask_for_file(self) -> None:
        filters = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif *.svg)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a picture"), "", filters)
        if path:
            self.load_picture(path)

    def _refuse(self) -> bool:
        self._error.say(self.tr("This picture can’t be read. Choose a PNG or JPEG file."))
        return False


class _Preview(QWidget):
    """Show the chosen icon."""

    def __init__(self, choice: IconChoice) -> None:
        super().__init__(choice)
        self._choice = choice
        self.setFixedSize(room(_SIDE), room(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._choice.pixmap(self.width(), self.devicePixelRatioF()))
        painter.end()


def _as_png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())
