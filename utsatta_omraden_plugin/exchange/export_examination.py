"""What an export is going to be, looked at before anything is written: what the format cannot hold, what tells of a
person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..domain.area import AreaVersion
from ..domain.area_table import column_of
from ..domain.coded_column import taken
from ..domain.measure import Measure
from ..domain.progress import Progress
from ..domain.text import Text
from .export_format import ExportFormat
from .municipality_profile import MEASURE_FIELDS, for_municipalities, measure_columns
from .privacy_gate import Verdict
from .privacy_hit import PrivacyHit, privacy_hits
from .published_boundaries import NotPublishable
from .published_profile import PublishedEdition, published_edition
from .unwritable import Unwritable, unwritable_texts


@dataclass(frozen=True)
class NotHeld:
    """A value that the format cannot hold: what to tell, and which areas it belongs to."""

    said: Text
    version_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Examination:
    """The laid out edition, None when it cannot be laid out; what the format cannot hold; what the gate finds."""

    edition: PublishedEdition | None
    unwritable: list[NotHeld] = field(default_factory=list)
    hits: list[PrivacyHit] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """What the gate says."""
        return Verdict(
            tuple(hit.said for hit in self.hits if hit.blocks), tuple(hit.said for hit in self.hits if not hit.blocks)
        )


def examined(
    areas: Sequence[AreaVersion], measures: Sequence[Measure] | None, format_: ExportFormat, progress: Progress
) -> Examination:
    """Lay out areas, with ``measures`` for municipalities, and look at all texts that would leave.

    Raises ``Cancelled``.
    """
    try:
        edition = published_edition(areas, progress)
    except NotPublishable as error:
        return Examination(None, [NotHeld(said) for said in error.args])
    widths = format_ is ExportFormat.SHP
    version_ids = taken(column_of(areas, "id"), edition.order)
    not_held = unwritable_texts(edition.fields, edition.columns, edition.object_ids, widths)
    unwritable = _of_areas(not_held, version_ids)
    if measures is None:
        return Examination(edition, unwritable, list(privacy_hits(edition.fields, edition.columns, version_ids)))
    edition = for_municipalities(edition, areas, measures)
    columns = measure_columns(edition)
    owners = [owner for owner, of_area in zip(version_ids, edition.measures or ()) for _ in of_area]
    not_held = unwritable_texts(MEASURE_FIELDS, columns, range(len(columns["name"])), widths)
    unwritable += _of_areas(not_held, owners)
    hits = [*privacy_hits(edition.fields, edition.columns, version_ids)]
    hits += privacy_hits(MEASURE_FIELDS, columns, owners, is_in_measure=True)
    return Examination(edition, unwritable, hits)


def _of_areas(found: Sequence[Unwritable], version_ids: Sequence[str]) -> list[NotHeld]:
    return [NotHeld(one.said, (version_ids[one.row],)) for one in found]
