"""The pieces of a help topic: text with links, steps with their numbers, points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.models.help import Block, HelpTopic, to_html
from ui.theme import font, room, theme
from ui.views.parts.text import Text

Follow = Callable[[str], object]
LivePieces = Callable[[str], QWidget | None]

_COLUMN: Final = 680


class RichText(QLabel):
    """Show text of our own help with bold words, code and links; links can be reached by Tab."""

    def __init__(self, inline: str, face: QFont, follow: Follow) -> None:
        super().__init__()
        look = theme()
        code = f"font-family:monospace; background-color:{look.colors['sunken']}; color:{look.colors['text']}"
        link = f"color:{look.colors['accent']}; text-decoration:none; font-weight:600"
        made = to_html(inline, code_style=code, link_style=link)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setFont(face)
        self.setWordWrap(True)
        self.setText(f'<p style="line-height:125%; margin:0">{made}</p>')
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        flags = Qt.TextInteractionFlag
        if "<a " in made:
            self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
            self.linkActivated.connect(follow)


class _Plate(QWidget):
    """Draw the number of a step on a small tile, or a stone for a point."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        side = room(24) if text else room(12)
        self.setFixedSize(side, room(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tile."""
        look, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.color("border") if look.contrast else Qt.PenStyle.NoPen)
        if not self._text:
            painter.setBrush(look.color("borderStrong"))
            side = room(6)
            painter.drawRoundedRect(QRectF(0, (self.height() - side) / 2, side, side), 2, 2)
        else:
            painter.setBrush(look.color("neutralBadge"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setFont(font("label", weight=600))
            metrics = QFontMetricsF(painter.font())
            x = (self.width() - metrics.horizontalAdvance(self._text)) / 2
            painter.setPen(look.color("onNeutralBadge"))
            painter.drawText(QPointF(x, self.height() / 2 + metrics.capHeight() / 2), self._text)
        painter.end()


class TopicView(QWidget):
    """Show the blocks of one topic; `live` makes the pieces that are more than text."""

    def __init__(self, live: LivePieces, follow: Follow) -> None:
        super().__init__()
        self._live, self._follow = live, follow
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 24)
        self._column.setSpacing(12)

    def show_topic(self, topic: HelpTopic) -> None:
        """Show `topic` in the colours and the text size in use."""
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for block in topic.blocks:
            made = self._live(block.parts[0]) if block.kind == "show" else block_widget(block, self._follow)
            if made is None:
                continue
            if block.kind == "heading":
                self._column.addSpacing(12)
            made.setMaximumWidth(room(_COLUMN))
            self._column.addWidget(made)
        self._column.addStretch(1)


def block_widget(block: Block, follow: Follow) -> QWidget:
    """Return the widget that shows `block`; links call `follow` with their address."""
    if block.kind == "heading":
        return Text(block.parts[0], "title", wrap=True)
    if block.kind in ("numbered", "bullets"):
        return _list(block, follow)
    return RichText(block.parts[0], font("body") if block.kind == "paragraph" else lead_font(), follow)


def lead_font() -> QFont:
    """Return the font of a first paragraph: a little larger than the others."""
    face = font("tileIssuer")
    face.setWeight(QFont.Weight.Normal)
    return face


def _list(block: Block, follow: Follow) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    for n, part in enumerate(block.parts, 1):
        line = QHBoxLayout()
        line.setSpacing(12 if block.kind == "numbered" else 6)
        line.addWidget(_Plate(str(n) if block.kind == "numbered" else ""), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(RichText(part, font("body"), follow), 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
    return box
