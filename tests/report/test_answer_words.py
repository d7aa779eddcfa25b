"""An answer's value in words."""

from __future__ import annotations

from tests.report.samples import shipped_method
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.method import QuestionKind
from utsatta_omraden_plugin.report.sections.answer_words import value_in_words
from utsatta_omraden_plugin.report.voice import Voice

SWEDISH = Voice(lambda template: template, "sv")


def test_choices_that_hold_a_comma_themselves_can_be_told_apart():
    question = next(
        one
        for one in shipped_method().questions
        if one.kind is QuestionKind.MULTIPLE_CHOICE and any("," in choice.text.sv for choice in one.choices)
    )
    words = [choice.text.sv for choice in question.choices[:2]]
    answer = Answer(problem=2, value=[choice.value for choice in question.choices[:2]])
    assert value_in_words(question, answer, SWEDISH).split("; ") == words
