"""The judgements of all levels, one below the other: LPO, police area, region, Noa."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ....domain.assessment import Judgement, JudgementLevel
from ....domain.assessment.levels import LEVELS, highest, holding, level_below
from ....domain.category import Category
from ....translation import translate
from ...labels import make_bold, sentence_label
from ...plain import breakable, plain_tip
from .words import category_words, deviation_words, level_words, trend_words


class LevelChain(QFrame):
    """``levelChain`` with a label ``chain:<level>`` each; what differs from the level below is said in words.

    ``useCategoryButton`` offers to make the category of the highest level that of the area; ``categoryWanted`` tells of
    it with the judgement.
    """

    categoryWanted = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("levelChain")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._offered: Judgement | None = None
        title = sentence_label(words=translate("UtsattaOmraden", "Judgements, from the LPO to Noa, which decides"))
        make_bold(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(4)
        column.addWidget(title)
        self._levels: dict[JudgementLevel, QLabel] = {}
        for one in LEVELS:
            label = self._levels[one] = sentence_label(f"chain:{one.value}", can_be_copied=True)
            column.addWidget(label)
        self.use = QPushButton()
        self.use.setObjectName("useCategoryButton")
        self.use.setToolTip(
            translate("UtsattaOmraden", "A judgement never changes the area's category; this does, as a step of undo")
        )
        self.use.clicked.connect(self._use)
        self.use.hide()
        column.addWidget(self.use)

    def show_judgements(self, judgements: Sequence[Judgement], offer: Callable[[Category], bool]) -> None:
        """Show what holds at each level; ``offer`` tells whether the area may be given a category."""
        held = holding(judgements)
        for one, label in self._levels.items():
            earlier = [judgement for judgement in judgements if judgement.level is one][:-1]
            judgement = held.get(one)
            words = _nothing(one) if judgement is None else _words(judgement, level_below(held, one), len(earlier))
            label.setText(breakable(words))
            label.setAccessibleName(words)
            label.setToolTip(plain_tip("\n".join(_line(each) for each in earlier)))
        top = highest(held)
        self._offered = top if top is not None and top.category is not None and offer(top.category) else None
        self.use.setVisible(self._offered is not None)
        if self._offered is not None:
            self.use.setText(translate("UtsattaOmraden", "Use as the area's category"))
            self.use.setAccessibleDescription(
                translate("UtsattaOmraden", "The area becomes {category}.").format(
                    category=category_words(self._offered.category)
                )
            )

    def _use(self) -> None:
        if self._offered is not None:
            self.categoryWanted.emit(self._offered)


def _nothing(one: JudgementLevel) -> str:
    return translate("UtsattaOmraden", "○ {level}: nothing yet").format(level=level_words(one))


def _words(judgement: Judgement, lower: Judgement | None, earlier: int) -> str:
    lines = [
        f"● {level_words(judgement.level)}: {category_words(judgement.category)}",
        f"{trend_words(judgement.trend)} · {judgement.decided_by}, {judgement.decided_on.isoformat()}",
        translate("UtsattaOmraden", "“{reason}”").format(reason=judgement.reason),
        deviation_words(judgement, lower),
    ]
    if judgement.level is JudgementLevel.LPO and judgement.category is not judgement.proposed:
        lines.append(_other_than_proposed(judgement.proposed))
    if earlier:
        lines.append(translate("UtsattaOmraden", "%n earlier judgement(s) at this level", None, earlier))
    return "\n".join(filter(None, lines))


def _other_than_proposed(proposed: Category | None) -> str:
    if proposed is None:
        return translate("UtsattaOmraden", "≠ The answers pointed to no category.")
    return translate("UtsattaOmraden", "≠ The answers pointed to another: {category}.").format(
        category=category_words(proposed)
    )


def _line(judgement: Judgement) -> str:
    return (
        f"{judgement.decided_on.isoformat()} {judgement.decided_by}: {category_words(judgement.category)}, "
        f"{trend_words(judgement.trend)}"
    )
