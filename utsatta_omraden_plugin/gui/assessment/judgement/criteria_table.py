"""The criteria of every category of the edition's scheme: a row each, with what stands behind it one press away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableWidget, QTableWidgetItem, QWidget

from ....domain.assessment import Answers, CriterionFinding, CriterionMark, CriterionState
from ....domain.category import Category
from ....translation import language, translate
from ...areas.category_mark import category_mark
from ...plain import breakable, plain_tip
from ..figures import level
from .criterion_detail import CriterionDetail
from .words import role_words, state_words

_STATE, _CRITERION, _PROBLEM = range(3)
STATE = Qt.ItemDataRole.UserRole
"""In the first column: the state that holds, as the data have it."""
_MARGIN = 10
"""Pixels in a cell beside and above its words."""
_HIGHEST = 10_000


@dataclass(frozen=True)
class _Row:
    """A row: a category's heading, a criterion, or the detail of the criterion above it."""

    kind: str
    category: Category
    criterion: str = ""


class CriteriaTable(QTableWidget):
    """``criteriaTable``: as high as its rows, so that the page scrolls and not the table.

    A click, Return or Space on a criterion opens what stands behind it (``CriterionDetail``), one at a time.
    ``marked(criterion id, CriterionMark or None)`` tells what a person holds of a criterion, None being what the
    answers show; ``questionWanted(question id)`` asks for a question.
    """

    marked = pyqtSignal(str, object)
    questionWanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setObjectName("criteriaTable")
        self.setAccessibleName(translate("UtsattaOmraden", "Criteria"))
        self._rows: list[_Row] = []
        self._findings: dict[str, CriterionFinding] = {}
        self._marks: Mapping[str, CriterionMark] = {}
        self._answers: Answers = {}
        self._opened = ""
        self._detail: CriterionDetail | None = None
        self._is_editable = False
        self.setHorizontalHeaderLabels(
            [
                "",
                translate("UtsattaOmraden", "Criterion"),
                translate("UtsattaOmraden", "Problem"),
            ]
        )
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(220)
        self.cellClicked.connect(lambda row, _column: self._toggle(row))
        self.currentCellChanged.connect(lambda row, *_rest: self._bring_into_view(row))

    # Showing

    def show_criteria(
        self, findings: Sequence[CriterionFinding], marks: Mapping[str, CriterionMark], answers: Answers
    ) -> None:
        """Show what the answers say of the criteria, and what the person holds otherwise."""
        before = (self._findings, self._marks)
        self._findings = {finding.criterion.id: finding for finding in findings}
        self._marks = dict(marks)
        self._answers = answers
        if self._opened not in self._findings:
            self._opened = ""
        rows = self._rows_of(findings)
        if rows != self._rows:
            self._make_rows(rows)
        elif before == (self._findings, self._marks):
            self._show_detail()
            return
        self._show_rows()
        self._show_detail()
        self._fit()

    def set_editable(self, is_editable: bool) -> None:
        """Let criteria be marked, or only looked at."""
        self._is_editable = is_editable
        if self._detail is not None:
            self._detail.set_editable(is_editable)

    def open_criterion(self, criterion_id: str) -> None:
        """Open what stands behind a criterion, "" closes it."""
        self._opened = criterion_id if criterion_id in self._findings else ""
        self._make_rows(self._rows_of(list(self._findings.values())))
        self._show_rows()
        self._show_detail()
        self._fit()
        for row, shown in enumerate(self._rows):
            if shown.kind == "criterion" and shown.criterion == self._opened:
                self.setCurrentCell(row, _CRITERION)
                if self._detail is not None:
                    self._detail.lead_tab(self)
                self._bring_into_view(row + 1)
                self._bring_into_view(row)

    def row_of(self, criterion_id: str) -> int:
        """Return the row of a criterion. Raises ``ValueError`` when it is not shown."""
        return [(row.kind, row.criterion) for row in self._rows].index(("criterion", criterion_id))

    def _rows_of(self, findings: Sequence[CriterionFinding]) -> list[_Row]:
        rows: list[_Row] = []
        for finding in findings:
            category = finding.criterion.category
            if not rows or rows[-1].category is not category:
                rows.append(_Row("category", category))
            rows.append(_Row("criterion", category, finding.criterion.id))
            if finding.criterion.id == self._opened:
                rows.append(_Row("detail", category, finding.criterion.id))
        return rows

    def _make_rows(self, rows: list[_Row]) -> None:
        current = self.currentRow()
        self._take_detail_away()
        self.clearSpans()
        self.setRowCount(0)
        self._rows = rows
        self.setRowCount(len(rows))
        for index, row in enumerate(rows):
            if row.kind == "criterion":
                for column in range(3):
                    self.setItem(index, column, QTableWidgetItem())
                continue
            self.setSpan(index, 0, 1, 3)
            item = QTableWidgetItem()
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.setItem(index, 0, item)
            if row.kind == "category":
                item.setIcon(category_mark(row.category.value))
                font = item.font()
                font.setBold(True)
                item.setFont(font)
            else:
                self._detail = self._make_detail(row.criterion)
                self.setCellWidget(index, 0, self._detail)
        if 0 <= current < len(rows):
            self.setCurrentCell(current, 0)

    def _take_detail_away(self) -> None:
        detail, self._detail = self._detail, None
        if detail is not None:
            self.removeCellWidget([row.kind for row in self._rows].index("detail"), 0)
            # Out of the dock at once: Qt deletes it later, and whoever looks for it by name would still find it.
            detail.setParent(None)

    def _make_detail(self, criterion_id: str) -> CriterionDetail:
        detail = CriterionDetail(self._findings[criterion_id].criterion)
        detail.set_editable(self._is_editable)
        detail.marked.connect(self.marked)
        detail.questionWanted.connect(self.questionWanted)
        detail.heightChanged.connect(self._fit)
        return detail

    def _show_rows(self) -> None:
        for index, row in enumerate(self._rows):
            if row.kind == "category":
                self._say(index, 0, self._heading(row.category))
            elif row.kind == "criterion":
                self._show_criterion(index, self._findings[row.criterion])

    def _heading(self, category: Category) -> str:
        own = [finding for finding in self._findings.values() if finding.criterion.category is category]
        met = sum(self._held(finding) is CriterionState.MET for finding in own)
        return translate("UtsattaOmraden", "{category}: {met} of {criteria} met").format(
            category=category.value, met=met, criteria=len(own)
        )

    def _held(self, finding: CriterionFinding) -> CriterionState:
        mark = self._marks.get(finding.criterion.id)
        return finding.state if mark is None else mark.state

    def _show_criterion(self, index: int, finding: CriterionFinding) -> None:
        criterion = finding.criterion
        mark = self._marks.get(criterion.id)
        held = self._held(finding)
        title = criterion.text.in_language(language())
        arrow = "▾" if criterion.id == self._opened else "▸"
        symbol, words = state_words(held).split(" ", 1)
        if mark is not None:
            words = f"{words} ✎"
        self._say(index, _STATE, symbol)
        self._say(index, _CRITERION, f"{arrow} {title}\n{words} · {role_words(criterion.role)}")
        self._say(index, _PROBLEM, level(finding.problem))
        self.item(index, _STATE).setData(STATE, held.value)
        self.item(index, _STATE).setTextAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self.item(index, _PROBLEM).setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        tip = translate(
            "UtsattaOmraden",
            "From the answers: {state}; problem {problem}, uncertainty {uncertainty}; "
            "{answered} of {questions} questions answered.",
        ).format(
            state=state_words(finding.state),
            problem=level(finding.problem),
            uncertainty=level(finding.uncertainty),
            answered=finding.answered,
            questions=len(finding.questions),
        )
        if mark is not None:
            tip = "\n".join(
                (
                    tip,
                    translate("UtsattaOmraden", "✎ Held otherwise by the assessor: {reason}").format(
                        reason=mark.reason or "–"
                    ),
                )
            )
        for column in range(3):
            self.item(index, column).setToolTip(plain_tip(tip))
        self.item(index, _STATE).setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.item(index, _CRITERION).setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {words}. {tip}")

    def _say(self, row: int, column: int, words: str) -> None:
        item = self.item(row, column)
        if item.text() != words:
            item.setText(breakable(words))

    def _show_detail(self) -> None:
        if self._detail is not None and self._opened:
            finding = self._findings[self._opened]
            self._detail.show_finding(finding, self._marks.get(self._opened), self._answers)

    # Size

    def _fit(self) -> None:
        """Give the words the width they need, the rows the height they need, and the table that of its rows."""
        metrics = self.fontMetrics()
        heading = self.horizontalHeaderItem(_PROBLEM).text()
        state_width = metrics.horizontalAdvance("✔◐") + _MARGIN
        problem_width = metrics.horizontalAdvance(heading) + 2 * _MARGIN
        inside = self.width() - 2 * self.frameWidth()
        rest = max(80, inside - state_width - problem_width)
        for column, width in ((_STATE, state_width), (_CRITERION, rest), (_PROBLEM, problem_width)):
            self.setColumnWidth(column, width)
        total = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        for index, row in enumerate(self._rows):
            height = self._height_of(index, row, rest, inside)
            self.setRowHeight(index, height)
            total += height
        self.setFixedHeight(total)

    def _height_of(self, index: int, row: _Row, width: int, inside: int) -> int:
        if row.kind == "detail" and self._detail is not None:
            return self._detail.height_for(inside)
        is_heading = row.kind == "category"
        item = self.item(index, 0 if is_heading else _CRITERION)
        room = inside - self.iconSize().width() - 2 * _MARGIN if is_heading else width - _MARGIN
        metrics = QFontMetrics(item.font()) if is_heading else self.fontMetrics()
        flags = int(Qt.TextFlag.TextWordWrap)
        wrapped = metrics.boundingRect(QRect(0, 0, room, _HIGHEST), flags, item.text()).height()
        return wrapped + _MARGIN // 2 + 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    # Mouse and keys

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not event.modifiers():
            self._toggle(self.currentRow())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _toggle(self, row: int) -> None:
        if 0 <= row < len(self._rows) and self._rows[row].kind == "criterion":
            criterion = self._rows[row].criterion
            self.open_criterion("" if criterion == self._opened else criterion)
            self.setCurrentCell(self.row_of(criterion), _CRITERION)

    def _bring_into_view(self, row: int) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is None or not 0 <= row < self.rowCount() or not self.hasFocus():
            return
        top = self.viewport().mapTo(page.widget(), QPoint(0, self.rowViewportPosition(row)))
        page.ensureVisible(0, top.y(), 0, 4)
        page.ensureVisible(0, top.y() + self.rowHeight(row), 0, 4)
