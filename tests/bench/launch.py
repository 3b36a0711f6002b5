"""Start the real app on a vault whose KDF is as cheap as the one measured beside it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from core.paths import Paths


def main() -> int:
    """Run the app below the folder given as the first argument; a link may follow."""
    from core.vault import KdfCost
    from ui import application

    link = sys.argv[2] if len(sys.argv) > 2 else ""
    root = os.geteuid() == 0  # only root may read the memory figures of a hardened process
    return application.run(Paths.under(Path(sys.argv[1])), link=link, floor=KdfCost(64, 1, 1), hardened=root)


if __name__ == "__main__":
    sys.exit(main())
