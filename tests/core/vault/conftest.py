from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.vault import VaultStore
from tests.core.vault.vaults import FakeClock, new_vault


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "vault.tessera"


@pytest.fixture
def store(path: Path, clock: FakeClock) -> Iterator[VaultStore]:
    """Return an open vault with three accounts and two logins."""
    made = new_vault(path, accounts=3, logins=2, clock=clock)
    yield made
    made.close()
