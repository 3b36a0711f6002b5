"""Tiles as they are painted: every state leaves its mark, at every look and size."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle

from core.vault import Account
from ui import brands
from ui.brands import brand_pixmap, color_of, initials_of, slug_of
from ui.delegates.geometry import GAP, Geometry
from ui.delegates.ring import paint_ring, ring_pixmap
from ui.delegates.text import code_groups
from ui.delegates.tile import TileDelegate
from ui.models.accounts import AccountModel
from ui.models.faces import Face, Flash
from ui.theme import apply_theme, theme
from ui.views.tile_canvas import TileCanvas

NORMAL = QStyle.StateFlag.State_Enabled
HOVER = QStyle.StateFlag.State_MouseOver
FOCUS = QStyle.StateFlag.State_Selected
PRESSED = QStyle.StateFlag.State_Sunken
GITHUB = Account(id=bytes(16), issuer="GitHub", label="anna-devries")
WIDTH = 296 + GAP


@pytest.fixture(params=["light", "dark"])
def look(request: Any, qtbot: Any) -> Iterator[str]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, request.param, 100)
    yield request.param
    apply_theme(app, "light", 100)


def grab(face: Face, state: QStyle.StateFlag = NORMAL, *, compact: bool = False, width: int = WIDTH) -> QImage:
    tiles = TileDelegate()
    tiles.set_compact(compact=compact)
    tiles.refresh()
    lines = tiles.lines_of(face.account, QRectF(0, 0, width - GAP, 1))
    image = QImage(width, tiles.geometry.height(lines) + GAP, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tiles.paint_face(painter, image.rect(), state, face)
    painter.end()
    return image


def colors(image: QImage, box: QRect) -> set[str]:
    box = box & image.rect()
    return {
        image.pixelColor(x, y).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def token(name: str) -> str:
    return theme().color(name).name()


CODE = QRect(22, 76, 160, 32)
LABEL = QRect(74, 44, 216, 18)
RING = QRect(256, 77, 30, 30)
EDGE = QPoint(150, 6)


def test_the_parts_stand_where_they_are_drawn(look: str) -> None:
    image = grab(Face(GITHUB, "482913", "731940", 18))
    assert image.pixelColor(EDGE).name() == token("border")
    assert image.pixelColor(QPoint(150, 20)).name() == token("surface")
    assert image.pixelColor(QPoint(1, 1)).name() == token("background")
    assert token("text") in colors(image, CODE)
    assert {token("ringProgress"), token("ringTrack")} <= colors(image, RING)
    assert token("muted") in colors(image, LABEL)


def test_under_five_seconds_the_ring_fills_and_only_a_lively_tile_turns(look: str) -> None:
    ending = Face(GITHUB, "482913", "731940", 4)
    calm = grab(ending)
    assert token("ringExpiringFill") in colors(calm, RING)
    assert token("expiring") not in colors(calm, CODE)
    assert token("muted") in colors(calm, QRect(190, 44, 100, 18)), "the next code stands at the end of the label line"
    for state in (HOVER, FOCUS):
        assert token("expiring") in colors(grab(ending, state), CODE)
    assert token("muted") not in colors(grab(Face(GITHUB, "482913", "731940", 6)), QRect(190, 44, 100, 18))


def test_focus_is_drawn_around_the_tile(look: str) -> None:
    image = grab(Face(GITHUB, "482913", left=18), FOCUS)
    assert token("focus") in colors(image, QRect(150, 3, 1, 4))


def test_hover_and_pressed_fill_the_tile(look: str) -> None:
    face = Face(GITHUB, "482913", left=18)
    assert grab(face, HOVER).pixelColor(150, 20).name() == token("hover")
    assert grab(face, HOVER).pixelColor(EDGE).name() == token("borderHover")
    assert grab(face, PRESSED).pixelColor(150, 20).name() == token("pressed")


def test_copied_says_so_in_green(look: str) -> None:
    image = grab(Face(GITHUB, "482913", left=18, flash=Flash.COPIED, flash_seconds=30))
    assert image.pixelColor(EDGE).name() == token("success")
    assert token("success") in colors(image, LABEL)


def test_hidden_squares_tell_nothing_about_the_code(look: str) -> None:
    one = grab(Face(GITHUB, "482913", "731940", 4, hidden=True))
    two = grab(Face(GITHUB, "9140227698", "1234567890", 4, hidden=True))
    assert one == two
    assert token("muted") in colors(one, CODE)
    assert token("text") not in colors(one, CODE)


def test_inactive_is_dashed_and_says_why(look: str) -> None:
    account = Account(id=bytes(16), issuer="Dropbox", label="a", inactive="Signs in with a passkey.")
    image = grab(Face(account))
    assert image.pixelColor(150, 20).name() == token("background")
    row = [image.pixelColor(x, 6).name() for x in range(40, 240)]
    changes = sum(1 for one, two in itertools.pairwise(row) if one != two)
    assert changes > 20, "the border is dashed"
    assert token("muted") in colors(image, QRect(22, 76, 240, 40))


def test_a_counter_account_has_a_button_and_a_number(look: str) -> None:
    account = Account(id=bytes(16), issuer="VPN", label="a", type="hotp", counter=41)
    image = grab(Face(account, "730441"))
    tiles = TileDelegate()
    place = tiles.next_rect(image.rect(), account).toAlignedRect()
    assert token("text") in colors(image, place)
    assert token("ringTrack") not in colors(image, RING) or look == "dark"
    assert token("text") not in colors(grab(Face(account, "730441", busy=True)), place)


def test_matches_are_marked_behind_the_text(look: str) -> None:
    assert token("matchMark") in colors(grab(Face(GITHUB, "482913", left=18, terms=("anna",))), LABEL)
    assert token("matchMark") not in colors(grab(Face(GITHUB, "482913", left=18, terms=("zz",))), LABEL)


def test_the_ring_alone_equals_the_ring_of_a_whole_tile(look: str) -> None:
    for left in (30, 18, 5, 1):
        whole = grab(Face(GITHUB, "482913", left=left))
        place = TileDelegate().ring_rect(whole.rect(), GITHUB)
        alone = ring_pixmap(left, 30, 30, "surface").toImage().convertToFormat(whole.format())
        assert alone == whole.copy(place)


def test_the_ring_empties_clockwise_from_the_top(look: str) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(theme().color("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_ring(painter, QRectF(0, 0, 60, 60), 15, 30)
    painter.end()
    assert image.pixelColor(57, 30).name() == token("ringTrack"), "the right half is gone"
    assert image.pixelColor(2, 30).name() == token("ringProgress"), "the left half is left"


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("digits", ["1234", "K7M2P", "482913", "91402276", "123456789", "7305519284"])
def test_a_code_never_runs_into_the_ring(qtbot: Any, percent: int, compact: bool, digits: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", percent)
    try:
        tiles = TileDelegate()
        tiles.set_compact(compact=compact)
        width = min(tiles.geometry.least_width, 344) if not compact else tiles.geometry.least_width
        account = Account(id=bytes(16), issuer="Belastingdienst Toeslagen", label="gemachtigde@devries.nl")
        image = grab(Face(account, digits, left=18), compact=compact, width=width + GAP)
        ring = tiles.ring_rect(image.rect(), account)
        gap = QRect(ring.left() - 6, ring.top(), 5, ring.height())
        assert colors(image, gap) == {token("surface")}
    finally:
        apply_theme(app, "light", 100)


@pytest.mark.parametrize(
    ("scale", "width", "compact"),
    [(1.0, 300, True), (1.0, 299, False), (1.5, 450, True), (1.5, 400, False), (2.0, 340, False), (2.0, 600, True)],
)
def test_low_tiles_become_full_where_names_would_have_no_room(scale: float, width: int, compact: bool) -> None:
    assert Geometry(scale, compact=True).fitted(width) == Geometry(scale, compact=compact)
    assert Geometry(scale).fitted(width) == Geometry(scale)


def test_a_narrow_window_at_large_text_shows_full_tiles_and_low_ones_when_it_is_wide_again(qtbot: Any) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, "light", 200)
    try:
        tiles = TileCanvas(AccountModel())
        qtbot.addWidget(tiles)
        tiles.set_compact(compact=True)
        for width, compact in ((360, False), (900, True), (360, False)):
            tiles.resize(width, 600)
            tiles.relayout()
            assert tiles.tiles.geometry.compact is compact
    finally:
        apply_theme(app, "light", 100)


@pytest.mark.parametrize(
    ("width", "columns"), [(240, 1), (372, 1), (530, 1), (540, 2), (744, 2), (828, 3), (1128, 4), (1500, 5)]
)
def test_columns_keep_tiles_between_264_and_360(width: int, columns: int) -> None:
    assert Geometry().columns(width) == columns


@pytest.mark.parametrize(
    ("code", "groups"),
    [
        ("1234", ["1234"]),
        ("12345", ["12345"]),
        ("123456", ["123", "456"]),
        ("1234567", ["123", "4567"]),
        ("12345678", ["1234", "5678"]),
        ("123456789", ["123", "456", "789"]),
        ("1234567890", ["12345", "67890"]),
    ],
)
def test_codes_are_read_in_groups(code: str, groups: list[str]) -> None:
    assert code_groups(code) == groups


def test_brands_and_initials(qtbot: Any) -> None:
    assert slug_of("GitHub") == "github"
    assert slug_of("accounts.google.com") == "google"
    assert slug_of("Gemeente Utrecht") == ""
    assert initials_of("Gemeente Utrecht") == "GU"
    assert initials_of("") == "?"
    assert color_of("Gemeente Utrecht") == color_of("GEMEENTE UTRECHT")
    plain = brand_pixmap("Gemeente Utrecht", "", "", 40).toImage()
    assert plain.pixelColor(20, 4).name() == color_of("Gemeente Utrecht").lower()
    assert brand_pixmap("GitHub", "", "", 40).toImage() != brand_pixmap("GitHub", "", "initials", 40).toImage()


def test_every_packed_name_is_found_in_its_section_of_the_list() -> None:
    names = json.loads(brands._index())
    assert len(names) > 3000
    assert {name: brands._slug_named(name) for name in names} == names
    assert [brands._slug_named(name) for name in ("", "zzzz", "é", "githu")] == ["", "", "", ""]
