"""Painting of account tiles in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ui.brands import brand_pixmap, draw_usual, picture_pixmap
from ui.delegates.geometry import GAP, PADDING, Geometry
from ui.delegates.panel import RADIUS, PanelKind, Panels
from ui.delegates.ring import EXPIRING_SECONDS, ring_pixmap
from ui.delegates.text import Face as Type
from ui.delegates.text import Faces as Types
from ui.delegates.text import code_groups
from ui.icons import pixmap
from ui.models.accounts import Index, Role
from ui.models.faces import Face, Flash
from ui.models.search import spans
from ui.theme import text_scale, theme, theme_watcher, tokens

if TYPE_CHECKING:
    from core.vault import Account

_SQUARE: Final = 9
_SQUARE_GAP: Final = 7
_SQUARE_GROUP_GAP: Final = 16
_LONG_CODE: Final = 9
_LEAST_PERCENT: Final = 75
_LEAST_PERCENT_LARGE: Final = 55  # of a code that is twice as large as usual: still larger than usual
_ANY_WIDTH: Final = 1 << 24
_LEAST_NAME: Final = 66
"""So much room a low tile leaves to issuer and label."""
_LEAST_MIDDLE: Final = 120
"""In less room than this a label is cut at its end: two halves of an address would tell nothing."""
_LEAST_LABEL: Final = 44
"""So much of a label must stay readable, else the next code is not written beside it."""


class TileDelegate(QStyledItemDelegate):
    """Paint tiles as the design tokens say; asks the model for nothing but `Role.FACE`.

    The item rect is the tile and half of the gap on each side, since the focus line needs the gap.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.show_next = True
        self._compact = False
        self._width = _ANY_WIDTH
        self._types = Types()
        self._panels = Panels()
        self.geometry = Geometry(text_scale())
        theme_watcher().changed.connect(self.refresh)

    def set_compact(self, *, compact: bool) -> None:
        """Paint low tiles in one line, or full ones."""
        self._compact = compact
        self.refresh()

    def refresh(self) -> None:
        """Measure anew after the look or the text size changed."""
        self._types = Types()
        self._panels.clear()
        self.fit(self._width)

    def warm_up(self, dpr: float) -> None:
        """Draw what most tiles share once where nobody sees it, so that the first picture after an unlock is quick."""
        self._types.warm_up()
        draw_usual(self.geometry.brand, dpr)

    def fit(self, width: int) -> None:
        """Paint for a list of this width: low tiles become full ones where they would leave no room for names."""
        self._width = width
        self.geometry = Geometry(text_scale(), self._compact).fitted(width)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the least item size."""
        return QSize(self.geometry.least_width + GAP, self.geometry.height() + GAP)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the full names of a tile that had to shorten them, and nothing over the others."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            account, tile = index.data(Role.ACCOUNT), tile_of(view.visualRect(index))
            room = tile.width() - self.geometry.text_left - PADDING
            room -= tile.width() * 0.45 if self.geometry.compact else self.geometry.sign + 4
            if max(self._types.issuer.width(account.issuer), self._types.label.width(account.label)) <= room:
                QToolTip.hideText()
                return True
        return super().helpEvent(event, view, option, index)

    # -- places that the view asks for ---------------------------------------------------------

    def lines_of(self, account: Account, tile: QRectF) -> int:
        """Return how many lines the issuer takes on a tile."""
        if self.geometry.issuer_lines == 1:
            return 1
        room = tile.width() - self.geometry.text_left - PADDING
        return 2 if self._types.issuer.width(account.issuer or account.label) > room else 1

    def ring_rect(self, item: QRect, account: Account) -> QRect:
        """Return where the ring stands in an item rect."""
        tile = tile_of(item)
        return self.geometry.ring_rect(tile, self.lines_of(account, tile)).toAlignedRect()

    def menu_rect(self, item: QRect) -> QRectF:
        """Return where a click opens the menu of a tile."""
        tile = tile_of(item)
        return QRectF() if self.geometry.compact else self.geometry.sign_rect(tile).adjusted(-8, -8, 8, 8)

    def next_rect(self, item: QRect, account: Account) -> QRectF:
        """Return where the button of a counter account stands in an item rect."""
        tile = tile_of(item)
        return self._next_place(tile, self.lines_of(account, tile))

    def eye_rect(self, item: QRect, account: Account) -> QRectF:
        """Return where a click shows a hidden code."""
        tile = tile_of(item)
        return self._eye_place(tile, self.lines_of(account, tile))

    def _next_place(self, tile: QRectF, lines: int) -> QRectF:
        g = self.geometry
        middle = tile.y() + g.code_middle(lines)
        width = g.sign + 22
        if not g.compact:
            width = round(g.sign + 30 + self._types.strong.width(self.tr("Next")))
        return QRectF(tile.right() - PADDING - width, round(middle - g.button_height / 2), width, g.button_height)

    def _eye_place(self, tile: QRectF, lines: int) -> QRectF:
        side = 20.0
        ring = self.geometry.ring_rect(tile, lines)
        return QRectF(ring.x() - 12 - side, ring.center().y() - side / 2, side, side)

    # -- painting ------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        """Paint one tile; hover, focus and pressed come with the option's state."""
        self.paint_face(painter, option.rect, option.state, index.data(Role.FACE))

    def paint_face(self, painter: QPainter, item: QRect, state: QStyle.StateFlag, face: Face) -> None:
        """Paint what a tile shows into an item rect."""
        tile = tile_of(item)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        focus = bool(state & QStyle.StateFlag.State_Selected)
        fill = self.fill_of(face, state)
        lines = self.lines_of(face.account, tile)
        dpr = painter.device().devicePixelRatioF()
        copied, inactive = face.flash is not Flash.NONE, bool(face.account.inactive)
        kind = PanelKind(item.width(), item.height(), fill, focus, hover, copied, inactive, dpr)
        painter.drawPixmap(item.topLeft(), self._panels.get(kind))
        self._paint_brand(painter, tile, face, dpr)
        code_width = 0.0
        if face.account.inactive:
            self._paint_reason(painter, tile, face, lines)
        else:
            code_width = self._paint_code(painter, tile, face, lines, lively=hover or focus)
            self._paint_right(painter, tile, face, lines, fill=fill, lively=hover or focus, dpr=dpr)
        self._paint_names(painter, tile, face, lines, lively=hover or focus, hover=hover, code_width=code_width)

    def fill_of(self, face: Face, state: QStyle.StateFlag) -> str:
        """Return the colour name of a tile's surface."""
        if state & QStyle.StateFlag.State_Sunken:
            return "pressed"
        if face.account.inactive:
            return "background"
        return "hover" if state & QStyle.StateFlag.State_MouseOver else "surface"

    def _paint_brand(self, painter: QPainter, tile: QRectF, face: Face, dpr: float) -> None:
        g, account = self.geometry, face.account
        y = PADDING if not g.compact else (tile.height() - g.brand) / 2
        if face.picture is not None and not account.inactive:
            picture = picture_pixmap(face.picture, g.brand, dpr)
        else:
            muted = bool(account.inactive)
            picture = brand_pixmap(account.issuer, account.label, account.icon, g.brand, dpr, muted=muted)
        painter.drawPixmap(QPointF(tile.x() + PADDING, tile.y() + round(y)), picture)

    # -- issuer and label ----------------------------------------------------------------------

    def _paint_names(
        self, painter: QPainter, tile: QRectF, face: Face, lines: int, *, lively: bool, hover: bool, code_width: float
    ) -> None:
        g, look, account = self.geometry, theme(), face.account
        x = tile.x() + g.text_left
        room = tile.width() - g.text_left - PADDING
        if g.compact and not account.inactive:
            right = self._next_place(tile, 1) if account.type == "hotp" else g.ring_rect(tile)
            room = right.x() - x - 22 - code_width
        elif g.compact:
            room = tile.width() * 0.4
        sign = "ellipsis" if hover and not g.compact else "pin" if account.pinned else ""
        name, label = (account.issuer, account.label) if account.issuer else (account.label, "")
        painter.setPen(look.color("text"))
        at = QPointF(x, tile.y() + g.issuer_middle(lines))
        for line in self._types.issuer.wrapped(name, room - (g.sign + 4 if sign else 0), lines):
            self._draw_marked(painter, self._types.issuer, at, line, face.terms)
            at.setY(at.y() + g.issuer_step)
            end = x + self._types.issuer.width(line)
        if sign:
            dpr = painter.device().devicePixelRatioF()
            place = g.sign_rect(tile).topLeft()
            if g.compact:
                place = QPointF(end + 4, round(at.y() - g.issuer_step - g.sign / 2))
            painter.drawPixmap(place, pixmap(sign, "muted", g.sign, dpr))
        self._paint_label(painter, QPointF(x, tile.y() + g.label_middle(lines)), room, label, face, lively=lively)

    def _paint_label(
        self, painter: QPainter, at: QPointF, room: float, label: str, face: Face, *, lively: bool
    ) -> None:
        if face.flash is not Flash.NONE:
            self._paint_flash(painter, at, room, face)
            return
        aside = self._paint_aside(painter, at, room, face, lively=lively)
        painter.setPen(theme().color("muted"))
        address = any(sign in label for sign in "@/\\")  # the end of an address tells accounts apart
        text = self._types.label.shortened(label, room - aside, middle=address and room - aside > _LEAST_MIDDLE)
        self._draw_marked(painter, self._types.label, at, text, face.terms)

    def _paint_aside(self, painter: QPainter, at: QPointF, room: float, face: Face, *, lively: bool) -> float:
        """Draw the next code or the counter at the end of the label line, and return the room it takes."""
        types, look, account = self._types, theme(), face.account
        if self.geometry.compact or account.inactive:
            return 0.0
        if account.type == "hotp":
            text = self.tr("No. %1").replace("%1", str(account.counter))
            width = types.label.width(text)
            painter.setPen(look.color("muted"))
            types.label.draw(painter, at.x() + room - width, at.y(), text)
            return width + 8
        ending = 0 < face.left <= EXPIRING_SECONDS
        if not ending or not self.show_next or face.hidden or not face.next_code:
            return 0.0
        groups = code_groups(face.next_code, together=account.type == "steam")
        gap = 4.0 * self.geometry.scale
        width = sum(map(types.strong.width, groups)) + gap * (len(groups) - 1)
        word = self.tr("next")
        whole = types.label.width(word) + gap + width
        if room - whole - 8 < _LEAST_LABEL * self.geometry.scale:
            return 0.0
        x = at.x() + room - whole
        painter.setPen(look.color("muted"))
        x += types.label.draw(painter, x, at.y(), word) + gap
        painter.setPen(look.color("text" if lively else "muted"))
        for group in groups:
            x += types.strong.draw(painter, x, at.y(), group) + gap
        return whole + 8

    def _paint_flash(self, painter: QPainter, at: QPointF, room: float, face: Face) -> None:
        g, type_ = self.geometry, self._types.strong
        left = g.sign + 5
        text = self.flash_text(face)
        if type_.width(text) > room - left:
            text = self.tr("Copied")
        if type_.width(text) <= room - left:
            check = pixmap("check", "success", g.sign, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(at.x(), round(at.y() - g.sign / 2)), check)
        else:
            left = 0
        painter.setPen(theme().color("success"))
        type_.draw(painter, at.x() + left, at.y(), type_.shortened(text, room - left))

    def flash_text(self, face: Face) -> str:
        """Return what a tile says after its code was copied."""
        seconds = str(face.flash_seconds)
        if face.flash is Flash.COPIED_ENDING:
            return self.tr("Copied, valid %1 s more").replace("%1", seconds)
        if face.flash is Flash.COPIED_NEXT:
            return self.tr("Next code copied")
        if face.flash_seconds:
            return self.tr("Copied, clears in %1 s").replace("%1", seconds)
        return self.tr("Copied")

    def _draw_marked(self, painter: QPainter, type_: Type, at: QPointF, text: str, terms: tuple[str, ...]) -> None:
        if terms:
            height = 18 * self.geometry.scale
            ink = painter.pen()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme().color("matchMark"))
            for start, end in spans(text, terms):
                mark = QRectF(0, at.y() - height / 2, type_.width(text[start:end]), height)
                mark.moveLeft(at.x() + type_.width(text[:start]))
                painter.drawRoundedRect(mark, 2, 2)
            painter.setPen(ink)
        type_.draw(painter, at.x(), at.y(), text)

    # -- the lower half ------------------------------------------------------------------------

    def _paint_reason(self, painter: QPainter, tile: QRectF, face: Face, lines: int) -> None:
        g = self.geometry
        step = 18 * (0.4 + 0.6 * g.scale) if g.scale > 1 else 18.0
        x = tile.x() + PADDING
        if g.compact:
            x = tile.x() + g.text_left + tile.width() * 0.4 + 12
        middle = tile.y() + g.code_middle(lines) - step / 2
        painter.setPen(theme().color("muted"))
        for line in self._types.label.wrapped(face.account.inactive, tile.right() - PADDING - x, 2):
            self._types.label.draw(painter, x, middle, line)
            middle += step

    def _paint_code(self, painter: QPainter, tile: QRectF, face: Face, lines: int, *, lively: bool) -> float:
        """Draw the code, or squares where it is hidden, and return the width it takes."""
        g, look, account = self.geometry, theme(), face.account
        middle = tile.y() + g.code_middle(lines)
        right = (self._next_place(tile, lines) if account.type == "hotp" else g.ring_rect(tile, lines)).x() - 12
        if face.hidden:
            return self._paint_squares(painter, tile, middle, right)
        if not face.code:
            return 0.0
        role = "codeCompact" if g.compact else "codeLong" if len(face.code) >= _LONG_CODE else "code"
        gap = float(tokens()["type"]["scale"][role]["groupGap"]) * g.scale
        groups = code_groups(face.code, together=account.type == "steam")
        room = right - tile.x() - (g.text_left + _LEAST_NAME * g.scale if g.compact else PADDING)
        type_ = self._types.code(role)
        width = _width(type_, groups, gap)
        if width > room:
            least = _LEAST_PERCENT if g.scale <= 1 else _LEAST_PERCENT_LARGE
            percent = max(least, int(100 * room / width))
            type_, gap = self._types.code(role, percent), gap * percent / 100
            width = _width(type_, groups, gap)
        x = right - width if g.compact else tile.x() + PADDING
        ending = 0 < face.left <= EXPIRING_SECONDS
        painter.setPen(look.color("expiring" if ending and lively else "text"))
        for group in groups:
            x += type_.draw(painter, x, middle, group) + gap
        return width

    def _paint_squares(self, painter: QPainter, tile: QRectF, middle: float, right: float) -> float:
        """Draw two groups of three squares, whatever the code is, so that they tell nothing."""
        scale = 0.4 + 0.6 * self.geometry.scale
        side, gap, group_gap = _SQUARE * scale, _SQUARE_GAP * scale, _SQUARE_GROUP_GAP * scale
        width = 6 * side + 4 * gap + group_gap
        x = right - width if self.geometry.compact else tile.x() + PADDING
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("muted"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(6):
            painter.drawRoundedRect(QRectF(x, middle - side / 2, side, side), 3, 3)
            x += side + (group_gap if number == 2 else gap)
        return width

    def _paint_right(
        self, painter: QPainter, tile: QRectF, face: Face, lines: int, *, fill: str, lively: bool, dpr: float
    ) -> None:
        account = face.account
        if account.type == "hotp":
            self._paint_next(painter, self._next_place(tile, lines), face, dpr)
        elif face.left > 0:
            place = self.geometry.ring_rect(tile, lines).toAlignedRect()
            painter.drawPixmap(place.topLeft(), ring_pixmap(face.left, account.period, self.geometry.ring, fill, dpr))
        if face.hidden and lively and not self.geometry.compact and account.type != "hotp":
            painter.drawPixmap(self._eye_place(tile, lines).topLeft(), pixmap("eye", "muted", 20, dpr))

    def _paint_next(self, painter: QPainter, place: QRectF, face: Face, dpr: float) -> None:
        look, g = theme(), self.geometry
        ink = "disabled" if face.busy else "text"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.color("border" if face.busy else "borderHover"), look.line))
        painter.setBrush(look.color("sunken" if face.busy else "surface"))
        inset = look.line / 2
        painter.drawRoundedRect(place.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
        middle = place.center().y()
        painter.drawPixmap(
            QPointF(place.x() + 11, round(middle - g.sign / 2)), pixmap("step-forward", ink, g.sign, dpr)
        )
        if not g.compact:
            painter.setPen(look.color(ink))
            self._types.strong.draw(painter, place.x() + 11 + g.sign + 6, middle, self.tr("Next"))


def tile_of(item: QRect) -> QRectF:
    """Return the tile inside of an item rect."""
    half = GAP / 2
    return QRectF(item).adjusted(half, half, -half, -half)


def _width(type_: Type, groups: list[str], gap: float) -> float:
    return sum(map(type_.width, groups)) + gap * (len(groups) - 1)
