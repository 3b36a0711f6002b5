"""The preview of an import: what each row is to the vault, and what will be done with it."""

from __future__ import annotations

import time

import pytest

from core.importers import (
    Action,
    ImportCancelled,
    ImportPlan,
    PlannedRow,
    Reason,
    RowState,
    plan_import,
    read_csv,
    read_entries,
    recognise,
)
from core.vault import Login, LoginSecret, LoginUrl

HEADER = "name,url,username,password\n"
KEY = "JBSWY3DPEHPK3PXP"


def login(number: int, title: str, username: str, *urls: str, **fields: object) -> Login:
    item = number.to_bytes(16, "big")
    return Login(id=item, title=title, username=username, urls=tuple(map(LoginUrl, urls)), **fields)  # type: ignore[arg-type]


HERE = {
    1: (login(1, "GitHub", "Anna@example.com", "https://www.github.com/login"), "one"),
    2: (login(2, "Router", "admin"), "two"),
    3: (login(3, "Gone", "anna", "https://gone.com", trashed=5.0), "three"),
    4: (login(4, "Port", "anna", "https://nas.local:8443"), "four"),
}


def plan(text: str, header: str = HEADER, **options: object) -> ImportPlan:
    table = read_csv((header + text).encode())
    importer = recognise(table)
    assert importer is not None
    secrets = {one.id: LoginSecret(password=password, note="kept") for one, password in HERE.values()}
    return plan_import(
        read_entries(table, importer),
        [one for one, _ in HERE.values()],
        secret_of=secrets.get,
        **options,  # type: ignore[arg-type]
    )


def row(text: str) -> PlannedRow:
    (planned,) = plan(text).rows
    return planned


@pytest.mark.parametrize(
    ("text", "state", "action", "reason", "existing"),
    [
        ("X,https://new.com,anna,pw", RowState.NEW, Action.ADD, None, 0),
        ("X,http://github.com,anna@example.com,one", RowState.DUPLICATE, Action.SKIP, Reason.SAME_PASSWORD, 1),
        ("X,https://github.com/x,ANNA@example.com,new", RowState.CHANGED, Action.UPDATE, Reason.OTHER_PASSWORD, 1),
        ("X,https://github.com,anna@example.com,", RowState.DUPLICATE, Action.SKIP, Reason.SAME_DETAILS, 1),
        ("X,https://github.com,bob,one", RowState.NEW, Action.ADD, None, 0),
        ("X,https://gist.github.com,anna@example.com,one", RowState.NEW, Action.ADD, None, 0),
        ("router,,ADMIN,two", RowState.DUPLICATE, Action.SKIP, Reason.SAME_PASSWORD, 2),
        ("Router,,admin,new", RowState.CHANGED, Action.UPDATE, Reason.OTHER_PASSWORD, 2),
        ("Router,https://router.example,admin,two", RowState.NEW, Action.ADD, None, 0),
        ("X,https://gone.com,anna,three", RowState.DUPLICATE, Action.SKIP, Reason.IN_TRASH, 3),
        ("X,https://gone.com,anna,new", RowState.NEW, Action.ADD, None, 0),
        ("X,https://nas.local:8443/ui,anna,four", RowState.DUPLICATE, Action.SKIP, Reason.SAME_PASSWORD, 4),
        ("X,https://nas.local,anna,four", RowState.NEW, Action.ADD, None, 0),
    ],
)
def test_states(text, state, action, reason, existing):
    planned = row(text)
    assert (planned.state, planned.action) == (state, action)
    assert planned.existing == (existing.to_bytes(16, "big") if existing else b"")
    assert reason is None or reason in planned.reasons
    assert planned.action in planned.actions


def test_only_logins_of_the_same_site_and_user_are_opened():
    opened = []
    table = read_csv((HEADER + "X,https://github.com,anna@example.com,pw\nY,https://y.com,b,pw\n").encode())
    importer = recognise(table)
    assert importer is not None

    def secret_of(item: bytes) -> LoginSecret:
        opened.append(item[-1])
        return LoginSecret(password="other")

    plan_import(read_entries(table, importer), [one for one, _ in HERE.values()], secret_of=secret_of)
    assert opened == [1]


def test_what_is_twice_in_a_file():
    made = plan("A,https://a.com,u,pw\nA again,https://www.a.com,u,pw\nA other,https://a.com,u,other\n")
    assert [(one.state, Reason.TWICE_IN_FILE in one.reasons) for one in made.rows] == [
        (RowState.NEW, False),
        (RowState.DUPLICATE, True),
        (RowState.NEW, True),
    ]


def test_a_note_that_only_the_file_has_is_never_passed_over():
    made = plan(
        '"Note",,,,\nA,https://github.com,anna@example.com,one,new note\n'
        "B,https://github.com,anna@example.com,,new note\nRouter,,admin,,kept\n"
        "Note,,,,text\nNote,,,,text\nNote,,,,more\n",
        header="name,url,username,password,note\n",
    )
    assert [(one.state, one.reasons[-1]) for one in made.rows] == [
        (RowState.NEW, Reason.NOTE_ONLY),
        (RowState.DUPLICATE, Reason.OTHER_DETAILS),
        (RowState.NEW, Reason.NO_PASSWORD),
        (RowState.DUPLICATE, Reason.SAME_DETAILS),
        (RowState.NEW, Reason.TWICE_IN_FILE),
        (RowState.DUPLICATE, Reason.TWICE_IN_FILE),
        (RowState.NEW, Reason.TWICE_IN_FILE),
    ]


def test_a_row_of_the_recycle_bin_does_not_stand_in_for_the_living_one():
    header = '"Group","Title","Username","Password","URL","Notes"\n'
    table = read_csv((header + '"R/Recycle Bin","A","u","p","a.com",""\n"R","A","u","p","a.com",""\n').encode())
    importer = recognise(table)
    assert importer is not None
    made = plan_import(read_entries(table, importer), [], secret_of=lambda _item: None)
    assert [one.state for one in made.rows] == [RowState.LEFT_OUT, RowState.NEW]


def test_a_login_that_cannot_be_opened_is_no_duplicate():
    table = read_csv((HEADER + "X,https://github.com,anna@example.com,one\n").encode())
    importer = recognise(table)
    assert importer is not None
    existing = [one for one, _ in HERE.values()]
    made = plan_import(read_entries(table, importer), existing, secret_of=lambda _item: None)
    assert made.rows[0].state is RowState.CHANGED


def test_one_login_is_changed_once():
    made = plan("A,https://github.com,anna@example.com,x\nB,https://github.com,anna@example.com,y\n")
    assert [one.state for one in made.rows] == [RowState.CHANGED, RowState.NEW]


def test_left_out_rows_can_be_taken_after_all_and_unreadable_ones_cannot():
    header = '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated"\n'
    table = read_csv((header + '"chrome://FirefoxAccounts","me","pw",,,"",""\n"x","broken\n').encode())
    importer = recognise(table)
    assert importer is not None
    made = plan_import(read_entries(table, importer), [], secret_of=lambda _item: None)
    assert [one.state for one in made.rows] == [RowState.LEFT_OUT, RowState.UNREADABLE]
    chosen = made.with_actions({one.line: Action.ADD for one in made.rows})
    assert [one.action for one in chosen.rows] == [Action.ADD, Action.SKIP]
    assert (made.to_import, chosen.to_import) == (0, 1)


@pytest.mark.parametrize(
    "text", ["X,https://gone.com,anna,three", "X,https://github.com,anna@example.com,", "X,https://new.com,a,b"]
)
def test_what_is_in_the_trash_or_says_no_password_changes_nothing(text):
    assert row(text).actions == (Action.ADD, Action.SKIP)


def test_other_actions_and_counts():
    made = plan("A,https://github.com,anna@example.com,x\nB,https://b.com,u,p\nC,https://c.com,u,p\n")
    assert (made.count(RowState.NEW), made.count(RowState.CHANGED), made.to_import) == (2, 1, 3)
    chosen = made.with_actions({2: Action.ADD, 3: Action.SKIP, 4: Action.UPDATE, 99: Action.ADD})
    assert [one.action for one in chosen.rows] == [Action.ADD, Action.SKIP, Action.ADD]


def test_codes_that_are_here_already_are_linked():
    table = read_csv(
        f"title,url,username,password,otpauth\nA,https://a.com,u,p,{KEY}\nB,https://b.com,u,p,{KEY}A\n".encode()
    )
    importer = recognise(table)
    assert importer is not None
    made = plan_import(
        read_entries(table, importer),
        [],
        secret_of=lambda _item: None,
        account_of=lambda account: b"here" if account.secret == KEY else None,
    )
    assert [one.account for one in made.rows] == [b"here", b""]
    assert Reason.ACCOUNT_HERE in made.rows[0].reasons


def test_thousands_of_one_site_and_user_are_compared_in_no_time():
    start = time.process_time()
    made = plan("".join(f"A,https://a.com,u,{n}\n" for n in range(10_000)))
    assert made.count(RowState.NEW) == 10_000
    assert time.process_time() - start < 5


def test_progress_and_cancel():
    seen: list[tuple[int, int]] = []
    text = "".join(f"S{n},https://s{n}.com,u,p\n" for n in range(1200))
    plan(text, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 1200), (500, 1200), (1000, 1200)]
    with pytest.raises(ImportCancelled):
        plan(text, cancelled=lambda: len(seen) > 0)


def test_nothing_secret_is_printed():
    assert "hunter2" not in repr(plan("A,https://a.com,u,hunter2\n"))
    assert "hunter2" not in repr(row("A,https://a.com,u,hunter2\n"))
