"""Which backups stay: tables with a clock that goes on, and one that was set."""

from __future__ import annotations

import random
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.vault.backup_files import backup_name, read_name
from core.vault.backup_thinning import DAYS, MONTHS, NEWEST, WEEKS, choose_kept

DAY = 24 * 3600.0
NOON = 1_800_014_400.0  # a Friday, 12:00 UTC


class One(NamedTuple):
    made_at: float
    counter: int


def thinned_daily(days: int, per_day: int = 1) -> tuple[list[One], float]:
    """Make backups day after day, thinning after each as the app does."""
    kept: list[One] = []
    now = NOON
    for day in range(days):
        for hour in range(per_day):
            now = NOON + day * DAY + hour * 3600
            kept = choose_kept([*kept, One(now, day * per_day + hour)], now)
    return kept, now


@pytest.mark.parametrize(("days", "count"), [(1, 1), (10, 10), (14, 14), (30, 18), (100, 24), (365, 32), (1500, 33)])
def test_a_backup_a_day_ends_in_days_weeks_and_months(days, count):
    kept, _ = thinned_daily(days)
    assert abs(len(kept) - count) <= 3
    assert len(kept) >= min(days, NEWEST)


def test_after_years_each_span_has_its_backup():
    kept, now = thinned_daily(1500)
    ages = [(now - one.made_at) / DAY for one in kept]
    assert sorted(age for age in ages if age < DAYS) == list(range(DAYS))
    for week in range(WEEKS):
        assert any(7 * week <= age < 7 * (week + 2) for age in ages)
    for month in range(MONTHS - 1):
        assert any(30 * month <= age < 30 * (month + 2) for age in ages)
    assert max(ages) <= MONTHS * 31


def test_many_a_day_keep_the_newest_ten_and_one_of_each_day():
    kept, now = thinned_daily(20, per_day=12)
    newest = sorted(kept)[-NEWEST:]
    assert [one.counter for one in newest] == list(range(19 * 12 + 2, 20 * 12))
    assert sum(1 for one in kept if now - one.made_at < DAYS * DAY) <= NEWEST + DAYS


def test_nobody_who_opens_it_once_a_year_loses_one_of_the_last_ten():
    kept: list[One] = []
    for year in range(15):
        now = NOON + year * 365 * DAY
        kept = choose_kept([*kept, One(now, year)], now)
    assert [one.counter for one in kept] == list(range(5, 15))


@pytest.mark.parametrize("shift", [-3000 * DAY, -40 * DAY, 40 * DAY, 3000 * DAY])
def test_a_clock_that_was_set_never_takes_the_newest_ten_by_counter(shift):
    before = [One(NOON + n * DAY, n) for n in range(30)]
    now = NOON + 30 * DAY + shift
    kept = choose_kept([*before, One(now, 30)], now)
    assert {one.counter for one in kept} >= set(range(21, 31))


def test_a_clock_set_back_lets_nothing_go_that_lies_in_its_future():
    before = [One(NOON + n * DAY, n) for n in range(30)]
    now = NOON - DAY
    assert choose_kept([*before, One(now, 30)], now) == [*before, One(now, 30)]


def test_a_restored_vault_that_counts_from_a_lower_number_keeps_its_newest_too():
    before = [One(NOON + n * DAY, 1000 + n) for n in range(12)]
    after = [One(NOON + (12 + n) * DAY, 500 + n) for n in range(3)]
    kept = choose_kept([*before, *after], NOON + 15 * DAY)
    assert set(after) <= set(kept)
    assert set(before[-NEWEST:]) <= set(kept)


MADE = st.lists(
    st.builds(One, st.integers(0, 800).map(lambda n: NOON + n * DAY / 2), st.integers(0, 60)), max_size=60, unique=True
)


@settings(max_examples=200, deadline=None)
@given(MADE, st.integers(-400, 1200))
def test_thinning_is_settled_and_does_not_depend_on_the_order(made, day):
    now = NOON + day * DAY
    kept = choose_kept(made, now)
    assert choose_kept(kept, now) == kept
    shuffled = random.Random(day).sample(made, len(made))
    assert sorted(one.made_at for one in choose_kept(shuffled, now)) == sorted(one.made_at for one in kept)
    assert len(kept) >= min(len(made), NEWEST)


@pytest.mark.parametrize(("at", "counter"), [(0.0, 0), (NOON, 7), (NOON + 0.9, 2**64)])
def test_a_name_says_when_and_which(at, counter):
    assert read_name(backup_name(at, counter)) == (float(int(at)), counter)


@pytest.mark.parametrize(
    "name",
    [
        "vault.tessera",
        "tessera-20261124-091200.tessera",
        "tessera-20261324-091200-5.tessera",
        "tessera-20261124-091200-5.tessera.part",
        "tessera-20261124-091200-5.unproved",
        "Tessera-20261124-091200-5.tessera",
        "tessera-20261124-091200--5.tessera",
        "tessera-\u0662\u0660261124-091200-5.tessera",
    ],
)
def test_other_names_are_never_taken_for_a_backup(name):
    assert read_name(name) is None
