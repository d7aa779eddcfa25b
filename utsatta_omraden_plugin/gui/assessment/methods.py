"""Loads methods into the workspace and chooses the one that new assessments use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QWidget

from ...compat import is_deleted
from ...domain.errors import UtsattaError
from ...translation import translate, translated
from ..dialogs import show_dialog
from ..session import ChangeNote, WorkspaceSession
from .methods_dialog import MethodsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ...workspace import MethodVersion, Workspace
    from .assessment_acts import InBackground


class Methods:
    """Opens the dialog; everything it asks of the workspace is done in the background."""

    def __init__(self, session: WorkspaceSession, in_background: InBackground, parent: QWidget) -> None:
        self._session = session
        self._in_background = in_background
        self._parent = parent

    def ask(self) -> None:
        """Show the methods of the workspace."""
        workspace = self._session.workspace
        if workspace is None:
            return
        dialog = MethodsDialog(not workspace.is_read_only, self._parent.window())
        dialog.fileChosen.connect(lambda path: self._load(dialog, workspace, path))
        dialog.useWanted.connect(lambda method: self._use(dialog, workspace, method))
        self._show(dialog, workspace)
        show_dialog(dialog)

    def _show(self, dialog: MethodsDialog, workspace: Workspace) -> None:
        def show(methods: object) -> None:
            if not is_deleted(dialog) and isinstance(methods, list):
                dialog.show_methods(methods)

        self._in_background(workspace, workspace.methods, show)

    def _load(self, dialog: MethodsDialog, workspace: Workspace, path: str) -> None:
        from ...exchange.method_file import method_text  # late: QGIS's start does not pay for it

        role = self._session.role
        done = translate("UtsattaOmraden", "The method is loaded; new assessments use it.")
        self._change(dialog, workspace, lambda: workspace.add_method(method_text(Path(path)), role), done)

    def _use(self, dialog: MethodsDialog, workspace: Workspace, method: MethodVersion) -> None:
        role = self._session.role
        done = translate("UtsattaOmraden", "New assessments use {method} {version}.").format(
            method=method.id, version=method.version
        )
        self._change(dialog, workspace, lambda: workspace.use_method(method.id, method.version, role), done)

    def _change(self, dialog: MethodsDialog, workspace: Workspace, work: Callable[[], object], done: str) -> None:
        def attempt() -> Sequence[MethodVersion] | UtsattaError:
            # What is wrong is said in the dialog, where the file was chosen, and not in the message bar behind it.
            try:
                work()
            except UtsattaError as error:
                return error
            return workspace.methods()

        def show(outcome: object) -> None:
            if isinstance(outcome, UtsattaError):
                if not is_deleted(dialog):
                    dialog.show_problem(translated(outcome))
                return
            if not is_deleted(dialog) and isinstance(outcome, list):
                dialog.show_methods(outcome)
            self._session.said.emit(done)
            self._session.tell(ChangeNote("method", self._session.edition.id if self._session.edition else ""))

        self._in_background(workspace, attempt, show)
