"""Messages of QGIS's message bar that are as high as their text."""

from __future__ import annotations

from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtWidgets import QTextBrowser

MOST_LINES = 6
"""A text with more lines is scrolled: the map stays to be seen."""


def show_whole_text(item: QgsMessageBarItem) -> None:
    """Let a message grow with its text, also when the window gets narrower.

    QGIS gives every message the height of one line and a half, in which what to do about an error is cut off. It does
    so when the message goes into the bar: call this after that.
    """
    shown = item.findChild(QTextBrowser)
    if shown is None:
        return
    least = shown.minimumHeight()

    def fit(size: QSizeF) -> None:
        wanted = round(size.height()) + 2 * shown.frameWidth()
        most = most_height(shown)
        policy = Qt.ScrollBarPolicy
        shown.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if wanted > most else policy.ScrollBarAlwaysOff)
        shown.setFixedHeight(max(least, min(wanted, most)))

    layout = shown.document().documentLayout()
    layout.documentSizeChanged.connect(fit)
    fit(layout.documentSize())


def most_height(shown: QTextBrowser) -> int:
    """Return the height in pixels of the longest text that is not scrolled."""
    lines = MOST_LINES * shown.fontMetrics().lineSpacing()
    return lines + 2 * round(shown.document().documentMargin()) + 2 * shown.frameWidth()
