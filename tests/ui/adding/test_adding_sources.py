"""Drop, paste, files and links: from what people give to what is in the vault."""

from __future__ import annotations

import struct
import time
import zlib

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QPushButton

from core.otp import decode_secret, format_migration
from tests.ui.adding.conftest import NOON, account, qr_image, uri
from ui.controllers import sources
from ui.views.adding.ways import Way
from ui.views.search_field import SearchField

GITHUB = uri("GitHub", "anna")


def drop(widget, mime):
    """Drag over and drop as the system does; return whether the widget wanted it."""
    point, actions = QPoint(20, 20), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point, actions, mime, buttons, keys)
    QGuiApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QGuiApplication.sendEvent(widget, QDropEvent(QPointF(point), actions, mime, buttons, keys))
    return enter.isAccepted()


def files(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def text(words):
    mime = QMimeData()
    mime.setText(words)
    return mime


def card_shown(ground):
    return ground.dialog is not None and ground.dialog.card.isVisible()


def test_dropped_picture_becomes_an_account_with_the_code_that_was_shown(ground, qtbot):
    path = ground.picture("code.png", GITHUB)
    assert drop(ground.window, files([path]))
    qtbot.waitUntil(lambda: card_shown(ground))
    shown = ground.dialog.card.findChild(type(ground.dialog.card._code), "preview_code").code
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    (stored,) = ground.stored()
    assert (stored.issuer, stored.label) == ("GitHub", "anna")
    assert ground.store.codes([stored.id], NOON)[stored.id][0].text == shown
    assert not ground.dialog.isVisible()


def test_undo_takes_the_account_back(ground, qtbot):
    drop(ground.window, text(GITHUB))
    qtbot.waitUntil(lambda: card_shown(ground))
    ground.find(QPushButton, "add_confirm").click()
    qtbot.waitUntil(lambda: bool(ground.window.messages.bars()))
    assert ground.window.messages.bars()[0].message.title == "GitHub was added."
    with qtbot.waitSignal(ground.adding.changed):
        ground.window.messages.undo_last()
    assert ground.stored() == []


@pytest.mark.parametrize("suffix", ["png", "jpg", "webp", "bmp"])
def test_every_common_kind_of_picture_is_read(ground, qtbot, suffix):
    path = ground.folder / f"code.{suffix}"
    if not qr_image(GITHUB).save(str(path)):
        from PIL import Image

        png = ground.picture("code.png", GITHUB)
        Image.open(png).convert("RGB").save(path)
    drop(ground.window, files([path]))
    qtbot.waitUntil(lambda: card_shown(ground))
    assert ground.dialog.card.account.issuer == "GitHub"


def test_animated_gif_is_read(ground, qtbot):
    from PIL import Image

    frame = Image.open(ground.picture("code.png", GITHUB)).convert("P")
    path = ground.folder / "code.gif"
    frame.save(path, save_all=True, append_images=[frame.rotate(90)], duration=100)
    drop(ground.window, files([path]))
    qtbot.waitUntil(lambda: card_shown(ground))
    assert ground.dialog.card.account.label == "anna"


def test_five_hundred_files_are_read_with_progress_and_each_failure_is_named(ground, qtbot):
    good = [ground.picture(f"good{n}.png", uri("Site", f"user{n}", more="")) for n in range(3)]
    plain = QImage(8, 8, QImage.Format.Format_RGB32)
    plain.fill(QColor("white"))
    empty = []
    for n in range(497):
        path = ground.folder / f"empty{n}.png"
        plain.save(str(path))
        empty.append(path)
    told = []
    ground.adding.progressed.connect(lambda done, total: told.append((done, total)))
    drop(ground.window, files(good + empty))
    qtbot.waitUntil(ground.review.isVisible, timeout=60_000)
    assert told[0] == (0, 500)
    assert told[-1] == (499, 500)
    assert len(ground.review._offer.candidates) == 3
    assert len(ground.review.problems.lines) == 497
    assert ground.review.problems.lines[0] == "empty0.png: There is no QR code in this picture."


def test_reading_files_can_be_stopped_and_keeps_what_was_found(ground, qtbot, monkeypatch):
    paths = [ground.picture(f"code{n}.png", uri("Site", f"user{n}")) for n in range(40)]
    honest = sources.read_file

    def read_file(path):
        if path == paths[3]:
            assert ground.adding._cancelled.wait(10)  # a slow disk, while somebody looks for the button
        return honest(path)

    monkeypatch.setattr(sources, "read_file", read_file)
    ground.adding.progressed.connect(lambda done, _total: ground.dialog.image.cancel.click() if done == 2 else None)
    drop(ground.window, files(paths))
    qtbot.waitUntil(ground.review.isVisible, timeout=30_000)
    assert len(ground.review._offer.candidates) in (3, 4)  # the file that was begun is finished


def test_files_that_are_no_pictures_are_named_one_by_one(ground, qtbot):
    (ground.folder / "notes.txt").write_text("nothing here")
    (ground.folder / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    web = ground.picture("web.png", "https://example.com/x?secret=JBSWY3DPEHPK3PXP")
    paths = [ground.folder / "notes.txt", ground.folder / "cut.png", web, ground.folder, ground.folder / "gone.png"]
    drop(ground.window, files(paths))
    qtbot.waitUntil(lambda: len(ground.dialog.image.problems.lines) == 5)
    lines = ground.dialog.image.problems.lines
    assert lines[2] == "web.png: That is a web address, not an account."
    assert lines[3].endswith("This is a folder.")
    assert not any("JBSWY3DPEHPK3PXP" in line for line in lines)


def test_text_file_with_links_is_read(ground, qtbot):
    path = ground.folder / "links.txt"
    path.write_text(f"{GITHUB}\n{uri('GitLab', 'anna', 'GEZDGNBVGY3TQOJQ')}\n")
    drop(ground.window, files([path]))
    qtbot.waitUntil(lambda: ground.review is not None and ground.review.isVisible())
    assert [c.account.issuer for c in ground.review._offer.candidates] == ["GitHub", "GitLab"]


def test_image_bomb_is_refused_in_words(ground, qtbot):
    side = 60_000
    rows = zlib.compress(b"\0" * (side // 8 + 1) * 64)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    bomb = ground.folder / "bomb.png"
    bomb.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b""))
    began = time.monotonic()
    drop(ground.window, files([bomb]))
    qtbot.waitUntil(ground.dialog.image.notice.isVisible)
    assert time.monotonic() - began < 5
    assert ground.dialog.image.notice.title() == "This picture is too large."


def test_pasted_picture_is_read_also_when_it_is_black_on_nothing(ground, qtbot):
    solid = qr_image(GITHUB)
    image = QImage(solid.size(), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    for y in range(solid.height()):
        for x in range(solid.width()):
            if solid.pixelColor(x, y).lightness() < 128:
                image.setPixelColor(x, y, QColor("black"))
    painter.end()
    QGuiApplication.clipboard().setImage(image)
    qtbot.keyClick(ground.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: card_shown(ground))
    assert ground.dialog.card.account.issuer == "GitHub"


def test_pasted_link_inside_the_dialog_is_read(ground, qtbot):
    ground.window.add_requested.emit()
    ground.dialog.ways.choose(Way.CLIPBOARD)
    QGuiApplication.clipboard().setText(f"  {GITHUB}\n")
    qtbot.keyClick(ground.dialog, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: card_shown(ground))


@pytest.mark.parametrize("words", [GITHUB, "git"])
def test_paste_into_the_search_adds_a_link_and_searches_for_the_rest(ground, qtbot, words):
    search = SearchField(ground.window)
    search.show()
    search.setFocus()
    QGuiApplication.clipboard().setText(words)
    qtbot.keyClick(search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    if words == GITHUB:
        qtbot.waitUntil(lambda: card_shown(ground))
    assert search.text() == ("" if words == GITHUB else "git")
    assert (ground.dialog is not None) is (words == GITHUB)


def test_pasted_bare_secret_opens_the_form(ground, qtbot):
    QGuiApplication.clipboard().setText("jbsw y3dp ehpk 3pxp")
    ground.window.paste_requested.emit()
    qtbot.waitUntil(lambda: ground.dialog is not None and ground.dialog.hand.isVisible())
    assert decode_secret(ground.dialog.hand.secret.text()) == decode_secret("JBSWY3DPEHPK3PXP")
    assert ground.dialog.ways.current is Way.HAND


def test_hundred_megabytes_of_text_are_refused_politely(ground, qtbot):
    mime = text("otpauth://totp/" + "A" * 100_000_000)
    began = time.monotonic()
    drop(ground.window, mime)
    qtbot.waitUntil(ground.dialog.clipboard.notice.isVisible)
    assert time.monotonic() - began < 5
    assert ground.dialog.clipboard.notice.title() == "This text is too long to be accounts."


def test_empty_clipboard_is_said(ground, qtbot):
    QGuiApplication.clipboard().clear()
    ground.window.paste_requested.emit()
    assert ground.dialog.clipboard.notice.title() == "The clipboard holds no picture and no text."


def test_picture_dragged_from_a_web_page_without_its_bytes_is_not_fetched(ground):
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.com/code.png")])
    drop(ground.window, mime)
    assert ground.dialog.clipboard.notice.title() == "This picture lies on the web."


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("https://example.com", "That is a web address, not an account."),
        ("WIFI:S:home;T:WPA;P:secret;;", "That is a Wi-Fi network, not an account."),
        ("FIDO:/13086400838107303667332719012595115747", "That is a passkey, not an account."),
        ("hello there", "That is some text, not an account."),
    ],
)
def test_foreign_text_is_named(ground, qtbot, words, title):
    drop(ground.window, text(words))
    qtbot.waitUntil(ground.dialog.clipboard.notice.isVisible)
    assert ground.dialog.clipboard.notice.title() == title
    assert ground.stored() == []


def test_broken_link_is_explained_without_its_secret(ground, qtbot):
    drop(ground.window, text("otpauth://totp/x?secret=NOT!BASE32"))
    qtbot.waitUntil(ground.dialog.clipboard.notice.isVisible)
    said = ground.dialog.clipboard.notice.accessibleName()
    assert "NOT!BASE32" not in said
    assert "That did not work" not in said


def test_link_handed_over_while_locked_waits_for_the_unlock(ground, qtbot):
    ground.store.lock()
    ground.hand_over([GITHUB])
    qtbot.wait(50)
    assert ground.dialog is None
    from core.vault import MasterPassword
    from tests.ui.adding.conftest import PASSWORD

    ground.store.unlock(MasterPassword(PASSWORD))
    ground.adding.take_waiting()
    qtbot.waitUntil(lambda: card_shown(ground))
    assert ground.dialog.card.account.issuer == "GitHub"


def test_handed_over_migration_link_opens_the_list(ground, qtbot):
    (link,) = format_migration([account("GitHub", "anna"), account("GitLab", "anna", "GEZDGNBVGY3TQOJQ")])
    ground.hand_over([link])
    qtbot.waitUntil(lambda: ground.review is not None and ground.review.isVisible())
    assert ground.review.title.text() == "From Google Authenticator"
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "review_add").click()
    assert {a.issuer for a in ground.stored()} == {"GitHub", "GitLab"}


def test_lock_while_a_card_is_open_forgets_it(ground, qtbot):
    drop(ground.window, text(GITHUB))
    qtbot.waitUntil(lambda: card_shown(ground))
    from PySide6.QtWidgets import QWidget

    ground.window.show_cover(QWidget())
    assert not ground.dialog.isVisible()
    assert ground.dialog.card.account is None
    assert ground.adding._gathering.accounts == ()
