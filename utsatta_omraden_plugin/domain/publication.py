"""When a compiled edition may be published, and what is remembered of it (the compiler's job in product.md).

Noa decides: an edition is published when all conflicts of its compilation are decided, no check finds an error that
nobody has accepted, and the last judgement of Noa on every area names the category and the trend that the area has,
and was made of the boundary that it has.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from .area import AreaVersion
from .assessment import Judgement, JudgementLevel
from .checks.finding import Finding, Point, Severity
from .compilation import ConflictCase, open_cases
from .text import QT_TRANSLATE_NOOP, Text, text

NO_AREAS = "no_areas"
UNDECIDED_CONFLICT = "undecided_conflict"
BLOCKING_FINDING = "blocking_finding"
NO_NOA_JUDGEMENT = "no_noa_judgement"
OTHER_BOUNDARY = "other_boundary"
OTHER_CATEGORY = "other_category"
OTHER_TREND = "other_trend"
IDENTITY_NUMBER = "identity_number"
NOT_WRITABLE = "not_writable"
"""The codes of what can stop a publication, in the order in which they are told."""


def published_label(year: int) -> str:
    """Return what a published edition is called in the data, which is Swedish."""
    return f"Utgåva {year}"


@dataclass(frozen=True)
class Publication:
    """One version in which an edition was published.

    ``number`` counts from 1 within the edition. ``content_sha256`` is the hash of what was published, ``areas`` how
    many areas that was. It stands until a new version is opened; ``reopened_*`` tell when, by whom and why, and are
    empty while it stands. Times are ISO 8601 in UTC, ``by`` and ``reopened_by`` roles, never persons' names.
    """

    edition_id: str
    number: int
    content_sha256: str
    areas: int
    reason: str
    by: str
    at: str
    reopened_at: str = ""
    reopened_by: str = ""
    reopened_reason: str = ""
    id: str = ""

    @property
    def stands(self) -> bool:
        """Whether this is what holds today: the edition is then frozen."""
        return not self.reopened_at


@dataclass(frozen=True)
class Hindrance:
    """One thing that stops a publication: what it is and what to do about it.

    ``areas`` are the ids of the area versions that it concerns; ``point`` is where to look (east and north in metres,
    EPSG:3006), None for the whole of these areas.
    """

    code: str
    message: Text
    how_to_go_on: Text
    areas: tuple[str, ...] = ()
    point: Point | None = None


def hindrances_of_judgements(
    areas: Sequence[AreaVersion], judgements: Iterable[Judgement], redrawn: Collection[str] = ()
) -> list[Hindrance]:
    """Return the areas on which Noa has not judged, or judged otherwise than the area says, in the areas' order.

    ``judgements`` are those of the edition, of each level in the order in which they were made: the last one holds.
    ``redrawn`` are the ids of the area versions whose boundary was changed after that of Noa. A category that was
    changed since needs no more than to be the one that Noa named: that is how its decision is carried out.
    """
    if not areas:
        return [
            Hindrance(
                NO_AREAS,
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition has no areas.")),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose an edition that has areas.")),
            )
        ]
    of_noa = _of_noa(judgements)
    found = (_judged(area, of_noa.get(area.area_id), area.id in redrawn) for area in areas)
    return [hindrance for hindrance in found if hindrance is not None]


def with_trends_of_noa(areas: Sequence[AreaVersion], judgements: Iterable[Judgement]) -> list[AreaVersion]:
    """Return the areas, those without a trend of their own with that of Noa's last judgement.

    An area's own trend holds (data.md, "Workspace"): Noa's judgement gave it, or a person changed it later, with a
    reason. ``judgements`` as for the hindrances.
    """
    of_noa = _of_noa(judgements)
    return [
        replace(area, trend=of_noa[area.area_id].trend) if area.trend is None and area.area_id in of_noa else area
        for area in areas
    ]


def _of_noa(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    return {judgement.area_id: judgement for judgement in judgements if judgement.level is JudgementLevel.NOA}


def hindrances_of_findings(findings: Iterable[Finding]) -> list[Hindrance]:
    """Return the errors among findings; give only those that nobody has accepted."""
    return [
        Hindrance(BLOCKING_FINDING, finding.message, _mend_or_accept(finding), finding.areas, finding.point)
        for finding in findings
        if finding.severity is Severity.ERROR
    ]


def _mend_or_accept(finding: Finding) -> Text:
    return text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "{fix} Or accept it with a reason where areas are checked."),
        fix=finding.how_to_fix,
    )


def hindrances_of_conflicts(cases: Sequence[ConflictCase]) -> list[Hindrance]:
    """Return the conflicts of the compilation that nobody has settled yet."""
    return [_undecided(case) for case in open_cases(cases)]


def _undecided(case: ConflictCase) -> Hindrance:
    waits = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Wait for what the LPOs hand in anew, or decide it yourself."))
    decide = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Decide it in the list of conflicts, with a reason."))
    return Hindrance(
        UNDECIDED_CONFLICT,
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Undecided conflict of the compilation: {conflict}"),
            conflict=case.problem or case.conflict.message,
        ),
        waits if case.is_sent_back else decide,
        point=case.conflict.point,
    )


def _judged(area: AreaVersion, judgement: Judgement | None, is_redrawn: bool) -> Hindrance | None:
    if judgement is None:
        return Hindrance(
            NO_NOA_JUDGEMENT,
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} has no judgement of Noa."), name=area.name),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Add the judgement of Noa in step 5 of its assessment.")),
            (area.id,),
        )
    if is_redrawn:
        return Hindrance(
            OTHER_BOUNDARY,
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} was judged by Noa before its boundary was changed."),
                name=area.name,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Let Noa judge it anew in step 5, with the boundary that it has now."
                )
            ),
            (area.id,),
        )
    if judgement.category is None:
        return Hindrance(
            OTHER_CATEGORY,
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "{name} stands as {category}, but Noa holds it for none of the categories."
                ),
                name=area.name,
                category=area.category,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Take the area out of the edition, or let Noa judge it anew in step 5."
                )
            ),
            (area.id,),
        )
    if judgement.category.value == area.category:
        return _trend_judged(area, judgement)
    return Hindrance(
        OTHER_CATEGORY,
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} stands as {category}, but Noa judged it {judged}."),
            name=area.name,
            category=area.category,
            judged=judgement.category.value,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Give the area the category that Noa decided, or let Noa judge it anew in step 5."
            )
        ),
        (area.id,),
    )


def _trend_judged(area: AreaVersion, judgement: Judgement) -> Hindrance | None:
    """An area without a trend of its own has that of Noa (``with_trends_of_noa``)."""
    if area.trend is None or area.trend is judgement.trend:
        return None
    return Hindrance(
        OTHER_TREND,
        text(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{name} has the trend “{trend}”, but Noa judged it “{judged}”."),
            name=area.name,
            trend=area.trend.value,
            judged=judgement.trend.value,
        ),
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Give the area the trend that Noa decided, or let Noa judge it anew in step 5."
            )
        ),
        (area.id,),
    )
