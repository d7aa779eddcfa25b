"""The part of the workspace's interface that hands a share of it to others: one LPO's part of one edition."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..domain.edition import Edition
from ..domain.errors import WorkspaceError
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text

COMMAND_OF_SHARES = "create_submission"
"""The command that the first row of a share's change log names."""


@dataclass(frozen=True)
class ShareOrder:
    """What goes into a share.

    ``findings`` are the keys of the accepted findings that go along. ``label`` is the distribution label that the share
    bears, ``by`` the role that hands it out, ``at`` the time of it (ISO 8601, UTC, milliseconds).
    """

    edition_id: str
    lpo_code: str
    label: str
    with_places: bool
    with_actors: bool
    by: str
    at: str
    findings: frozenset[str] = frozenset()


@dataclass(frozen=True)
class SharedText:
    """A text that people wrote and that stands in a share: of which area, in which column of which table.

    ``area`` is the area's name, ``area_id`` its identity; both are empty for what belongs to no area.
    """

    area: str
    area_id: str
    table: str
    column: str
    words: str


@dataclass(frozen=True)
class Share:
    """What went into a share.

    ``base`` is the edition that the shared one was started from, None when there is none. ``areas`` counts those of the
    edition, ``base_areas`` those of the base. ``methods`` are (id, version). ``area_ids`` are the identities whose
    history belongs to the share, ``row_ids`` the ids of all rows in it, as the change log names them. ``left_out`` are
    the tables that the order keeps back. ``last_change`` and ``last_hash`` are the end of the workspace's change log.
    """

    edition: Edition
    base: Edition | None
    lpo_name: str
    areas: int
    base_areas: int
    assessments: int
    signed: int
    places: int
    actors: int
    measures: int
    methods: tuple[tuple[str, str], ...]
    area_ids: tuple[str, ...]
    row_ids: frozenset[str]
    texts: tuple[SharedText, ...]
    left_out: tuple[str, ...]
    last_change: int
    last_hash: str


class ShareFault(Enum):
    """What is wrong with a share."""

    NO_DATABASE = "no_database"
    NEWER = "newer"
    OTHER_TABLES = "other_tables"
    DAMAGED = "damaged"
    BROKEN_LOG = "broken_log"


class UnsoundShare(WorkspaceError):
    """The file is not a share as this plugin makes them. ``details`` names what was found."""

    def __init__(self, fault: ShareFault, details: str) -> None:
        super().__init__(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The database is not as this plugin hands it out.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Ask the sender to hand it in again.")),
            details,
        )
        self.fault = fault


class ShareMaker(ABC):
    """What ``Workspace`` can hand out. The rules of ``Workspace`` for errors hold."""

    @abstractmethod
    def share(self, order: ShareOrder, target: str | Path, progress: Progress | None = None) -> Share:
        """Write a workspace of its own to ``target``, where nothing may stand, with one LPO's part of an edition.

        It holds the LPO's areas of the edition and of its base, the assessments, judgements and measures of the areas,
        places and actors when the order says so, and a change log of its own that begins with where it comes from. It
        is built from nothing: what does not belong to it never was in the file. The same order of the same workspace
        gives the same bytes. Raises ``RuleError`` when the LPO has no area in either edition, ``WorkspaceError``,
        ``Cancelled``.
        """
