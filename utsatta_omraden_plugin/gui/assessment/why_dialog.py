"""What a figure is made of: steps, blocks and questions with their weights, down to the single answer."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...domain.assessment import RollUp
from ...translation import language, translate
from ..labels import sentence_label
from ..plain import plain_tip
from .figures import level, mean_in_words, weight

_QUESTION = Qt.ItemDataRole.UserRole
MOST_TERMS = 8
"""Parts that the calculation is written out for; of more the table itself is easier to read."""


class WhyDialog(QDialog):
    """Stands beside the dock, not in its way. ``questionWanted(question id)`` is emitted for a question that is
    double-clicked or taken with Return; the tree is named ``whyTree``, the calculation ``whyCalculation``."""

    questionWanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("WhyDialog")
        self.setModal(False)
        self.shown: RollUp | None = None
        self.summary = sentence_label("whySummary")
        self.tree = _Tree()
        self.tree.setHeaderLabels(
            [
                translate("UtsattaOmraden", "Part"),
                translate("UtsattaOmraden", "Problem"),
                translate("UtsattaOmraden", "Uncertainty"),
                translate("UtsattaOmraden", "Weight"),
                translate("UtsattaOmraden", "Answered"),
            ]
        )
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, 5):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.taken.connect(self._take)
        self.tree.currentItemChanged.connect(lambda item, _before: self._calculate(item))
        self.calculation = sentence_label("whyCalculation")
        self.rule = sentence_label("whyRule")
        self.rule.setText(
            translate(
                "UtsattaOmraden",
                "A mean is the sum of weight × level over the sum of the weights. What is not answered, and every "
                "“don't know”, is left out and counted apart. Return or a double-click leads to a question.",
            )
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column_box = QVBoxLayout(self)
        column_box.addWidget(self.summary)
        column_box.addWidget(self.tree, 1)
        column_box.addWidget(self.calculation)
        column_box.addWidget(self.rule)
        column_box.addWidget(buttons)
        self.resize(560, 420)

    def show_part(self, part: RollUp) -> None:
        """Show what a part's figures are made of; its own parts stand open."""
        is_same = self.shown is not None and (self.shown.kind, self.shown.id) == (part.kind, part.id)
        chosen = self.tree.currentItem().data(0, _QUESTION + 1) if is_same and self.tree.currentItem() else None
        opened = _open_keys(self.tree) if is_same else set()
        self.shown = part
        title = part.title.in_language(language())
        self.setWindowTitle(translate("UtsattaOmraden", "Why? {title}").format(title=title))
        self.summary.setText(f"{title}\n{mean_in_words(part.mean)}")
        self.tree.clear()
        top = _item(part)
        self.tree.addTopLevelItem(top)
        top.setExpanded(True)
        for index in range(top.childCount()):
            child = top.child(index)
            child.setExpanded(child.data(0, _QUESTION + 1) in opened)
        found = _find(top, chosen) if chosen else None
        self.tree.setCurrentItem(found or top)

    def _take(self, index: QModelIndex) -> None:
        question = index.sibling(index.row(), 0).data(_QUESTION)
        if question:
            self.questionWanted.emit(str(question))

    def _calculate(self, item: QTreeWidgetItem | None) -> None:
        part = item.data(0, _QUESTION + 2) if item is not None else None
        self.calculation.setText(calculation(part) if isinstance(part, RollUp) else "")


class _Tree(QTreeWidget):
    """The parts; ``taken`` tells of a double-click or Return."""

    taken = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("whyTree")
        self.setAccessibleName(translate("UtsattaOmraden", "What the figures are made of"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(True)
        self.setExpandsOnDoubleClick(False)
        self.doubleClicked.connect(lambda index: self.taken.emit(index))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)


def calculation(part: RollUp) -> str:
    """Return how a part's problem level came about, as ``(2 × 3.0 + 1 × 1.0) / 3 = 2.3``; "" for a single answer."""
    known = [(one.weight, one.mean.problem) for one in part.parts if one.mean.problem is not None and one.weight > 0]
    if not known or len(known) > MOST_TERMS:
        return ""
    terms = " + ".join(f"{weight(one)} × {level(problem)}" for one, problem in known)
    return translate("UtsattaOmraden", "Problem: ({terms}) / {weights} = {mean}").format(
        terms=terms, weights=weight(sum(one for one, _problem in known)), mean=level(part.mean.problem)
    )


def _item(part: RollUp) -> QTreeWidgetItem:
    title = part.title.in_language(language())
    is_question = part.kind == "question"
    name = f"{part.id}  {title}" if is_question else title
    answered = translate("UtsattaOmraden", "{answered} of {questions}").format(
        answered=part.mean.answered, questions=part.mean.questions
    )
    if is_question:
        answered = translate("UtsattaOmraden", "yes") if part.mean.answered else translate("UtsattaOmraden", "no")
    item = QTreeWidgetItem(
        [name, level(part.mean.problem), level(part.mean.uncertainty), weight(part.weight), answered]
    )
    for column in range(1, 5):
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(0, plain_tip(name))
    item.setData(0, _QUESTION, part.id if is_question else "")
    item.setData(0, _QUESTION + 1, f"{part.kind}:{part.id}")
    item.setData(0, _QUESTION + 2, part)
    for inner in part.parts:
        item.addChild(_item(inner))
    return item


def _open_keys(tree: QTreeWidget) -> set[object]:
    top = tree.topLevelItem(0)
    children = [] if top is None else [top.child(index) for index in range(top.childCount())]
    return {child.data(0, _QUESTION + 1) for child in children if child.isExpanded()}


def _find(item: QTreeWidgetItem, key: object) -> QTreeWidgetItem | None:
    if item.data(0, _QUESTION + 1) == key:
        return item
    found = (_find(item.child(index), key) for index in range(item.childCount()))
    return next((one for one in found if one is not None), None)
