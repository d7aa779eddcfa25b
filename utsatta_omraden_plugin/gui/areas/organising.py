"""LPO, police area and region of areas changed by hand, with what the checks would say of it beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ...domain.errors import UtsattaError
from ...domain.text import Text
from ...today import date_of_today
from ...translation import translate, translated
from ..dialogs import show_dialog
from ..labels import grow_with_words, sentence_label
from ..session import ChangeNote, WorkspaceSession
from .column import OF_ORGANISATION
from .organisation_fields import OrganisationFields

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.change import Change
    from ...domain.changed_organisation import KnownLpo
    from ...domain.checks.finding import Finding
    from ...domain.edition import Edition
    from ...domain.progress import Progress
    from ...workspace import Workspace
    from .areas_page import AreasPage

SET_ORGANISATION = "set_organisation"
WIDTH = 540
LOOK_AFTER_MS = 250
"""So long after the last letter the checks look at what is written."""
_SHOWN = 4
"""So many findings are told and areas named; the others are counted."""
_AREA = "area"
"""Where a sentence of the checks names the area."""


class OrganisationDialog(QDialog):
    """Takes all values from an LPO or each as it is written, and a reason; one step of undo for all areas.

    Inside: ``organisedAreas``, ``organisationLpo``, the ``organisation:…`` fields, ``organisationFindings``,
    ``organisationReason``, ``organisationProblem``, ``buttonBox``. What the checks would find is said before it is
    saved; it may be saved all the same, for the checks go on telling it.
    """

    def __init__(
        self,
        session: WorkspaceSession,
        edition: Edition,
        areas: Sequence[AreaVersion],
        chosen: Sequence[AreaVersion],
        known: Sequence[KnownLpo],
        parent: QWidget | None,
    ) -> None:
        from ...domain.changed_organisation import without_ground  # late: it brings the checks

        super().__init__(parent)
        self.setObjectName("OrganisationDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Another organisation"))
        self._session, self._edition, self._chosen = session, edition, list(chosen)
        self._areas = without_ground(areas)
        self._ids = tuple(area.id for area in chosen)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LOOK_AFTER_MS)
        self._soon.timeout.connect(self._check)
        self.fields = OrganisationFields(chosen, known)
        self.findings = sentence_label("organisationFindings")
        self.reason = QLineEdit()
        self.reason.setObjectName("organisationReason")
        self.reason.setPlaceholderText(translate("UtsattaOmraden", "Required, is kept in the history"))
        self.reason.setAccessibleName(translate("UtsattaOmraden", "Reason for the change, required"))
        self.problem = sentence_label("organisationProblem")
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.buttons.setObjectName("buttonBox")
        self.fields.add_line(self.findings)
        self.fields.add_row(translate("UtsattaOmraden", "&Reason:"), self.reason)
        column = QVBoxLayout(self)
        for widget in (sentence_label("organisedAreas", self._who()), self.fields, self.problem):
            column.addWidget(widget)
        column.addStretch()  # room for what is said now and then
        column.addWidget(self.buttons)
        self.resize(WIDTH, self.sizeHint().height())
        self.fields.edited.connect(self._edited)
        self.reason.textChanged.connect(self._look)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        session.failed.connect(self._show_problem)
        self.finished.connect(lambda _result: session.failed.disconnect(self._show_problem))
        self._check()

    def accept(self) -> None:
        if self._missing():
            return
        if self._soon.isActive():
            self._check()
            if self.findings.text():  # to be read before it is saved
                return
        self._wait(True)
        values, reason, role = self.fields.values(), self.reason.text().strip(), self._session.role
        ids, versions = self._ids, [area.row_version for area in self._chosen]

        def work(workspace: Workspace, progress: Progress) -> Sequence[Change]:
            return workspace.set_organisation(ids, values, reason, role, versions, progress)

        note = ChangeNote(SET_ORGANISATION, self._edition.id, ids)
        self._session.do_many(self._step(), note, work, self._ended)

    def reject(self) -> None:
        if self.fields.isEnabled() or not self._session.undo_stack.is_busy:
            super().reject()
        else:
            self._session.undo_stack.stop()

    def _ended(self, is_done: bool) -> None:
        self._wait(False)
        if is_done:
            super().accept()
            self._session.said.emit(self._done())

    def _edited(self) -> None:
        self._look()
        self._soon.start()

    def _check(self) -> None:
        from ...domain.changed_organisation import what_checks_would_say

        self._soon.stop()
        values = self.fields.values()
        found = what_checks_would_say(self._areas, frozenset(self._ids), values, self._edition.year)
        self.findings.setText(_in_words(found))
        self.findings.setVisible(bool(found))
        grow_with_words(self)
        self._look()

    def _look(self) -> None:
        missing = self._missing()
        self.problem.setText(missing)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not missing)

    def _missing(self) -> str:
        if not self.fields.values():
            return translate("UtsattaOmraden", "Choose a local police area, or write over names and codes.")
        if not self.reason.text().strip():
            return translate("UtsattaOmraden", "Write where the names and codes are taken from.")
        return ""

    def _show_problem(self, error: Exception) -> None:
        self.problem.setText(translated(error) if isinstance(error, UtsattaError) else str(error))

    def _wait(self, is_waiting: bool) -> None:
        for widget in (self.fields, self.buttons.button(QDialogButtonBox.StandardButton.Ok)):
            widget.setEnabled(not is_waiting)

    def _who(self) -> str:
        if len(self._chosen) == 1:
            return self._chosen[0].name
        counted = translate("UtsattaOmraden", "%n area(s)", None, len(self._chosen))
        return f"{counted}: {_named([area.name for area in self._chosen])}"

    def _step(self) -> str:
        return translate("UtsattaOmraden", "Organisation of {what}").format(what=self._what())

    def _done(self) -> str:
        return translate("UtsattaOmraden", "The organisation of {what} is changed.").format(what=self._what())

    def _what(self) -> str:
        only = self._chosen[0].name if len(self._chosen) == 1 else ""
        return only or translate("UtsattaOmraden", "%n area(s)", None, len(self._chosen))


class Organising(QObject):
    """Offers another organisation for the selected areas."""

    def __init__(
        self, session: WorkspaceSession, page: AreasPage, window: QWidget, before: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._page, self._window, self._before = session, page, window, before
        page.menu.organisation.triggered.connect(lambda _checked=False: self.ask())
        # Queued: the second click must be over before the dialog takes the mouse.
        page.table.doubleClicked.connect(self._ask_at, Qt.ConnectionType.QueuedConnection)

    def _ask_at(self, index: QModelIndex) -> None:
        if index.column() in OF_ORGANISATION:
            self.ask()

    def ask(self) -> None:
        """Ask for the new organisation of the selected areas."""
        workspace, edition = self._session.workspace, self._session.edition
        rows = [self._page.model.row_with(version_id) for version_id in self._page.table.selected_ids()]
        chosen = [row.area for row in rows if row is not None]
        if workspace is None or edition is None or not chosen or not self._page.model.is_editable:
            return
        self._before()
        areas = [row.area for row in self._page.model.rows]
        try:
            known = _known(workspace, areas)
        except UtsattaError as error:
            self._session.failed.emit(error)
            return
        show_dialog(OrganisationDialog(self._session, edition, areas, chosen, known, self._window))


def _known(workspace: Workspace, areas: Sequence[AreaVersion]) -> list[KnownLpo]:
    from ...domain.changed_organisation import known_lpos

    return known_lpos(workspace.org_units(), areas, date_of_today())


def _in_words(found: Sequence[Finding]) -> str:
    if not found:
        return ""
    sentences = [translated(message) for message in _said_once(sorted(found, key=lambda one: one.severity.rank))]
    lines = [translate("UtsattaOmraden", "The checks would find:"), *(f"  ⚠  {one}" for one in sentences[:_SHOWN])]
    if len(sentences) > _SHOWN:
        lines.append("  " + translate("UtsattaOmraden", "and %n more", None, len(sentences) - _SHOWN))
    return "\n".join(lines)


def _said_once(found: Sequence[Finding]) -> list[Text]:
    """Return the sentences of findings; what is the same of several areas is said of them together."""
    same: dict[tuple[str, frozenset[tuple[str, str]]], list[Text]] = {}
    for finding in found:
        message = finding.message
        others = frozenset((name, str(value)) for name, value in message.values.items() if name != _AREA)
        same.setdefault((message.template, others), []).append(message)
    return [
        Text(messages[0].template, {**messages[0].values, _AREA: _named([str(one.values[_AREA]) for one in messages])})
        if _AREA in messages[0].values
        else messages[0]
        for messages in same.values()
    ]


def _named(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    return f"{shown} …" if len(names) > _SHOWN else shown
