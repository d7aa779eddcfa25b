"""The main job headless in the real QGIS, on the bundled sample or on files of yours. Run by `make demo`.

    .venv/bin/python scripts/demo.py [published file …]

Results stand in build/demo/. Ends with 0 only when everything was done and found again.
"""

from __future__ import annotations

import shlex
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.demo_summary import NotAsPromised, summarise  # noqa: E402 - the repository is no installed package
from scripts.desktop import write_profile  # noqa: E402
from scripts.driver.start import Outcome, run_in_qgis  # noqa: E402

FOLDER = ROOT / "build" / "demo"
SAMPLE = ROOT / "utsatta_omraden_plugin" / "assets" / "sample"
SAMPLE_FILES = [SAMPLE / "exempel_2023_shp.zip", SAMPLE / "exempel_2025_geojson.zip"]
LIMIT = 240.0
"""Seconds after which QGIS is stopped; on the sample it takes half a minute."""


def main(arguments: list[str]) -> int:
    """Run the demo and print what came of it; returns the exit code."""
    data = [file for argument in arguments for file in _files_named(argument)] or SAMPLE_FILES
    missing = [file for file in data if not file.exists()]
    if missing:
        print(f"[demo] There is no file {missing[0]}")
        return 2
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    print(f"[demo] Driving QGIS on a virtual screen with {', '.join(file.name for file in data)} …", flush=True)
    outcome = _drive(data)
    if not outcome.went_well:
        print(f"[demo] It did not work: {outcome.error}\n[demo] The details are in {FOLDER / 'qgis.log'}")
        return 1
    try:
        lines = summarise(outcome.facts, FOLDER / "workspace.gpkg", FOLDER / "change_log.csv", outcome.seconds)
    except NotAsPromised as error:
        print(f"[demo] QGIS went through, but the result is wrong: {error}")
        return 1
    lines += ["", f"Everything is in {FOLDER}:", *_files()]
    summary = "\n".join(lines) + "\n"
    (FOLDER / "summary.txt").write_text(summary, encoding="utf-8")
    print(summary, end="")
    return 0


def _files_named(argument: str) -> list[Path]:
    """Return the file, or the files with blanks between them, that an argument names (make passes DATA as one)."""
    if Path(argument).exists():
        return [Path(argument).resolve()]
    return [Path(name).resolve() for name in shlex.split(argument)]


def _drive(data: list[Path]) -> Outcome:
    settings: dict[str, Any] = {
        "workspace": str(FOLDER / "workspace.gpkg"),
        "data": [str(file) for file in data],
        "exports": str(FOLDER / "exports"),
        "pictures": str(FOLDER / "pictures"),
        "reports": str(FOLDER / "reports"),
        "project": str(FOLDER / "project.qgz"),
        "compilation": str(FOLDER / "compilation"),
        "day": date.today().isoformat(),  # noqa: DTZ011 - the day of whoever looks at it
    }
    with tempfile.TemporaryDirectory(prefix="utsatta demo ") as folder:
        write_profile(Path(folder))
        return run_in_qgis("scripts.driver.main_job", settings, Path(folder), FOLDER, limit=LIMIT)


def _files() -> list[str]:
    (FOLDER / "outcome.json").unlink(missing_ok=True)
    found = sorted(path for path in FOLDER.rglob("*") if path.is_file())
    return [f"  {path.relative_to(FOLDER)}  {path.stat().st_size / 1024:.0f} kB" for path in found]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
