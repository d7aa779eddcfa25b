"""Stores what was judged: the LPO's signature, a judgement above it, and the category that an area gets by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ....domain.assessment import Judgement
from ....domain.edition import EditionStatus
from ....domain.errors import UtsattaError
from ....today import date_of_today
from ....translation import translate
from ...areas import sentences
from ...session import ChangeNote, WorkspaceSession
from ..open_assessment import OpenAssessment
from .words import level_words

if TYPE_CHECKING:
    from ....domain.category import Category
    from ....domain.change import Change
    from ....workspace import Workspace


class Storing:
    """Writes through the session; refusals are told by its ``failed``."""

    def __init__(self, session: WorkspaceSession) -> None:
        self._session = session

    def sign(self, opened: OpenAssessment, judgement: Judgement) -> bool:
        """Store the LPO's judgement and freeze the assessment. Returns whether it was done.

        It is no step of undo: a signature is never taken back, a revision follows it. The dock says that it is signed;
        words in the message bar would come with an Undo of the last answer.
        """
        from ....workspace import impatient
        from ....workspace.signing import sign

        workspace, assessor = self._session.workspace, opened.key.assessor
        if workspace is None:
            return False
        today = date_of_today()
        try:
            with impatient():
                sign(workspace, opened.area, assessor, judgement, today)
        except UtsattaError as error:
            self._session.failed.emit(error)
            return False
        self._session.tell(_note(opened))
        return True

    def add(self, opened: OpenAssessment, judgement: Judgement) -> bool:
        """Store the judgement of a level above the LPO as a step of undo; Noa's gives the area its trend.

        Returns whether it was done.
        """
        name = translate("UtsattaOmraden", "Judgement of {name}: {level}").format(
            name=opened.area.name, level=level_words(judgement.level)
        )
        by, key = self._session.role, opened.key

        def add(workspace: Workspace) -> list[Change]:
            from ....workspace.judging import add_judgements

            with workspace.together():
                # The draft is that of the role whose assessment is shown, which may be another than the one at work.
                workspace.forget_judgement_draft(key.area_id, key.edition_id, judgement.level, key.assessor)
                area = workspace.area(key.version_id)
                today = date_of_today()
                return add_judgements(workspace, [(area, judgement)], by, today)

        return self._session.do(name, _note(opened), add)

    def can_use(self, opened: OpenAssessment, category: Category) -> bool:
        """Return whether the area may be given a category now: only in a draft edition, and when it has another."""
        workspace, edition = self._session.workspace, self._session.edition
        return (
            workspace is not None
            and not workspace.is_read_only
            and edition is not None
            and edition.status is EditionStatus.DRAFT
            and opened.area.category != category.value
        )

    def use_category(self, opened: OpenAssessment, judgement: Judgement) -> None:
        """Give the area the category of a judgement, with its reason, as a step of undo."""
        if judgement.category is None:
            return
        name = sentences.step(opened.area.name, 1, judgement.category)
        area, category = opened.area, judgement.category
        if self._session.set_category([area], category, judgement.reason, judgement.decided_on, name, judgement.level):
            self._session.said.emit(sentences.done(area.name, 1, category))


def _note(opened: OpenAssessment) -> ChangeNote:
    return ChangeNote("judgement", opened.key.edition_id, (opened.key.version_id,))
