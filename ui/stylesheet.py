"""The style sheet: only what Qt paints; widgets of parts/ that paint themselves are not in it."""

from __future__ import annotations

from collections.abc import Callable
from string import Template
from typing import Final

_SHEET: Final = Template("""
QLabel { background: transparent; }
QLabel[role="caption"] { font-size: ${f12}px; }
QLabel[role="label"] { font-size: ${f13}px; }
QLabel[role="labelStrong"] { font-size: ${f13}px; font-weight: 600; }
QLabel[role="bodyMedium"] { font-weight: 500; }
QLabel[role="bodyStrong"] { font-weight: 600; }
QLabel[role="tileIssuer"] { font-size: ${f15}px; font-weight: 600; }
QLabel[role="lead"] { font-size: ${f15}px; }
QLabel[role="title"] { font-size: ${f16}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${f20}px; font-weight: 600; }
QLabel[role="display"] { font-size: ${f28}px; font-weight: 600; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="warning"] { color: $warning; }
QLabel[tone="success"] { color: $success; }
QLabel[tone="onAccentSoft"] { color: $onAccentSoft; }

QLabel[role="kbd"] {
  font-size: ${f12}px; color: $muted; background: $surface; border: 1px solid $borderHover; border-bottom-width: 2px;
  border-radius: 4px; padding: 0 6px;
}

QPushButton[plain="go"] { background: $accent; border: ${line}px solid $accent; border-radius: ${radius}px; }
QPushButton[plain="go"]:hover { background: $accentHover; }
QPushButton[plain="go"]:focus { border: ${focusLine}px solid $text; }
QPushButton[plain="go"]:disabled { background: $sunken; border-color: $border; }
QPushButton[plain="link"] {
  background: transparent; border: none; color: $accent; font-size: ${f13}px; font-weight: 500; padding: 4px 2px;
}
QPushButton[plain="link"]:hover { color: $accentHover; text-decoration: underline; }
QPushButton[plain="link"]:focus { text-decoration: underline; }
QPushButton[plain="link"]:disabled { color: $disabled; }

QLineEdit, QPlainTextEdit, QTextEdit {
  background: $surface; color: $text; border: ${line}px solid $borderStrong; border-radius: ${radius}px;
  padding: 0 ${pad}px; selection-background-color: $accent; selection-color: $onAccent; placeholder-text-color: $muted;
}
QPlainTextEdit, QTextEdit { padding: ${half}px; }
QLineEdit { min-height: ${field}px; lineedit-password-character: 9642; }
QLineEdit[tall="true"] { min-height: ${tall}px; }
QLineEdit[mono="true"], QPlainTextEdit[mono="true"] { font-family: monospace; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: ${focusLine}px solid $focus; padding: 0 ${padFocus}px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: ${halfFocus}px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {
  border: ${focusLine}px solid $danger; padding: 0 ${padFocus}px;
}
QLineEdit:disabled, QPlainTextEdit:disabled { background: $sunken; color: $disabled; border-color: $border; }
QLineEdit[bare="true"] { background: transparent; border: none; padding: 0; min-height: 0; }

QFrame[card="true"] { background: $surface; border: ${line}px solid $border; border-radius: ${radius}px; }
QFrame[card="sunken"] { background: $sunken; border: ${sunkenLine}px solid $border; border-radius: ${radius}px; }
QFrame[rule="true"] { background: $border; border: none; }

QFrame[bar="info"] { background: $accentSoft; border: ${line}px solid $accent; border-radius: ${radius}px; }
QFrame[bar="success"] { background: $successSoft; border: ${line}px solid $success; border-radius: ${radius}px; }
QFrame[bar="warning"] { background: $warningSoft; border: ${line}px solid $warning; border-radius: ${radius}px; }
QFrame[bar="error"] { background: $dangerSoft; border: ${line}px solid $danger; border-radius: ${radius}px; }

QScrollArea, QStackedWidget { background: transparent; border: none; }
QAbstractItemView { background: transparent; border: none; outline: 0; }
QListView[popup="true"] {
  background: $raised; color: $text; border: ${line}px solid $borderHover; padding: 4px;
}
QListView[popup="true"]::item { padding: ${half}px; border-radius: 6px; }
QListView[popup="true"]::item:selected { background: $accentSoft; color: $onAccentSoft; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $borderHover; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $borderStrong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
  background: $ringTrack; border: none; border-radius: 3px; min-height: ${bar}px; max-height: ${bar}px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu {
  background: $raised; color: $text; border: ${line}px solid $borderHover; border-radius: ${radius}px; padding: 6px;
}
QMenu::item { padding: ${half}px ${pad2}px ${half}px ${pad}px; border-radius: 6px; }
QMenu::item:selected { background: $accentSoft; color: $onAccentSoft; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 6px 4px; }
QMenu::icon { padding-left: ${half}px; }
QToolTip {
  background: $raised; color: $text; border: ${line}px solid $borderHover; padding: 5px 8px; font-size: ${f12}px;
}
""")


def build_style_sheet(
    colors: dict[str, str],
    line: int,
    focus_line: int,
    px: Callable[[float], int],
    room: Callable[[float], int],
) -> str:
    """Return the sheet for these colours, line widths and text size."""
    pad, half = 10, room(8)
    return _SHEET.substitute(
        colors,
        line=line,
        focusLine=focus_line,
        sunkenLine=line if line > 1 else 0,  # contrast themes have thick lines and need an edge round every surface
        radius=8,
        pad=pad,
        pad2=pad * 2,
        padFocus=pad - focus_line + line,
        half=half,
        bar=room(8),
        halfFocus=half - focus_line + line,
        field=room(36) - 2 * line,
        tall=room(44) - 2 * line,
        **{f"f{n}": px(n) for n in (12, 13, 15, 16, 20, 28)},
    )
