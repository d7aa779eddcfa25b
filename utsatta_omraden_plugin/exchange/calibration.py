"""How the assessors of an edition grade beside each other: question by question, over all areas, by assessor and LPO.

Source: product.md, "What users ask for" (the National Audit Office, RiR 2020:20): similar problems are graded
differently by different assessors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..domain.area import AreaVersion
from ..domain.assessment import (
    Agreement,
    Answer,
    Answers,
    Assessment,
    Difference,
    GroupAnswers,
    Harshness,
    QuestionOverAreas,
    agreement,
    differences,
    harshness,
    over_areas,
    undecided,
)
from ..domain.edition import Edition
from ..domain.method import Method
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..workspace import Workspace

MethodKey = tuple[str, str]


@dataclass(frozen=True)
class ComparedArea:
    """Two or more assessments of one area, made by the same version of the method, beside each other.

    ``answers`` and what ``differences`` hold are by assessment id. ``differing`` are the ids of the questions on which
    they say different things (level, "don't know" or value). ``left_out`` counts the assessments of the area that were
    made by another version. ``common`` is the newest assessment that was merged out of several, if there is one: it is
    no assessor of its own and not among ``assessments``.
    """

    area: AreaVersion
    method: Method
    assessments: tuple[Assessment, ...]
    answers: Mapping[str, Answers]
    differences: tuple[Difference, ...]
    differing: frozenset[str]
    left_out: int
    common: Assessment | None


@dataclass(frozen=True)
class Calibration:
    """All that can be said of the assessors of an edition.

    ``compared`` are the areas that at least two have assessed, by name. The figures over all areas are of the
    ``method`` that most assessments were made by (None without any); ``left_out`` counts those made by another.
    ``questions`` are in the order of the method, and ``widest`` names for each the area version in which the levels
    lie furthest apart. ``assessors`` and ``lpos`` tell who grades harder for like answers.
    """

    edition: Edition
    method: Method | None
    compared: tuple[ComparedArea, ...]
    agreement: Agreement | None
    questions: tuple[QuestionOverAreas, ...]
    widest: Mapping[str, str]
    assessors: tuple[Harshness, ...]
    lpos: tuple[Harshness, ...]
    assessed: int
    left_out: int

    def of_area(self, version_id: str) -> ComparedArea | None:
        """Return what was compared of an area, None when fewer than two have assessed it."""
        return next((one for one in self.compared if one.area.id == version_id), None)


@dataclass(frozen=True)
class _Rated:
    """An assessment that somebody has given answers in, with these."""

    assessment: Assessment
    answers: Mapping[str, Answer]

    @property
    def method_key(self) -> MethodKey:
        return self.assessment.method_id, self.assessment.method_version


def read_calibration(workspace: Workspace, edition: Edition, progress: Progress | None = None) -> Calibration:
    """Compare the newest revisions of all assessors of an edition. Raises ``Cancelled``, ``WorkspaceError``."""
    told = progress or Progress()
    told.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Reading the assessments")))
    found = [summary.assessment for summary in workspace.summaries(edition.id) if summary.given]
    given = workspace.all_answers(edition.id)
    rated = [_Rated(one, given.get(one.id, {})) for one in found if not one.merged_from]
    common = {one.area_id: one for one in found if one.merged_from}
    areas = sorted(workspace.areas(edition.id), key=lambda area: (area.name, area.id))
    told.at(0.5, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Comparing the assessors")))
    methods = {key: workspace.method(*key) for key in {one.method_key for one in rated}}
    by_area: dict[str, list[_Rated]] = {}
    for one in rated:
        by_area.setdefault(one.assessment.area_id, []).append(one)
    compared = []
    for number, area in enumerate(areas):
        told.at(0.5 + 0.3 * number / len(areas))
        beside = _beside_each_other(area, by_area.get(area.area_id, []), methods, common.get(area.area_id))
        if beside is not None:
            compared.append(beside)
    told.at(0.8)
    key = _most_used(rated)
    if key is None:
        return Calibration(edition, None, (), None, (), {}, (), (), 0, 0)
    counted = [one for one in rated if one.method_key == key]
    return _over_all(edition, methods[key], compared, counted, areas, len(rated))


def _over_all(
    edition: Edition,
    method: Method,
    compared: Sequence[ComparedArea],
    counted: Sequence[_Rated],
    areas: Sequence[AreaVersion],
    assessed: int,
) -> Calibration:
    by_assessor: dict[str, dict[str, Answers]] = {}
    for one in counted:
        by_assessor.setdefault(one.assessment.area_id, {})[one.assessment.assessor] = one.answers
    alike = [one for one in compared if one.method == method]
    lpos = {area.area_id: area.organisation.lpo or area.organisation.lpo_code for area in areas}
    order = {question.id: number for number, question in enumerate(method.questions)}
    questions = over_areas(difference for one in alike for difference in one.differences)
    assessors = harshness(
        method, (GroupAnswers(one.assessment.assessor, one.assessment.area_id, one.answers) for one in counted)
    )
    graded = (
        GroupAnswers(lpos[one.assessment.area_id], one.assessment.area_id, one.answers)
        for one in counted
        if lpos.get(one.assessment.area_id)
    )
    return Calibration(
        edition=edition,
        method=method,
        compared=tuple(compared),
        agreement=agreement(method, by_assessor),
        questions=tuple(sorted(questions, key=lambda one: order[one.question.id])),
        widest=_widest(alike),
        assessors=tuple(assessors),
        lpos=tuple(harshness(method, graded, like="value")),
        assessed=assessed,
        left_out=assessed - len(counted),
    )


def _beside_each_other(
    area: AreaVersion, rated: Sequence[_Rated], methods: Mapping[MethodKey, Method], common: Assessment | None
) -> ComparedArea | None:
    """Compare the assessments made by the version of the method that most of them were made by."""
    key = _most_used(rated)
    alike = [one for one in rated if one.method_key == key]
    if key is None or len(alike) < 2:
        return None
    method = methods[key]
    answers = {one.assessment.id: one.answers for one in alike}
    return ComparedArea(
        area=area,
        method=method,
        assessments=tuple(one.assessment for one in alike),
        answers=answers,
        differences=tuple(differences(method, answers)),
        differing=frozenset(undecided(method, answers, {})),
        left_out=len(rated) - len(alike),
        common=common,
    )


def _most_used(rated: Sequence[_Rated]) -> MethodKey | None:
    """Return the version of a method that most assessments were made by; of equally many the one used last."""
    counts = Counter(one.method_key for one in rated)
    last = {one.method_key: number for number, one in enumerate(rated)}
    return max(counts, key=lambda key: (counts[key], last[key]), default=None)


def _widest(compared: Sequence[ComparedArea]) -> dict[str, str]:
    found: dict[str, tuple[int, str]] = {}
    for one in compared:
        for difference in one.differences:
            spread = difference.spread or 0
            if spread > found.get(difference.question.id, (-1, ""))[0]:
                found[difference.question.id] = (spread, one.area.id)
    return {question: version_id for question, (_spread, version_id) in found.items()}
