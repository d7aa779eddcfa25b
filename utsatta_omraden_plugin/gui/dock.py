"""What all docks of the plugin have in common."""

from __future__ import annotations

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow, QWidget

from .scrolling import scrolling
from .session import WorkspaceSession


class UtsattaDock(QgsDockWidget):
    """A dock with a scrolling body and mirrored ``load`` and ``unload``.

    ``load`` puts it into the window and connects it to the session, ``unload`` does the reverse, so that load → unload
    → load leaves nothing behind. Subclasses give ``NAME`` (Qt object name), ``AREA``, and override ``connect_session``
    and ``disconnect_session``, each the mirror of the other.
    """

    NAME = ""
    AREA = Qt.DockWidgetArea.RightDockWidgetArea

    def __init__(self, title: str, session: WorkspaceSession) -> None:
        super().__init__(title)
        self.setObjectName(self.NAME)
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea
            | Qt.DockWidgetArea.RightDockWidgetArea
            | Qt.DockWidgetArea.BottomDockWidgetArea
        )
        self.session = session

    def set_body(self, body: QWidget) -> None:
        """Show ``body``, scrolling when the dock is too small for it: a laptop has 768 lines."""
        self.setWidget(scrolling(body, sideways=True))

    def load(self, window: QMainWindow) -> None:
        """Put the dock into the window and follow the session."""
        window.addDockWidget(self.AREA, self)
        self.connect_session()

    def unload(self, window: QMainWindow) -> None:
        """Stop following the session and leave the window."""
        self.disconnect_session()
        window.removeDockWidget(self)
        self.deleteLater()

    def connect_session(self) -> None:
        """Connect to the session's signals and show what is open."""

    def disconnect_session(self) -> None:
        """Disconnect what ``connect_session`` connected."""
