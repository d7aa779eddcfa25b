"""Takes answers: each is a step of undo, holds at once, and goes to the saver."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...domain.assessment import Answer, upstream_fingerprint
from ...domain.errors import RuleError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate
from ..session import WorkspaceSession
from .answer_command import AnswerCommand, Kept
from .autosave import AnswerSaver, AssessmentKey
from .open_assessment import OpenAssessment
from .question_number import question_number


class Answering(QObject):
    """Keeps the assessments that were opened since the workspace was, so that steps can be taken back in any of them.

    ``kept(key, question ids, is shown)`` is emitted after every answer that was given, taken back or given again;
    ``is shown`` says that it stands in the inputs already.
    """

    kept = pyqtSignal(object, object, bool)

    def __init__(self, session: WorkspaceSession, saver: AnswerSaver, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._saver = saver
        self._opened: dict[AssessmentKey, OpenAssessment] = {}

    def hold(self, opened: OpenAssessment) -> None:
        """Take answers for an assessment that was read, with those of its answers that still wait to be saved."""
        waiting = self._saver.unsaved_answers(opened.key)
        if waiting:
            opened.answers.update(waiting)
            opened.reviewed = self._opened[opened.key].reviewed if opened.key in self._opened else opened.reviewed
            opened.recount()
        self._opened[opened.key] = opened

    def forget(self) -> None:
        """The workspace is left."""
        self._opened.clear()

    def edit(self, opened: OpenAssessment, question_id: str, answer: Answer, typed: bool) -> None:
        """Take what was answered in the inputs of a question."""
        before = opened.answers.get(question_id, Answer())
        if answer == before:
            return
        number = question_number(opened.method, question_id)
        if before.is_draft and not answer.is_draft:
            name = translate("UtsattaOmraden", "Confirmed answer to {number}").format(number=number)
        else:
            name = translate("UtsattaOmraden", "Answer to {number}").format(number=number)
        self._push(name, opened, {question_id: answer}, typed=typed, is_shown=True)

    def give(self, opened: OpenAssessment, answers: Mapping[str, Answer], name: str) -> None:
        """Give several answers as one step of undo named ``name``."""
        self._push(name, opened, dict(answers))

    def mark_reviewed(self, opened: OpenAssessment, step_id: str) -> None:
        """Say that a step's answers hold although earlier ones have changed, as one step of undo."""
        index = [step.id for step in opened.method.steps].index(step_id)
        step = opened.method.steps[index]
        before = dict(opened.reviewed)
        after = {**before, step_id: upstream_fingerprint(opened.method, step, opened.answers)}
        name = translate("UtsattaOmraden", "Step {number} reviewed").format(number=index + 1)
        command = AnswerCommand(
            name, self._keep, opened.key, Kept(opened.revision, {}, before), Kept(opened.revision, {}, after)
        )
        self._session.undo_stack.push(command)

    def _push(
        self,
        name: str,
        opened: OpenAssessment,
        answers: dict[str, Answer],
        typed: bool = False,
        is_shown: bool = False,
    ) -> None:
        before = {question: opened.answers.get(question, Answer()) for question in answers}
        command = AnswerCommand(
            name,
            self._keep,
            opened.key,
            Kept(opened.revision, before),
            Kept(opened.revision, answers),
            typed=typed,
            is_shown=is_shown,
        )
        self._session.undo_stack.push(command)

    def _keep(self, key: AssessmentKey, kept: Kept, typed: bool, is_shown: bool) -> bool:
        opened = self._opened.get(key)
        if opened is None or opened.is_signed or opened.revision != kept.revision:
            self._session.failed.emit(
                RuleError(
                    text(
                        QT_TRANSLATE_NOOP(
                            "UtsattaOmraden", "That revision of the assessment takes no changes any more."
                        )
                    ),
                    text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Go on in the newest revision, or make a new one.")),
                )
            )
            return False
        opened.answers.update(kept.answers)
        if kept.reviewed is not None:
            opened.reviewed = kept.reviewed
        opened.recount()
        self._saver.keep(key, kept.answers, opened.states, opened.reviewed, typed)
        self.kept.emit(key, tuple(kept.answers), is_shown)
        return True
