"""Widgets that draw themselves, in colours that can be read in every theme of QGIS."""

from __future__ import annotations

from qgis.PyQt.QtCore import QPointF
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QStyle, QStyleOptionProgressBar, QStylePainter, QWidget

_RIM = 3.0
"""Pixels, of which half lies outside of the letters."""
_MIDDLE = 127


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
    """How far work has come, with words in it that can be read in dark themes too.

    Those have no colour for them: the words get that of labels, and a rim that sets them off from the full part.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._like = DrawnLabel(self)
        self._like.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._like.ensurePolished()
        ink = self._like.ink
        if ink == self.palette().color(QPalette.ColorRole.Text):
            super().paintEvent(event)  # a theme whose palette is right
            return
        option = QStyleOptionProgressBar()
        self.initStyleOption(option)
        option.textVisible = False
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_ProgressBar, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, metrics = QPainterPath(), self.fontMetrics()
        left = (self.width() - metrics.horizontalAdvance(self.text())) / 2
        words.addText(
            QPointF(left, (self.height() + metrics.ascent() - metrics.descent()) / 2), self.font(), self.text()
        )
        painter.strokePath(words, QPen(QColor("black" if ink.lightness() > _MIDDLE else "white"), _RIM))
        painter.fillPath(words, ink)
