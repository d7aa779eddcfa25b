"""Finding the way through the questions: what is next, where a word stands, how far the work is."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from ..method import Block, Method, Question, Step, Wording
from .answer import Answers
from .state import StepState

States = Mapping[str, StepState]


def next_unanswered(method: Method, states: States, answers: Answers, after: str = "") -> str | None:
    """Return the id of the next question without a given answer, after the one with the id ``after``.

    Goes on from the beginning after the last question; locked steps are passed over; a draft is not given. None when
    everything that is open is answered.
    """
    order = [
        question.id for step in method.steps if states[step.id] is not StepState.LOCKED for question in step.questions
    ]
    if after and after not in order:  # the question stands in a locked step: go on with the steps behind it
        everything = [question.id for question in method.questions]
        behind = set(everything[everything.index(after) :]) if after in everything else set()
        start = next((place for place, key in enumerate(order) if key in behind), 0)
    else:
        start = order.index(after) + 1 if after else 0
    for key in (*order[start:], *order[:start]):
        answer = answers.get(key)
        if answer is None or not answer.is_given:
            return key
    return None


def find_questions(method: Method, words: str, language: str) -> list[Question]:
    """Return the questions in which all ``words`` stand, best first.

    Case, accents and the dots over letters do not matter. First come ids, then the question's own text (whole
    beginnings of words before other places), then the choices, the block and step around it, and the help.
    """
    sought = _folded(words).split()
    if not sought:
        return []
    ranked = []
    for step in method.steps:
        for block in step.blocks:
            for question in block.questions:
                rank = _rank(step, block, question, sought, language)
                if rank is not None:
                    ranked.append((rank, question))
    return [question for _rank_of, question in sorted(ranked, key=lambda one: one[0])]


def _rank(step: Step, block: Block, question: Question, sought: list[str], language: str) -> int | None:
    """Return how good a hit is, 0 best, None for none; each word counts where it is found best."""

    def said(*wordings: Wording) -> str:
        return _folded(" ".join(wording.in_language(language) for wording in wordings))

    key = _folded(question.id)
    if sought == [key]:
        return 0
    own = said(question.text)
    places = (said(*(choice.text for choice in question.choices)), said(block.title, step.title), said(question.help))
    ranks = []
    for word in sought:
        if key.startswith(word):
            ranks.append(1)
        elif f" {word}" in f" {own}":
            ranks.append(2)
        elif word in own:
            ranks.append(3)
        else:
            ranks.append(next((4 + number for number, place in enumerate(places) if word in place), -1))
    return None if -1 in ranks else max(ranks)


def _folded(words: str) -> str:
    """Return small letters without dots and accents, and blanks for signs; the points of an id stay."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() or letter in ".-%" else " " for letter in kept).split())


@dataclass(frozen=True)
class StepProgress:
    """How far one step is: its questions, those given, the drafts to confirm and the required ones that are left."""

    step: str
    state: StepState
    questions: int
    given: int
    drafts: int
    required_left: int

    @property
    def left(self) -> int:
        """Questions without a given answer."""
        return self.questions - self.given


@dataclass(frozen=True)
class AssessmentProgress:
    """How far the whole is. The figures count the steps that are open: what is locked is no work left to do."""

    steps: tuple[StepProgress, ...]

    @property
    def questions(self) -> int:
        """Questions in the steps that are open."""
        return sum(step.questions for step in self._open)

    @property
    def given(self) -> int:
        """Those of them that are answered."""
        return sum(step.given for step in self._open)

    @property
    def drafts(self) -> int:
        """Copied answers in the steps that are open, to be confirmed."""
        return sum(step.drafts for step in self._open)

    @property
    def required_left(self) -> int:
        """Questions in the steps that are open that must still be answered."""
        return sum(step.required_left for step in self._open)

    @property
    def share(self) -> float:
        """The share (0 to 1) of the open questions that is answered."""
        return self.given / self.questions if self.questions else 0.0

    def of_step(self, step_id: str) -> StepProgress:
        """Return the progress of one step."""
        return next(step for step in self.steps if step.step == step_id)

    @property
    def _open(self) -> list[StepProgress]:
        return [step for step in self.steps if step.state is not StepState.LOCKED]


def progress_of(method: Method, states: States, answers: Answers) -> AssessmentProgress:
    """Count what is answered and what is left, step by step."""
    return AssessmentProgress(tuple(_progress(step, states[step.id], answers) for step in method.steps))


def _progress(step: Step, state: StepState, answers: Answers) -> StepProgress:
    questions = step.questions
    answered = [answers.get(question.id) for question in questions]
    given = [answer is not None and answer.is_given for answer in answered]
    return StepProgress(
        step=step.id,
        state=state,
        questions=len(questions),
        given=sum(given),
        drafts=sum(answer is not None and answer.is_draft for answer in answered),
        required_left=sum(question.required and not is_given for question, is_given in zip(questions, given)),
    )
