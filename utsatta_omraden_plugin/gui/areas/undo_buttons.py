"""Undo and redo as buttons that name the step they take back."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ...translation import translate
from ..icons import icon
from ..plain import plain_tip
from ..session import WorkspaceSession


class UndoButtons(QWidget):
    """Two buttons over the session's undo stack. The dock gives them its keys, see ``takes``."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._undo = _button("undoButton", "undo", translate("UtsattaOmraden", "Undo"))
        self._redo = _button("redoButton", "redo", translate("UtsattaOmraden", "Redo"))
        self._undo.clicked.connect(self.undo)
        self._redo.clicked.connect(self.redo)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._undo)
        row.addWidget(self._redo)

    def connect_session(self) -> None:
        """Follow the undo stack."""
        self._session.undo_stack.indexChanged.connect(self.refresh)
        self.refresh()

    def disconnect_session(self) -> None:
        """Stop following the undo stack."""
        self._session.undo_stack.indexChanged.disconnect(self.refresh)

    def refresh(self) -> None:
        """Let the buttons be pressed when there is a step to take, and name it."""
        stack = self._session.undo_stack
        can_write = self._session.workspace is not None and not self._session.workspace.is_read_only
        self._undo.setEnabled(can_write and stack.canUndo())
        self._redo.setEnabled(can_write and stack.canRedo())
        undo = translate("UtsattaOmraden", "Undo: {step}") if stack.canUndo() else _nothing_to_undo()
        redo = translate("UtsattaOmraden", "Redo: {step}") if stack.canRedo() else _nothing_to_redo()
        self._undo.setToolTip(plain_tip(f"{undo.format(step=stack.undoText())} (Ctrl+Z)"))
        self._redo.setToolTip(plain_tip(f"{redo.format(step=stack.redoText())} (Ctrl+Shift+Z)"))
        self._undo.setAccessibleDescription(stack.undoText())
        self._redo.setAccessibleDescription(stack.redoText())

    def undo(self) -> None:
        """Take the last step back and say so."""
        stack = self._session.undo_stack
        step, steps, place = stack.undoText(), stack.count(), stack.index()
        if self._undo.isEnabled():
            stack.undo()
            # A step that could not be taken back stays as it was or has left the stack, and the session said why.
            if stack.count() == steps and stack.index() != place:
                self._session.said.emit(translate("UtsattaOmraden", "Undone: {step}").format(step=step))

    def redo(self) -> None:
        """Do the step again that was taken back last, and say so."""
        stack = self._session.undo_stack
        step, steps, place = stack.redoText(), stack.count(), stack.index()
        if self._redo.isEnabled():
            stack.redo()
            if stack.count() == steps and stack.index() != place:
                self._session.said.emit(translate("UtsattaOmraden", "Redone: {step}").format(step=step))

    @staticmethod
    def takes(event: QKeyEvent) -> bool:
        """Whether a key means undo or redo in the dock."""
        return event.matches(QKeySequence.StandardKey.Undo) or _means_redo(event)

    def act_on(self, event: QKeyEvent) -> None:
        """Do what the key means."""
        if _means_redo(event):
            self.redo()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()


def _means_redo(event: QKeyEvent) -> bool:
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.matches(QKeySequence.StandardKey.Redo) or (
        event.key() == Qt.Key.Key_Z and event.modifiers() == control_shift
    )


def _nothing_to_undo() -> str:
    return translate("UtsattaOmraden", "Nothing to undo")


def _nothing_to_redo() -> str:
    return translate("UtsattaOmraden", "Nothing to redo")


def _button(object_name: str, icon_name: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(object_name)
    button.setIcon(icon(icon_name))
    button.setText(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
