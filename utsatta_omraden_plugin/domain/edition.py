"""One published or draft set of areas."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .category import CategoryScheme


class EditionStatus(Enum):
    """Where an edition stands in its life."""

    PUBLISHED = "published"
    DRAFT = "draft"
    COMPILED = "compiled"


@dataclass(frozen=True)
class Edition:
    """An edition as the workspace keeps it.

    ``id`` is a UUID. ``source_name`` and ``source_sha256`` name the file it was imported from, both empty for a draft.
    ``imported_at`` is an ISO 8601 time in UTC.
    """

    id: str
    year: int
    label: str
    status: EditionStatus
    scheme: CategoryScheme
    method_id: str = ""
    source_name: str = ""
    source_sha256: str = ""
    imported_at: str = ""
