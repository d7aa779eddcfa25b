"""Renew the pictures of the guide and of the README from those that the demo has taken of the sample.

    make demo && .venv/bin/python scripts/guide_pictures.py

The windows show where they write to. So that this is nobody's own folder, one is made in /mnt for the time of the
pictures; whoever takes them must have the right to.

Those of the chapter on drawing are taken here, in a copy of the workspace that the demo leaves, and those of the
chapters on exporting and compiling in new workspaces of the sample. Each is stored with 256 colours at most, and never
takes more than 150 kB.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import numpy
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage, QImageWriter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.demo import SAMPLE_FILES  # noqa: E402 - the repository is no installed package
from scripts.desktop import write_profile  # noqa: E402
from scripts.driver.start import run_in_qgis  # noqa: E402

DEMO = ROOT / "build" / "demo"
TAKEN = DEMO / "pictures"
GUIDE = ROOT / "docs" / "pictures"
SHARE = Path("/mnt/Utsatta områden")
"""Where the windows write to: a share, as agencies have them."""
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
    "draft_dialog.png": "draft_dialog_1600x1000.png",
    **{f"{name}_{size}.png": f"{name}_window_{size}.png" for name in ("draw_reshape", "draw_split") for size in SIZES},
    "change_category_dock.png": "change_category_dock_1600x1000.png",
    "paint_window.png": "paint_window_1366x768.png",
    **{f"history_{size}.png": f"history_window_{size}.png" for size in SIZES},
    "draft_compare.png": "draft_compare_window_1600x1000.png",
    "log_dialog.png": "log_dialog_1600x1000.png",
    "options_page.png": "options_page_1600x1000.png",
    "export_findings.png": "export_findings_1366x768.png",
    "export_preview.png": "export_preview_1366x768.png",
    "submission.png": "submission_1366x768.png",
    "submission_code.png": "submission_code_1366x768.png",
    "compile_lpos.png": "compile_lpos_1366x768.png",
    **{f"compile_conflict_{size}.png": f"compile_conflict_{size}.png" for size in SIZES},
    "compile_send_back.png": "compile_send_back_1366x768.png",
    "send_back.png": "send_back_1366x768.png",
    "publish_hindered.png": "publish_hindered_1366x768.png",
    "judge_areas.png": "judge_areas_1366x768.png",
    "publish_again.png": "publish_again_1366x768.png",
}


def main() -> int:
    """Take those of drawing, copy every picture; returns the exit code."""
    if error := draw():
        print(f"[pictures] The chapter on drawing has no pictures: {error}")
        return 1
    if error := hand_out():
        print(f"[pictures] The chapters on exporting and compiling have no pictures: {error}")
        return 1
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


def draw() -> str:
    """Let a draft be drawn in QGIS, in a copy of the demo's workspace; returns what went wrong, or ""."""
    workspace = DEMO / "workspace.gpkg"
    if not workspace.is_file():
        return "run make demo first"
    with tempfile.TemporaryDirectory(dir=DEMO, prefix="rita ") as folder, tempfile.TemporaryDirectory() as profiles:
        copy = Path(folder) / "Arbetsyta 2027.gpkg"
        shutil.copyfile(workspace, copy)
        write_profile(Path(profiles))
        settings = {"workspace": str(copy), "pictures": str(TAKEN)}
        outcome = run_in_qgis("scripts.driver.drawing_job", settings, Path(profiles), DEMO, limit=150)
        (DEMO / "outcome.json").unlink(missing_ok=True)
        return outcome.error


def hand_out() -> str:
    """Let two LPOs hand in, Noa compile and publish in QGIS; returns what went wrong, or ""."""
    try:
        SHARE.mkdir()
    except OSError as error:
        return f"{SHARE} cannot be made: {error.strerror}"
    try:
        return _hand_out()
    finally:
        shutil.rmtree(SHARE)


def _hand_out() -> str:
    with tempfile.TemporaryDirectory() as profiles:
        write_profile(Path(profiles))
        settings = {"folder": str(SHARE), "data": [str(file) for file in SAMPLE_FILES], "pictures": str(TAKEN)}
        outcome = run_in_qgis("scripts.driver.handing_job", settings, Path(profiles), DEMO, limit=150)
        (DEMO / "outcome.json").unlink(missing_ok=True)
        return outcome.error


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
