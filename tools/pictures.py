"""Take a picture of every screen: build/pictures/SCREEN-VARIANT.png, and index.html to look at them.

python -m tools.pictures [SCENE ...] [--variant NAME ...]

Runs the real application in this process, with a sample vault, a clock that stands still and a recorded webcam.
"""

from __future__ import annotations

import argparse
import html
import os
import shutil
import sys
import tempfile
import time
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LC_ALL", "C.UTF-8")
os.environ["TZ"] = "Europe/Amsterdam"
time.tzset()

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication  # noqa: E402

from tools.show import adding, backup, keys, logins, passwords, restore, scenes, ways  # noqa: E402
from tools.show.sample import CHEAP, StillClock, make_vault  # noqa: E402
from tools.show.stage import Stage, Variant  # noqa: E402

FOLDER = ROOT / "build" / "pictures"
VARIANTS = (
    Variant("light"),
    Variant("dark", theme="dark"),
    Variant("narrow", size=(420, 760)),
    Variant("200", size=(1040, 720), percent=200),
    Variant("nl", language="nl"),
    Variant("nl-200-narrow", size=(420, 760), theme="dark", percent=200, language="nl"),
    Variant("contrast-light", contrast=True),
    Variant("contrast-dark", theme="dark", contrast=True),
)
SCENES: dict[str, scenes.Scene] = {
    "first-run": scenes.first_run,
    "locked": scenes.locked,
    "recovery": scenes.recovery,
    "problems": scenes.problems,
    "accounts": scenes.accounts,
    "bars": scenes.bars,
    "account": scenes.account_view,
    "edit": scenes.edit,
    "trash": scenes.trash,
    "restore": restore.restore,
    "begin-with-backup": restore.begin_with_backup,
    "salvage": restore.salvage,
    "rollback": restore.rollback,
    "export": scenes.export,
    "ways-in": ways.ways_in,
    "settings": scenes.settings,
    "backup": backup.backup,
    "backup-empty": backup.backup_empty,
    "passwords": passwords.passwords,
    "passwords-closed": passwords.passwords_closed,
    "passwords-empty": passwords.passwords_empty,
    "login": logins.details,
    "login-edit": logins.editor,
    "login-history": logins.history,
    "generator": passwords.generator,
    "new-keys": keys.new_keys,
    "drill": keys.drill,
    "help": scenes.help_pages,
    "webcam": adding.webcam,
    "no-camera": adding.no_camera,
    "ways": adding.ways,
    "by-hand": adding.by_hand,
    "migration": adding.migration,
}
IN_CONTRAST = {"accounts": scenes.tiles, "bars": scenes.bars, "by-hand": adding.by_hand, "locked": scenes.locked}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scene", nargs="*", help="one of: " + ", ".join(SCENES))
    parser.add_argument("--variant", action="append", choices=[variant.name for variant in VARIANTS])
    chosen = parser.parse_args()
    began = time.monotonic()
    if not (chosen.scene or chosen.variant):
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    qt = QApplication([sys.argv[0], "-style", "fusion"])
    qt.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        ground = lay_ground(Path(folder))
        taken, failed = 0, []
        for variant in VARIANTS:
            if chosen.variant is None or variant.name in chosen.variant:
                stage = Stage(variant, FOLDER)
                failed += play(stage, ground, chosen.scene)
                stage.leave()
                taken += len(stage.taken)
    write_index()
    print(f"{taken} pictures in {FOLDER.relative_to(ROOT)}, {time.monotonic() - began:.0f} s")
    for failure in failed:
        print(f"FAILED {failure}")
    return 1 if failed else 0


def lay_ground(folder: Path) -> scenes.Ground:
    """Make the vaults that the scenes begin with."""
    full, empty = folder / "full" / "vault.tessera", folder / "empty" / "vault.tessera"
    code = make_vault(full, StillClock(), CHEAP)
    make_vault(empty, StillClock(), CHEAP, empty=True)
    return scenes.Ground(full, empty, code)


def play(stage: Stage, ground: scenes.Ground, wanted: list[str]) -> list[str]:
    """Play the scenes in the looks of one variant and return what failed."""
    failed = []
    offered = IN_CONTRAST if stage.variant.contrast else SCENES
    for name, scene in offered.items():
        if wanted and name not in wanted:
            continue
        try:
            scene(stage, ground)
        except Exception as error:  # noqa: BLE001 - one scene must not cost the others
            where = traceback.extract_tb(error.__traceback__)
            own = [frame for frame in where if "/tools/" in frame.filename][-1]
            last = stage.taken[-1].name if stage.taken else "the beginning"
            failed.append(f"{name} ({stage.variant.name}) after {last}: {error!r}, line {own.lineno}: {own.line}")
            if os.environ.get("PICTURES_TRACE"):
                traceback.print_exc()
    stage.close()
    return failed


def write_index() -> None:
    """Write a sheet with all pictures, one screen a row."""
    names = [variant.name for variant in VARIANTS]
    rows: dict[str, dict[str, str]] = {}
    for path in sorted(FOLDER.glob("*.png")):
        variant = max((name for name in names if path.stem.endswith(f"-{name}")), key=len, default="")
        rows.setdefault(path.stem.removesuffix(f"-{variant}"), {})[variant] = path.name
    cells = []
    for screen, pictures in rows.items():
        figures = "".join(
            f'<a href="{html.escape(pictures[name])}"><img loading="lazy" src="{html.escape(pictures[name])}"'
            f' alt="{html.escape(name)}" title="{html.escape(name)}"></a>'
            for name in names
            if name in pictures
        )
        cells.append(f"<h2>{html.escape(screen)}</h2><p>{figures}</p>")
    style = "body{font:14px sans-serif;background:#ddd;margin:24px}img{height:280px;margin:4px;border:1px solid #999}"
    page = f"<!doctype html><meta charset=utf-8><title>Tessera: pictures</title><style>{style}</style>{''.join(cells)}"
    (FOLDER / "index.html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
