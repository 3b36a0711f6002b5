"""Carry pictures between Qt and the decoder without a copy on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def to_array(picture: QImage) -> NDArray[np.uint8]:
    """Return the pixels as rows of blue, green and red; what is transparent becomes white.

    A code copied from a web page is often black on nothing, which would be black on black.
    """
    import numpy as np

    opaque = _on_white(picture) if picture.hasAlphaChannel() else picture
    plain = opaque.convertToFormat(QImage.Format.Format_BGR888)
    height, width, stride = plain.height(), plain.width(), plain.bytesPerLine()
    rows = np.frombuffer(plain.constBits(), dtype=np.uint8, count=height * stride).reshape(height, stride)
    return rows[:, : width * 3].reshape(height, width, 3).copy()


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """Return a picture that owns its pixels, from rows of red, green and blue."""
    height, width = pixels.shape[:2]
    return QImage(pixels.tobytes(), width, height, width * 3, QImage.Format.Format_RGB888).copy()


def _on_white(picture: QImage) -> QImage:
    result = QImage(picture.size(), QImage.Format.Format_RGB32)
    result.fill(Qt.GlobalColor.white)
    painter = QPainter(result)
    painter.drawImage(0, 0, picture)
    painter.end()
    return result
