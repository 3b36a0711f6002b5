"""Drawing QR codes for another device to read."""

from __future__ import annotations

import numpy as np
import zxingcpp

from core.capture.errors import TextTooLong


def qr_modules(text: str) -> list[list[bool]]:
    """Return the modules of `text` as a QR code, row by row; true is dark; no quiet zone.

    Raises TextTooLong beyond what the largest code (version 40, correction L) holds: 2,953 bytes.
    """
    for correction in ("M", "L"):
        try:
            barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=correction)
        except ValueError:
            continue
        grey = np.array(barcode.to_image(scale=1, add_quiet_zones=False))
        return [[bool(dark) for dark in row] for row in grey == 0]
    raise TextTooLong(len(text.encode()))
