"""What a file states of its coordinate system, and what is only understood when it states nothing."""

from __future__ import annotations

import mmap
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .projection import system_of_wkt
from .source import Source, SourceFormat

_CRS_MEMBER = re.compile(rb'"crs"\s*:\s*\{(?:[^{}]|\{[^{}]*\})*\}')
_NAME = re.compile(rb'"name"\s*:\s*"((?:urn:|EPSG:|https?:)[^"]{1,200})"')
_WGS_84 = ("CRS84", "4326", "4979")


@dataclass(frozen=True)
class Statement:
    """A system (osr) and what the file itself says of it.

    GDAL reads a GeoJSON without ``crs`` as WGS 84, for that is what RFC 7946 means by it; nobody has stated it then.
    It does the same when it does not know the system that ``crs`` names. The file is looked into only when somebody
    asks, for that happens only where something is wrong.
    """

    system: Any
    said: Callable[[], str | None]
    """Gives the name that the file says, "" when it says it in another way, None when it says none."""

    @property
    def name(self) -> str:
        """What the system is called."""
        return str(self.system.GetName())

    @property
    def is_stated(self) -> bool:
        """Whether the file states a system at all."""
        return self.said() is not None

    @property
    def unknown_name(self) -> str:
        """The name of a system that the file states and nobody knows, so that WGS 84 was read in its place."""
        said = self.said() or ""
        is_wgs_84 = bool(self.system.IsGeographic()) and "WGS 84" in self.name
        return said if is_wgs_84 and said and not said.endswith(_WGS_84) else ""


def taken_for(system: Any) -> Statement:
    """Return the statement of a system that no file states but that was found out."""
    return Statement(system, lambda: None)


def statement_of(crs_wkt: str, source: Source) -> Statement | None:
    """Return what was read as the file's system, None when there is none. Raises ``GdalFailure`` for an unknown one."""
    if not crs_wkt:
        return None
    return Statement(system_of_wkt(crs_wkt), lambda: _said_in(source) if source.format is SourceFormat.GEOJSON else "")


def _said_in(source: Source) -> str | None:
    with source.path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        member = _CRS_MEMBER.search(content)
        if member is None:
            return None
        name = _NAME.search(member[0])
        return name[1].decode("utf-8", "replace") if name else ""
