"""What a workspace keeps of a compilation: the submissions, how each LPO stands, where each area comes from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from ..domain.category import CategoryScheme
from ..domain.compilation import LpoStatus, Origin
from ..domain.signature import Signature
from ..domain.text import Text


class SubmissionState(Enum):
    """What became of a submission; the value is kept in the data."""

    USED = "used"
    SUPERSEDED = "superseded"
    REFUSED = "refused"


@dataclass(frozen=True)
class KeptSubmission:
    """A file that was handed in, taken over or not.

    ``file`` is its name, ``sha256`` that of the file. ``manifest`` is the text of its manifest, ``reasons`` are why it
    was refused; what a refused file says of itself may be missing, and without a ``manifest`` its LPO is only what is
    claimed. ``signature`` is None of what was refused or was
    kept before signatures were looked at. Times are ISO 8601 in UTC.
    """

    file: str
    sha256: str
    state: SubmissionState
    lpo_code: str = ""
    lpo_name: str = ""
    phone_code: str = ""
    created_at: str = ""
    base_year: int | None = None
    base_sha256: str = ""
    manifest: str = ""
    reasons: tuple[Text, ...] = ()
    areas: int = 0
    received_at: str = ""
    signature: Signature | None = None


@dataclass(frozen=True)
class LpoStanding:
    """How an LPO stands in a compilation; ``used`` is None while it is missing."""

    lpo_code: str
    lpo_name: str
    statuses: tuple[LpoStatus, ...]
    used: KeptSubmission | None = None
    superseded: tuple[KeptSubmission, ...] = ()
    areas: int = 0
    base_areas: int = 0

    @property
    def is_in(self) -> bool:
        """Whether a submission of the LPO was taken over."""
        return LpoStatus.IN in self.statuses


@dataclass(frozen=True)
class AreaOrigin:
    """Where an area of a compiled edition comes from; ``submission_sha256`` is empty for one of the base edition."""

    version_id: str
    key: str
    origin: Origin
    lpo_code: str
    submission_sha256: str = ""


@dataclass(frozen=True)
class AssessedRows:
    """What was assessed of the areas of an edition, as rows that another workspace can take over.

    ``rows`` holds the rows by the name of their table, each by its columns, geometries as they are stored. Only a
    workspace makes and reads them.
    """

    rows: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class CompiledEdition:
    """The edition that a compilation makes: its year, label and scheme, and the edition that it starts from.

    The base edition is one of the workspace, empty when it is not kept there. ``assessed`` are the rows of the
    submissions taken over, by the SHA-256 of their files.
    """

    year: int
    label: str
    scheme: CategoryScheme
    base_edition_id: str
    assessed: Mapping[str, AssessedRows] = field(default_factory=dict, repr=False)
