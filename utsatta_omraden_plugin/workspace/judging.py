"""What the levels above the LPO judge, with what follows from it: the same for the dock, the list and Processing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from ..domain.area import AreaVersion
from ..domain.assessment import Judgement, JudgementLevel
from ..domain.assessment.judgement_above import refuse_bad_judgement_above
from ..domain.change import Change
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from .geopackage_areas import refuse_changed
from .interface import Workspace


def add_judgements(
    workspace: Workspace,
    judged: Sequence[tuple[AreaVersion, Judgement]],
    by: str,
    today: date,
    progress: Progress | None = None,
) -> list[Change]:
    """Add a judgement of each of these areas of one edition, all or none; return the changes, judgements last.

    Noa decides: its judgement also gives the area its trend, as a change of its own before that of the judgement. The
    category of an area changes only when a person changes that. Raises ``RuleError`` when a judgement cannot stand or
    its area has been changed since it was read, ``Cancelled``.
    """
    progress = progress or Progress()
    doing = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Adding judgements"))
    changes: list[Change] = []
    with workspace.together():
        made: defaultdict[str, list[Judgement]] = defaultdict(list)
        for edition_id, area_id in _to_read(judged):
            for judgement in workspace.judgements(edition_id, area_id):
                made[judgement.area_id].append(judgement)
        for place, (area, judgement) in enumerate(judged):
            progress.at(place / len(judged), doing)
            refuse_bad_judgement_above(area.name, judgement, made[area.area_id], today)
            now = workspace.area(area.id)
            refuse_changed(now, area.row_version)
            if judgement.level is JudgementLevel.NOA and now.trend is not judgement.trend:
                changes += workspace.set_trend(
                    [area.id], judgement.trend, judgement.reason, judgement.decided_on, by, level=judgement.level
                )
            changes.append(workspace.add_judgement(judgement, by))
    progress.to_the_end().at(1.0)
    return changes


def _to_read(judged: Sequence[tuple[AreaVersion, Judgement]]) -> set[tuple[str, str]]:
    """Return edition and area of the judgements to read, all of an edition at once when there are several."""
    if len(judged) == 1:
        [(_, judgement)] = judged
        return {(judgement.edition_id, judgement.area_id)}
    return {(judgement.edition_id, "") for _, judgement in judged}
