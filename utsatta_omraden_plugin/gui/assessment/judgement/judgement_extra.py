"""Step 5 beside its questions: criteria, proposal, judgement and signature (product.md, "The five steps")."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ....domain.assessment import Answers, CriterionMark, Judgement, JudgementLevel, Proposal, propose
from ....domain.assessment.levels import holding, next_level
from ....domain.assessment.proposal_words import reasons_of_neighbours
from ....domain.category import CategoryScheme
from ....domain.errors import RuleError
from ....domain.text import QT_TRANSLATE_NOOP, text
from ....today import date_of_today
from ....translation import translate, translated
from ...dialogs import show_dialog
from ...options.store import stored_options
from ...plain import breakable
from ...session import ChangeNote, WorkspaceSession
from ..open_assessment import OpenAssessment
from ..saving import LONGEST_PAUSE
from ..step_extra import StepExtra
from .draft import Drafts, JudgementDraft
from .draft_keeping import DraftKeeping
from .form_notes import FormNotes, button_words, notes_of
from .gaps import gaps
from .judgement_page import JudgementPage
from .readiness import concerns, missing
from .sign_dialog import SignDialog
from .storing import Storing
from .turn import first_level, locked_questions, offered_levels, signing_judgement


class JudgementExtra(StepExtra):
    """Shows what the answers point to, and lets a person judge; the program chooses nothing.

    A half-written judgement is kept as a draft in the workspace, per assessment and level, until it is stored.
    """

    def __init__(self, session: WorkspaceSession, save_now: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("judgementExtra")
        self._session = session
        self._save_now = save_now
        self._storing = Storing(session)
        self._drafts = Drafts()
        self._keeping = DraftKeeping(session, self._drafts, self)
        self._opened: OpenAssessment | None = None
        self._level = JudgementLevel.LPO
        self._proposal: Proposal | None = None
        self._is_editable = False
        self._is_left = True
        self._is_behind = False
        self.page = JudgementPage(session)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.page.revision.wasRead.connect(self._show_changes)
        self.page.criteria.marked.connect(self._mark)
        self.page.criteria.questionWanted.connect(self.questionWanted)
        self.page.form.edited.connect(self._edited)
        self.page.form.levelChosen.connect(self._choose_level)
        self.page.form.signWanted.connect(self._ask)
        self.page.chain.categoryWanted.connect(self._use_category)
        self._keeping.stateChanged.connect(self._show_notes)
        session.closed.connect(self._closed)
        session.changed.connect(self._heard)

    # As a part of the step

    def show_assessment(self, opened: OpenAssessment) -> None:
        """Show an assessment's criteria and judgements, and what was half-written of it."""
        before, self._opened = self._opened, opened
        self._is_left = False
        is_same = before is not None and (before.key, before.revision) == (opened.key, opened.revision)
        if not is_same or self._level not in offered_levels(opened):
            self._level = first_level(opened)
        self.page.revision.read(opened)
        self._show()

    def set_editable(self, is_editable: bool) -> None:
        """Let the LPO judge, or only show; the levels above go on when the assessment is signed."""
        self._is_editable = is_editable
        if self._opened is not None:
            self._show()

    def refresh(self, answers: Answers) -> None:
        """An answer has changed; what is not in sight follows when it is."""
        if self.isVisible():
            self._show_criteria()
        else:
            self._is_behind = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_behind:
            self._show_criteria()

    def leave(self) -> None:
        """What is half-written stays; it is shown again with its area."""
        self._is_left = True

    def unload(self) -> None:
        """Leave the session."""
        self._session.closed.disconnect(self._closed)
        self._session.changed.disconnect(self._heard)
        self._keeping.stop()
        self.page.revision.unload()

    def _closed(self) -> None:
        self._opened = None  # what it knows of drafts is older than what was written since

    # Who may judge

    @property
    def _scheme(self) -> CategoryScheme:
        edition = self._session.edition
        return CategoryScheme.TWO if edition is None else edition.scheme

    def _can_judge(self) -> bool:
        workspace = self._session.workspace
        if self._is_left or workspace is None or workspace.is_read_only:
            return False
        return self._is_editable or self._level is not JudgementLevel.LPO

    def _draft(self) -> JudgementDraft | None:
        return None if self._opened is None else self._drafts.of(self._opened, self._level)

    def _marks(self) -> dict[str, CriterionMark]:
        """What was or is held of the criteria: signed, or in the LPO's draft."""
        if self._opened is None:
            return {}
        signed = signing_judgement(self._opened)
        if signed is not None:
            return dict(signed.criteria)
        return self._drafts.of(self._opened, JudgementLevel.LPO).marks

    # Showing

    def _show(self) -> None:
        opened, draft, form = self._opened, self._draft(), self.page.form
        if opened is None or draft is None:
            return
        form.setEnabled(self._can_judge())
        form.show_scheme(self._scheme)
        form.show_level(self._level, offered_levels(opened))
        form.show_draft(draft, date_of_today())
        form.set_inputs(draft)
        self.page.criteria.set_editable(self._is_editable and not self._is_left)
        near = reasons_of_neighbours(opened.neighbours)
        nobody = translate("UtsattaOmraden", "No other vulnerable area lies within {metres} m.").format(
            metres=round(stored_options().near_sarskilt_m)
        )
        self.page.neighbours.setText(breakable(" ".join(translated(each) for each in near) or nobody))
        self.page.chain.show_judgements(
            opened.judgements, lambda category: not self._is_left and self._storing.can_use(opened, category)
        )
        self._show_criteria()

    def _show_criteria(self) -> None:
        self._is_behind = False
        opened = self._opened
        if opened is None:
            return
        marks = self._marks()
        self._proposal = propose(opened.method, self._scheme, opened.answers, marks=marks)
        self.page.criteria.show_criteria(self._proposal.findings, marks, opened.answers, locked_questions(opened))
        self.page.criteria.setVisible(bool(self._proposal.findings))
        self.page.proposal.show_proposal(self._proposal)
        self._show_changes()
        self._show_notes()

    def _show_changes(self) -> None:
        opened = self._opened
        if opened is None:
            return
        judgement, draft = signing_judgement(opened), self._drafts.of(opened, JudgementLevel.LPO)
        if judgement is None and draft.category is not None:
            judgement = draft.as_judgement(opened.key, JudgementLevel.LPO, None)
        self.page.revision.show_changes(opened, self._scheme, self._marks(), judgement)

    def _show_notes(self) -> None:
        opened, draft, proposal = self._opened, self._draft(), self._proposal
        if opened is None or draft is None or proposal is None:
            return
        if self._can_judge():
            self.page.form.show_notes(
                notes_of(
                    draft, opened, self._level, proposal, date_of_today(), self._keeping.words(opened, self._level)
                )
            )
        else:
            self.page.form.show_notes(FormNotes(button_words(self._level)))

    # Writing

    def _edited(self) -> None:
        opened, draft = self._opened, self._draft()
        if opened is not None and draft is not None:
            self.page.form.set_inputs(draft)
            if self._can_judge():
                self._keeping.keep(opened, self._level, date_of_today())
            self._show_changes()
            self._show_notes()

    def _choose_level(self) -> None:
        self._level = self.page.form.chosen_level()
        self._show()

    def _mark(self, criterion_id: str, mark: CriterionMark | None) -> None:
        if self._opened is None or signing_judgement(self._opened) is not None:
            return
        marks = self._drafts.of(self._opened, JudgementLevel.LPO).marks
        if mark is None:
            marks.pop(criterion_id, None)
        else:
            marks[criterion_id] = mark
        if self._is_editable and not self._is_left:
            self._keeping.keep(self._opened, JudgementLevel.LPO, date_of_today())
        self._show_criteria()

    # Signing

    def _ask(self) -> None:
        opened, draft, proposal = self._opened, self._draft(), self._proposal
        if opened is None or draft is None or proposal is None or not self._can_judge():
            return
        if missing(draft, opened, self._level, proposal, date_of_today()):
            return
        judgement = draft.as_judgement(opened.key, self._level, proposal.category)
        if self._level is not JudgementLevel.LPO:
            self._add(opened, judgement)
            return
        dialog = SignDialog(
            opened.area.name, judgement, concerns(opened, self._level), gaps(opened, date_of_today()), self.window()
        )
        dialog.accepted.connect(lambda: self._sign(opened, judgement))
        show_dialog(dialog)

    def _sign(self, opened: OpenAssessment, judgement: Judgement) -> None:
        now = self._opened
        if now is None or self._is_left or (now.key, now.revision) != (opened.key, opened.revision):
            return
        # A draft that came after the signature would be there again.
        if not self._save_now() or not self._keeping.flush(LONGEST_PAUSE):
            words = QT_TRANSLATE_NOOP("UtsattaOmraden", "The last answers are not saved yet, so nothing was signed.")
            remedy = QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "Wait until the dock says that they are saved, and sign again."
            )
            self._session.failed.emit(RuleError(text(words), text(remedy)))
            return
        if self._storing.sign(now, judgement):
            self._drafts.drop(opened, JudgementLevel.LPO)
            self._is_left = True  # until the signed one has been read
            self.page.form.setEnabled(False)

    def _add(self, opened: OpenAssessment, judgement: Judgement) -> None:
        level = self._level
        if not self._keeping.flush(LONGEST_PAUSE):
            words = QT_TRANSLATE_NOOP("UtsattaOmraden", "The draft is not saved yet, so the judgement was not added.")
            remedy = QT_TRANSLATE_NOOP("UtsattaOmraden", "Wait until the form says that it is saved, and try again.")
            self._session.failed.emit(RuleError(text(words), text(remedy)))
            return
        if self._storing.add(opened, judgement):
            self._drafts.drop(opened, level)
            self._level = next_level({**holding(opened.judgements), level: judgement})
            self._show()

    def _use_category(self, judgement: Judgement) -> None:
        if self._opened is not None:
            self._storing.use_category(self._opened, judgement)

    def _heard(self, note: ChangeNote) -> None:
        """The area's own category is shown here too; the dock reads anew only what concerns assessments."""
        if note.kind != "set_category" or self._opened is None or self._is_left:
            return
        if not note.version_ids or self._opened.key.version_id in note.version_ids:
            self.changed.emit()
