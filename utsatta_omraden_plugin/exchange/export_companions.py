"""What lies beside an exported file: a guide to its fields, and the hashes that tell a reader that both are whole.

Both are named after the file, in the form that ``sha256sum --check`` reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .export_format import ExportFormat
from .layouts import MEANINGS
from .municipality_profile import MEASURE_FIELDS, MEASURES, TREND
from .published_profile import PublishedEdition
from .published_schema import OBJECT_ID, FieldKind, PublishedField, in_shapefile_order

_KINDS = {
    FieldKind.TEXT: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "text")),
    FieldKind.INTEGER: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "whole number")),
    FieldKind.REAL: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "number")),
}
_FORMATS = {
    ExportFormat.SHP: text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Shapefile in a zip, SWEREF 99 TM (EPSG:3006), metres, UTF-8")
    ),
    ExportFormat.GEOJSON: text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "GeoJSON, SWEREF 99 TM (EPSG:3006), metres with 4 decimals, UTF-8")
    ),
    ExportFormat.GEOJSON_RFC7946: text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "GeoJSON (RFC 7946), WGS 84, degrees with 7 decimals, UTF-8")
    ),
    ExportFormat.GPKG: text(QT_TRANSLATE_NOOP("UtsattaOmraden", "GeoPackage, SWEREF 99 TM (EPSG:3006), metres")),
}
_OF_MEASURES = {
    "problem": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem that the measure is against")),
    "description": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "What is done")),
    "owner": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Who is responsible for the measure")),
    "baseline": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Baseline before the measure")),
    "target": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Target of the measure")),
    "starts_on": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "First day of the measure")),
    "ends_on": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Last day of the measure")),
    "status": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "How far the measure has come")),
    "outcome": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Outcome of the measure")),
}
_WRITTEN = {
    "stated_length": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Length of the boundary as written (m)")),
    "stated_area": text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Area within the boundary as written (m²)")),
}
_TREND = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Which way the area is going: positiv, stabil or negativ"))


def guide_of(target: Path) -> Path:
    """Return where the guide to the fields of an exported file stands."""
    return target.with_name(f"{target.name}.README.txt")


def hashes_of(target: Path) -> Path:
    """Return where the hashes of an exported file and of its guide stand."""
    return target.with_name(f"{target.name}.sha256")


def write_guide(
    path: Path,
    exported: str,
    year: int,
    format_: ExportFormat,
    edition: PublishedEdition,
    limits: list[Text],
    speak: Callable[[str], str],
) -> None:
    """Write what a reader needs to know of the file called ``exported``. Raises ``OSError``."""
    lines: list[Text | str] = [
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Vulnerable areas {year}"), year=year),
        "",
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "File: {file}"), file=exported),
        _FORMATS[format_],
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Areas: {count}"), count=len(edition)),
        *(f"  {category}: {count}" for category, count in sorted(Counter(edition.columns["category"]).items())),
        "",
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Fields")),
        *_areas_fields(format_, edition),
    ]
    if edition.measures is not None:
        lines += ["", text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Released measures ({table})"), table=MEASURES)]
        lines += [_described(field, format_, {**MEANINGS, **_OF_MEASURES}) for field in MEASURE_FIELDS]
    if limits:
        lines += ["", text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Good to know")), *limits]
    spoken = (line if isinstance(line, str) else line.translated(speak) for line in lines)
    path.write_text("".join(f"{line}\n" for line in spoken), encoding="utf-8", newline="\n")


def write_hashes(path: Path, hashes: dict[str, str]) -> None:
    """Write SHA-256 hashes by the names that their files are going to have. Raises ``OSError``."""
    path.write_text("".join(f"{sha256}  {name}\n" for name, sha256 in hashes.items()), encoding="utf-8", newline="\n")


def _areas_fields(format_: ExportFormat, edition: PublishedEdition) -> list[Text | str]:
    meanings = {**MEANINGS, **_WRITTEN, TREND.meaning: _TREND}
    if format_ is ExportFormat.SHP:
        return [_described(field, format_, meanings) for field in in_shapefile_order(edition.fields)]
    number = PublishedField("object_id", OBJECT_ID, OBJECT_ID, FieldKind.INTEGER, 0)
    return [_described(field, format_, meanings) for field in (number, *edition.fields)]


def _described(field: PublishedField, format_: ExportFormat, meanings: dict[str, Text]) -> Text:
    name = field.shapefile_name if format_ is ExportFormat.SHP else field.name
    return Text(
        "  {name} ({kind}): {meaning}", {"name": name, "kind": _KINDS[field.kind], "meaning": meanings[field.meaning]}
    )
