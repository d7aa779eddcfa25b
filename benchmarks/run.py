"""``make bench``: every job beside its peer in one run, as a table in docs/benchmarks.md.

The peer of import and export is ogr2ogr, which only converts; our jobs also recognise the layout, check, log, verify
and rename. Comparing and checking have their own peers and sections, see compare.py, checks.py.
COUNT=1000 in the environment runs a smaller set and prints it without touching the document.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import assessment, checks, compare, compilation  # noqa: E402 - the repository is no installed package
from benchmarks.compare import LEAST, Taken, slope  # noqa: E402
from benchmarks.measure import Measured, in_turns, machine, measure  # noqa: E402
from benchmarks.polygons import VERTICES, write_source  # noqa: E402
from benchmarks.start_up import plugin_milliseconds  # noqa: E402

FULL_COUNT = 100_000
REPEATS = 3
DOCUMENT = ROOT / "docs" / "benchmarks.md"
PLUGIN = "utsatta_omraden_plugin"

Row = tuple[str, Measured, Measured]
"""The name of a job, what we took for it, and what its peer took."""

_IMPORTS = (("GPKG", "source.gpkg"), ("SHP", "source.zip"), ("GeoJSON", "source.geojson"))


_EXPORTS = (
    ("SHP", "SHP", "export.zip", "ESRI Shapefile", "peer_shp", "ENCODING=UTF-8"),
    ("GeoJSON", "GEOJSON", "export.geojson", "GeoJSON", "peer.geojson", "COORDINATE_PRECISION=4"),
)


def main() -> None:
    """Measure, print and (for the full count) write the document."""
    count = int(os.environ.get("COUNT", FULL_COUNT))
    with tempfile.TemporaryDirectory(prefix="utsatta-bench-") as folder:
        _make_sources(Path(folder), count)
        imports, exports = list(_imports(Path(folder))), list(_exports(Path(folder)))
    sections = compare.section(count) + checks.section(count) + assessment.section()
    sections += compilation.section() + _areas_dock()
    text = _document(count, imports, exports, _growth(count) + sections, plugin_milliseconds())
    print(text)
    if count == FULL_COUNT:
        DOCUMENT.write_text(text, encoding="utf-8")
        print(f"Written to {DOCUMENT.relative_to(ROOT)}")


def _areas_dock() -> list[str]:
    """Measure the areas dock in a process of its own: its QGIS must not have seen the other jobs."""
    script = str(ROOT / "benchmarks" / "areas_dock.py")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    return [*done.stdout.splitlines(), ""]


def _imports(folder: Path) -> Iterator[Row]:
    for name, source in _IMPORTS:
        ours, peer = _import_in_turns(folder, name, source)
        yield f"import {name}", ours, peer


def _exports(folder: Path) -> Iterator[Row]:
    workspace = folder / "workspace_GPKG.gpkg"
    for name, form, target, driver, peer, option in _EXPORTS:
        ours, peers = _export_in_turns(folder, workspace, form, target, driver, peer, option)
        yield f"export {name}, verified", ours, peers


def _import_in_turns(folder: Path, name: str, source: str) -> list[Measured]:
    target = folder / f"peer_{name}.gpkg"

    def peer() -> Measured:
        target.unlink(missing_ok=True)
        return measure(["ogr2ogr", "-f", "GPKG", str(target), _source(folder / source)])

    ours = partial(_job, "import", str(folder / source), str(folder / f"workspace_{name}.gpkg"))
    return in_turns(REPEATS, ours, peer)


def _export_in_turns(
    folder: Path, workspace: Path, form: str, target: str, driver: str, peer: str, option: str
) -> list[Measured]:
    def bare() -> Measured:
        written = folder / peer
        if written.is_dir():
            shutil.rmtree(written)
        written.unlink(missing_ok=True)
        return measure(["ogr2ogr", "-f", driver, "-lco", option, str(written), str(folder / "source.gpkg")])

    return in_turns(REPEATS, partial(_job, "export", str(workspace), form, str(folder / target)), bare)


def _growth(largest: int) -> list[str]:
    """Import GeoJSON of three sizes and return how the time grows, without the start of the program."""
    counts = [size for size in (LEAST, 10 * LEAST, 100 * LEAST) if size < largest] + [largest]
    ours, peers = [], []
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="utsatta-bench-") as folder:
            _make_sources(Path(folder), count)
            our, peer = _import_in_turns(Path(folder), "GeoJSON", "source.geojson")
        ours.append(Taken(count, float(our.output), our.megabytes))
        peers.append(Taken(count, peer.seconds, peer.megabytes))
    lines = [
        "GeoJSON of several sizes into the workspace, without the start of Python (ogr2ogr with its own, short one):",
        "",
        "| areas | seconds | ogr2ogr seconds | ratio of seconds |",
        "|---:|---:|---:|---:|",
        *(
            f"| {our.count:,} | {our.seconds:.2f} | {peer.seconds:.2f} | {our.seconds / peer.seconds:.2f} |"
            for our, peer in zip(ours, peers)
        ),
    ]
    if len(counts) > 1:
        growth = f"time ~ areas^{slope(ours):.2f} (ogr2ogr {slope(peers):.2f}); 1.00 is linear."
        lines += ["", f"Growth from {counts[0]:,} to {counts[-1]:,} areas: {growth}"]
    return [*lines, ""]


def _make_sources(folder: Path, count: int) -> None:
    write_source(folder / "source.gpkg", count)
    shapes = folder / "source_shp"
    # ogr2ogr cuts the names to ten bytes as the published shapefile has them, but in the order of 2025.
    _quietly("ogr2ogr", "-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", str(shapes), str(folder / "source.gpkg"))
    _quietly(sys.executable, "-m", "zipfile", "-c", str(folder / "source.zip"), *map(str, sorted(shapes.iterdir())))
    _quietly(
        "ogr2ogr",
        "-f",
        "GeoJSON",
        "-lco",
        "COORDINATE_PRECISION=4",
        str(folder / "source.geojson"),
        str(folder / "source.gpkg"),
    )


def _source(path: Path) -> str:
    return f"/vsizip/{path}" if path.suffix == ".zip" else str(path)


def _job(*arguments: str) -> Measured:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return measure([sys.executable, str(ROOT / "benchmarks" / "jobs.py"), *arguments], environment)


def _quietly(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _table(rows: list[Row]) -> list[str]:
    taken = "seconds | of all processors | peak MB"
    return [
        f"| job | {taken} | ogr2ogr {taken} | ratio of seconds | of all processors |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
        *(
            f"| {name} | {our.seconds:.1f} | {our.processor_seconds:.1f} | {our.megabytes:.0f} "
            f"| {peer.seconds:.1f} | {peer.processor_seconds:.1f} | {peer.megabytes:.0f} "
            f"| {our.seconds / peer.seconds:.2f} | {our.processor_seconds / peer.processor_seconds:.2f} |"
            for name, our, peer in rows
        ),
        "",
    ]


def _document(
    count: int, imports: list[Row], exports: list[Row], sections: list[str], start_up: dict[str, float]
) -> str:
    ours = start_up.pop(PLUGIN, float("nan"))
    others = ", ".join(f"{plugin} {taken:.0f} ms" for plugin, taken in sorted(start_up.items()))
    lines = [
        "# Benchmarks",
        "",
        "Made by `make bench`; both columns of a row were measured in the same run. Each job is a process of its own,",
        "timed from its start to its end. ogr2ogr only converts; our jobs also recognise the layout, put geometry",
        "right, write the change log, reopen what they wrote, compare it and rename it into place. What was meant,",
        "what was tried and where the time goes stands in [speed.md](speed.md).",
        "",
        f"Machine: {machine()}. Measured on {datetime.now(timezone.utc).date().isoformat()}.",
        "",
        f"## {count:,} polygons, {VERTICES} vertices, 15 attributes",
        "",
        f"Ours and ogr2ogr take turns, and the quickest of {REPEATS} runs counts.",
        "",
        *_table(imports),
        "The files of the exports are read back and compared whole before they take their place:",
        "",
        *_table(exports),
        *sections,
        "## Start of QGIS",
        "",
        f"The plugin adds {ours:.0f} ms of processor time to the start of QGIS Desktop (median of three starts, as",
        f"`qgis.utils.plugin_times` tells). Beside it in the same starts: {others or 'no other plugins'}.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
