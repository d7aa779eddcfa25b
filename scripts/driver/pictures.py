"""Pictures of QGIS's window, the map, the docks and the chart, at the sizes that users have."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.PyQt.QtWidgets import QAbstractItemView, QScrollArea, QWidget
from qgis.utils import iface

from .hands import click, find
from .steps import areas_dock, assessment_dock, open_step
from .waiting import let_qgis_work

DESKTOP = (1600, 1000)
LAPTOP = (1366, 768)
PACKED = 80
"""Of 100, which would not be packed at all; packing tightly takes longer than all else about a picture."""
WITH_MORE = (3, 4, 5)
"""Steps that have something below their questions."""
FLASHING = 2.0
"""Seconds until what was flashed on the map has gone."""


def size_window(size: tuple[int, int]) -> None:
    """Give QGIS's window a size in pixels and let it paint."""
    window = iface.mainWindow()
    window.showNormal()
    window.move(0, 0)
    window.resize(*size)
    let_map_paint()


def let_map_paint() -> None:
    """Let the window and the map in it paint."""
    let_qgis_work(0.3)
    iface.mapCanvas().waitWhileRendering()
    let_qgis_work(0.3)


def take_pictures(folder: Path, size: tuple[int, int]) -> list[str]:
    """Save pictures of the window, the whole map and the docks for an area; returns the file names."""
    size_window(size)
    iface.mapCanvas().zoomToFullExtent()
    for part in assessment_dock().findChildren(QScrollArea):
        part.verticalScrollBar().setValue(0)
    let_map_paint()
    iface.messageBar().clearWidgets()  # late, since an export says after its file is there that it is done
    shown = {
        "window": iface.mainWindow(),
        "map": iface.mapCanvas(),
        "assessment_dock": assessment_dock(),
        "areas_dock": areas_dock(),
    }
    return save_pictures(folder, size, shown)


def pictures_of(
    dock: QWidget, table: QAbstractItemView, name: str, folder: Path, is_flashing: bool = True
) -> list[str]:
    """Save pictures of a dock, and of the window with it, at both sizes; returns the file names.

    The row of its table that is chosen is brought into sight, and what is flashed on the map has gone.
    """
    taken = []
    iface.messageBar().clearWidgets()
    if is_flashing:
        let_qgis_work(FLASHING)
    for size in (DESKTOP, LAPTOP):
        size_window(size)
        table.scrollTo(table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtTop)
        taken += save_pictures(folder, size, {f"{name}_window": iface.mainWindow(), f"{name}_dock": dock})
    return taken


def pictures_of_steps(folder: Path) -> list[str]:
    """Save pictures of all five steps at both sizes: the window as the step opens, the window with what stands below
    the questions (actors, places, judgement), and the dock scrolled to the step's end.

    Returns the file names; step 2 is shown in the end.
    """
    taken = []
    iface.messageBar().clearWidgets()
    for size in (DESKTOP, LAPTOP):
        size_window(size)
        for number in (1, 3, 4, 5, 2):
            open_step(number)
            page = find("stepPages", assessment_dock()).currentWidget()
            page.verticalScrollBar().setValue(0)
            let_qgis_work(0.1)
            taken += save_pictures(folder, size, {f"step{number}_window": iface.mainWindow()})
            if number in WITH_MORE:
                click(find(f"toExtra{number}", page))
                let_qgis_work(0.1)
                taken += save_pictures(folder, size, {f"step{number}_more_window": iface.mainWindow()})
            page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
            taken += save_pictures(folder, size, {f"step{number}_end_dock": assessment_dock()})
            page.verticalScrollBar().setValue(0)
    return taken


def picture_of_chosen_area(folder: Path, size: tuple[int, int]) -> list[str]:
    """Save a picture of the window with the map zoomed to the area that is chosen in it; returns the file name."""
    iface.messageBar().clearWidgets()
    chosen = next(layer for layer in iface.mapCanvas().layers() if layer.selectedFeatureCount())
    iface.mapCanvas().zoomToSelected(chosen)
    iface.mapCanvas().zoomByFactor(2.5)
    size_window(size)
    return save_pictures(folder, size, {"chosen_area": iface.mainWindow(), "map_of_area": iface.mapCanvas()})


def save_pictures(folder: Path, size: tuple[int, int], shown: Mapping[str, QWidget]) -> list[str]:
    """Save widgets as they are seen, named with the size of QGIS's window; returns the file names."""
    folder.mkdir(parents=True, exist_ok=True)
    taken = []
    for name, widget in shown.items():
        file = folder / f"{name}_{size[0]}x{size[1]}.png"
        if not widget.isVisible() or not widget.grab().save(str(file), "PNG", PACKED):
            raise OSError(f"the picture {file} could not be taken: is {name} to be seen?")
        taken.append(file.name)
    return taken


def share_of_map() -> float:
    """Return which share of the window's width times height the map has."""
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    return float(canvas.width() * canvas.height() / (window.width() * window.height()))
