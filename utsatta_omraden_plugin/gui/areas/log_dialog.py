"""The history of the whole workspace: the change log as a table, its chain checked, and saved as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..ask_file import ask_target
from ..dialogs import show_beside
from ..folders import folder_of
from ..labels import sentence_label
from ..one_job import OneJob
from ..plain import plain_tip
from ..session import WorkspaceSession
from .command_words import command_in_words
from .detail_words import details_in_words
from .history_words import is_of_area, root_of, what_changed, who_decided, written_at

if TYPE_CHECKING:
    from ...domain.change import Change
    from ...domain.progress import Progress
    from ...workspace import Workspace

_NOWHERE = QModelIndex()
_AIR = 8
_WIDEST = 260


class LogModel(QAbstractTableModel):
    """The change log, newest first: number, when, who, what, area, details, why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: list[Change] = []
        self._by_number: dict[int, Change] = {}
        self._names: dict[str, str] = {}
        self._headers = [
            translate("UtsattaOmraden", "No."),
            translate("UtsattaOmraden", "When"),
            translate("UtsattaOmraden", "Who"),
            translate("UtsattaOmraden", "Command"),
            translate("UtsattaOmraden", "Area"),
            translate("UtsattaOmraden", "What"),
            translate("UtsattaOmraden", "Why"),
        ]

    def show(self, changes: Sequence[Change], names: dict[str, str]) -> None:
        """Show these changes; ``names`` are those of the areas, by area id."""
        self.beginResetModel()
        self._changes = list(changes)
        self._by_number = {change.number: change for change in self._changes}
        self._names = names
        self.endResetModel()

    def line_of(self, number: int) -> int:
        """Return the line of a row of the log, -1 when it is not there."""
        return next((line for line, change in enumerate(self._changes) if change.number == number), -1)

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._changes)

    def columnCount(self, parent: QModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        is_text = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if is_text else None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        shown = self._cell(self._changes[index.row()], index.column())
        return shown if role == Qt.ItemDataRole.DisplayRole else plain_tip(shown)

    def _cell(self, change: Change, column: int) -> str:
        if column == 0:
            return str(change.number)
        if column == 1:
            return written_at(change)
        if column == 5:
            return self._details(change)
        area = self._names.get(change.area_id, "")
        return {2: who_decided(change), 3: self._command(change), 4: area, 6: change.reason}[column]

    def _command(self, change: Change) -> str:
        if change.undoes is None:
            return command_in_words(change.what)
        undone = self._by_number.get(change.undoes)
        words = translate("UtsattaOmraden", "Undo: {command}")
        if undone is not None and undone.undoes is not None:
            words = translate("UtsattaOmraden", "Redo or undo again: {command}")
        root = root_of(change, self._by_number)
        return words.format(command=command_in_words(root.what))

    def _details(self, change: Change) -> str:
        if is_of_area(change):
            return what_changed(change, self._by_number)
        return details_in_words(change)


class LogDialog(QDialog):
    """Shows the log, searches in it, checks its chain and saves it. It does not block QGIS.

    Inside: ``logSearch``, ``logTable``, ``logState``, ``verifyLogButton``, ``saveLogButton``.
    """

    def __init__(self, session: WorkspaceSession, workspace: Workspace, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("LogDialog")
        title = translate("UtsattaOmraden", "History of {workspace}").format(workspace=workspace.name)
        self.setWindowTitle(title)
        self._session = session
        self._workspace = workspace
        self._reading, self._checking = OneJob(self), OneJob(self)
        self.model = LogModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self.model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit()
        self.search.setObjectName("logSearch")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(translate("UtsattaOmraden", "Area, command, role, reason…"))
        self.search.setAccessibleName(translate("UtsattaOmraden", "Search in the history"))
        self.table = QTableView()
        self.table.setObjectName("logTable")
        self.table.setAccessibleName(title)
        self.table.setModel(self._shown)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setResizeContentsPrecision(100)
        self.state = sentence_label("logState", translate("UtsattaOmraden", "Reading…"))
        self.verify = QPushButton(translate("UtsattaOmraden", "&Verify the chain"))
        self.verify.setObjectName("verifyLogButton")
        self.verify.setToolTip(translate("UtsattaOmraden", "Check that no row was altered or taken away afterwards"))
        self.save = QPushButton(translate("UtsattaOmraden", "&Save as…"))
        self.save.setObjectName("saveLogButton")
        self.save.setToolTip(translate("UtsattaOmraden", "Save the log as CSV for a spreadsheet, or as JSON"))
        close = QPushButton(translate("UtsattaOmraden", "Close"))
        buttons = QHBoxLayout()
        for button in (self.verify, self.save):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        for widget in (self.search, self.table, self.state):
            column.addWidget(widget, 1 if widget is self.table else 0)
        column.addLayout(buttons)
        self.resize(900, 480)
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self.verify.clicked.connect(self.check_chain)
        self.save.clicked.connect(self.ask_and_save)
        close.clicked.connect(self.reject)
        self._reading.done.connect(self._show)
        self._reading.failed.connect(self._failed)
        self._checking.done.connect(self._tell_chain)
        self._checking.failed.connect(self._failed)
        session.changed.connect(self._read)
        session.closed.connect(self.reject)

    def open_beside(self) -> None:
        """Show the dialog and read the log."""
        show_beside(self)
        self._read()

    def done(self, result: int) -> None:
        self._session.changed.disconnect(self._read)
        self._session.closed.disconnect(self.reject)
        self._reading.give_up()
        self._checking.give_up()
        super().done(result)

    def check_chain(self) -> None:
        """Follow the chain of hashes from the first row to the last."""
        workspace = self._workspace
        self.verify.setEnabled(False)
        self.state.setText(translate("UtsattaOmraden", "Verifying the chain…"))
        self._checking.begin(
            translate("UtsattaOmraden", "Checking the change log of {name}").format(name=workspace.name),
            lambda _progress: workspace.first_broken_link(),
        )

    def ask_and_save(self) -> None:
        """Ask where to; the ending of the name decides the form."""
        endings = {
            translate("UtsattaOmraden", "Table for a spreadsheet (*.csv)"): ".csv",
            translate("UtsattaOmraden", "JSON (*.json)"): ".json",
        }
        name = translate("UtsattaOmraden", "change_log")
        chosen = ask_target(
            self, translate("UtsattaOmraden", "Save the change log"), folder_of(self._workspace) / name, endings
        )
        if chosen is not None:
            self.save_as(chosen[0])

    def save_as(self, target: Path) -> None:
        """Write the log; what goes wrong is told under the table."""
        from ...exchange.change_log_csv import write_change_log
        from ...exchange.change_log_json import write_change_log_json

        write = write_change_log_json if target.suffix.lower() == ".json" else write_change_log
        try:
            masked = write(self._workspace, target)
        except UtsattaError as error:
            self._failed(error)
            return
        said = translate("UtsattaOmraden", "Saved as {file}.").format(file=target.name)
        if masked:
            hidden = translate(
                "UtsattaOmraden",
                "Identity numbers are masked in %n row(s); the workspace itself is as it was.",
                None,
                masked,
            )
            said = f"{said} {hidden}"
        self.state.setText(said)

    def _read(self, _note: object = None) -> None:
        workspace = self._workspace

        def work(_progress: Progress) -> tuple[list[Change], dict[str, str]]:
            names = {area_id: known[0] for area_id, known in workspace.all_area_names().items() if known}
            return workspace.changes(newest_first=True), names

        self._reading.begin(translate("UtsattaOmraden", "Reading the history"), work)

    def _show(self, read: tuple[list[Change], dict[str, str]]) -> None:
        changes, names = read
        is_first = not self.model.rowCount()
        self.model.show(changes, names)
        if is_first:
            self.table.resizeColumnsToContents()
            for column in range(self.model.columnCount()):
                self.table.setColumnWidth(column, min(self.table.columnWidth(column) + _AIR, _WIDEST))
            self.state.setText(translate("UtsattaOmraden", "%n change(s).", None, len(changes)))

    def _tell_chain(self, broken: int | None) -> None:
        self.verify.setEnabled(True)
        if broken is None:
            self.state.setText(
                translate("UtsattaOmraden", "The chain is whole: no row was altered or taken away afterwards.")
            )
            return
        text = translate(
            "UtsattaOmraden",
            "The chain breaks at row {row}: it does not fit the rows before it. Compare with a backup before you rely "
            "on the history.",
        )
        self.state.setText(text.format(row=broken))
        line = self.model.line_of(broken)
        if line >= 0:
            self.search.clear()
            self.table.selectRow(self._shown.mapFromSource(self.model.index(line, 0)).row())

    def _failed(self, error: Exception) -> None:
        self.verify.setEnabled(True)
        self.state.setText(translated(error) if isinstance(error, UtsattaError) else str(error))
