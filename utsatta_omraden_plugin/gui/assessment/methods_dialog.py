"""The methods in the workspace, version beside version, and the way to load an agency's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...translation import language, translate
from ..ask_file import ask_file
from ..labels import sentence_label
from ..plain import breakable, plain_tip

if TYPE_CHECKING:
    from ...workspace import MethodVersion

_METHOD = Qt.ItemDataRole.UserRole


class MethodsDialog(QDialog):
    """``methodList`` with ``loadMethodButton`` and ``useMethodButton``; ``methodProblem`` says what is wrong in a file.

    ``fileChosen(path)`` and ``useWanted(MethodVersion)`` tell what was asked; ``show_methods`` shows what came of it.
    """

    fileChosen = pyqtSignal(str)
    useWanted = pyqtSignal(object)

    def __init__(self, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("MethodsDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Methods of assessment"))
        self._can_write = can_write
        words = QLabel(
            translate(
                "UtsattaOmraden",
                "Each assessment keeps the method and version it was made with. New assessments use the marked one.",
            )
        )
        words.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setObjectName("methodList")
        self.list.setAccessibleName(translate("UtsattaOmraden", "Methods in the workspace"))
        self.list.setRootIsDecorated(False)
        self.list.setHeaderLabels(
            [
                translate("UtsattaOmraden", "Method"),
                translate("UtsattaOmraden", "Version"),
                translate("UtsattaOmraden", "Id"),
                translate("UtsattaOmraden", "Used for new ones"),
            ]
        )
        self.list.currentItemChanged.connect(lambda _item, _before: self._look())
        self.problem = sentence_label("methodProblem", can_be_copied=True)
        self.problem.hide()
        self.load = QPushButton(translate("UtsattaOmraden", "Load a &method file…"))
        self.load.setObjectName("loadMethodButton")
        self.load.setEnabled(can_write)
        self.load.clicked.connect(self._ask_file)
        self.use = QPushButton(translate("UtsattaOmraden", "&Use for new assessments"))
        self.use.setObjectName("useMethodButton")
        self.use.clicked.connect(self._ask_use)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(words)
        self.resize(620, 340)
        self._look()

    def _lay_out(self, words: QLabel) -> None:
        row = QHBoxLayout()
        row.addWidget(self.load)
        row.addWidget(self.use)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(words)
        column.addWidget(self.list, 1)
        column.addWidget(self.problem)
        column.addLayout(row)
        column.addWidget(self.buttons)

    def show_methods(self, methods: Sequence[MethodVersion]) -> None:
        """Show the methods of the workspace; a problem that was shown is over."""
        self.problem.hide()
        self.list.clear()
        for method in methods:
            title = method.title_sv if language() == "sv" else method.title_en
            mark = translate("UtsattaOmraden", "✔ yes") if method.is_current else ""
            item = QTreeWidgetItem([title, method.version, method.id, mark])
            item.setToolTip(0, plain_tip(title))
            item.setData(0, _METHOD, method)
            self.list.addTopLevelItem(item)
            if method.is_current:
                self.list.setCurrentItem(item)
        for column in range(4):
            self.list.resizeColumnToContents(column)
        self._look()

    def show_problem(self, words: str) -> None:
        """Say what is wrong in a file, and where; nothing was changed."""
        self.problem.setText(breakable(words))
        self.problem.setAccessibleName(words)
        self.problem.show()

    def _chosen(self) -> MethodVersion | None:
        item = self.list.currentItem()
        return None if item is None else item.data(0, _METHOD)

    def _look(self) -> None:
        chosen = self._chosen()
        self.use.setEnabled(self._can_write and chosen is not None and not chosen.is_current)

    def _ask_use(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.useWanted.emit(chosen)

    def _ask_file(self) -> None:
        title = translate("UtsattaOmraden", "Load a method file")
        kinds = [translate("UtsattaOmraden", "Methods (*.json)"), translate("UtsattaOmraden", "All files (*)")]
        ask_file(self, "LoadMethodDialog", title, kinds, self.fileChosen.emit)
