"""The values that travel from a camera to a window."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Picture: TypeAlias = NDArray[np.uint8]

Corner: TypeAlias = tuple[float, float]
Corners: TypeAlias = tuple[Corner, Corner, Corner, Corner]


@dataclass(frozen=True, slots=True)
class Found:
    """Carry the text of one QR code and where it is.

    `corners` go round the code from its own top left; each is (x, y) as a fraction of width and height.
    """

    text: str = field(repr=False)
    corners: Corners


@dataclass(frozen=True, slots=True)
class CameraChoice:
    """Name one camera for a list; `id` goes to `ScanLoop`."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class ScanFrame:
    """Carry one preview picture (rows, columns, red-green-blue) and the codes found in it."""

    rgb: Picture = field(repr=False)
    found: tuple[Found, ...]
