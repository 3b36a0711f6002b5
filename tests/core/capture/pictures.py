"""The pictures under tests/vectors and the texts in them."""

from __future__ import annotations

from pathlib import Path

from tools.make_qr_vectors import ACCOUNT, LONGEST, OTHER

VECTORS = Path(__file__).parents[2] / "vectors"
QR = VECTORS / "qr"
WEBCAM = VECTORS / "webcam.avi"

__all__ = ["ACCOUNT", "LONGEST", "OTHER", "QR", "VECTORS", "WEBCAM"]
