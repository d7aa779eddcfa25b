"""Answering the questions of a step in the dock "Områdesbedömning", with everything that an answer consists of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from . import hands
from .steps import assessment_dock, question_ids
from .waiting import wait_for

SOURCE = "own_observation"
REFERENCE = "Anmälningsstatistik 2026"
TEXT = "Trygghetsvärdar och fältgrupp har haft effekt; samverkan mot narkotikahandeln återstår."
NUMBER = "6"
SHARE = "35"


@dataclass(frozen=True)
class Given:
    """The figures that are clicked for one question."""

    problem: int
    uncertainty: int


ROUND = (Given(3, 1), Given(4, 0), Given(2, 1), Given(3, 2), Given(4, 1), Given(3, 0))
"""The figures that questions get in turn: high enough to open the gate to step 2, and not all alike."""


def answer_step(motivation: str = "", begin: int = 0, most: int = 1000) -> dict[str, int]:
    """Answer the questions of the step that is shown, with value and evidence, until nothing lacks.

    The first also gets ``motivation``, if any is given. ``begin`` is where in ``ROUND`` the figures begin; at
    ``most`` so many questions are answered. Returns the problem level by question.
    """
    questions = wait_for("the questions of the step", question_ids)[:most]
    dock = assessment_dock()
    answered = {}
    for place, question in enumerate(questions):
        wait_for(f"{question} taking answers", hands.find(f"problem:{question}", dock).isEnabled)
        given = ROUND[(begin + place) % len(ROUND)]
        hands.click(hands.find(f"problem:{question}:{given.problem}", dock))
        hands.click(hands.find(f"uncertainty:{question}:{given.uncertainty}", dock))
        _give_value(question, given.problem)
        if motivation and not answered:
            hands.type_text(hands.find(f"motivation:{question}", dock), motivation)
            hands.choose(hands.find(f"source:{question}", dock, QComboBox), SOURCE)
        if lacking(question):
            _give_evidence(question)
        answered[question] = given.problem
    unfinished = {question: lacking(question) for question in questions if lacking(question)}
    if unfinished:
        raise hands.NotThere(f"these answers still lack something: {unfinished}")
    return answered


def lacking(question: str) -> str:
    """Return what the dock says that an answer lacks, "" for nothing."""
    label = assessment_dock().findChild(QLabel, f"missing:{question}")
    return "" if label is None or label.isHidden() else str(label.text())


def _give_value(question: str, level: int) -> None:
    """Answer what a question asks beside the levels: yes, a choice as grave as the level, a number, a share, a text."""
    editor = assessment_dock().findChild(QWidget, f"value:{question}")
    if editor is None:
        return
    inner: Any
    if (inner := editor.findChild(QComboBox)) is not None:
        is_yes_or_no = inner.findData("yes") >= 0
        hands.choose(inner, inner.itemData(1 if is_yes_or_no else min(1 + level, inner.count() - 1)))
    elif (inner := editor.findChild(QLineEdit)) is not None:
        is_share = any(label.text() == "%" for label in editor.findChildren(QLabel))
        hands.type_text(inner, SHARE if is_share else NUMBER)
    elif (inner := editor.findChild(QPlainTextEdit)) is not None:
        hands.type_text(inner, TEXT)
    else:
        for box in editor.findChildren(QCheckBox)[:2]:
            hands.click(box)


def _give_evidence(question: str) -> None:
    """Say where an answer comes from: kind of source, month of the data, reference."""
    dock = assessment_dock()
    hands.choose(hands.find(f"source:{question}", dock, QComboBox), "statistics")
    hands.type_text(hands.find(f"dataDate:{question}", dock, QComboBox).lineEdit(), _this_month())
    hands.type_text(hands.find(f"sourceReference:{question}", dock), REFERENCE)


def _this_month() -> str:
    return f"{date.today():%Y-%m}"  # noqa: DTZ011 - the assessor's own calendar is meant


def open_why() -> Any:
    """Ask what the figures of the whole assessment are made of; returns the dialog, which stands beside the dock."""
    hands.click(hands.find("why:total:all", assessment_dock(), QAbstractButton))
    return wait_for(
        "the dialog that says why",
        lambda: next((top for top in QApplication.topLevelWidgets() if _is_why(top)), None),
    )


def _is_why(widget: QWidget) -> bool:
    return widget.objectName() == "WhyDialog" and widget.isVisible()
