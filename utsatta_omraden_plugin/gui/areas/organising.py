"""LPO, police area and region of areas changed by hand, with what the checks would say of it beforehand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..dialogs import show_dialog
from ..form_pieces import label_of
from ..labels import sentence_label
from ..session import ChangeNote, WorkspaceSession
from .organisation_fields import LpoChoice, OrganisationFields

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
LOOK_AFTER_MS = 250
"""So long after the last letter the checks look at what is written."""
_SHOWN = 4
"""So many findings are told; the others are counted."""


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
        self.lpo = LpoChoice(known)
        self.fields = OrganisationFields(chosen)
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
        form = QFormLayout(self)
        form.addRow(sentence_label("organisedAreas", self._who()))
        form.addRow(label_of(translate("UtsattaOmraden", "&All values from:"), self.lpo), self.lpo)
        form.addRow(self.fields)
        form.addRow(self.findings)
        form.addRow(label_of(translate("UtsattaOmraden", "&Reason:"), self.reason), self.reason)
        form.addRow(self.problem)
        form.addRow(self.buttons)
        self.resize(560, self.sizeHint().height())
        self.lpo.picked.connect(self.fields.take)
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
        for widget in (self.lpo, self.fields, self.reason, self.buttons.button(QDialogButtonBox.StandardButton.Ok)):
            widget.setEnabled(not is_waiting)

    def _who(self) -> str:
        if len(self._chosen) == 1:
            return self._chosen[0].name
        named = ", ".join(area.name for area in self._chosen[:_SHOWN])
        counted = translate("UtsattaOmraden", "%n area(s)", None, len(self._chosen))
        return f"{counted}: {named}" + (" …" if len(self._chosen) > _SHOWN else "")

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

    return known_lpos(workspace.org_units(), areas, datetime.now().astimezone().date())


def _in_words(found: Sequence[Finding]) -> str:
    if not found:
        return ""
    ordered = sorted(found, key=lambda finding: finding.severity.rank)
    sentences = list(dict.fromkeys(translated(finding.message) for finding in ordered))
    lines = [translate("UtsattaOmraden", "The checks would find:"), *(f"  ⚠  {one}" for one in sentences[:_SHOWN])]
    if len(sentences) > _SHOWN:
        lines.append("  " + translate("UtsattaOmraden", "and %n more", None, len(sentences) - _SHOWN))
    return "\n".join(lines)
