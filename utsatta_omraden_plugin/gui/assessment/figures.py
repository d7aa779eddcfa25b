"""Means of problem and uncertainty as quiet figures, each with a button that opens what it is made of."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ...domain.assessment import Mean, RollUp
from ...domain.quantities import level_in_words
from ...translation import language, translate, translated
from ..labels import sentence_label

FLAT = (
    "QToolButton { border: 1px solid transparent; padding: 0 2px; text-decoration: underline; }"
    "QToolButton:hover, QToolButton:focus { border: 1px solid palette(highlight); }"
)
"""As low as a line of text, so that figures take no more room than their words."""


class Figures(QWidget):
    """``mean:<kind>:<id>`` in words and ``why:<kind>:<id>``; ``whyClicked`` gives the part whose figures they are."""

    whyClicked = pyqtSignal(object)

    def __init__(self, kind: str, part_id: str, before: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = before
        self._part: RollUp | None = None
        self.label = sentence_label(f"mean:{kind}:{part_id}")
        self.why = QToolButton()
        self.why.setObjectName(f"why:{kind}:{part_id}")
        self.why.setText(translate("UtsattaOmraden", "Why?"))
        self.why.setStyleSheet(FLAT)
        self.why.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.why.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.label, 1)
        row.addWidget(self.why, 0, Qt.AlignmentFlag.AlignTop)

    def show_part(self, part: RollUp) -> None:
        """Show the figures of a part of the method; nothing to be done while they are as they were."""
        if self._part is not None and self._part.mean == part.mean and self._part.id == part.id:
            self._part = part
            return
        self._part = part
        words = mean_in_words(part.mean)
        title = part.title.in_language(language())
        self.label.setText(f"{self._before}: {_means_in_words(part.mean)}" if self._before else words)
        self.label.setToolTip(
            translate("UtsattaOmraden", "Weighted means of problem (0–4) and uncertainty (0–3), and what is answered")
        )
        self.label.setAccessibleName(f"{title}: {words}")
        self.why.setToolTip(translate("UtsattaOmraden", "What these figures are made of, with weights"))
        self.why.setAccessibleName(translate("UtsattaOmraden", "Why these figures: {title}").format(title=title))

    def _ask(self) -> None:
        if self._part is not None:
            self.whyClicked.emit(self._part)


def mean_in_words(mean: Mean) -> str:
    """Return both means and how many questions are answered, for instance "problem 2.3, uncertainty 1.0 · 4 of 5"."""
    if mean.problem is None and mean.uncertainty is None:
        return translate("UtsattaOmraden", "no figures yet · {answered} of {questions}").format(
            answered=mean.answered, questions=mean.questions
        )
    return translate(
        "UtsattaOmraden", "problem {problem}, uncertainty {uncertainty} · {answered} of {questions}"
    ).format(
        problem=level(mean.problem),
        uncertainty=level(mean.uncertainty),
        answered=mean.answered,
        questions=mean.questions,
    )


def _means_in_words(mean: Mean) -> str:
    """Return the means alone, for a place that has a progress bar beside it."""
    if mean.problem is None and mean.uncertainty is None:
        return translate("UtsattaOmraden", "no figures yet")
    return translate("UtsattaOmraden", "problem {problem}, uncertainty {uncertainty}").format(
        problem=level(mean.problem), uncertainty=level(mean.uncertainty)
    )


def level(mean: float | None) -> str:
    """Return a mean with one decimal, or a dash when nothing bears on it."""
    return "–" if mean is None else translated(level_in_words(mean))


def weight(value: float) -> str:
    """Return a weight as short as it is exact enough."""
    return QLocale().toString(value, "g", 4)
