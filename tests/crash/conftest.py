"""The grounds of the campaigns, made once for all tests of a process."""

from __future__ import annotations

import pytest

from tests.crash.harness import Ground
from tests.crash.saves import IN_PLACE


@pytest.fixture(scope="session")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Return the ground of the real store."""
    return Ground(tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def broken_ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Return the ground of a store that overwrites in place: every campaign must find it."""
    return Ground(tmp_path_factory.mktemp("in-place"), IN_PLACE)
