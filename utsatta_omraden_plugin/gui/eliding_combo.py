"""Lists to choose from that are narrower than what is chosen in them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QToolTip

from .plain import plain_tip

_MARGIN, _BESIDE_ICON = 2, 4
"""Pixels that styles leave beside the words."""


class ElidingCombo(QComboBox):
    """What is too long for it ends in an ellipsis, where Qt cuts it off, and is read whole in the tooltip."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.isEditable() and self._shown() != self.currentText():
            QToolTip.showText(event.globalPos(), plain_tip(self.currentText()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), self._style_option()
        option.currentText = self._shown()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _style_option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _shown(self) -> str:
        """Return as much of the chosen entry as there is room for."""
        option = self._style_option()
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _BESIDE_ICON
        return str(self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room - _MARGIN))
