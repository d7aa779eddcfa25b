"""Renew the pictures of the guide and of the README from those that the demo has taken of the sample.

    make demo && .venv/bin/python scripts/guide_pictures.py

Each is stored with fewer shades of colour, and never takes more than 250 kB.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy
from qgis.PyQt.QtGui import QImage, QImageWriter

ROOT = Path(__file__).resolve().parent.parent
TAKEN = ROOT / "build" / "demo" / "pictures"
GUIDE = ROOT / "docs" / "pictures"
LARGEST = 250_000
"""Bytes."""
SHADE = 8
"""Of 256 steps of red, green and blue each, those that are told apart."""
PICTURES = {
    "desktop.png": "window_1600x1000.png",
    "empty_window.png": "empty_window_1600x1000.png",
    "map.png": "map_of_area_1366x768.png",
    "areas_dock.png": "areas_dock_1600x1000.png",
    "assessment_dock.png": "assessment_dock_1600x1000.png",
    "compare_window.png": "compare_window_1600x1000.png",
    "compare_dock.png": "compare_dock_1600x1000.png",
    "check_window.png": "check_window_1600x1000.png",
    "check_dock.png": "check_dock_1600x1000.png",
    "national_chart.png": "national_chart_1600x1000.png",
}


def main() -> int:
    """Copy every picture; returns the exit code."""
    missing = [name for name in PICTURES.values() if not (TAKEN / name).is_file()]
    if missing:
        print(f"[pictures] Run make demo first: {', '.join(missing)} is missing in {TAKEN}")
        return 2
    GUIDE.mkdir(parents=True, exist_ok=True)
    for name, source in PICTURES.items():
        picture = QImage(str(TAKEN / source))
        size = write_small(picture, GUIDE / name)
        print(f"[pictures] {name}: {picture.width()}×{picture.height()}, {size / 1000:.0f} kB")
        if size > LARGEST:
            print(f"[pictures] {name} is larger than {LARGEST / 1000:.0f} kB")
            return 1
    return 0


def write_small(picture: QImage, target: Path) -> int:
    """Write a picture as PNG with fewer shades; returns its size in bytes. Raises ``OSError`` when it cannot be."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB888)
    bits = flat.bits()
    bits.setsize(flat.sizeInBytes())
    channels = numpy.frombuffer(bits, dtype=numpy.uint8)
    # Whites stay white; the eye does not see the rest.
    channels[:] = numpy.minimum((channels.astype(numpy.uint16) + SHADE // 2) // SHADE * SHADE, 255)
    writer = QImageWriter(str(target), b"png")
    writer.setQuality(0)  # of a PNG: pack as tightly as possible
    if not writer.write(flat):
        raise OSError(f"{target} could not be written: {writer.errorString()}")
    return target.stat().st_size


if __name__ == "__main__":
    sys.exit(main())
