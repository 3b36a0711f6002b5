"""What is here already: named, and kept beside, replaced or left out as a person says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from core.otp import decode_secret, format_migration
from tests.ui.adding.conftest import NOON, account, uri
from ui.models.candidate_list import CHOICE_ROLE
from ui.models.candidates import Choice

OLD, NEW = decode_secret("GEZDGNBVGY3TQOJQ"), decode_secret("JBSWY3DPEHPK3PXP")
GITHUB = uri("GitHub", "anna", "JBSWY3DPEHPK3PXP")


def offer(ground, qtbot, text):
    ground.hand_over([text])
    qtbot.waitUntil(lambda: ground.dialog is not None and ground.dialog.card.isVisible())
    return ground.dialog.card._remark.text()


def visible_buttons(ground):
    names = ("cancel", "another", "keep", "replace", "leave", "confirm")
    return [name for name in names if ground.find(QPushButton, f"add_{name}").isVisible()]


def test_same_name_with_another_secret_offers_keep_both_replace_and_cancel(ground, qtbot):
    ground.put("GitHub", "anna", OLD)
    said = offer(ground, qtbot, GITHUB)
    assert said == "This account is here already, with another secret."
    assert visible_buttons(ground) == ["cancel", "replace", "confirm"]
    assert ground.find(QPushButton, "add_confirm").text() == "Keep both"


def test_keep_both_adds_a_second_one(ground, qtbot):
    ground.put("GitHub", "anna", OLD)
    offer(ground, qtbot, GITHUB)
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    assert len(ground.stored()) == 2


def test_replace_gives_the_old_account_the_new_secret_and_tells_its_code(ground, qtbot):
    old = ground.put("GitHub", "anna", OLD)
    offer(ground, qtbot, GITHUB)
    told = []
    ground.adding.recoded.connect(told.append)
    with qtbot.waitSignals([ground.adding.changed, ground.adding.added]):
        ground.find(QPushButton, "add_replace").click()
    assert [a.id for a in ground.stored()] == [old]
    assert ground.store.account_secret(old).key == NEW
    assert told[0][old][0].text == ground.store.codes([old], NOON)[old][0].text


def test_undo_of_replace_puts_the_old_secret_back(ground, qtbot):
    old = ground.put("GitHub", "anna", OLD)
    offer(ground, qtbot, GITHUB)
    ground.find(QPushButton, "add_replace").click()
    qtbot.waitUntil(lambda: bool(ground.window.messages.bars()))
    assert ground.window.messages.bars()[0].message.title == "GitHub has its new secret."
    with qtbot.waitSignal(ground.adding.changed):
        ground.window.messages.undo_last()
    assert ground.store.account_secret(old).key == OLD


def test_cancel_changes_nothing(ground, qtbot):
    old = ground.put("GitHub", "anna", OLD)
    offer(ground, qtbot, GITHUB)
    ground.find(QPushButton, "add_cancel").click()
    assert not ground.dialog.isVisible()
    assert ground.store.account_secret(old).key == OLD
    assert len(ground.stored()) == 1


def test_identical_account_makes_leaving_it_out_the_chosen_button(ground, qtbot):
    ground.put("GitHub", "anna", NEW)
    assert offer(ground, qtbot, GITHUB) == "This account is here already."
    assert visible_buttons(ground) == ["keep", "leave"]


def test_same_secret_under_another_name_is_named(ground, qtbot):
    ground.put("Work", "a.devries", NEW)
    assert offer(ground, qtbot, GITHUB) == "This secret is here already, as Work (a.devries)."


@pytest.mark.parametrize(("issuer", "label"), [("GITHUB", "Anna"), (" GitHub", "anna ")])
def test_names_are_compared_as_people_read_them(ground, qtbot, issuer, label):
    ground.put(issuer, label, OLD)
    assert offer(ground, qtbot, GITHUB) == "This account is here already, with another secret."


def test_list_leaves_repeated_ones_unticked_and_obeys_clicks(ground, qtbot):
    ground.put("GitHub", "anna", OLD)
    same = ground.put("GitLab", "anna", NEW)
    links = format_migration(
        [account("GitHub", "anna"), account("GitLab", "anna"), account("Figma", "a", "MFRGGZDFMZTWQ2LK")]
    )
    ground.hand_over(links)
    qtbot.waitUntil(lambda: ground.review is not None and ground.review.isVisible())
    rows, add = ground.review._rows, ground.find(QPushButton, "review_add")
    choices = lambda: [rows.model().index(n).data(CHOICE_ROLE) for n in range(3)]  # noqa: E731
    assert choices() == [Choice.SKIP, Choice.SKIP, Choice.ADD]
    assert ground.review._here.text().startswith("2 ")
    place = rows.visualRect(rows.model().index(0))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place.topRight() + QPoint(-30, 26))
    assert choices()[0] is Choice.REPLACE
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place.topLeft() + QPoint(20, 26))
    assert choices()[0] is Choice.SKIP
    rows.setCurrentIndex(rows.model().index(0))
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert choices()[0] is Choice.ADD
    qtbot.keyClick(rows, Qt.Key.Key_R)
    assert choices()[0] is Choice.REPLACE
    with qtbot.waitSignal(ground.adding.added):
        add.click()
    assert {a.issuer for a in ground.stored()} == {"GitHub", "GitLab", "Figma"}
    assert ground.store.account_secret(same).key == NEW


def test_nothing_chosen_cannot_be_added(ground, qtbot):
    links = format_migration([account("A", "a"), account("B", "b", "GEZDGNBVGY3TQOJQ")])
    ground.hand_over(links)
    qtbot.waitUntil(lambda: ground.review is not None and ground.review.isVisible())
    ground.review._all.click()
    assert not ground.find(QPushButton, "review_add").isEnabled()
    ground.review._all.click()
    assert ground.find(QPushButton, "review_add").isEnabled()


def test_typed_account_that_is_here_asks_in_the_form(ground, qtbot):
    ground.put("GitHub", "anna", OLD)
    from ui.views.adding.ways import Way

    ground.window.add_requested.emit()
    ground.dialog.ways.choose(Way.HAND)
    hand = ground.dialog.hand
    hand.secret.setText("JBSW Y3DP EHPK 3PXP")
    hand.issuer.setText("GitHub")
    hand.label.setText("anna")
    ground.find(QPushButton, "add_confirm").click()
    qtbot.waitUntil(lambda: ground.find(QPushButton, "add_replace").isVisible())
    assert hand.card._remark.text() == "This account is here already, with another secret."
    hand.label.setText("anna-work")
    assert not ground.find(QPushButton, "add_replace").isVisible()
    with qtbot.waitSignal(ground.adding.added):
        ground.find(QPushButton, "add_confirm").click()
    assert {a.label for a in ground.stored()} == {"anna", "anna-work"}


def test_damaged_item_does_not_stand_in_the_way(ground, qtbot, monkeypatch):
    from core.vault import ItemDamaged

    first = ground.put("Broken", "x", OLD)
    ground.put("GitHub", "anna", NEW)
    honest = ground.store.account_secret

    def secret(item):
        if item == first:
            raise ItemDamaged(first)
        return honest(item)

    monkeypatch.setattr(ground.store, "account_secret", secret)
    assert offer(ground, qtbot, GITHUB) == "This account is here already."
