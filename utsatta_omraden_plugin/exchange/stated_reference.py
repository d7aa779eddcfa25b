"""What a file states of its coordinate system, and what is only understood when it states nothing."""

from __future__ import annotations

import mmap
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .projection import system_of_wkt
from .source import Source, SourceFormat

_CRS_MEMBER = re.compile(rb'"crs"\s*:\s*\{\s*"(?:type|properties)"\s*:')


@dataclass(frozen=True)
class Statement:
    """A system (osr) and whether the file really states it.

    GDAL reads a GeoJSON without ``crs`` as WGS 84, for that is what RFC 7946 means by it; nobody has stated it then.
    The answer is looked for only when somebody asks.
    """

    system: Any
    is_stated: Callable[[], bool]

    @property
    def name(self) -> str:
        """What the system is called."""
        return str(self.system.GetName())


def statement_of(crs_wkt: str, source: Source) -> Statement | None:
    """Return what was read as the file's system, None when there is none. Raises ``GdalFailure`` for an unknown one."""
    if not crs_wkt:
        return None
    return Statement(system_of_wkt(crs_wkt), lambda: source.format is not SourceFormat.GEOJSON or _has_crs(source))


def _has_crs(source: Source) -> bool:
    with source.path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _CRS_MEMBER.search(content) is not None
