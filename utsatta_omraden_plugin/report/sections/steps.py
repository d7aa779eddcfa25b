"""A step: its figures, then question by question the answer with motivation and source; unanswered ones apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QPainter

from ...domain.assessment import Answer, Mean, StepState, gate_decision, is_stale, mean_of_block, mean_of_step
from ...domain.method import Block, Method, Question, Step
from ...domain.text import QT_TRANSLATE_NOOP
from ..facts import AssessedArea, ReportFacts
from ..flow.blocks import bound, heading, paragraph, rule, section
from ..flow.strip import Strip
from ..flow.type_scale import BODY, GREY, HEADING, INK, SMALL, WIDTH, TextStyle
from ..flow.words import Run, Words
from ..voice import Voice
from .answer_words import source_in_words, value_in_words
from .marks import problem_squares, uncertainty_dots
from .terms import STATES

_NUMBER = 11.0
"""Width kept for a question's number."""
_SCALES = 46.0
"""Width of the scales at the right."""
_ASKED_WIDTH = WIDTH - _NUMBER - _SCALES - 4
_LINES_BESIDE_SCALES = 3
_QUESTION = TextStyle(9.5, is_bold=True, leading=1.3)


def step_section(facts: ReportFacts, shown: AssessedArea, step: Step, voice: Voice) -> list[Strip]:
    """Return one step."""
    method = shown.method
    if method is None:
        return []
    title = voice.say(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "Step {step}  {title}"), step=step.id, title=voice.wording(step.title)
    )
    state = shown.states.get(step.id, StepState.OPEN)
    strips = [section(title), *_standing(shown, method, step, state, voice)]
    head = (_going_on(title, voice),)
    for block in step.blocks:
        strips += [replace(strip, head=head) for strip in _block(facts, shown, method, block, voice)]
    unanswered = [] if state is StepState.LOCKED else _unanswered(step, shown, voice)
    return [*strips, *(replace(strip, head=head) for strip in unanswered)]


def _going_on(title: str, voice: Voice) -> Strip:
    said = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "{title} (continued)"), title=title)
    words = Words(said, SMALL, WIDTH)
    return Strip(words.height + 2, lambda painter, top: words.draw(painter, 0, top), keeps_next=True)


def _standing(shown: AssessedArea, method: Method, step: Step, state: StepState, voice: Voice) -> list[Strip]:
    mean = mean_of_step(step, shown.answers)
    strips = [_means(voice.say(STATES[state]), mean, voice, BODY, before=0.5)]
    if step.gate is not None:
        decision = gate_decision(method, step, shown.answers, shown.overrides)
        strips += paragraph(voice.of(decision.reason), SMALL, before=0.8)
    return strips


def _means(label: str, mean: Mean, voice: Voice, style: TextStyle, *, before: float, keeps_next: bool = True) -> Strip:
    """Return a line with a label at the left, how many are answered, and the two means as scales at the right."""
    words = Words(label, style, WIDTH - _SCALES - 42)
    answered = Words(
        voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "{answered} of {questions} answered"),
            answered=mean.answered,
            questions=mean.questions,
        ),
        SMALL,
        38,
        align_right=True,
    )
    scales = _Scales(voice, mean.problem, mean.uncertainty, voice.level(mean.problem), voice.level(mean.uncertainty))

    def draw(painter: QPainter, top: float) -> None:
        words.draw(painter, 0, top)
        answered.draw(painter, WIDTH - _SCALES - 42, top + 0.3)
        scales.draw(painter, top)

    return Strip(max(words.height, scales.height) + 0.8, draw, before=before, keeps_next=keeps_next)


class _Scales:
    """Problem and uncertainty at the right of a line: drawn, and as numbers."""

    def __init__(
        self, voice: Voice, problem: float | None, uncertainty: float | None, problem_said: str, uncertainty_said: str
    ) -> None:
        titles = (
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Problem"),
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Uncertainty"),
        )
        self._rows = [
            (Words(voice.say(title), SMALL, 20), sketch, Words(said, SMALL.bold, 8, align_right=True))
            for title, sketch, said in zip(
                titles,
                (problem_squares(problem), uncertainty_dots(uncertainty)),
                (problem_said, uncertainty_said),
            )
        ]
        self._step = SMALL.line_height
        self.height = self._step * len(self._rows)

    def draw(self, painter: QPainter, top: float) -> None:
        left = WIDTH - _SCALES
        for place, (title, sketch, said) in enumerate(self._rows):
            at = top + place * self._step
            title.draw(painter, left, at)
            sketch.draw(painter, QRectF(left + 20, at + 0.15, 14, 3))
            said.draw(painter, left + _SCALES - 8, at)


def _block(facts: ReportFacts, shown: AssessedArea, method: Method, block: Block, voice: Voice) -> list[Strip]:
    answered = [
        (question, answer)
        for question in block.questions
        for answer in [shown.answers.get(question.id, Answer())]
        if answer.is_given
    ]
    if not answered:
        return []
    title = voice.wording(block.title)
    strips = [_means(title, mean_of_block(block, shown.answers), voice, HEADING, before=5)]
    for question, answer in answered:
        strips += _question(question, answer, is_stale(answer, method, facts.today), method, voice)
    return strips


def _question(question: Question, answer: Answer, is_old: bool, method: Method, voice: Voice) -> list[Strip]:
    value = value_in_words(question, answer, voice)
    label = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "Answer"))
    said = [Run(f"{label}: ", colour=GREY), Run(value, is_bold=True)]
    short = Words(said, BODY, _ASKED_WIDTH)
    is_short = short.count <= _LINES_BESIDE_SCALES
    strips = [_asked(question, answer, short if value and is_short else None, voice)]
    if value and not is_short:
        strips += _indented(said, BODY, 0.3)
        strips[-1] = replace(strips[-1], keeps_next=True)
    if answer.motivation.strip():
        strips += _indented(answer.motivation.strip(), BODY, 0.5)
    else:
        none = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "No motivation is given."))
        strips += _indented([Run(none, is_italic=True)], SMALL, 0.5)
    source = [Run(source_in_words(answer, voice))]
    if is_old:
        old = voice.say(
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Stale: the data are older than {months} months."),
            months=method.stale_after_months,
        )
        source.append(Run(f"  {old}", is_bold=True, colour=INK))
    lines = _indented(source, SMALL, 0.5)
    # The source stays with what it is the source of.
    strips[-1] = replace(strips[-1], keeps_next=True)
    return [*strips, *lines]


def _asked(question: Question, answer: Answer, value: Words | None, voice: Voice) -> Strip:
    """Return number, question and value, and the two scales beside them, under a hairline."""
    number = Words(question.id, _QUESTION, _NUMBER - 1)
    asked = Words(voice.wording(question.text), _QUESTION, _ASKED_WIDTH)
    unknown = voice.say(QT_TRANSLATE_NOOP("UtsattaOmraden", "d.k."))
    problem = unknown if answer.unknown else voice.level(None) if answer.problem is None else str(answer.problem)
    uncertainty = voice.level(None) if answer.uncertainty is None else str(answer.uncertainty)
    scales = _Scales(
        voice,
        None if answer.problem is None else float(answer.problem),
        None if answer.uncertainty is None else float(answer.uncertainty),
        problem,
        uncertainty,
    )
    line = rule()

    def draw(painter: QPainter, top: float) -> None:
        if line.draw is not None:
            line.draw(painter, top)
        number.draw(painter, 0, top + 1.4)
        asked.draw(painter, _NUMBER, top + 1.4)
        if value is not None:
            value.draw(painter, _NUMBER, top + 1.7 + asked.height)
        scales.draw(painter, top + 1.5)

    height = asked.height + (value.height + 0.3 if value is not None else 0)
    return Strip(max(height, scales.height) + 1.6, draw, before=2.2, keeps_next=True)


def _indented(writing: str | Sequence[Run], style: TextStyle, before: float) -> list[Strip]:
    return paragraph(writing, style, left=_NUMBER, width=WIDTH - 14, before=before)


def _unanswered(step: Step, shown: AssessedArea, voice: Voice) -> list[Strip]:
    open_ones, drafts = [], []
    for question in step.questions:
        answer = shown.answers.get(question.id)
        if answer is not None and answer.is_draft:
            drafts.append(question)
        elif answer is None or not answer.is_given:
            open_ones.append(question)
    strips: list[Strip] = []
    for template, questions in (
        (QT_TRANSLATE_NOOP("UtsattaOmraden", "Not answered ({count})"), open_ones),
        (
            QT_TRANSLATE_NOOP("UtsattaOmraden", "Copied from before and not confirmed, so not counted ({count})"),
            drafts,
        ),
    ):
        if questions:
            said = voice.say(template, count=len(questions))
            strips.append(heading(said, TextStyle(9, is_bold=True, colour=GREY), before=4.5, after=0.5))
            for question in questions:
                strips += bound(_listed(question, voice))
    return strips


def _listed(question: Question, voice: Voice) -> list[Strip]:
    number = Words(question.id, SMALL, _NUMBER - 1)
    first, *rest = paragraph(voice.wording(question.text), SMALL, left=_NUMBER, width=WIDTH - 14, before=0.4)

    def draw(painter: QPainter, top: float) -> None:
        number.draw(painter, 0, top)
        if first.draw is not None:
            first.draw(painter, top)

    return [replace(first, draw=draw), *rest]
