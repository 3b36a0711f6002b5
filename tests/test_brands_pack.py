"""The packed brand icons are whole, and names lead to the brand that a person means."""

from __future__ import annotations

import json
import re
import time
import zipfile
import zlib
from pathlib import Path

import pytest

PACK = Path(__file__).resolve().parent.parent / "resources" / "brands.zip"


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    with zipfile.ZipFile(PACK) as pack:
        return json.loads(pack.read("index.json"))


def test_every_name_leads_to_an_icon_in_the_place_its_slug_says(names: dict[str, str]) -> None:
    with zipfile.ZipFile(PACK) as pack:
        buckets = {name: json.loads(pack.read(name)) for name in pack.namelist() if name.startswith("icons/")}
    icons = {slug: icon for bucket in buckets.values() for slug, icon in bucket.items()}
    assert len(icons) > 3000
    assert set(names.values()) == set(icons)
    for slug, icon in icons.items():
        assert slug in buckets[f"icons/{zlib.crc32(slug.encode()) % 256:02x}.json"]
        assert re.fullmatch(r"[0-9A-F]{6}", icon["hex"])
        assert re.fullmatch(r"[MmZzLlHhVvCcSsQqTtAa0-9 ,.eE+-]+", icon["path"])


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("github", "github"),
        ("githubcom", "github"),
        ("twitter", "x"),
        ("npmjs", "npm"),
        ("hetzneronline", "hetzner"),
        ("epicgames", "epicgames"),
        ("nextcloud", "nextcloud"),
    ],
)
def test_names_that_services_use_are_found(names: dict[str, str], name: str, slug: str) -> None:
    assert names[name] == slug


def test_the_pack_is_small_and_quick_to_open() -> None:
    assert PACK.stat().st_size <= 2_500_000
    costs = []
    for _ in range(5):
        start = time.process_time()
        with zipfile.ZipFile(PACK) as pack:
            json.loads(pack.read("index.json"))
            json.loads(pack.read("icons/00.json"))
        costs.append(time.process_time() - start)
    assert min(costs) < 0.015
