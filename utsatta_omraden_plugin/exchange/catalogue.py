"""The published editions by name: where the police offer them, and what is known of the files.

The catalogue is a file of facts, ``assets/catalogue/editions.json``; nothing here uses a network.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..domain.errors import UtsattaError
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..paths import CATALOGUE

VERSION = 1
FORMATS = ("GeoJSON", "Shapefile")
FIRST_YEAR, LAST_YEAR = 2000, 2100
_FILE_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,99}\.zip")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_ENTRY = {"year", "format", "file", "areas", "page", "address", "size", "sha256", "source"}
_WHOLE = {"version", "page", "page_title", "checked", "note", "editions"}


class CatalogueError(UtsattaError):
    """The catalogue cannot be used; the message names the place in it."""


@dataclass(frozen=True)
class PublishedEdition:
    """A file that the police publish.

    ``page`` is where people find it; ``address`` is the file's own, empty when it is not known for certain and the
    page is the way. ``size`` (bytes) and ``sha256`` (small hex digits) are None and "" when nobody has vouched for
    them. ``file`` is the name it has there, ``areas`` how many areas it holds (None when not known), ``source`` where
    these facts come from.
    """

    year: int
    format: str
    page: str
    address: str = ""
    file: str = ""
    areas: int | None = None
    size: int | None = None
    sha256: str = ""
    source: str = ""

    @property
    def file_name(self) -> str:
        """The name to keep the file under; it tells year and format even when the published name is not known."""
        ending = {"GeoJSON": "geojson", "Shapefile": "shp"}[self.format]
        return self.file or f"uso_{self.year}_{ending}.zip"


@dataclass(frozen=True)
class Catalogue:
    """All published editions that are known, the newest first, and the page where the police offer them."""

    page: str
    page_title: str
    checked: str
    editions: tuple[PublishedEdition, ...]


def read_catalogue(path: Path = CATALOGUE) -> Catalogue:
    """Read the catalogue that comes with the plugin, or another one. Raises ``CatalogueError``."""
    try:
        whole = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the file cannot be read as JSON"))
        raise _wrong(path.name, reason, str(error)) from error
    _check_members(whole, _WHOLE, "catalogue")
    if whole["version"] != VERSION:
        reason = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "this plugin reads version {version}"), version=VERSION)
        raise _wrong("version", reason)
    page = _address(whole["page"], "page")
    if not isinstance(whole["editions"], list) or not whole["editions"]:
        raise _wrong("editions", text(QT_TRANSLATE_NOOP("UtsattaOmraden", "there is none")))
    editions = [_edition(entry, f"editions[{number}]") for number, entry in enumerate(whole["editions"])]
    ordered = sorted(editions, key=lambda edition: (-edition.year, edition.format))
    return Catalogue(page, str(whole["page_title"]), str(whole["checked"]), tuple(ordered))


def _edition(entry: Any, place: str) -> PublishedEdition:
    _check_members(entry, _ENTRY, place)
    _check(_is_number(entry["year"], FIRST_YEAR, LAST_YEAR), f"{place}.year")
    _check(entry["format"] in FORMATS, f"{place}.format")
    _check(entry["file"] is None or _is_match(_FILE_NAME, entry["file"]), f"{place}.file")
    _check(entry["areas"] is None or _is_number(entry["areas"], 1, 1_000_000), f"{place}.areas")
    _check(entry["size"] is None or _is_number(entry["size"], 1, 4 * 1024**3), f"{place}.size")
    _check(entry["sha256"] is None or _is_match(_SHA256, entry["sha256"]), f"{place}.sha256")
    _check(isinstance(entry["source"], str) and bool(entry["source"].strip()), f"{place}.source")
    return PublishedEdition(
        year=entry["year"],
        format=entry["format"],
        page=_address(entry["page"], f"{place}.page"),
        address="" if entry["address"] is None else _address(entry["address"], f"{place}.address"),
        file=entry["file"] or "",
        areas=entry["areas"],
        size=entry["size"],
        sha256=entry["sha256"] or "",
        source=entry["source"],
    )


def _check_members(thing: Any, wanted: set[str], place: str) -> None:
    if not isinstance(thing, dict) or set(thing) != wanted:
        reason = text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "it needs these members and no others: {members}"),
            members=", ".join(sorted(wanted)),
        )
        raise _wrong(place, reason)


def _check(is_right: bool, place: str) -> None:
    if not is_right:
        raise _wrong(place, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "the value cannot be right")))


def _is_number(value: Any, least: int, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most


def _is_match(pattern: re.Pattern[str], value: Any) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _address(value: Any, place: str) -> str:
    """Return a web address; only https, so that nobody between us and the police changes what comes."""
    try:
        parts = urlsplit(value) if isinstance(value, str) else None
        is_right = parts is not None and parts.scheme == "https" and bool(parts.hostname) and not parts.username
    except ValueError:
        is_right = False
    if not is_right:
        raise _wrong(place, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "an address must begin with https://")))
    return str(value)


def _wrong(place: str, reason: Text, details: str = "") -> CatalogueError:
    return CatalogueError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "The list of published editions is wrong at {place}: {reason}."),
            place=place,
            reason=reason,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Install the plugin again, or import the edition from a file.")),
        details,
    )
