"""The number by which the dock calls a question: its step and its place in the step."""

from __future__ import annotations

from ...domain.method import Method


def question_number(method: Method, question_id: str) -> str:
    """Return for instance "1.2"; the id itself for a question that the method does not have."""
    for index, step in enumerate(method.steps, start=1):
        for number, question in enumerate(step.questions, start=1):
            if question.id == question_id:
                return f"{index}.{number}"
    return question_id


def step_index(method: Method, question_id: str) -> int | None:
    """Return the index (from 0) of the step that a question belongs to."""
    for index, step in enumerate(method.steps):
        if any(question.id == question_id for question in step.questions):
            return index
    return None
