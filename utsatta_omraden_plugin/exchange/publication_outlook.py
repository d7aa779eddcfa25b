"""What lies between an edition and its publication: all that stops it, and what should be looked at before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..domain.area import AreaVersion
from ..domain.edition import Edition, EditionStatus
from ..domain.edition_hash import content_hash
from ..domain.errors import RuleError
from ..domain.progress import Progress
from ..domain.publication import (
    IDENTITY_NUMBER,
    NOT_WRITABLE,
    Hindrance,
    Publication,
    hindrances_of_conflicts,
    hindrances_of_findings,
    hindrances_of_judgements,
)
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..workspace import Workspace
from .export_areas import PUBLISHED
from .export_format import ExportFormat
from .export_outlook import Obstacle, outlook_of
from .listing import listed_sentences
from .published_profile import PublishedEdition


@dataclass(frozen=True)
class PublicationOutlook:
    """An edition as it would be published now.

    ``hindrances`` stop it; ``warns`` are what the privacy gate points out and nobody has accepted. ``standing`` is the
    publication that holds already: then only its files can be written again. ``content_sha256`` is the hash of
    ``areas``, ``layout`` how they go into files, None when they cannot.
    """

    edition: Edition
    areas: Sequence[AreaVersion]
    content_sha256: str
    hindrances: tuple[Hindrance, ...]
    warns: tuple[Text, ...]
    layout: PublishedEdition | None
    earlier: tuple[Publication, ...] = ()

    @property
    def standing(self) -> Publication | None:
        """The publication that holds already, if there is one."""
        return self.earlier[-1] if self.earlier and self.earlier[-1].stands else None


def look_before_publication(workspace: Workspace, year: int, progress: Progress | None = None) -> PublicationOutlook:
    """Return what publishing the edition of ``year`` would meet; nothing is written.

    Raises ``RuleError`` for an unknown year or an edition that came published from a file, ``Cancelled``.
    """
    progress = progress or Progress()
    # The narrowest of the formats: what a shapefile holds, the others hold.
    outlook = outlook_of(workspace, year, PUBLISHED, ExportFormat.SHP, progress.part(0.0, 0.8))
    edition, areas = outlook.edition, outlook.areas
    earlier = tuple(workspace.publications(edition.id))
    is_standing = bool(earlier) and earlier[-1].stands
    if edition.status is EditionStatus.PUBLISHED and not is_standing:
        raise _came_published(edition)
    digest = content_hash(areas)
    hindrances: list[Hindrance] = []
    if is_standing:
        _refuse_other_content(edition, earlier[-1], digest)
    else:
        hindrances += hindrances_of_conflicts(workspace.conflicts(edition.id))
        redrawn = workspace.redrawn_since_noa(edition.id)
        hindrances += hindrances_of_judgements(areas, workspace.judgements(edition.id), redrawn)
        progress.at(0.9)
    hindrances += _hindrances_of_files(outlook.open if areas else ())
    progress.at(1.0)
    return PublicationOutlook(
        edition, areas, digest, tuple(hindrances), tuple(outlook.warns), outlook.examination.edition, earlier
    )


def refuse_hindered(outlook: PublicationOutlook) -> None:
    """Raise ``RuleError`` with all that stops the publication, if anything does."""
    if outlook.hindrances:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} cannot be published yet.{found}"),
                year=outlook.edition.year,
                found=listed_sentences([hindrance.message for hindrance in outlook.hindrances]),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Put all of this right, then publish.")),
        )


def _hindrances_of_files(obstacles: Sequence[Obstacle]) -> Iterator[Hindrance]:
    yield from hindrances_of_findings(one.finding for one in obstacles if one.stops and one.finding is not None)
    for one in obstacles:
        if one.stops and one.finding is None:
            yield _in_the_way(one)


def _in_the_way(obstacle: Obstacle) -> Hindrance:
    if obstacle.hit is not None:
        remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Take the identity number out of the text."))
        return Hindrance(IDENTITY_NUMBER, obstacle.said, remedy, obstacle.version_ids)
    remedy = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Correct the value: a published file cannot hold it."))
    return Hindrance(NOT_WRITABLE, obstacle.said, remedy, obstacle.version_ids)


def _came_published(edition: Edition) -> RuleError:
    return RuleError(
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Edition {year} came into the workspace as a published one."),
            year=edition.year,
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose a draft or a compiled edition.")),
    )


def _refuse_other_content(edition: Edition, standing: Publication, digest: str) -> None:
    if digest != standing.content_sha256:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The areas of edition {year} are not those that were published as version {number}: another "
                    "program has changed them.",
                ),
                year=edition.year,
                number=standing.number,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Open a backup of the workspace, or open a new version and publish that."
                )
            ),
        )
