"""What lies between an edition and its export: what the checks, the format and the privacy gate say, and what people
have accepted of that. Nothing is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..domain.area import AreaVersion
from ..domain.change import Change
from ..domain.checks.checked_edition import CheckedEdition
from ..domain.checks.finding import Finding, Severity
from ..domain.checks.run import check
from ..domain.checks.stopping import checks_that_stop
from ..domain.edition import Edition
from ..domain.errors import RuleError
from ..domain.progress import Progress
from ..domain.publication import with_trends_of_noa
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..today import date_of_today
from ..workspace import Acceptance, Workspace
from .export_examination import Examination, examined
from .export_format import ExportFormat
from .listing import listed_sentences
from .privacy_gate import hidden_in_sentence, refuse_what_stops
from .privacy_hit import PrivacyHit

MUNICIPALITY = "municipality"


@dataclass(frozen=True)
class Obstacle:
    """Something to put right, or to accept with a reason, before an edition goes out.

    ``stops`` tells that nothing is written while it is open; what does not stop is a warning. ``key`` is empty when it
    cannot be accepted. ``finding`` is that of a check, ``hit`` that of the privacy gate; neither: the format cannot
    hold a value.
    """

    said: Text
    stops: bool
    version_ids: tuple[str, ...] = ()
    code: str = ""
    key: str = ""
    acceptance: Acceptance | None = None
    finding: Finding | None = None
    hit: PrivacyHit | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody has accepted it."""
        return self.acceptance is None

    @property
    def can_be_accepted(self) -> bool:
        """Whether a written reason lets it stand."""
        return bool(self.key) and self.is_open


@dataclass(frozen=True)
class Outlook:
    """What an export is going to be: its areas, laid out as they will be written, and all that lies in its way."""

    edition: Edition
    areas: Sequence[AreaVersion]
    examination: Examination = field(default_factory=lambda: Examination(None))
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def open(self) -> list[Obstacle]:
        """What nobody has accepted."""
        return [one for one in self.obstacles if one.is_open]

    @property
    def stops(self) -> list[Text]:
        """What stops the export."""
        return [one.said for one in self.open if one.stops]

    @property
    def warns(self) -> list[Text]:
        """What someone should look at before the files go out."""
        return [one.said for one in self.open if not one.stops]

    @property
    def is_clean(self) -> bool:
        """Whether nothing is open."""
        return not self.open


def outlook_of(
    workspace: Workspace, year: int, profile: str, format_: ExportFormat, progress: Progress | None = None
) -> Outlook:
    """Read an edition and look at all that would leave in a profile and format. Raises ``RuleError``, ``Cancelled``."""
    progress = progress or Progress()
    edition = workspace.edition(year)
    areas: Sequence[AreaVersion] = workspace.area_table(edition.id, progress.part(0.0, 0.6))
    if not areas:
        nothing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition has no areas."))
        return Outlook(edition, areas, obstacles=(Obstacle(nothing, stops=True),))
    measures = None
    if profile == MUNICIPALITY:
        measures = workspace.released_measures(edition.id)
        areas = with_trends_of_noa(areas, workspace.judgements(edition.id))
    examination = examined(areas, measures, format_, progress.part(0.6, 0.8))
    accepted = workspace.accepted_findings(edition.id)
    findings = _findings_that_stop(edition, areas, progress.part(0.8, 1.0))
    return Outlook(edition, areas, examination, tuple(_obstacles(examination, findings, accepted)))


def with_acceptances(outlook: Outlook, workspace: Workspace) -> Outlook:
    """Return the outlook with the acceptances that the workspace holds now."""
    accepted = workspace.accepted_findings(outlook.edition.id)
    obstacles = [replace(one, acceptance=accepted.get(one.key) if one.key else None) for one in outlook.obstacles]
    return replace(outlook, obstacles=tuple(obstacles))


def accept_obstacles(
    workspace: Workspace, edition_id: str, obstacles: Sequence[Obstacle], reason: str, by: str
) -> list[Change]:
    """Store that obstacles are let stand for a reason: all of them or none, one change each.

    Those that cannot be accepted stay as they are. Raises ``RuleError`` when the reason is blank, ``WorkspaceError``.
    """
    with workspace.together():
        return [
            workspace.accept_finding(edition_id, one.key, one.code, reason, by)
            for one in obstacles
            if one.can_be_accepted
        ]


def refuse_errors_of_the_checks(outlook: Outlook) -> None:
    """Raise ``RuleError`` with the errors that stop the export, if there are any."""
    errors = [one.said for one in outlook.open if one.finding is not None and one.stops]
    if errors:
        raise RuleError(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "Errors found by the checks stop the export.{found}"),
                found=listed_sentences(errors),
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Mend them, or accept them with a reason, then export again.")),
        )


def refuse_identity_numbers(outlook: Outlook) -> None:
    """Raise ``RuleError`` when a text that would leave holds an identity number."""
    refuse_what_stops(outlook.examination.verdict)


def accepted_as_json(outlook: Outlook, translate: Callable[[str], str] = str) -> list[dict[str, str]]:
    """Return what people have accepted, as plain data."""
    return [
        {"message": one.said.translated(translate), "reason": one.acceptance.reason, "by": one.acceptance.by}
        for one in outlook.obstacles
        if one.acceptance is not None
    ]


def _findings_that_stop(edition: Edition, areas: Sequence[AreaVersion], progress: Progress) -> list[Finding]:
    today = date_of_today()
    laid_out = CheckedEdition(areas, edition.year, today, scheme=edition.scheme)
    found = check(laid_out, progress, checks_that_stop(edition.status))
    return [one for one in found if one.severity is Severity.ERROR]


def _obstacles(
    examination: Examination, findings: Sequence[Finding], accepted: Mapping[str, Acceptance]
) -> Iterator[Obstacle]:
    for found in findings:
        said = hidden_in_sentence(found.message)
        yield Obstacle(said, True, found.areas, found.code, found.key, accepted.get(found.key), finding=found)
    for not_held in examination.unwritable:
        yield Obstacle(not_held.said, True, not_held.version_ids)
    for hit in sorted(examination.hits, key=lambda hit: not hit.blocks):
        key = "" if hit.blocks else hit.key
        acceptance = accepted.get(key) if key else None
        yield Obstacle(hit.said, hit.blocks, hit.version_ids, hit.code, key, acceptance, hit=hit)
