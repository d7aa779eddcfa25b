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
from ..translation import translate
from . import parameters
from .algorithm import UtsattaAlgorithm
from .workspaces import opened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..domain.progress import Progress
    from ..workspace import LifelinePoint
    from .given import Given

FIELDS: tuple[tuple[str, type], ...] = (
    ("area_id", str),
    ("edition", int),
    ("name", str),
    ("special_area_id", int),
    ("category", str),
    ("hectares", float),
    ("valid_from", str),
)
"""Columns of the table; ``area_id`` is the stable identity that the rows of one area share."""


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
            "one area share area_id, whatever name and number it has had.",
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
            lives = workspace.lifelines()
        rows = sum(map(len, lives.values()))
        destination = self._write(given, lives, progress)
        said = translate("UtsattaOmraden", "Lifelines of %n area(s) written: {rows} rows.", None, len(lives))
        feedback.pushInfo(said.format(rows=rows))
        return {"OUTPUT": destination, "AREAS": len(lives), "ROWS": rows}

    def _write(self, given: Given, lives: dict[str, list[LifelinePoint]], progress: Progress) -> str:
        fields = QgsFields()
        for name, kind in FIELDS:
            fields.append(QgsField(name, field_type(kind)))
        sink, destination = given.sink("OUTPUT", fields, QgsWkbTypes.Type.NoGeometry, "")
        if sink is None:
            raise QgsProcessingException(translate("UtsattaOmraden", "Say where the table goes: give OUTPUT."))
        for number, (area_id, points) in enumerate(lives.items()):
            progress.at(number / len(lives))
            for values in _rows(area_id, points):
                feature = QgsFeature(fields)
                feature.setAttributes(values)
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise QgsProcessingException(
                        translate("UtsattaOmraden", "The table could not be written: {reason}").format(
                            reason=sink.lastError()
                        )
                    )
        del sink  # writes what it still holds
        progress.at(1.0)
        return destination


def _rows(area_id: str, points: Iterable[LifelinePoint]) -> Iterable[list[Any]]:
    for point in points:
        since = None if point.valid_from is None else point.valid_from.isoformat()
        size = round(point.hectares, 4)
        yield [area_id, point.year, point.name, point.special_area_id, point.category, size, since]
