"""Says in QGIS's message bar and log what happened, in the user's words."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from typing import Any

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..compat import is_deleted
from ..translation import translate
from .dialogs import show_dialog
from .error_words import LOG_TAG, in_words, log
from .whole_text import show_whole_text

PASSING_SECONDS = 8
"""How long a message stays that asks for nothing."""

Button = tuple[str, Callable[[], None]]


class Messages(QObject):
    """The plugin's voice. Errors stay until they are closed; what merely happened passes by itself.

    ``unload`` takes away every message that is still there, since its buttons lead into the plugin.
    """

    def __init__(self, iface: Any) -> None:
        super().__init__()
        self._iface = iface
        self._items: list[QgsMessageBarItem] = []
        self._passing: QgsMessageBarItem | None = None

    def said(self, text: str, buttons: Sequence[Button] = (), details: str = "") -> QgsMessageBarItem:
        """Say what was done, in place of what was said before. Returns the message, so that it can be taken away."""
        if self._passing is not None:
            self.take_away(self._passing)
        all_buttons = [*self._details_button(text, details), *buttons]
        self._passing = self._push(text, Qgis.MessageLevel.Success, all_buttons, PASSING_SECONDS)
        return self._passing

    def note(self, text: str, details: str = "", buttons: Sequence[Button] = ()) -> QgsMessageBarItem:
        """Say something worth attention that is no error, with a Details button when there is more to read."""
        return self._push(text, Qgis.MessageLevel.Warning, [*self._details_button(text, details), *buttons], 0)

    def failed(self, error: Exception, buttons: Sequence[Button] = ()) -> QgsMessageBarItem:
        """Say what went wrong, where, and what to do; technical details stand behind a button and in the log."""
        text, details = in_words(error)
        return self.problem(text, details, buttons)

    def problem(self, text: str, details: str = "", buttons: Sequence[Button] = ()) -> QgsMessageBarItem:
        """Say in ready words what went wrong; it stays until it is closed."""
        log("\n".join(filter(None, [text, details])), Qgis.MessageLevel.Critical)
        return self._push(text, Qgis.MessageLevel.Critical, [*self._details_button(text, details), *buttons], 0)

    def take_away(self, item: QgsMessageBarItem) -> None:
        """Remove a message if it is still there."""
        if item in self._items:
            self._items.remove(item)
            if not is_deleted(item):
                self._iface.messageBar().popWidget(item)

    def unload(self) -> None:
        """Remove all messages of the plugin that are still there."""
        for item in list(self._items):
            self.take_away(item)

    def show(self, text: str, level: Any, widgets: Sequence[QWidget], seconds: int = 0) -> QgsMessageBarItem:
        """Show a text with widgets beside it, for ``seconds`` (0: until it is closed); returns the message."""
        item = QgsMessageBar.createMessage(LOG_TAG, html.escape(text, quote=False))
        for widget in widgets:
            item.layout().addWidget(widget)
        self._items = [each for each in self._items if not is_deleted(each)]
        self._items.append(item)
        self._iface.messageBar().pushWidget(item, level, seconds)
        show_whole_text(item)
        return item

    def _push(self, text: str, level: Any, buttons: Sequence[Button], seconds: int) -> QgsMessageBarItem:
        if level != Qgis.MessageLevel.Critical:
            log(text, level)
        return self.show(text, level, [_push_button(label, action) for label, action in buttons], seconds)

    def _details_button(self, text: str, details: str) -> list[Button]:
        if not details:
            return []
        return [(translate("UtsattaOmraden", "Details"), lambda: self._show_details(text, details))]

    def _show_details(self, text: str, details: str) -> None:
        show_dialog(DetailsDialog(text, details, self._iface.mainWindow()))


def _push_button(label: str, action: Callable[[], None]) -> QPushButton:
    button = QPushButton(label)
    # The action may take this very message away, so it runs once the click is over.
    button.clicked.connect(lambda _checked=False: QTimer.singleShot(0, action))
    return button


class DetailsDialog(QDialog):
    """Shows a long text that can be read, searched and copied."""

    def __init__(self, text: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("DetailsDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Details"))
        self.details = QPlainTextEdit(f"{text}\n\n{details}")
        self.details.setObjectName("detailsText")
        self.details.setReadOnly(True)
        self.details.setAccessibleName(translate("UtsattaOmraden", "Details"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.details)
        column.addWidget(box)
        self.resize(640, 360)
