"""``utsattaomraden:lifelines``: the life of every area through the editions, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..compat import field_type
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ..domain.progress import Progress
    from ..workspace import Kin, LifelinePoint
    from .given import Given

_STEP = 1000
FIELDS: tuple[tuple[str, type], ...] = (
    ("area_id", str),
    ("edition", int),
    ("name", str),
    ("special_area_id", int),
    ("category", str),
    ("hectares", float),
    ("valid_from", str),
    ("from_edition", int),
    ("from_names", str),
    ("from_categories", str),
    ("from_hectares", float),
    ("from_area_ids", str),
    ("to_edition", int),
    ("to_names", str),
    ("to_categories", str),
    ("to_hectares", float),
    ("to_area_ids", str),
)
"""Columns of the table; ``area_id`` is the stable identity that the rows of one area share.

``from_…`` tells of the other areas in an older edition that the area was split off from or that were merged into it,
``to_…`` of those in a newer one that were split off from it or that it was merged into. Several are joined by
semicolons, their hectares added up.
"""


class Lifelines(UtsattaAlgorithm):
    """Writes a row for each area and edition: name, id, category, size and since when."""

    NAME = "lifelines"
    ICON = "lifelines"

    def displayName(self) -> str:
        return translate("UtsattaOmraden", "Lifelines of the areas")

    def shortHelpString(self) -> str:
        return translate(
            "UtsattaOmraden",
            "Writes the life of every area through the editions of a workspace as a table: one row for each area and "
            "edition, with name, id, category, size in hectares and the date since when the category holds. Rows of "
            "one area share area_id, whatever name and number it has had. Where an area was split off from others or "
            "merged with them, the columns from_… and to_… tell which areas those were, with category and hectares.",
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.addParameter(parameters.workspace())
        output = QgsProcessingParameterFeatureSink(
            "OUTPUT", translate("UtsattaOmraden", "Lifelines"), QgsProcessing.SourceType.TypeVector
        )
        output_help = translate("UtsattaOmraden", "Table without geometry, for instance .csv, .xlsx or .gpkg.")
        self.addParameter(parameters.with_help(output, output_help))
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("UtsattaOmraden", "Number of areas")))
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("UtsattaOmraden", "Number of rows")))

    def work(self, given: Given, feedback: QgsProcessingFeedback, progress: Progress) -> dict[str, Any]:
        with opened(given.text("WORKSPACE")) as workspace:
            lives = workspace.lifelines(progress.part(0.0, 0.5))
            kin = workspace.kin()
        rows = sum(map(len, lives.values()))
        destination = self._write(given, lives, _Bonds(kin), progress.part(0.5, 1.0))
        said = translate("UtsattaOmraden", "Lifelines of %n area(s) written: {rows} rows.", None, len(lives))
        feedback.pushInfo(said.format(rows=rows))
        return {"OUTPUT": destination, "AREAS": len(lives), "ROWS": rows}

    def _write(self, given: Given, lives: dict[str, list[LifelinePoint]], bonds: _Bonds, progress: Progress) -> str:
        from ..exchange.privacy_gate import hidden_in_text

        fields = QgsFields()
        for name, kind in FIELDS:
            fields.append(QgsField(name, field_type(kind)))
        sink, destination = given.sink("OUTPUT", fields, QgsWkbTypes.Type.NoGeometry, "")
        if sink is None:
            raise QgsProcessingException(translate("UtsattaOmraden", "Say where the table goes: give OUTPUT."))
        doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Writing the table"))
        for number, (area_id, points) in enumerate(lives.items()):
            if number % _STEP == 0:
                progress.at(number / len(lives), doing)
            for values in _rows(area_id, points, bonds):
                feature = QgsFeature(fields)
                feature.setAttributes([hidden_in_text(one) if isinstance(one, str) else one for one in values])
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(
                        translate("UtsattaOmraden", "The table could not be written: {reason}").format(
                            reason=sink.lastError()
                        )
                    )
        del sink  # writes what it still holds
        progress.at(1.0)
        return destination


class _Bonds:
    """What splits and mergers bind each area version to, as columns of its row."""

    def __init__(self, kin: Iterable[Kin]) -> None:
        self._parents: dict[str, list[tuple[str, LifelinePoint]]] = {}
        self._children: dict[str, list[tuple[str, LifelinePoint]]] = {}
        for pair in kin:
            self._parents.setdefault(pair.child.version_id, []).append((pair.parent_id, pair.parent))
            self._children.setdefault(pair.parent.version_id, []).append((pair.child_id, pair.child))

    def columns(self, version_id: str) -> list[Any]:
        """Return the values of the columns ``from_…`` and ``to_…``."""
        return [*_told(self._parents.get(version_id, ())), *_told(self._children.get(version_id, ()))]


def _told(others: Sequence[tuple[str, LifelinePoint]]) -> list[Any]:
    if not others:
        return [None] * 5
    points = [point for _, point in others]
    return [
        points[0].year,
        "; ".join(point.name for point in points),
        "; ".join(point.category for point in points),
        round(sum(point.hectares for point in points), 4),
        "; ".join(area_id for area_id, _ in others),
    ]


def _rows(area_id: str, points: Iterable[LifelinePoint], bonds: _Bonds) -> Iterable[list[Any]]:
    for point in points:
        since = None if point.valid_from is None else point.valid_from.isoformat()
        size = round(point.hectares, 4)
        own = [area_id, point.year, point.name, point.special_area_id, point.category, size, since]
        yield own + bonds.columns(point.version_id)
