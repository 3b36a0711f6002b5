"""The list model alone: order, filter, and changes row by row."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from core.otp import Code
from core.vault import Account, Compartment, VaultChange
from ui.models.account_rows import PINNED
from ui.models.accounts import AccountModel, Role, dragged_ids
from ui.models.search import fold, spans, terms_of


def account(number: int, issuer: str, label: str = "", **fields: Any) -> Account:
    return Account(id=number.to_bytes(16, "big"), issuer=issuer, label=label, order=f"{number:04d}", **fields)


def change(*changed: Account, added: tuple[Account, ...] = (), removed: tuple[bytes, ...] = ()) -> VaultChange:
    return VaultChange(compartment=Compartment.ACCOUNTS, added=added, changed=changed, removed=removed)


def names(model: AccountModel) -> list[str]:
    return [model.account_at(row).issuer for row in range(model.rowCount())]


@pytest.fixture
def model(qtbot: Any) -> AccountModel:
    model = AccountModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


@pytest.fixture
def filled(model: AccountModel) -> AccountModel:
    model.load(
        [
            account(1, "GitHub", "anna", groups=("Work",), note="office"),
            account(2, "Crème Bank", "A. de Vries", uses=9),
            account(3, "Digital", "bram", groups=("Work", "Clients"), uses=2),
            account(4, "Apple", "anna@mail.nl", pinned=True),
        ]
    )
    return model


def resets(model: AccountModel) -> list[bool]:
    seen: list[bool] = []
    model.modelReset.connect(lambda: seen.append(True))
    return seen


def test_pinned_first_then_the_own_order(filled: AccountModel) -> None:
    assert names(filled) == ["Apple", "GitHub", "Crème Bank", "Digital"]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", ["Apple", "Crème Bank", "Digital", "GitHub"]),
        ("used", ["Apple", "Crème Bank", "Digital", "GitHub"]),
        ("order", ["Apple", "GitHub", "Crème Bank", "Digital"]),
    ],
)
def test_sorts(filled: AccountModel, sort: str, order: list[str]) -> None:
    filled.set_sort("name" if sort == "order" else sort)
    filled.set_sort(sort)
    assert names(filled) == order


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("git", ["GitHub", "Digital"]),  # a name that begins so comes first
        ("creme", ["Crème Bank"]),
        ("ÀNNA", ["Apple", "GitHub"]),
        ("anna mail", ["Apple"]),
        ("office", ["GitHub"]),
        ("clients", ["Digital"]),
        ("nothing", []),
        ("  ", ["Apple", "GitHub", "Crème Bank", "Digital"]),
    ],
)
def test_search_looks_in_names_notes_and_groups(filled: AccountModel, query: str, found: list[str]) -> None:
    filled.set_query(query)
    assert names(filled) == found


def test_narrowing_letter_by_letter_gives_what_a_fresh_search_gives(filled: AccountModel) -> None:
    for end in range(1, 5):
        filled.set_query("anna"[:end])
    narrowed = names(filled)
    filled.set_query("")
    filled.set_query("anna")
    assert names(filled) == narrowed


def test_groups_and_pinned_are_filters(filled: AccountModel) -> None:
    assert filled.groups() == (("Clients", 1), ("Work", 2))
    filled.set_group("Work")
    assert names(filled) == ["GitHub", "Digital"]
    filled.set_group(PINNED)
    assert names(filled) == ["Apple"]


def test_a_group_that_is_gone_is_chosen_no_longer(filled: AccountModel) -> None:
    filled.set_group("Clients")
    filled.apply(change(replace(filled.account_at(0), groups=())))
    assert filled.group == ""
    assert filled.rowCount() == 4


def test_one_edit_is_one_row_and_never_a_reset(filled: AccountModel) -> None:
    seen, rows = resets(filled), []
    filled.dataChanged.connect(lambda first, last: rows.append((first.row(), last.row())))
    filled.apply(change(replace(filled.account_at(2), label="new")))
    assert (rows, seen) == ([(2, 2)], [])


def test_a_new_order_moves_one_row(filled: AccountModel) -> None:
    seen, moved = resets(filled), []
    filled.rowsMoved.connect(lambda _p, first, _l, _d, to: moved.append((first, to)))
    filled.apply(change(replace(filled.account_at(3), order="0001a")))
    assert names(filled) == ["Apple", "GitHub", "Digital", "Crème Bank"]
    assert (moved, seen) == ([(3, 2)], [])


def test_added_trashed_and_removed_rows_come_and_go_alone(filled: AccountModel) -> None:
    seen = resets(filled)
    filled.apply(change(added=(account(9, "Zulip"),)))
    assert names(filled)[-1] == "Zulip"
    filled.apply(change(replace(filled.account_at(0), trashed=5.0)))
    assert names(filled) == ["GitHub", "Crème Bank", "Digital", "Zulip"]
    filled.apply(change(removed=(filled.id_at(3),)))
    assert names(filled) == ["GitHub", "Crème Bank", "Digital"]
    assert seen == []


def test_an_edit_that_no_longer_matches_leaves_the_filtered_list(filled: AccountModel) -> None:
    filled.set_query("git")
    filled.apply(change(replace(filled.account_at(0), issuer="Forge")))
    assert names(filled) == ["Digital"]
    filled.apply(change(replace(filled.account(account(1, "").id), issuer="Gitea")))  # type: ignore[type-var]
    assert names(filled) == ["Gitea", "Digital"]


def test_use_does_not_move_a_tile_under_the_pointer(filled: AccountModel) -> None:
    filled.set_sort("used")
    filled.apply(change(replace(filled.account_at(3), uses=100)))
    assert names(filled) == ["Apple", "Crème Bank", "Digital", "GitHub"]
    filled.set_sort("order")
    filled.set_sort("used")
    assert names(filled) == ["Apple", "GitHub", "Crème Bank", "Digital"]


def test_an_import_is_told_at_once(filled: AccountModel) -> None:
    seen = resets(filled)
    filled.apply(change(added=tuple(account(n, f"Site {n}") for n in range(100, 400))))
    assert filled.rowCount() == 304
    assert seen == [True]


def test_logins_are_none_of_its_business(filled: AccountModel) -> None:
    filled.apply(VaultChange(compartment=Compartment.PASSWORDS, removed=(filled.id_at(0),)))
    assert filled.rowCount() == 4


def test_a_drag_carries_ids_only(filled: AccountModel) -> None:
    mime = filled.mimeData([filled.index(2), filled.index(0)])
    assert dragged_ids(mime) == [filled.id_at(0), filled.id_at(2)]
    assert not mime.hasText()


def test_a_move_ends_at_the_border_of_the_pinned_ones(filled: AccountModel) -> None:
    ids = [filled.id_at(3)]
    assert filled.anchor_of(ids, 0) == (True, filled.id_at(1))
    filled.apply(change(replace(filled.account_at(1), pinned=True)))
    assert names(filled)[:2] == ["GitHub", "Apple"]
    assert filled.anchor_of([filled.id_at(0)], 4) == (True, None)


def test_what_is_read_out_never_holds_a_code(filled: AccountModel) -> None:
    filled.set_codes({filled.id_at(1): (Code("482913", 0, 30), Code("731940", 30, 60))})
    filled.set_second(12)
    index = filled.index(1)
    roles = [r for r in Qt.ItemDataRole if r not in (Qt.ItemDataRole.UserRole, Qt.ItemDataRole.StatusTipPropertyRole)]
    texts = [str(filled.data(index, role)) for role in roles]
    assert filled.data(index, Qt.ItemDataRole.AccessibleTextRole) == "GitHub, anna"
    assert "18" in filled.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert not any("482913" in text or "731940" in text for text in texts)
    assert "482913" not in repr(filled.data(index, Role.FACE))


def test_ten_thousand_rows_stay_in_order_through_edits(model: AccountModel) -> None:
    model.load([account(n, f"Site {n % 97}", f"user{n}") for n in range(10_000)])
    model.set_query("site 9")
    before = names(model)
    model.apply(change(replace(model.account_at(500), note="changed")))
    assert names(model) == before
    model.set_query("")
    assert model.rowCount() == 10_000
    assert all(model.row_of(model.id_at(row)) == row for row in range(0, 10_000, 611))


def test_marks_stand_where_the_words_are() -> None:
    assert spans("anna.devries@gmail.com", terms_of("anna.d")) == [(0, 6)]
    assert spans("Crème brûlée", terms_of("eme bru")) == [(2, 5), (6, 9)]
    assert spans("Straße", terms_of("asse")) == [(3, 6)]
    assert spans("aaaa", terms_of("aa")) == [(0, 4)]
    assert fold("ÀÉ") == "ae"
