"""What lies between an LPO's work and its submission: what the checks and the privacy gate say, and what people have
accepted of that. Nothing leaves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from ...domain.area import AreaVersion
from ...domain.checks.checked_edition import CheckedEdition
from ...domain.checks.finding import Finding, Severity
from ...domain.checks.run import check
from ...domain.checks.stopping import checks_that_stop
from ...domain.distribution import rule_of
from ...domain.edition import Edition
from ...domain.errors import RuleError
from ...domain.privacy import findings_in_texts
from ...domain.progress import Progress
from ...domain.text import QT_TRANSLATE_NOOP, Text, text
from ...workspace import Acceptance, Share, SharedText, ShareOrder, Workspace
from ..export_outlook import Obstacle
from ..privacy_gate import hidden_in_text
from ..privacy_hit import PrivacyHit, hit_key
from .share_words import place_in_words

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class SubmissionWish:
    """Whose share of which edition is handed in under which distribution label, and by which role."""

    edition_id: str
    lpo_code: str
    label: str
    by: str


@dataclass(frozen=True)
class SubmissionOutlook:
    """What a submission is going to be: its share, laid down in a passing file, and all that lies in its way.

    ``areas`` are the LPO's areas of the edition. ``at`` is when it was looked at (ISO 8601, UTC).
    """

    wish: SubmissionWish
    edition: Edition
    areas: Sequence[AreaVersion]
    share: Share
    file: Path
    at: str
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def open(self) -> list[Obstacle]:
        """What nobody has accepted."""
        return [one for one in self.obstacles if one.is_open]

    @property
    def stops(self) -> tuple[Text, ...]:
        """What stops the submission."""
        return tuple(one.said for one in self.open if one.stops)

    @property
    def warns(self) -> tuple[Text, ...]:
        """What someone should look at before it is handed in."""
        return tuple(one.said for one in self.open if not one.stops)


def outlook_of(
    workspace: Workspace, wish: SubmissionWish, file: Path, progress: Progress, clock: Clock | None = None
) -> SubmissionOutlook:
    """Lay down the share in ``file`` and look at it. Raises ``RuleError``, ``WorkspaceError``, ``Cancelled``."""
    moment = (clock or _now)().astimezone(timezone.utc)
    at = moment.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    edition = _edition(workspace, wish.edition_id)
    everyones = workspace.areas(edition.id, progress.part(0.0, 0.2))
    areas = [area for area in everyones if area.organisation.lpo_code == wish.lpo_code]
    accepted = workspace.accepted_findings(edition.id)
    findings = check(CheckedEdition(areas, edition.year, moment.date(), scheme=edition.scheme), progress.part(0.2, 0.5))
    rule = rule_of(wish.label)
    order = ShareOrder(
        edition_id=edition.id,
        lpo_code=wish.lpo_code,
        label=wish.label,
        with_places=rule.places,
        with_actors=rule.actors,
        by=wish.by,
        at=at,
        findings=frozenset(one.key for one in findings if one.key in accepted),
    )
    share = workspace.share(order, file, progress.part(0.5, 0.8))
    given = [("workspace_meta", "distribution_label", wish.label), ("change_log", "changed_by", wish.by)]
    hits = _hits([*share.texts, *(SharedText("", "", *one) for one in given)], areas)
    stopping = {one.code for one in checks_that_stop(edition.status)}
    errors = [one for one in findings if one.severity is Severity.ERROR and one.code in stopping]
    progress.at(1.0)
    return SubmissionOutlook(wish, edition, areas, share, file, at, tuple(_obstacles(errors, hits, accepted)))


def _edition(workspace: Workspace, edition_id: str) -> Edition:
    for edition in workspace.editions():
        if edition.id == edition_id:
            return edition
    raise RuleError(text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition is not in this workspace any more.")))


def _now() -> datetime:
    return datetime.now(timezone.utc)


def _hits(texts: Sequence[SharedText], areas: Sequence[AreaVersion]) -> list[PrivacyHit]:
    """Return what the gate finds in the texts of a share; the same words in the same column count once."""
    different: dict[tuple[str, str, str], list[SharedText]] = {}
    for one in texts:
        if one.words:
            different.setdefault((one.table, one.column, one.words), []).append(one)
    version_ids = {area.area_id: area.id for area in areas}
    listed = list(different.items())
    hits = []
    for found in findings_in_texts(words for (_, _, words), _ in listed):
        (table, column, words), places = listed[found.index]
        met: Counter[str] = Counter()
        # An area's own words are named as in an export, so that they are accepted once for both.
        meaning = column if table == "area_version" else f"{table}.{column}"
        for finding in found.findings:
            met[finding.kind.value] += 1
            hits.append(
                PrivacyHit(
                    finding=finding,
                    where=_where(places),
                    column=meaning,
                    version_ids=tuple(
                        dict.fromkeys(version_ids[one.area_id] for one in places if one.area_id in version_ids)
                    ),
                    key=hit_key(finding, meaning, met[finding.kind.value], words),
                    is_in_measure=table.startswith("measure"),
                    words=words,
                )
            )
    return hits


def _where(places: Sequence[SharedText]) -> Text:
    called = ", ".join(dict.fromkeys(hidden_in_text(one.area) or "–" for one in places))
    return Text("{names}, {place}", {"names": called, "place": place_in_words(places[0].table, places[0].column)})


def _obstacles(
    errors: Sequence[Finding], hits: Sequence[PrivacyHit], accepted: Mapping[str, Acceptance]
) -> Iterator[Obstacle]:
    for error in errors:
        yield Obstacle(error.message, True, error.areas, error.code, error.key, accepted.get(error.key), finding=error)
    for hit in sorted(hits, key=lambda hit: not hit.blocks):
        key = "" if hit.blocks else hit.key
        yield Obstacle(
            hit.said, hit.blocks, hit.version_ids, hit.code, key, accepted.get(key) if key else None, hit=hit
        )
