"""What a workspace can do, whatever database is behind it.

Every method that writes does so in one transaction together with its change-log row, and answers only when the data
has been read back. All methods may be called from any thread; each call is on its own. They raise ``WorkspaceError``
when the database cannot be read or written, ``RuleError`` when a rule of the work forbids what was asked.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ..domain.area import AreaVersion
from ..domain.area_table import AreaTable
from ..domain.assessment import JudgementLevel
from ..domain.category import Category, CategoryScheme
from ..domain.change import Change
from ..domain.edition import Edition, EditionStatus
from ..domain.progress import Progress
from .history import Kinship
from .interface_assessment import AssessmentKeeper
from .interface_compilation import CompilationKeeper
from .interface_drawing import DraftKeeper
from .interface_history import HistoryKeeper
from .interface_measures import MeasureKeeper
from .interface_organisation import OrganisationKeeper
from .interface_publication import PublicationKeeper
from .interface_share import ShareMaker
from .interface_upkeep import WorkspaceGuard


@dataclass(frozen=True)
class WorkspaceMeta:
    """What a workspace says of itself. ``lpo_code`` is empty for a national one. ``workspace_id`` is a UUID."""

    workspace_id: str
    schema_version: int
    lpo_code: str
    distribution_label: str
    method_id: str
    method_version: str
    created_at: str


@dataclass(frozen=True)
class NewEdition:
    """An edition about to be added, with the file it comes from (both source fields empty when drawn by hand)."""

    year: int
    label: str
    status: EditionStatus
    scheme: CategoryScheme
    source_name: str = ""
    source_sha256: str = ""


class WorkspaceLayer(Enum):
    """The parts of a workspace that a map can show."""

    AREAS = "areas"
    PLACE_POINTS = "place_points"
    PLACE_LINES = "place_lines"
    PLACE_AREAS = "place_areas"
    BOUNDARY_PROPOSALS = "boundary_proposals"


@dataclass(frozen=True)
class LayerSource:
    """How QGIS opens a layer of the workspace: provider key and source string, and the name of the geometry's table."""

    provider: str
    uri: str


class Workspace(
    HistoryKeeper,
    AssessmentKeeper,
    CompilationKeeper,
    DraftKeeper,
    MeasureKeeper,
    OrganisationKeeper,
    PublicationKeeper,
    ShareMaker,
    WorkspaceGuard,
):
    """The database in which the work is kept."""

    @property
    @abstractmethod
    def location(self) -> str:
        """Where it is, as the user gave it; opening this again gives the same workspace."""

    @property
    @abstractmethod
    def name(self) -> str:
        """A short name for titles."""

    @property
    @abstractmethod
    def is_read_only(self) -> bool:
        """Whether it can only be read: a protected file or folder, or another program has the claim (``claim``)."""

    @abstractmethod
    def meta(self) -> WorkspaceMeta:
        """Return what the workspace says of itself."""

    @abstractmethod
    def close(self) -> None:
        """Leave the database sound and unlocked, all writes in the one file. Closing twice does no harm."""

    @abstractmethod
    def together(self) -> AbstractContextManager[None]:
        """Make one transaction of all calls that this thread makes inside: all of them or none.

        An exception that leaves the block undoes everything in it. A call that is refused inside undoes itself alone,
        and so does a block inside a block, so whoever catches its error can go on. Blocks are short: others wait.
        """

    # Editions and areas

    @abstractmethod
    def editions(self) -> list[Edition]:
        """Return the editions, oldest first."""

    @abstractmethod
    def edition(self, year: int) -> Edition:
        """Return the edition of a year. Raises ``RuleError`` that names the years there are."""

    @abstractmethod
    def edition_with_source(self, sha256: str) -> Edition | None:
        """Return the edition that was imported from the file with this hash, if any."""

    @abstractmethod
    def add_edition(
        self,
        new: NewEdition,
        areas: Sequence[AreaVersion],
        by: str,
        progress: Progress | None = None,
        kinship: Kinship | None = None,
    ) -> Edition:
        """Add an edition with all its areas, or nothing.

        ``kinship`` tells which areas are known and becomes the identity and the lineage. Without it an area whose
        special area id is known keeps its identity. No two areas of one edition share one: the second one gets an
        identity of its own. Raises ``RuleError`` when the year is taken, ``Cancelled`` when the user stops.
        """

    @abstractmethod
    def areas(self, edition_id: str, progress: Progress | None = None) -> list[AreaVersion]:
        """Return the areas of an edition in the order of their object id. Raises ``Cancelled``."""

    @abstractmethod
    def area_table(self, edition_id: str, progress: Progress | None = None) -> AreaTable:
        """Return the same column by column: for what is done with all of them at once. Raises ``Cancelled``."""

    @abstractmethod
    def area(self, version_id: str) -> AreaVersion:
        """Return one area version. Raises ``RuleError`` when it does not exist."""

    @abstractmethod
    def find_area(self, edition_id: str, key: str) -> AreaVersion:
        """Return the area with this special area id or name (case and blanks do not matter), be it of another edition.

        What the edition itself calls so goes first. Raises ``RuleError`` when there is none, with similar names, or
        when several fit, with their editions and ids.
        """

    @abstractmethod
    def set_category(
        self,
        version_ids: Sequence[str],
        category: Category,
        reason: str,
        valid_from: date,
        by: str,
        expected_row_versions: Sequence[int] | None = None,
        level: JudgementLevel | None = None,
        progress: Progress | None = None,
    ) -> list[Change]:
        """Give areas of one edition another category of its scheme from a date on, with a written reason.

        All of them or none; one change per area. ``level`` is who decided, and stands in the log. Raises ``RuleError``
        when the reason is blank, the scheme lacks the category, an area has that category already, or a row has
        changed since its expected row version was read; ``Cancelled``.
        """

    @abstractmethod
    def take_back(self, change_numbers: Sequence[int], by: str, progress: Progress | None = None) -> list[Change]:
        """Take changes back, the newest first, all or none, as new changes (the log only grows).

        Categories, trends, schemes, answers, overridden gates, actors, places, proposed boundaries, judgements above
        the LPO, replaced, redrawn and restored areas, decisions on pairs and accepted findings can be taken back.
        Taking these back again redoes them. Changes that one command made of several areas of a draft go together.
        Raises ``RuleError`` when a row has been changed since, when its assessment is signed, when an added area has
        been assessed, or when that kind of change cannot be taken back; ``Cancelled``.
        """

    # The change log

    @abstractmethod
    def changes(self, area_id: str = "", newest_first: bool = False) -> list[Change]:
        """Return the change log, or the part of it that concerns one area."""

    @abstractmethod
    def last_change(self) -> int:
        """Return the number of the newest row of the change log: whether anything was written, at hardly any cost."""

    @abstractmethod
    def first_broken_link(self) -> int | None:
        """Return the number of the first row of the log that was tampered with, None when the chain is whole.

        A missing tail is a broken link too: the last hash is kept apart from the log.
        """

    # The map

    @abstractmethod
    def layer_source(self, layer: WorkspaceLayer, edition_id: str) -> LayerSource:
        """Return how QGIS opens a layer of the workspace for one edition."""

    @property
    @abstractmethod
    def database_path(self) -> str:
        """The path of the file behind the workspace, empty when it is on a server."""
