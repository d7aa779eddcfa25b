"""The findings of the checks as files: rows of a layer for any vector destination, a layer file, a table, JSON.

Identity numbers are masked in all of them, so that a finding on an area that holds one can still be told.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import shapely
from osgeo import gdal, ogr, osr

from ..domain.boundary import EPSG
from ..domain.checks.catalogue import CHECKS_BY_CODE
from ..domain.text import QT_TRANSLATE_NOOP, text
from .check_areas import CheckReport, ReportedFinding
from .gdal_calls import GdalFailure, check_gdal, gdal_calls
from .privacy_gate import hidden_in_text, hidden_in_values
from .refusal import target_refused
from .safe_target import not_written, replaced_whole
from .text_for_spreadsheets import safe_cell

Speech = Callable[[str], str]

FIELDS: tuple[tuple[str, type], ...] = (
    ("severity", str),
    ("code", str),
    ("title", str),
    ("areas", str),
    ("message", str),
    ("how_to_fix", str),
    ("fixable", int),
    ("fixed", int),
    ("accepted", str),
    ("key", str),
)
"""Columns of the layer and of the table. ``accepted`` is the reason why a finding is let stand, empty when it is not;
areas are joined by semicolons. No name is longer than the ten bytes of a shapefile."""

_COORDINATES = ("east", "north")
_DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON"}


@dataclass(frozen=True)
class Row:
    """A row of the layer: values in the order of ``FIELDS``, and a point in EPSG:3006 as WKB, None for nowhere."""

    values: tuple[str | int, ...]
    wkb: bytes | None


def layer_rows(report: CheckReport, translate: Speech = str) -> Iterator[Row]:
    """Give a row for every finding, with its sentences in the language of ``translate``."""
    for one in report.findings:
        point = one.finding.point
        yield Row(_values(one, translate), None if point is None else shapely.to_wkb(shapely.Point(point)))


def write_findings(report: CheckReport, target: Path, translate: Speech = str) -> None:
    """Write the findings in the form that the ending of ``target`` asks for: CSV, JSON or a layer of points.

    Layers are GeoPackage or GeoJSON (EPSG:3006 with the crs member). Raises ``TargetFileError``; an older file stays
    whole then.
    """
    write = {".csv": write_csv, ".json": write_json}.get(target.suffix.lower(), write_layer)
    write(report, target, translate)


def write_csv(report: CheckReport, target: Path, translate: Speech = str) -> None:
    """Write the findings as a table: UTF-8 with a byte order mark and semicolons, as Swedish Excel reads it."""
    with replaced_whole(target) as path, path.open("w", encoding="utf-8-sig", newline="") as opened:
        writer = csv.writer(opened, delimiter=";", lineterminator="\r\n")
        writer.writerow([*(name for name, _ in FIELDS), *_COORDINATES])
        for one in report.findings:
            place = one.finding.point or ("", "")
            writer.writerow([*map(safe_cell, _values(one, translate)), *(_rounded(ordinate) for ordinate in place)])


def write_json(report: CheckReport, target: Path, translate: Speech = str) -> None:
    """Write the check report of interface.md (JSON, UTF-8)."""
    with replaced_whole(target) as path:
        content = hidden_in_values(report.as_json(translate))
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_layer(report: CheckReport, target: Path, translate: Speech = str) -> None:
    """Write the findings as points in EPSG:3006; the ending of ``target`` tells the format."""
    with replaced_whole(target, tuple(_DRIVERS)) as path:
        try:
            _write_points(report, path, translate)
        except GdalFailure as failure:
            raise target_refused(
                target,
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the findings could not be written")),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose another place, name or format.")),
                str(failure),
            ) from failure
        except OSError as error:
            raise not_written(target, error) from error


def _values(one: ReportedFinding, translate: Speech) -> tuple[str | int, ...]:
    finding = one.finding
    return (
        finding.severity.value,
        finding.code,
        CHECKS_BY_CODE[finding.code].title.translated(translate),
        "; ".join(map(hidden_in_text, one.names)),
        hidden_in_text(finding.message.translated(translate)),
        hidden_in_text(finding.how_to_fix.translated(translate)),
        int(finding.fixable),
        int(one.fixed),
        hidden_in_text(one.acceptance.reason) if one.acceptance else "",
        finding.key,
    )


def _write_points(report: CheckReport, path: Path, translate: Speech) -> None:
    with gdal_calls():
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(EPSG)
        dataset = gdal.GetDriverByName(_DRIVERS[path.suffix.lower()]).Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
        check_gdal()
        try:
            layer = dataset.CreateLayer(path.stem, reference, ogr.wkbPoint)
            check_gdal()
            for name, kind in FIELDS:
                layer.CreateField(ogr.FieldDefn(name, ogr.OFTInteger if kind is int else ogr.OFTString))
            check_gdal()
            definition = layer.GetLayerDefn()
            for row in layer_rows(report, translate):
                feature = ogr.Feature(definition)
                for index, value in enumerate(row.values):
                    feature.SetField(index, value)
                if row.wkb is not None:
                    feature.SetGeometry(ogr.CreateGeometryFromWkb(row.wkb))
                layer.CreateFeature(feature)
                check_gdal()
        finally:
            # GDAL writes what it still holds when the last reference goes: here, while its messages are heard.
            layer = dataset = None


def _rounded(ordinate: float | str) -> float | str:
    return round(ordinate, 2) if isinstance(ordinate, float) else ordinate
