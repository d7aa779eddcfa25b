"""What the docks have in common that wait hidden until they are asked for."""

from __future__ import annotations

from typing import Protocol

from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QWidget

from .dock import UtsattaDock
from .empty_state import EmptyState
from .page_stack import PageStack
from .session import WorkspaceSession


class Page(Protocol):
    """What such a dock shows while a workspace is open: a widget that lays itself out for a width."""

    def lay_out(self, width: int) -> None:
        """Lay everything out for a dock of so many pixels."""


class OnDemandDock(UtsattaDock):
    """A dock with a page that is shown while a workspace is open, and work that is done when somebody looks.

    Subclasses override ``work``, which brings the page up to date, and ``go_out_of_sight``. Others' changes need not
    be followed by a dock that is not in sight: ``work_when_seen`` puts the work off until it is; ``is_stale`` says that
    it was put off, and is for the subclass to set and to clear as well.
    """

    def __init__(self, title: str, session: WorkspaceSession, page: QWidget) -> None:
        super().__init__(title, session)
        self.is_stale = False
        self._content = page
        self._pages = PageStack()
        self._empty = EmptyState()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(page)
        self.set_body(self._pages)
        self.visibilityChanged.connect(self._come_into_sight)

    def work(self) -> None:
        """Bring the page up to date."""
        raise NotImplementedError

    def go_out_of_sight(self) -> None:
        """Take off the map what only explains the page."""

    def work_when_seen(self) -> None:
        """Bring the page up to date now, or when somebody looks."""
        self.is_stale = True
        if self.isVisible():
            self.work()

    def show_page(self) -> None:
        """Show the page, or without a workspace how to come by one."""
        self._pages.setCurrentWidget(self._empty if self.session.workspace is None else self._content)

    def _come_into_sight(self, is_visible: bool) -> None:
        if not is_visible:
            self.go_out_of_sight()
        elif self.is_stale:
            self.work()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        page: Page = self._content  # type: ignore[assignment]  # a widget that is a page
        page.lay_out(self.width())
