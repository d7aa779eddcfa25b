"""The method of assessment: steps, blocks, questions and criteria, read from data.

A method is an agency's own; the program only follows it. Its form is published in ``assets/method/method.schema.json``;
``read_method_text`` and ``read_method`` refuse what the schema refuses, and say where in the file and why.
The five steps are those of the local situational picture (product.md).
"""

from .model import (
    HIGHEST_PROBLEM,
    HIGHEST_UNCERTAINTY,
    STEPS,
    Block,
    Choice,
    Criterion,
    CriterionRole,
    Gate,
    Method,
    Question,
    QuestionKind,
    Step,
)
from .reading import read_method
from .source import read_method_text
from .term import PLACE_SYMBOLS, PlaceKind, Term
from .wording import Wording

__all__ = [
    "HIGHEST_PROBLEM",
    "HIGHEST_UNCERTAINTY",
    "PLACE_SYMBOLS",
    "STEPS",
    "Block",
    "Choice",
    "Criterion",
    "CriterionRole",
    "Gate",
    "Method",
    "PlaceKind",
    "Question",
    "QuestionKind",
    "Step",
    "Term",
    "Wording",
    "read_method",
    "read_method_text",
]
