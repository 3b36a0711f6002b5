"""What holds for the project as a whole: locks, layers, versions, notices, and what no file may say."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.release import RELEASED, VERSION

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {name: (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8") for name in ("run", "dev")}
# Written in pieces, so that this file does not say what it forbids. Folders of one machine, and hosts of registries.
FORBIDDEN = [
    "/" + "work/",
    "/" + "farm/",
    "/" + "root/",
    "--" + "index-url",
    "--extra-" + "index",
    "--find" + "-links",
    "pypi" + ".org",
    "python" + "hosted",
    "registry.npm" + "js",
]
NAME = re.compile(r"^([A-Za-z0-9._-]+)")


def canonical(requirement: str) -> str:
    found = NAME.match(requirement)
    assert found is not None, requirement
    return re.sub(r"[-_.]+", "-", found[1]).lower()


def locked(name: str) -> dict[str, set[str]]:
    """Return package -> the versions it is pinned to (more than one where Python's version decides)."""
    pins: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^ ]+) ", LOCKS[name], re.MULTILINE):
        pins.setdefault(package, set()).add(version)
    return pins


def direct() -> list[str]:
    groups = PROJECT["dependency-groups"]
    named = [line for lines in groups.values() for line in lines if isinstance(line, str)]
    return [canonical(line) for line in PROJECT["project"]["dependencies"] + named]


def tracked() -> list[str]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [name for name in listing.split("\0") if name and (ROOT / name).is_file()]


def text_of(name: str) -> str:
    content = (ROOT / name).read_bytes()
    return "" if b"\0" in content else content.decode("utf-8")


@pytest.mark.parametrize("name", LOCKS)
def test_locks_pin_every_file_and_name_no_place(name: str) -> None:
    assert "://" not in LOCKS[name]
    assert not re.search(r"^\s*(-|\.|/)", LOCKS[name].replace("    --hash=sha256:", ""), re.MULTILINE)
    blocks = re.split(r"^(?=[A-Za-z0-9])", LOCKS[name], flags=re.MULTILINE)[1:]
    assert len(blocks) > 10
    for block in blocks:
        assert re.match(r"[a-z0-9-]+==[^ ]+ ", block), block
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block


def test_locks_agree_with_each_other_and_with_the_project() -> None:
    run, dev = locked("run"), locked("dev")
    assert {name: dev.get(name) for name in run} == run
    assert {canonical(line) for line in PROJECT["project"]["dependencies"]} <= run.keys()
    assert set(direct()) <= dev.keys()
    assert run["pyside6-essentials"] == {"6.11.3"}
    assert run["shiboken6"] == {"6.11.3"}


def test_every_direct_dependency_tells_its_reason() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    told = {canonical(name) for row in re.findall(r"^\| ([^|]+) \|", page, re.MULTILINE) for name in row.split(", ")}
    assert set(direct()) - told == set()


@pytest.mark.parametrize(("package", "contract"), [("core", "rooms of core depend downwards"), ("ui", "layers of ui")])
def test_every_module_has_its_layer(package: str, contract: str) -> None:
    contracts = {entry["name"]: entry for entry in PROJECT["tool"]["importlinter"]["contracts"]}
    assert contracts[contract]["exhaustive"] is True
    declared = {name.strip(" ()") for layer in contracts[contract]["layers"] for name in re.split(r"[|:]", layer)}
    assert modules(package) - declared == set()


def modules(package: str) -> set[str]:
    names = {Path(name).parts[1].removesuffix(".py") for name in tracked() if re.match(rf"{package}/.*\.py$", name)}
    return names - {"__init__"}


def test_no_file_names_a_folder_of_one_machine_or_a_registry() -> None:
    found = [f"{name}: {words}" for name in tracked() for words in FORBIDDEN if words in text_of(name).lower()]
    assert found == []


def test_versions_agree() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    newest = re.search(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)
    assert newest is not None
    assert PROJECT["project"]["version"] == VERSION == newest[1]
    assert datetime.fromtimestamp(RELEASED, UTC).date().isoformat() == newest[2]


def test_material_by_others_is_named_with_its_licence() -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    for part in ("Lucide", "Feather", "Simple Icons", "resources/brands.zip", "EFF Long Wordlist"):
        assert part in notice
    for licence in (ROOT / "resources").rglob("LICENSE"):
        assert licence.relative_to(ROOT).as_posix() in notice
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    icons = (ROOT / "resources" / "icons" / "LICENSE").read_text(encoding="utf-8")
    assert "ISC License" in icons
    assert "Cole Bemis" in icons
    assert PROJECT["project"]["license-files"] == ["LICENSE", "NOTICE"]


def test_every_test_that_the_threat_model_names_exists() -> None:
    page = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
    tests = {name: text_of(name) for name in tracked() if Path(name).name.startswith("test_")}
    assert set(re.findall(r"\btest_\w+\.py\b", page)) <= {Path(name).name for name in tests}
    named = set(re.findall(r"\b(test_\w+)\b(?!\.py)", page))
    assert len(named) > 10
    assert {name for name in named if not any(f"def {name}(" in text for text in tests.values())} == set()


@pytest.mark.parametrize("page", [name for name in tracked() if name.endswith(".md")])
def test_links_between_pages_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)|(?:src|srcset)=\"([^\"]+)\"", text_of(page))
    for target in (first or second for first, second in targets):
        if not re.match(r"[a-z]+:|#", target):
            assert ((ROOT / page).parent / target.split("#")[0]).exists(), target


@pytest.mark.skipif(shutil.which("make") is None, reason="needs make")
def test_make_names_only_what_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for file in re.findall(r"\b(?:tools|tests|packaging)/[\w/]+\.py\b", makefile):
        assert (ROOT / file).is_file(), file
    phony = re.search(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)
    assert phony is not None
    for target in phony[1].split():
        dry = subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=False, capture_output=True, text=True)
        assert dry.returncode == 0, f"{target}: {dry.stderr}"
