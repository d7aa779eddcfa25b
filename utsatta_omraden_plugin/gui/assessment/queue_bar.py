"""The queue of the areas to assess: how many stand where, the list when wanted, and the way to the next one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCollator, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from ...domain.assessment import AssessmentStatus
from ...translation import translate
from ..plain import plain_tip
from .queue_rows import SYMBOLS, TO_DO, QueueRow, next_row, status_in_words
from .small_editors import QuietCombo

_VERSION_ID = Qt.ItemDataRole.UserRole
NEXT_KEYS = "Ctrl+Shift+J"
ROWS_SHOWN = 7


class QueueBar(QWidget):
    """One line: ``queueLpo``, a button per state with its count (``queueState:<state>``), ``nextAreaButton`` and
    ``queueButton``, which unfolds ``queueList``.

    A state that is pressed down is shown in the list and gone through by "next"; at first those with work left are.
    ``areaWanted(version id)`` is emitted by the list and by "next".
    """

    areaWanted = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []
        self._shown = ""
        self.lpo = QuietCombo()
        self.lpo.setObjectName("queueLpo")
        self.lpo.setToolTip(translate("UtsattaOmraden", "LPO whose areas are in the queue"))
        self.lpo.setAccessibleName(self.lpo.toolTip())
        self.lpo.setMinimumContentsLength(5)
        self.lpo.currentIndexChanged.connect(lambda _index: self._fill())
        self._states: dict[AssessmentStatus, QToolButton] = {}
        row = QHBoxLayout()
        row.setSpacing(1)
        row.addWidget(self.lpo, 1)
        for status in AssessmentStatus:
            self._states[status] = button = self._button(f"queueState:{status.value}")
            button.setCheckable(True)
            button.setChecked(status in TO_DO)
            button.toggled.connect(lambda _checked: self._fill())
            row.addWidget(button)
        self.next = self._button("nextAreaButton")
        self.next.setIcon(QgsApplication.getThemeIcon("/mActionArrowRight.svg"))
        self.next.clicked.connect(self.go_to_next)
        row.addWidget(self.next)
        self.unfold = self._button("queueButton")
        self.unfold.setCheckable(True)
        self.unfold.setText("☰")
        self.unfold.setToolTip(translate("UtsattaOmraden", "Show the queue of areas"))
        self.unfold.setAccessibleName(self.unfold.toolTip())
        self.unfold.toggled.connect(self._show_list)
        row.addWidget(self.unfold)
        self.list = QListWidget()
        self.list.setObjectName("queueList")
        self.list.setAccessibleName(translate("UtsattaOmraden", "Queue of areas"))
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._take)
        self.list.itemClicked.connect(self._take)
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.list)
        self.show_rows([], "")

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def show_rows(self, rows: Sequence[QueueRow], lpo: str = "") -> None:
        """Show the areas of an edition, those of ``lpo`` (a name, "" for all) when no LPO was chosen before."""
        collator = QCollator()
        collator.setNumericMode(True)
        self._rows = sorted(rows, key=lambda row: collator.sortKey(row.name))
        names = sorted({row.lpo for row in rows if row.lpo}, key=collator.sortKey)
        chosen = str(self.lpo.currentData() or lpo)
        self.lpo.blockSignals(True)
        self.lpo.clear()
        self.lpo.addItem(translate("UtsattaOmraden", "All LPOs"), "")
        for name in names:
            self.lpo.addItem(name, name)
        self.lpo.setCurrentIndex(max(0, self.lpo.findData(chosen)))
        self.lpo.blockSignals(False)
        self._fill()

    def show_area(self, version_id: str) -> None:
        """Mark the area that is open in the dock ("" for none)."""
        self._shown = version_id
        self._mark()

    def update_row(self, version_id: str, status: AssessmentStatus, answered: int, drafts: int) -> None:
        """Show where the open area stands now; costs nothing while that is as it was."""
        for index, row in enumerate(self._rows):
            if row.version_id == version_id:
                new = replace(row, status=status, answered=answered, drafts=drafts)
                self._rows[index] = new
                if new.status is not row.status or (new != row and not self.list.isHidden()):
                    self._fill()
                return

    def go_to_next(self) -> None:
        """Open the next area of the queue."""
        found = next_row(self._rows, self._shown, self._wanted(), str(self.lpo.currentData() or ""))
        if found is not None:
            self.areaWanted.emit(found.version_id)

    def _wanted(self) -> frozenset[AssessmentStatus]:
        return frozenset(status for status, button in self._states.items() if button.isChecked())

    def _fill(self) -> None:
        lpo, wanted = str(self.lpo.currentData() or ""), self._wanted()
        here = [row for row in self._rows if lpo in ("", row.lpo)]
        for status, button in self._states.items():
            count = sum(row.status is status for row in here)
            button.setText(f"{SYMBOLS[status]} {count}")
            words = translate("UtsattaOmraden", "{count} {state}").format(count=count, state=status_in_words(status))
            button.setAccessibleName(words)
            button.setToolTip(
                translate("UtsattaOmraden", "{words}. Pressed: in the list, and gone through by Next.").format(
                    words=words
                )
            )
        self.list.clear()
        if self.list.isHidden():  # of a large edition it is made only to be looked at
            self._mark()
            return
        for row in here:
            if row.status in wanted:
                self.list.addItem(_item(row))
        self._mark()
        height = self.list.sizeHintForRow(0) if self.list.count() else 0
        self.list.setFixedHeight(min(ROWS_SHOWN, max(1, self.list.count())) * height + 2 * self.list.frameWidth())

    def _mark(self) -> None:
        keys = QKeySequence(NEXT_KEYS).toString(QKeySequence.SequenceFormat.NativeText)
        found = next_row(self._rows, self._shown, self._wanted(), str(self.lpo.currentData() or ""))
        words = (
            translate("UtsattaOmraden", "Next area: {name} ({keys})").format(name=found.name, keys=keys)
            if found is not None
            else translate("UtsattaOmraden", "No area is left in the queue")
        )
        self.next.setEnabled(found is not None)
        self.next.setToolTip(plain_tip(words))
        self.next.setAccessibleName(words)
        for index in range(self.list.count()):
            if self.list.item(index).data(_VERSION_ID) == self._shown:
                self.list.setCurrentRow(index)

    def _show_list(self, is_wanted: bool) -> None:
        self.list.setVisible(is_wanted)
        if is_wanted:
            self._fill()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, item: QListWidgetItem) -> None:
        version_id = str(item.data(_VERSION_ID))
        if version_id != self._shown:
            self.areaWanted.emit(version_id)


def _item(row: QueueRow) -> QListWidgetItem:
    answered = translate("UtsattaOmraden", "%n answer(s)", None, row.answered)
    if row.drafts:
        answered += ", " + translate("UtsattaOmraden", "%n draft(s)", None, row.drafts)
    words = f"{SYMBOLS[row.status]} {row.name} – {status_in_words(row.status)}, {answered}"
    item = QListWidgetItem(words)
    item.setData(_VERSION_ID, row.version_id)
    item.setToolTip(plain_tip(words))
    return item
