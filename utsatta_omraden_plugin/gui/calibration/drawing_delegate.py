"""Paints a cell's drawing and, to its right, its text."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

DRAWING = Qt.ItemDataRole.UserRole + 2
"""The role by which a model gives the drawing of a cell."""
_GAP = 4


class DrawingDelegate(QStyledItemDelegate):
    """Leaves cells without a drawing to Qt."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        drawing = index.data(DRAWING)
        return size if drawing is None else QSize(size.width() + drawing.width + _GAP, size.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        drawing = index.data(DRAWING)
        if drawing is None:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""  # the rest is for Qt to paint
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_active = bool(option.state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if is_active else QPalette.ColorGroup.Inactive
        ink = option.palette.color(
            group, QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        )
        ground = option.palette.color(group, QPalette.ColorRole.Highlight if is_selected else QPalette.ColorRole.Base)
        room = QRectF(option.rect).adjusted(_GAP, 0, -_GAP, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(option.font)
        drawing.paint(painter, QRectF(room.left(), room.top(), drawing.width, room.height()), ink, ground)
        painter.setPen(ink)
        beside = room.adjusted(drawing.width + _GAP, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()
