"""Paints a change of the history: what on one line and why on the next, or all on one line where it is low."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPainter, QPalette
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

SHORT = Qt.ItemDataRole.UserRole + 1
"""The role of the first line with letters instead of the categories' names, for a narrow list."""
_AIR = 2
_GAP = 4


class HistoryDelegate(QStyledItemDelegate):
    """Shows the lines of an item's text one under the other, each cut with an ellipsis where it does not fit.

    When the categories' names do not fit, their letters stand for them. ``is_low`` puts everything into one line.
    """

    is_low = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        lines = 1 if self.is_low else len(_lines(index))
        height = max(lines * option.fontMetrics.lineSpacing(), option.decorationSize.height()) + 2 * _AIR
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        self.initStyleOption(option, index)
        icon, option.icon, option.text = QIcon(option.icon), QIcon(), ""  # the rest is for Qt to paint
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        room = option.rect.adjusted(_GAP, _AIR, -_GAP, -_AIR)
        if not icon.isNull():
            mark = option.decorationSize
            place = QRect(room.left(), room.top(), mark.width(), min(room.height(), option.fontMetrics.lineSpacing()))
            icon.paint(painter, place)
            room.setLeft(place.right() + 1 + _GAP)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(option.font)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(QPalette.ColorGroup.Normal, role))
        high = option.fontMetrics.lineSpacing()
        for number, line in enumerate(self._shown(option, index, room.width())):
            place = QRect(room.left(), room.top() + number * high, room.width(), high)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()

    def _shown(self, option: QStyleOptionViewItem, index: QModelIndex, width: int) -> list[str]:
        metrics, lines = option.fontMetrics, _lines(index)
        short = index.data(SHORT)
        if self.is_low:
            lines = ["  ".join(lines)]
            short = short and "  ".join([short, *_lines(index)[1:]])
        if short and metrics.elidedText(lines[0], Qt.TextElideMode.ElideRight, width) != lines[0]:
            lines[0] = short
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]


def _lines(index: QModelIndex) -> list[str]:
    return str(index.data(Qt.ItemDataRole.DisplayRole)).split("\n")
