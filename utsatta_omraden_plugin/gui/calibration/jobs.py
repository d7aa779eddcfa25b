"""What the dock does in the background: read and compare, and make a common assessment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...domain.assessment import merge
from ...domain.errors import RuleError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate
from ..one_job import OneJob

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...domain.change import Change
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...exchange.calibration import Calibration, ComparedArea
    from ...workspace import Workspace

COMMON_ROLE = "Gemensam bedömning"
"""The assessor of a common assessment; data are Swedish."""


class Reading(OneJob):
    """Reads and compares; ``done`` brings a ``Calibration``."""

    def start(self, workspace: Workspace, edition: Edition) -> None:
        """Compare the assessors of an edition; a reading that is still under way is given up."""

        def work(progress: Progress) -> Calibration:
            from ...exchange.calibration import read_calibration

            return read_calibration(workspace, edition, progress)

        self.begin(translate("UtsattaOmraden", "Comparing the assessors of {year}").format(year=edition.year), work)


@dataclass(frozen=True)
class Merged:
    """A common assessment that was made, of which area, the change that tells of it, and how many answers it has."""

    compared: ComparedArea
    change: Change
    answers: int
    open_questions: int


class Merging(OneJob):
    """Makes a common assessment; ``done`` brings a ``Merged``."""

    def start(
        self,
        workspace: Workspace,
        compared: ComparedArea,
        chosen: Mapping[str, str],
        open_questions: int,
        by: str,
    ) -> None:
        """Merge what was compared with the answers chosen; the assessments themselves stay as they are."""

        def work(_progress: Progress) -> Merged:
            answers = merge(compared.method, compared.answers, chosen)
            ids = [assessment.id for assessment in compared.assessments]
            with workspace.together():  # so that nothing changes between the look and the making
                _refuse_changed(workspace, compared)
                made = workspace.merge_assessments(ids, answers, COMMON_ROLE, by)
                [change] = [one for one in workspace.changes(made.area_id) if one.row_id == made.id]
            return Merged(compared, change, len(answers), open_questions)

        self.begin(translate("UtsattaOmraden", "Making the common assessment"), work)


def _refuse_changed(workspace: Workspace, compared: ComparedArea) -> None:
    for assessment in compared.assessments:
        if workspace.answers(assessment.id) != dict(compared.answers[assessment.id]):
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "The answers of {assessor} have changed since they were compared."
                    ),
                    assessor=assessment.assessor,
                ),
                text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Look at them again, then make the common one.")),
            )
