"""The window beside the map that shows an LPO what Noa asks, with the ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ...domain.errors import RuleError, UtsattaError
from ...translation import translate
from ..compile.on_map import show_on_map
from ..labels import make_bold, sentence_label
from ..list_model import ListFilter
from ..map_pointer import MapPointer
from ..scrolling import scrolling
from ..session import WorkspaceSession
from .request_table import RequestModel, RequestRow, RequestTable, row_of

if TYPE_CHECKING:
    from ...exchange.send_back import AskedArea, SendBack

SIZE = (520, 420)


class SendBackDialog(QDialog):
    """A click on a request shows both sides on the map and chooses the LPO's own area in all docks, to be put right.

    Inside: ``sendBackTitle``, ``sendBackNote``, ``requestTable``, ``requestAsked``, ``requestConflict``,
    ``requestSides``, ``buttonBox``.
    """

    def __init__(self, sent: SendBack, session: WorkspaceSession, iface: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SendBackDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Sent back by Noa"))
        self._sent = sent
        self._session = session
        self._pointer = MapPointer(iface.mapCanvas(), self)
        self.title = sentence_label("sendBackTitle")
        self.note = sentence_label("sendBackNote")
        self.model = RequestModel(self)
        self.table = RequestTable(self.model, ListFilter(self.model, self))
        self.asked = sentence_label("requestAsked", can_be_copied=True)
        make_bold(self.asked)
        self.conflict = sentence_label("requestConflict", can_be_copied=True)
        self.sides = sentence_label("requestSides", can_be_copied=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self.buttons.setObjectName("buttonBox")
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.note)
        closely = QWidget()
        lines = QVBoxLayout(closely)
        lines.setContentsMargins(0, 0, 0, 0)
        for widget in (self.asked, self.conflict, self.sides):
            lines.addWidget(widget)
        lines.addStretch()
        column.addWidget(self.table, 1)
        column.addWidget(scrolling(closely), 1)  # who asks may write at length
        column.addWidget(self.buttons)
        self.resize(*SIZE)
        if parent is not None:
            self.move(parent.window().geometry().bottomRight() - QPoint(*SIZE))
        self.title.setText(_title(sent))
        self.model.show([row_of(request) for request in sent.requests])
        self.table.fit_columns()
        self.table.chosen.connect(self._look_at)
        self.table.clicked.connect(lambda _index: self._point_at(self.table.chosen_row()))
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _result: self._leave())
        session.opened.connect(self._show_note)
        session.closed.connect(self._show_note)
        self._show_note()
        self._look_at(None)

    def _leave(self) -> None:
        self._session.opened.disconnect(self._show_note)
        self._session.closed.disconnect(self._show_note)
        self._pointer.clear()

    def _show_note(self) -> None:
        note = self._note()
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _note(self) -> str:
        """Return why the areas cannot be put right in the open workspace, "" when they can."""
        workspace, sent = self._session.workspace, self._sent
        if workspace is None:
            return translate("UtsattaOmraden", "Open your workspace to put it right there.")
        try:
            with self._session.hurried():
                own = workspace.meta().lpo_code
        except UtsattaError:
            return ""
        if own and own != sent.lpo_code:
            said = translate("UtsattaOmraden", "It is meant for {lpo}; this workspace is that of another LPO ({own}).")
            return said.format(lpo=sent.lpo_name or sent.lpo_code, own=own)
        return ""

    def _look_at(self, row: RequestRow | None) -> None:
        if row is None:
            choose = translate("UtsattaOmraden", "Choose a line to see on the map what is asked.")
            self.asked.setText("" if self.model.rows else translate("UtsattaOmraden", "Nothing is asked."))
            self.conflict.setText(choose if self.model.rows else "")
            self.sides.setText("")
            self._pointer.clear()
            return
        request = row.request
        self.asked.setText(request.asked)
        self.conflict.setText(request.conflict)
        names = (translate("UtsattaOmraden", "Left"), translate("UtsattaOmraden", "Right"))
        drawn = (translate("UtsattaOmraden", "dashed"), translate("UtsattaOmraden", "solid"))
        told = [f"{name} ({how}): {_in_words(area)}" for name, how, area in zip(names, drawn, request.areas)]
        self.sides.setText("\n".join(told))
        self._point_at(row)

    def _point_at(self, row: RequestRow | None) -> None:
        if row is None or not self.isVisible():
            return
        request = row.request
        show_on_map(self._pointer, [area.boundary for area in request.areas], request.ground)
        self._choose_own(row)

    def _choose_own(self, row: RequestRow) -> None:
        """Choose the LPO's own areas in the edition that all docks show, where they can be put right."""
        workspace, edition = self._session.workspace, self._session.edition
        if workspace is None or edition is None:
            return
        asked = {
            area.special_area_id
            for area in row.request.areas
            if area.special_area_id is not None and area.lpo_code == self._sent.lpo_code
        }
        own = []
        for number in sorted(asked):
            try:
                with self._session.hurried():
                    own.append(workspace.find_area(edition.id, str(number)).id)
            except RuleError:  # the edition that is shown does not have it
                continue
            except UtsattaError as error:
                self._session.failed.emit(error)
                return
        if own:
            self._session.choose_areas(tuple(own))


def _title(sent: SendBack) -> str:
    said = translate("UtsattaOmraden", "{role} asks {lpo} about edition {year}, {day}: %n request(s).", None,
                     len(sent.requests))  # fmt: skip
    return said.format(role=sent.by, lpo=sent.lpo_name or sent.lpo_code, year=sent.year, day=sent.created_at[:10])


def _in_words(area: AskedArea) -> str:
    number = "" if area.special_area_id is None else f"id {area.special_area_id}"
    return ", ".join(filter(None, [area.name, number, area.lpo or area.lpo_code, area.category]))
