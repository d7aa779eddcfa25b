"""What stands in the assessment dock: the way to an area, the queue, and the assessment or what to do first."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from ...translation import translate
from ..areas.undo_buttons import UndoButtons
from ..empty_state import EmptyState
from ..icons import icon
from ..session import WorkspaceSession
from .area_selector import AreaSelector
from .assessment_view import AssessmentView
from .assessor_button import refused_role
from .dock_menu import DockMenu
from .guidance import Guidance
from .notice_line import NoticeLine, Remedy
from .queue_bar import QueueBar
from .reading import EditionAreas


class AssessmentPage(QStackedWidget):
    """The empty state while no workspace is open, else the work. ``roleWritten`` tells of a new assessor's role."""

    roleWritten = pyqtSignal(str)

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selector = AreaSelector()
        self.pick = _pick_button()
        self.menu = DockMenu()
        self.queue = QueueBar()
        self.role = NoticeLine("newRole")
        self.view = AssessmentView()
        self.undo = _undo_buttons(session)
        self.guidance = Guidance()
        self._inner = QStackedWidget()
        self._inner.addWidget(self.guidance)
        self._inner.addWidget(self.view)
        chooser = QHBoxLayout()
        chooser.setSpacing(2)
        chooser.addWidget(self.selector, 1)
        chooser.addWidget(self.pick)
        chooser.addWidget(self.undo)
        chooser.addWidget(self.menu)
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(chooser)
        column.addWidget(self.queue)
        column.addWidget(self.role)
        column.addWidget(self._inner, 1)
        self.addWidget(EmptyState())
        self.addWidget(work)

    def show_work(self) -> None:
        """A workspace is open."""
        self.setCurrentIndex(1)

    def show_nothing(self) -> None:
        """No workspace is open."""
        self.selector.show_areas([])
        self.queue.show_rows([])
        self.role.say("")
        self.view.save_state.show_nothing()
        self.setCurrentIndex(0)

    def show_areas(self, read: EditionAreas, chosen: str) -> None:
        """Offer the areas of an edition, the chosen one being chosen still."""
        self.selector.show_areas(read.areas, read.all_names)
        self.show_chosen(chosen)

    def show_chosen(self, version_id: str) -> None:
        """Show which area is chosen."""
        self.selector.show_chosen(version_id)
        self.queue.show_area(version_id)

    def show_view(self) -> None:
        """Show the assessment that was read."""
        self._inner.setCurrentWidget(self.view)

    def guide(self, sentence: str, label: str = "", action: Callable[[], None] | None = None) -> None:
        """Show what to do first instead of an assessment."""
        self.guidance.say(sentence, label, action)
        self._inner.setCurrentWidget(self.guidance)

    def find_area(self) -> None:
        """Let an area be searched."""
        self.selector.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selector.lineEdit().selectAll()

    def ask_role(self) -> None:
        """Ask for the role of another assessor."""
        remedy = Remedy(
            "writeRole",
            translate("UtsattaOmraden", "Assess in this role"),
            self._take_role,
            asks=translate("UtsattaOmraden", "Role, for instance Områdespolis"),
            refuses=refused_role,
        )
        self.role.say(translate("UtsattaOmraden", "Whose answers? Write a role, never a person's name."), [remedy])
        self.role.ask("writeRole")

    def _take_role(self, role: str) -> None:
        self.role.say("")
        self.roleWritten.emit(role)


def _pick_button() -> QToolButton:
    pick = QToolButton()
    pick.setObjectName("pickButton")
    pick.setCheckable(True)
    pick.setIcon(icon("pick_in_map"))
    pick.setText("⌖")
    pick.setToolTip(translate("UtsattaOmraden", "Choose the area by a click in the map (Esc gives up)"))
    pick.setAccessibleName(translate("UtsattaOmraden", "Choose the area in the map"))
    return pick


def _undo_buttons(session: WorkspaceSession) -> UndoButtons:
    """Return undo and redo with names of their own: those of the areas dock are a contract."""
    buttons = UndoButtons(session)
    for name, ours in (("undoButton", "undoAnswerButton"), ("redoButton", "redoAnswerButton")):
        button = buttons.findChild(QToolButton, name)
        if button is not None:
            button.setObjectName(ours)
    return buttons
