"""Tab comes from the steps to the questions; made last, they would follow after all of QGIS."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QWidget

from ...compat import as_number
from .after_painting import AfterPainting


class TabOrder(QObject):
    """Leads Tab from ``first`` through a page that was made to ``last``.

    It does so when the page has been painted, before a key can come: it takes a fifth of the time in which a step is
    opened.
    """

    def __init__(self, first: QWidget, last: Sequence[QWidget], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._last = tuple(last)
        self._pages: list[QWidget] = []
        self._soon = AfterPainting(self._lead, self)

    def lead_through(self, page: QWidget) -> None:
        """Lead Tab through a page, soon."""
        self._pages.append(page)
        self._soon.start()

    def forget(self) -> None:
        """The pages go."""
        self._pages.clear()

    def _lead(self) -> None:
        pages, self._pages = self._pages, []
        tab = as_number(Qt.FocusPolicy.TabFocus)
        for page in pages:
            before, window = self._first, page.window()
            for widget in (page, *page.findChildren(QWidget), *self._last):
                # The lists of combo boxes are windows of their own. What hands the focus on to a part of itself comes
                # with its parts: moved as a whole after them, it would leave Qt's ring of widgets in two.
                takes_tab = as_number(widget.focusPolicy()) & tab and not _hands_on(widget)
                if takes_tab and widget.window() is window:
                    QWidget.setTabOrder(before, widget)
                    before = widget


def _hands_on(widget: QWidget) -> bool:
    proxy = widget.focusProxy()
    return proxy is not None and widget.isAncestorOf(proxy)
