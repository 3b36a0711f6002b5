"""The Qt face of Tessera."""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - brings the import hook that is answered below


def _spare_sources() -> None:
    """Answer PySide6's import hook, so that it does not read the source of every module imported from here on.

    The hook looks whether a module may use `__feature__` (snake_case, true_property). Nothing in Tessera
    does, and the reading costs a tenth of the start and 5 MB that linecache keeps (docs/decisions/).
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda _module: True  # type: ignore[attr-defined]  # noqa: SLF001


_spare_sources()
