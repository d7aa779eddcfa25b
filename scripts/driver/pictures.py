"""Pictures of QGIS's window, the map and the docks, at the sizes that users have."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface

from .steps import areas_dock, assessment_dock
from .waiting import let_qgis_work

DESKTOP = (1600, 1000)
LAPTOP = (1366, 768)


def size_window(size: tuple[int, int]) -> None:
    """Give QGIS's window a size in pixels and let it paint."""
    window = iface.mainWindow()
    window.showNormal()
    window.move(0, 0)
    window.resize(*size)
    let_qgis_work(0.3)
    iface.mapCanvas().waitWhileRendering()
    let_qgis_work(0.3)


def take_pictures(folder: Path, size: tuple[int, int]) -> list[str]:
    """Save pictures of the window, the map and both docks; returns the file names."""
    folder.mkdir(parents=True, exist_ok=True)
    size_window(size)
    shown: dict[str, QWidget] = {
        "window": iface.mainWindow(),
        "map": iface.mapCanvas(),
        "assessment_dock": assessment_dock(),
        "areas_dock": areas_dock(),
    }
    taken = []
    for name, widget in shown.items():
        file = folder / f"{name}_{size[0]}x{size[1]}.png"
        if not widget.isVisible() or not widget.grab().save(str(file)):
            raise OSError(f"the picture {file} could not be taken: is {name} to be seen?")
        taken.append(file.name)
    return taken


def picture_of_chosen_area(folder: Path, size: tuple[int, int]) -> str:
    """Save a picture of the window with the map zoomed to the area that is chosen in it."""
    iface.messageBar().clearWidgets()
    chosen = next(layer for layer in iface.mapCanvas().layers() if layer.selectedFeatureCount())
    iface.mapCanvas().zoomToSelected(chosen)
    iface.mapCanvas().zoomByFactor(2.5)
    size_window(size)
    file = folder / f"chosen_area_{size[0]}x{size[1]}.png"
    if not iface.mainWindow().grab().save(str(file)):
        raise OSError(f"the picture {file} could not be taken")
    return file.name


def share_of_map() -> float:
    """Return which share of the window's width times height the map has."""
    window, canvas = iface.mainWindow(), iface.mapCanvas()
    return float(canvas.width() * canvas.height() / (window.width() * window.height()))
