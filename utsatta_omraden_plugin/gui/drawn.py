"""Widgets that draw themselves, in colours that can be read in every theme of QGIS."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QStyle, QStyleOptionProgressBar, QStylePainter, QWidget


class DrawnLabel(QLabel):
    """A label without text, for subclasses that draw in it.

    QGIS's dark themes give labels a colour of their own; that of the palette, which other widgets have, cannot be
    read on their ground.
    """

    @property
    def ink(self) -> QColor:
        """The colour of text."""
        return QColor(self.palette().color(QPalette.ColorRole.WindowText))


class CountingProgress(QProgressBar):
    """How far work has come, with words in it that can be read in dark themes too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._like = DrawnLabel(self)
        self._like.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionProgressBar()
        self.initStyleOption(option)
        self._like.ensurePolished()
        option.palette.setColor(QPalette.ColorRole.Text, self._like.ink)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_ProgressBar, option)
