"""The project's background map under the maps of a report, rendered beside everything else that QGIS does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRasterLayer,
    QgsVectorTileLayer,
)
from qgis.PyQt.QtCore import QObject, QRectF, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

from ...compat import attribution_of

if TYPE_CHECKING:
    from ...report.maps.map_place import MapPlace

PATIENCE_MS = 20_000
"""How long a map waits for a server; afterwards it goes without a background."""
DPI = 200
_MM_PER_INCH = 25.4
_alive: set[QgsMapRendererParallelJob] = set()
"""Jobs that Qt is not through with: one that goes while it works, or says that it is done, takes QGIS along."""
_VEIL = QColor(255, 255, 255, 70)
"""Makes the background a little paler, so that the areas stand out in colour and in grey."""


def background_layers(project: QgsProject) -> list[QgsMapLayer]:
    """Return the visible background of a project, the uppermost first: pictures and map services, no layers of things.

    Vector layers stay out: what they hold, such as reports of crimes, is not for everyone who gets the report.
    """
    visible = project.layerTreeRoot().checkedLayers()
    order = [layer for layer in project.layerTreeRoot().layerOrder() if layer in visible]
    return [layer for layer in order if isinstance(layer, QgsRasterLayer | QgsVectorTileLayer) and layer.isValid()]


class Backdrops(QObject):
    """Renders one backdrop after the other into a temporary folder that goes with ``clear``."""

    def __init__(self, layers: Iterable[QgsMapLayer], project: QgsProject, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__()
        self._layers = list(layers)
        self._origin = origin_of(self._layers)
        self._context = project.transformContext()
        self._folder: TemporaryDirectory[str] | None = None
        self._job: QgsMapRendererParallelJob | None = None
        self._made = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(patience_ms)
        self._patience.timeout.connect(self._give_up)

    def render(self, place: MapPlace, width: float, done: Callable[[], None]) -> None:
        """Give ``place``, ``width`` millimetres wide, its backdrop and call ``done``; also when none came in time."""
        settings = QgsMapSettings()
        settings.setLayers(self._layers)
        settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
        settings.setTransformContext(self._context)
        settings.setExtent(place.extent)
        settings.setOutputDpi(DPI)
        settings.setOutputSize(QSize(_pixels(width), _pixels(place.height)))
        settings.setBackgroundColor(QColor("white"))
        job = QgsMapRendererParallelJob(settings)
        self._job = job
        _alive.add(job)
        job.finished.connect(lambda: self._rendered(job, place, done))
        self._patience.start()
        job.start()

    def clear(self) -> None:
        """Stop what is being rendered and remove the pictures."""
        self._patience.stop()
        job, self._job = self._job, None
        if job is not None and job.isActive():
            job.cancelWithoutBlocking()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancelWithoutBlocking()

    def _rendered(self, job: QgsMapRendererParallelJob, place: MapPlace, done: Callable[[], None]) -> None:
        QTimer.singleShot(0, lambda: _alive.discard(job))
        if job is not self._job:
            return  # stopped meanwhile
        is_in_time = self._patience.isActive()
        self._patience.stop()
        self._job = None
        if is_in_time:
            place.backdrop = self._kept(job.renderedImage())
        done()

    def _kept(self, image: QImage) -> str:
        """Return the path of a picture that was made paler and says where it comes from; "" when it cannot be kept."""
        painter = QPainter(image)
        painter.fillRect(image.rect(), _VEIL)
        _write_origin(painter, image, self._origin)
        painter.end()
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="utsatta_omraden_", ignore_cleanup_errors=True)
        self._made += 1
        path = Path(self._folder.name) / f"{self._made}.png"
        return str(path) if image.save(str(path)) else ""


def origin_of(layers: Iterable[QgsMapLayer]) -> str:
    """Return who is to be named for the background: the layers' attributions, or else their names."""
    said = (attribution_of(layer) or "; ".join(layer.metadata().rights()) or layer.name() for layer in layers)
    return " · ".join(dict.fromkeys(one.strip() for one in said if one.strip()))


def _write_origin(painter: QPainter, image: QImage, origin: str) -> None:
    font = QFont()
    font.setPixelSize(_pixels(2.1))
    painter.setFont(font)
    # Above the coordinates that stand along the lower edge.
    room = QRectF(image.rect()).adjusted(_pixels(30), 0, -_pixels(1.5), -_pixels(4.5))
    words = painter.fontMetrics().elidedText(origin, Qt.TextElideMode.ElideRight, int(room.width()))
    flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    plate = painter.boundingRect(room, flags, words)
    painter.fillRect(plate.adjusted(-4, -1, 4, 1), QColor(255, 255, 255, 200))
    painter.setPen(QColor("#333333"))
    painter.drawText(room, flags, words)


def _pixels(millimetres: float) -> int:
    return round(millimetres / _MM_PER_INCH * DPI)
