"""The search of the Passwords page: words, operators, marks, and 10,000 logins at every key."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.passwords import OPERATORS, Concern, LoginIndex, Marks
from core.passwords.search import fold, parse_query
from tests.core.passwords.saved import identity, login

LOGINS = [
    login(1, "https://github.com/login", title="GitHub", username="anna", groups=("Work/Code",), tags=("dev",)),
    login(2, "https://www.zalando.nl", title="Zalando", username="anna@example.com", favourite=True, strength=0),
    login(3, "http://vvbrug.nl", title="Volleybal Vereniging ‘Brug’", username="Zoë", strength=-1, account=b"a"),
    login(4, title="Straße 12:30", username="", groups=("Privé",)),
]
ORDER = [identity(number) for number in (4, 3, 2, 1)]


@pytest.fixture
def index() -> LoginIndex:
    made = LoginIndex(LOGINS)
    made.set_concerns({identity(2): frozenset({Concern.WEAK, Concern.OLD}), identity(3): frozenset({Concern.HTTP})})
    return made


def numbers(found: list[bytes]) -> list[int]:
    return [int.from_bytes(item, "big") for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [4, 3, 2, 1]),
        ("   ", [4, 3, 2, 1]),
        ("anna", [2, 1]),
        ("ANNA git", [1]),
        ("git anna", [1]),
        ("zoe", [3]),
        ("ZOË", [3]),
        ("strasse", [4]),
        ("straße", [4]),
        ("prive", [4]),
        ("user:anna", [2, 1]),
        ("user:example", [2]),
        ("title:anna", []),
        ("url:zalando", [2]),
        ("url:http://", [3]),
        ("https", []),
        ("tag:dev", [1]),
        ("group:work", [1]),
        ("group:privé", [4]),
        ("is:weak", [2]),
        ("is:we", [2]),
        ("is:old is:weak", [2]),
        ("is:http", [3]),
        ("is:favourite", [2]),
        ("is:favorite", [2]),
        ("is:unrated", [3]),
        ("is:nothing-like-it", []),
        ("is:", [4, 3, 2, 1]),
        ("has:otp", [3]),
        ("has:url", [3, 2, 1]),
        ("-has:url", [4]),
        ("-anna", [4, 3]),
        ("-is:weak anna", [1]),
        ('"volleybal vereniging"', [3]),
        ('"vereniging volleybal"', []),
        ('"volleybal ver', [3]),
        ('title:"volleybal ver"', [3]),
        ("12:30", [4]),
        ("foo:bar", []),
        ("-", [4, 3, 2, 1]),
        ("User:anna IS:weak", [2]),
    ],
)
def test_search(index, text, expected):
    assert numbers(index.search(text, ORDER)) == expected


def test_the_index_follows_changes(index):
    index.put([login(5, title="Anna’s new one"), login(1, title="renamed", username="")])
    order = [*ORDER, identity(5), identity(77)]
    assert numbers(index.search("anna", order)) == [2, 5]
    index.drop([identity(2), identity(88)])
    assert numbers(index.search("anna", order)) == [5]


def test_marks_are_places_in_the_texts_themselves(index):
    assert index.marks(identity(4), "strasse") == Marks(title=((0, 6),))
    assert index.marks(identity(3), "zoe") == Marks(username=((0, 3),))
    assert index.marks(identity(1), "git anna") == Marks(title=((0, 3),), username=((0, 4),), address=((8, 11),))
    assert index.marks(identity(1), "title:hub url:login -x is:weak") == Marks(title=((3, 6),), address=((19, 24),))
    assert index.marks(identity(2), "a") == Marks(
        title=((1, 2), (3, 4)), username=((0, 1), (3, 4), (7, 8)), address=((13, 14), (15, 16))
    )
    assert index.marks(identity(9), "a") == Marks()
    assert index.marks(identity(1), "") == Marks()


@given(st.text(max_size=30), st.text(max_size=12))
def test_what_is_marked_folds_to_what_was_asked(title, word):
    index = LoginIndex([login(1, title=title, username="")])
    query = f'title:"{word.replace(chr(34), "")}"'
    terms = parse_query(query)
    marks = index.marks(identity(1), query).title
    if terms and index.search(query, [identity(1)]):
        assert marks
        assert all(0 <= start < end <= len(title) for start, end in marks)
        assert any(terms[0].text[:1] in fold(title[start:end]) for start, end in marks)


@given(st.text(max_size=60))
def test_any_text_can_be_typed(text):
    index = LoginIndex(LOGINS)
    assert set(index.search(text, ORDER)) <= set(ORDER)


def test_completion_offers_only_what_works(index):
    for operator in OPERATORS:
        assert parse_query(f"{operator}x")[0].field == operator.split(":")[0]


def test_ten_thousand_at_every_key(capsys):
    logins = [
        login(
            number,
            f"https://www.site{number}.example.com/login",
            title=f"Sité {number} of somebody",
            username=f"person{number % 70}@example.com",
            groups=("Work",) if number % 3 else (),
            tags=("news", "daily") if number % 5 else (),
            strength=number % 5,
        )
        for number in range(10_000)
    ]
    index = LoginIndex(logins)
    index.set_concerns({one.id: frozenset({Concern.WEAK}) for one in logins if one.strength < 2})
    order = [one.id for one in logins]
    worst = 0.0
    query = "-tag:daily is:weak user:person6 site example"
    for end in range(1, len(query) + 1):
        start = time.process_time()
        index.search(query[:end], order)
        worst = max(worst, time.process_time() - start)
    with capsys.disabled():
        print(f"\nworst key of a search in 10,000: {worst * 1000:.1f} ms")
    assert index.search(query, order)
    assert worst <= 0.016
