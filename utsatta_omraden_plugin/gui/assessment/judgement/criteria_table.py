"""The criteria of every category of the edition's scheme: a row each, with what stands behind it one press away."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QWheelEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QScrollArea, QTableWidget, QTableWidgetItem, QWidget

from ....compat import as_number
from ....domain.assessment import Answers, CriterionFinding, CriterionMark
from ....translation import translate
from ...areas.category_mark import category_mark
from ...plain import breakable, plain_tip
from ..figures import level
from .criteria_rows import Row, Shown, heading_words, rows_of
from .criterion_detail import CriterionDetail

STATE_COLUMN, CRITERION_COLUMN, PROBLEM_COLUMN = range(3)
STATE = Qt.ItemDataRole.UserRole
"""In the first column: the state that holds, as the data have it."""
_MARGIN = 10
"""Pixels in a cell beside and above its words."""
_HIGHEST = 10_000


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
        self._findings: Sequence[CriterionFinding] = ()
        self._marks: Mapping[str, CriterionMark] = {}
        self._answers: Answers = {}
        self._locked: Collection[str] = ()
        self._rows: list[Row] = []
        self._shown: dict[str, Shown] = {}
        self._opened = ""
        self._detail: CriterionDetail | None = None
        self._is_editable = False
        self.setHorizontalHeaderLabels(
            ["", translate("UtsattaOmraden", "Criterion"), translate("UtsattaOmraden", "Problem")]
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
        self,
        findings: Sequence[CriterionFinding],
        marks: Mapping[str, CriterionMark],
        answers: Answers,
        locked: Collection[str] = (),
    ) -> None:
        """Show what the answers say of the criteria, and what the person holds otherwise.

        ``locked`` are the ids of the questions that cannot be gone to.
        """
        self._findings, self._marks, self._answers, self._locked = findings, dict(marks), answers, locked
        if self._opened not in (finding.criterion.id for finding in findings):
            self._opened = ""
        self._show()

    def set_editable(self, is_editable: bool) -> None:
        """Let criteria be marked, or only looked at."""
        self._is_editable = is_editable
        if self._detail is not None:
            self._detail.set_editable(is_editable)

    def open_criterion(self, criterion_id: str) -> None:
        """Open what stands behind a criterion, "" closes it."""
        self._opened = criterion_id
        self._show()
        if self._detail is not None:
            self._detail.lead_tab(self)
            row = self.row_of(criterion_id)
            self.setCurrentCell(row, CRITERION_COLUMN)
            self._bring_into_view(row + 1)
            self._bring_into_view(row)

    def row_of(self, criterion_id: str) -> int:
        """Return the row of a criterion. Raises ``ValueError`` when it is not shown."""
        return [(row.kind, row.criterion) for row in self._rows].index(("criterion", criterion_id))

    def _show(self) -> None:
        rows = rows_of(self._findings, self._opened)
        is_other = rows != self._rows
        if is_other:
            self._make_rows(rows)
        shown = {
            finding.criterion.id: Shown(
                finding, self._marks.get(finding.criterion.id), finding.criterion.id == self._opened
            )
            for finding in self._findings
        }
        before, self._shown = self._shown, shown
        for index, row in enumerate(rows):
            if row.kind == "criterion" and (is_other or before.get(row.criterion) != shown[row.criterion]):
                self._show_criterion(index, shown[row.criterion])
            elif row.kind == "category":
                own = (one for one in shown.values() if one.finding.criterion.category is row.category)
                self._say(index, 0, heading_words(row.category, own))
            elif row.kind == "detail" and self._detail is not None:
                criterion = shown[row.criterion]
                self._detail.show_finding(criterion.finding, criterion.mark, self._answers, self._locked)
        if is_other or before != shown:
            self._fit()

    def _make_rows(self, rows: list[Row]) -> None:
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
            self.setCurrentCell(current, CRITERION_COLUMN)

    def _take_detail_away(self) -> None:
        detail, self._detail = self._detail, None
        if detail is not None:
            self.removeCellWidget([row.kind for row in self._rows].index("detail"), 0)
            # Out of the dock at once: Qt deletes it later, and whoever looks for it by name would still find it.
            detail.setParent(None)

    def _make_detail(self, criterion_id: str) -> CriterionDetail:
        found = next(finding for finding in self._findings if finding.criterion.id == criterion_id)
        detail = CriterionDetail(found.criterion)
        detail.set_editable(self._is_editable)
        detail.marked.connect(self.marked)
        detail.questionWanted.connect(self.questionWanted)
        detail.heightChanged.connect(self._fit)
        return detail

    def _show_criterion(self, index: int, shown: Shown) -> None:
        self._say(index, STATE_COLUMN, shown.symbol)
        self._say(index, CRITERION_COLUMN, shown.words)
        self._say(index, PROBLEM_COLUMN, level(shown.finding.problem))
        state = self.item(index, STATE_COLUMN)
        state.setData(STATE, shown.state.value)
        state.setData(Qt.ItemDataRole.AccessibleTextRole, shown.state_name)
        state.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        self.item(index, PROBLEM_COLUMN).setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.item(index, CRITERION_COLUMN).setData(Qt.ItemDataRole.AccessibleTextRole, shown.spoken)
        tip = plain_tip(shown.tip)
        for column in range(3):
            self.item(index, column).setToolTip(tip)

    def _say(self, row: int, column: int, words: str) -> None:
        item = self.item(row, column)
        if item.text() != words:
            item.setText(breakable(words))

    # Size

    def _fit(self) -> None:
        """Give the words the width that is there, the rows the height they need, and the table that of its rows."""
        metrics = self.fontMetrics()
        heading = self.horizontalHeaderItem(PROBLEM_COLUMN).text()
        state_width = metrics.horizontalAdvance("✔◐") + _MARGIN
        problem_width = metrics.horizontalAdvance(heading) + 2 * _MARGIN
        inside = self.width() - 2 * self.frameWidth()
        rest = max(80, inside - state_width - problem_width)
        self.setColumnWidth(STATE_COLUMN, state_width)
        self.setColumnWidth(CRITERION_COLUMN, rest)
        self.setColumnWidth(PROBLEM_COLUMN, problem_width)
        total = 2 * self.frameWidth() + self.horizontalHeader().sizeHint().height()
        for index, row in enumerate(self._rows):
            height = self._height_of(index, row, rest, inside)
            self.setRowHeight(index, height)
            total += height
        self.setFixedHeight(total)

    def _height_of(self, index: int, row: Row, width: int, inside: int) -> int:
        if row.kind == "detail" and self._detail is not None:
            return self._detail.height_for(inside)
        is_heading = row.kind == "category"
        item = self.item(index, 0 if is_heading else CRITERION_COLUMN)
        room = inside - self.iconSize().width() - 2 * _MARGIN if is_heading else width - _MARGIN
        metrics = QFontMetrics(item.font()) if is_heading else self.fontMetrics()
        flags = as_number(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(QRect(0, 0, room, _HIGHEST), flags, item.text()).height() + _MARGIN // 2 + 1

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
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not held:
            self._toggle(self.currentRow())
            event.accept()
        else:
            super().keyPressEvent(event)

    def _toggle(self, row: int) -> None:
        if 0 <= row < len(self._rows) and self._rows[row].kind == "criterion":
            criterion = self._rows[row].criterion
            self.open_criterion("" if criterion == self._opened else criterion)
            self.setCurrentCell(self.row_of(criterion), CRITERION_COLUMN)

    def _bring_into_view(self, row: int) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is None or not 0 <= row < self.rowCount() or not self.hasFocus():
            return
        top = self.viewport().mapTo(page.widget(), QPoint(0, self.rowViewportPosition(row)))
        page.ensureVisible(0, top.y(), 0, 4)
        page.ensureVisible(0, top.y() + self.rowHeight(row), 0, 4)
