"""Renew the pictures of the guide and of the README from those that the demo has taken of the sample.

    make demo && .venv/bin/python scripts/guide_pictures.py

Each is stored with 256 colours at most, and never takes more than 150 kB.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QImageWriter

ROOT = Path(__file__).resolve().parent.parent
TAKEN = ROOT / "build" / "demo" / "pictures"
GUIDE = ROOT / "docs" / "pictures"
LARGEST = 150_000
"""Bytes."""
SHADE = 8
"""Of 256 steps of red, green and blue each, those that are told apart."""
SIZES = ("1366x768", "1600x1000")
STEPS = {1: "step1_window", 2: "step2_window", 3: "step3_more_window", 4: "step4_more_window", 5: "step5_more_window"}
"""What shows a step best: steps 3 to 5 have actors, places and the judgement below their questions."""
PICTURES = {
    "desktop.png": "window_1600x1000.png",
    "empty_window.png": "empty_window_1600x1000.png",
    "map.png": "map_of_area_1366x768.png",
    "areas_dock.png": "areas_dock_1600x1000.png",
    "compare_window.png": "compare_window_1600x1000.png",
    "compare_dock.png": "compare_dock_1600x1000.png",
    "check_window.png": "check_window_1600x1000.png",
    "check_dock.png": "check_dock_1600x1000.png",
    "national_chart.png": "national_chart_1600x1000.png",
    **{f"step{number}_{size}.png": f"{taken}_{size}.png" for number, taken in STEPS.items() for size in SIZES},
    "judgement_dock.png": "step5_end_dock_1600x1000.png",
    "signed_dock.png": "signed_dock_1366x768.png",
    "why.png": "why_1366x768.png",
    "calibration_window.png": "calibration_window_1600x1000.png",
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
    """Write a picture as PNG with a palette; returns its size in bytes. Raises ``OSError`` when it cannot be."""
    flat = picture.convertToFormat(QImage.Format.Format_RGB888)
    bits = flat.bits()
    bits.setsize(flat.sizeInBytes())
    channels = numpy.frombuffer(bits, dtype=numpy.uint8)
    # Whites stay white; the eye does not see the rest.
    channels[:] = numpy.minimum((channels.astype(numpy.uint16) + SHADE // 2) // SHADE * SHADE, 255)
    # Without dithering, which would speckle the even grounds and cost bytes.
    few = flat.convertToFormat(QImage.Format.Format_Indexed8, _palette(flat), Qt.ImageConversionFlag.ThresholdDither)
    writer = QImageWriter(str(target), b"png")
    writer.setQuality(0)  # of a PNG: pack as tightly as possible
    if not writer.write(few):
        raise OSError(f"{target} could not be written: {writer.errorString()}")
    return target.stat().st_size


def _palette(picture: QImage) -> list[int]:
    """Return the 256 commonest colours of an RGB picture, each as ``0xffRRGGBB``."""
    bits = picture.constBits()
    bits.setsize(picture.sizeInBytes())
    lines = numpy.frombuffer(bits, dtype=numpy.uint8).reshape(picture.height(), picture.bytesPerLine())
    pixels = lines[:, : 3 * picture.width()].reshape(-1, 3).astype(numpy.uint32)
    colours, counts = numpy.unique(pixels[:, 0] << 16 | pixels[:, 1] << 8 | pixels[:, 2], return_counts=True)
    commonest = colours[numpy.argsort(-counts, kind="stable")][:256]
    return [0xFF000000 | int(colour) for colour in commonest]


if __name__ == "__main__":
    sys.exit(main())
