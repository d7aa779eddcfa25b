"""Why a file cannot be read as an edition, found out once reading has failed: what it is, or where it breaks."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..domain.errors import SourceFileError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .refusal import source_refused
from .source import Source, SourceFormat

_LOOKED_INTO = 256 * 1024**2
"""A larger file is not parsed once more only to say where it breaks."""
_LONGEST_WORD = len("false")
_TABLE_OF_WORKSPACES = "area_version"
_OF_GEOJSON = ("FeatureCollection", "Feature", "GeometryCollection", "Polygon", "MultiPolygon")


def broken(source: Source, details: str) -> SourceFileError:
    """Return the error for a file that the reader gave up; ``details`` is what the reader says."""
    again = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Fetch the file again from where it came."))
    if source.format is SourceFormat.SHP:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the shapefile is damaged and cannot be read whole"))
    elif source.format is SourceFormat.GPKG:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the GeoPackage is damaged and cannot be read whole"))
    else:
        reason, again = _why_no_geojson(source, again)
    return source_refused(source.name, reason, again, details)


def several_layers(source: Source, layers: Sequence[str]) -> SourceFileError:
    """Return the error for a file with several layers, of which nobody has said which holds the areas."""
    from .submission.package import SHARE  # late: only who meets a submission pays for it

    if source.member == SHARE and _TABLE_OF_WORKSPACES in layers:
        return source_refused(
            source.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is a submission, not the file of an edition")),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Lay it in the folder of submissions, and compile the national edition of them."
                )
            ),
        )
    if _TABLE_OF_WORKSPACES in layers:
        return source_refused(
            source.name,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this is a workspace, not the file of an edition")),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Open it as a workspace, or export the edition from it and give that file."
                )
            ),
        )
    return source_refused(
        source.name,
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file holds several layers: {layers}"), layers=", ".join(layers)),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Export the layer that holds the edition to a file of its own.")),
    )


def _why_no_geojson(source: Source, again: Text) -> tuple[Text, Text]:
    whole = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the GeoJSON is broken and cannot be read whole"))
    if source.path.stat().st_size > _LOOKED_INTO:
        return whole, again
    content = source.path.read_text(encoding="utf-8-sig", errors="replace")
    try:
        kind = _type_of(json.loads(content))
    except json.JSONDecodeError as error:
        if content.lstrip().startswith("<"):
            return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it is a web page or XML, no GeoJSON")), again
        if not content.lstrip().startswith(("{", "[")):
            return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it is no GeoJSON at all")), again
        if error.pos >= len(content.rstrip()) - _LONGEST_WORD or error.msg.startswith("Unterminated string"):
            return text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the GeoJSON ends too early: it was cut short")), again
        return (
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "the GeoJSON is broken at line {line}, column {column}"),
                line=error.lineno,
                column=error.colno,
            ),
            again,
        )
    except (RecursionError, MemoryError, ValueError):  # the last for a number of thousands of digits
        return whole, again
    if kind in _OF_GEOJSON:
        return whole, again
    return (
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "it is JSON, but no GeoJSON with areas (a FeatureCollection)")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the GeoJSON file of the edition.")),
    )


def _type_of(content: object) -> str:
    return str(content.get("type", "")) if isinstance(content, dict) else ""
