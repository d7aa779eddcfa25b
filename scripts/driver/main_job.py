"""The main job from end to end in QGIS Desktop, for the demo and for the desktop tests."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import processing
from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate
from qgis.utils import iface

from . import assessment_job, check_steps, compare_steps, compile_job, steps
from .chart_steps import pictures_of_chart
from .pictures import (
    DESKTOP,
    LAPTOP,
    picture_of_chosen_area,
    pictures_of,
    save_pictures,
    share_of_map,
    size_window,
    take_pictures,
)

ANALYST = "LPO-analytiker"
FROM = "Utsatt område"
TO = "Särskilt utsatt område"
REASON = "Tystnadskultur och hot mot vittnen enligt LPO:s lägesbild"
ENDINGS = {"SHP": "_shp.zip", "GEOJSON": ".geojson", "GEOJSON_RFC7946": "_wgs84.geojson"}


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Do it all. ``settings``: ``workspace``, ``data`` (files to import), ``exports``, ``pictures`` and ``reports``
    (folders), ``project`` (file), ``day`` (ISO date from which the new category is valid), and ``compilation`` (folder)
    when the national edition is to be compiled as well.

    Returns what was done, for the summary; raises when a step does not do what it should.
    """
    folder = Path(settings["pictures"])
    size_window(DESKTOP)
    pictures = save_pictures(folder, DESKTOP, {"empty_window": iface.mainWindow()})
    steps.make_workspace(Path(settings["workspace"]), role=ANALYST)
    imported = {Path(file).name: steps.import_edition(Path(file)) for file in settings["data"]}
    area = first_that_can_be_raised()
    steps.choose_area(area.name)
    assessed = assessment_job.assess(folder)
    pictures += assessed["pictures"]
    again = assessment_job.assess_again(folder)
    pictures += again["pictures"]
    change_category(area, QDate.fromString(settings["day"], "yyyy-MM-dd"))
    year = int(steps.hands.find("editionSelector", steps.areas_dock()).currentData())
    steps.choose_area(area.name)
    history = steps.wait_for("the history", lambda: [line for line in steps.history_shown() if TO in line])
    exported = export_all(Path(settings["exports"]), year)
    for size in (DESKTOP, LAPTOP):
        pictures += take_pictures(folder, size)
    share = share_of_map()
    pictures += picture_of_chosen_area(folder, LAPTOP)
    in_chart, of_chart = pictures_of_chart(folder)
    reports = Path(settings["reports"])
    assessor = assessed["assessor"]
    document = assessment_job.document(Path(settings["workspace"]), reports, year, area.name, assessor)
    checked = check(reports, year)
    pictures += of_chart
    pictures += pictures_of(check_steps.check_dock(), check_steps.finding_table(), "check", folder)
    compared = compare(Path(settings["workspace"]), reports)
    pictures += pictures_of(compare_steps.compare_dock(), compare_steps.change_table(), "compare", folder)
    steps.save_project(Path(settings["project"]))
    compiled = {}
    if "compilation" in settings:
        compiled = compile_job.compile_nation(Path(settings["compilation"]), settings["data"], folder)
        pictures += compiled.get("pictures", [])
    return {
        "qgis": Qgis.QGIS_VERSION,
        "imported": imported,
        "edition": year,
        "area": asdict(area),
        "new_category": TO,
        "assessed": assessed,
        "assessed_again": again,
        "document": document,
        "history": history,
        "exported": exported,
        "checked": checked,
        "compared": compared,
        "compiled": compiled,
        "in_chart": in_chart,
        "pictures": pictures,
        "map_share_on_a_laptop": share,
    }


def first_that_can_be_raised() -> steps.Row:
    """Return the first area of the table that is an Utsatt område and whose name no other area has."""
    shown = steps.rows()
    names = [row.name for row in shown]
    return next(row for row in shown if row.category == FROM and names.count(row.name) == 1)


def change_category(area: steps.Row, day: QDate) -> None:
    """Raise an area's category through the table, take that back, and do it again."""
    steps.set_category(area.name, TO, REASON, day)
    steps.undo(area.name, FROM)
    steps.redo(area.name, TO)


def export_all(folder: Path, year: int) -> dict[str, str]:
    """Export the chosen edition in all three published forms; returns the files by format."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: folder / f"uso_{year}{ending}" for name, ending in ENDINGS.items()}
    for name, file in files.items():
        steps.export(name, file)
    return {name: str(file) for name, file in files.items()}


def check(folder: Path, year: int) -> dict[str, Any]:
    """Check the chosen edition, mend one finding and take that back; returns what was found and mended."""
    check_steps.open_dock()
    check_steps.run_checks()
    report = folder / f"check_{year}.json"
    check_steps.save_findings(report)
    mended = check_steps.fix_one()
    return {"edition": year, "counts": check_steps.counts(), "mended": mended, "report": str(report)}


def compare(workspace: Path, folder: Path) -> dict[str, Any]:
    """Compare the oldest with the newest edition; returns what the dock says, or why there is nothing to compare."""
    compare_steps.open_dock()
    years = compare_steps.years_offered()
    if len(years) < 2:
        return {"hint": compare_steps.hint()}
    old, new = min(years), max(years)
    compare_steps.compare(old, new)
    page, report = folder / f"comparison_{old}_{new}.html", folder / f"comparison_{old}_{new}.json"
    compare_steps.save_page(page)
    processing.run(
        "utsattaomraden:compareeditions",
        {"OLD": f"{workspace}|{old}", "NEW": f"{workspace}|{new}", "REPORT": str(report)},
    )
    looked_at = compare_steps.look_at("split")
    return {
        "years": [old, new],
        "counts": compare_steps.counts(),
        "totals": compare_steps.totals(),
        "looked_at": looked_at,
        "page": str(page),
        "report": str(report),
    }
