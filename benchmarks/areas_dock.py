"""The areas dock with 10,000 areas: what the window's thread is taken for by a filter, a selection, a recolouring and
an undo, and the longest that it stands still while all areas are recoloured. Prints a table; ``COUNT=1000`` takes fewer
areas."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication  # noqa: E402 - the platform must be known before QGIS is loaded
from qgis.PyQt.QtCore import QEventLoop  # noqa: E402

if TYPE_CHECKING:
    from utsatta_omraden_plugin.domain.category import Category
    from utsatta_omraden_plugin.gui.session import WorkspaceSession

PROMISED = {"filter": 50.0, "select": 50.0, "recolour": 100.0, "undo": 50.0, "all": 500.0}
"""Milliseconds that each may take at most."""
NAMES = {
    "filter": "a letter more in the search",
    "select": "selecting all areas",
    "recolour": "changing the category of one area",
    "undo": "undoing that",
    "all": "the longest stop while the category of all areas is changed",
}
FULL_COUNT = 10_000
TIMES = 7


def measured(count: int, folder: Path) -> dict[str, list[float]]:
    """Return the milliseconds that each took, several times over, in a dock in a window."""
    from tests.gui.edition_samples import GOTEBORG, MALMO, area, new_edition
    from tests.gui.qgis_window import Iface
    from utsatta_omraden_plugin.domain.category import Category
    from utsatta_omraden_plugin.gui.areas.areas_dock import AreasDock
    from utsatta_omraden_plugin.gui.session import WorkspaceSession

    x, y = 316_000.0, 6_404_000.0
    texts = ("Utsatt område", "Särskilt utsatt område")
    areas = [
        area(f"Ort {n:05}", texts[n % 2], n, (x + n % 100 * 900, y + n // 100 * 900), (MALMO, GOTEBORG)[n % 3 == 0])
        for n in range(count)
    ]
    iface, session = Iface(), WorkspaceSession()
    session.create(str(folder / "many.gpkg"))
    assert session.workspace is not None
    session.workspace.add_edition(new_edition(2025), areas, "GIS-specialist")
    dock = AreasDock(session, iface)
    dock.load(iface.mainWindow())
    iface.mainWindow().resize(1366, 768)
    iface.mainWindow().show()
    session.choose_edition(2025)
    table, search = dock.findChild(object, "areaTable"), dock.findChild(object, "searchField")
    while table.model().rowCount() < count:
        QgsApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    taken: dict[str, list[float]] = {what: [] for what in PROMISED}
    for turn in range(TIMES):
        first = next(iter(table.model().sourceModel().rows)).area
        other = Category.SARSKILT if first.category == Category.UTSATT.value else Category.UTSATT
        taken["filter"].append(_took(lambda turn=turn: search.setText(f"ort {turn}")))
        search.clear()
        taken["select"].append(_took(table.selectAll))
        table.clearSelection()
        taken["recolour"].append(
            _took(lambda a=first, c=other: session.set_category([a], c, "mätning", date(2026, 1, 1), "step"))
        )
        taken["undo"].append(_took(session.undo_stack.undo))
    for category in (Category.SARSKILT, Category.UTSATT):
        taken["all"].append(_longest_stop(session, category))
    dock.unload(iface.mainWindow())
    session.close()
    iface.mainWindow().close()
    return taken


def _longest_stop(session: WorkspaceSession, category: Category) -> float:
    """Return the milliseconds that the window stands still at most until all areas have a category.

    Half of them have it when this is done first, none of them afterwards.
    """
    from utsatta_omraden_plugin.gui.session import ChangeNote

    areas = [area for area in session.workspace.areas(session.edition.id) if area.category != category.value]
    ids, day = tuple(area.id for area in areas), date(2026, 1, 1)
    ended: list[bool] = []
    stops = [
        _took(
            lambda: session.do_many(
                "step",
                ChangeNote("set_category", session.edition.id, ids),
                lambda workspace, progress: workspace.set_category(
                    ids, category, "mätning", day, "Noa", progress=progress
                ),
                ended.append,
            )
        )
    ]
    while not ended:
        stops.append(_took(lambda: QgsApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)))
    if ended != [True]:
        raise RuntimeError("the areas were not changed")
    return max(stops)


def _took(act: Callable[[], object]) -> float:
    """Return the milliseconds until what was done is painted as well."""
    start = time.perf_counter()
    act()
    QgsApplication.processEvents()
    return 1000 * (time.perf_counter() - start)


def section(count: int = FULL_COUNT) -> list[str]:
    """Measure and return a piece of the document, in Markdown."""
    with tempfile.TemporaryDirectory(prefix="utsatta-bench-") as folder:
        taken = measured(count, Path(folder))
    return [
        f"## The table of {count} areas",
        "",
        "Milliseconds of the window's thread, the painting with it.",
        "",
        "| | median | longest | promised |",
        "|---|---:|---:|---:|",
        *(
            f"| {NAMES[what]} | {statistics.median(taken[what]):.1f} | {max(taken[what]):.1f} | {PROMISED[what]:.0f} |"
            for what in PROMISED
        ),
        "",
    ]


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    print("\n".join(section(int(os.environ.get("COUNT", FULL_COUNT)))))
    sys.stdout.flush()
    os._exit(0)
