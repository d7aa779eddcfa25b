"""A small timeline of an area: category, year, size, since when and name, as much as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QStyle, QStyleOptionFocusRect, QToolTip, QWidget

from ...translation import translate
from ..areas.category_mark import category_mark
from ..drawn import DrawnLabel
from ..plain import plain_tip
from .life import Bond, Life, Stage
from .words import life_in_words, since_in_words, size_in_words, stage_in_words, title_of_stand_ins

if TYPE_CHECKING:
    from ...workspace import LifelinePoint

_MARK = 16
_GAP = 4
_TWIG = 6
_LIGHTER = 0.45
_LINES = 4
"""Mark and year, size, since when, name."""


class LifelineWidget(DrawnLabel):
    """Draws a ``Life`` from left to right; where the area is missing from an edition the line is broken.

    Where another area held its ground before a split or holds it after a merger, that one stands there lighter and the
    line is dashed; what was split off or merged in meanwhile is a twig of the line.

    A low widget shows mark and year only; the tooltip and the accessible description always say everything.
    """

    def __init__(self, lines: int = _LINES, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._life = Life()
        self._year: int | None = None
        self._lines = lines
        self.setObjectName("lifeline")
        self.setAccessibleName(translate("UtsattaOmraden", "The area's life through the editions"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Expanding, policy.Fixed if lines == 1 else policy.Preferred)
        self.hide()

    def show_life(self, life: Life, year: int | None = None) -> None:
        """Show a life, the edition of ``year`` set off; an empty one hides the widget."""
        self._life = life
        self._year = year
        self.setAccessibleDescription(life_in_words(life))
        self.setVisible(bool(life.stages))
        self.update()

    # Size

    def _line_height(self) -> int:
        return max(_MARK, self.fontMetrics().lineSpacing()) + 2

    def sizeHint(self) -> QSize:
        return QSize(max(1, len(self._life.stages)) * 90, self._lines * self._line_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._line_height())

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        lines = max(1, min(self._lines, self.height() // self._line_height()))
        for stage, slot in self._slots():
            self._draw_stage(painter, stage, slot, lines)
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)
        painter.end()

    def _slots(self) -> list[tuple[Stage, QRect]]:
        """Return the stages that fit, the newest ones, with their places."""
        stages = self._life.stages[-max(1, self.width() // (_MARK + 2 * _GAP)) :]
        width = self.width() / max(1, len(stages))
        edges = [round(index * width) for index in range(len(stages) + 1)]
        return [
            (stage, QRect(left, 0, right - left, self.height())) for stage, left, right in zip(stages, edges, edges[1:])
        ]

    def _draw_stage(self, painter: QPainter, stage: Stage, slot: QRect, lines: int) -> None:
        first = QRect(slot.left(), 0, slot.width() - _GAP, self._line_height())
        text = first.adjusted(_MARK + _GAP, 0, 0, 0)
        font = QFont(self.font())
        font.setBold(stage.year == self._year)
        painter.setFont(font)
        title = self._title(stage, slot.width() - _GAP - _MARK - _GAP, has_size=lines == 1)
        end = text.left() + QFontMetrics(font).horizontalAdvance(title)
        self._draw_line(painter, stage, QRect(end + _GAP, 0, slot.right() - end - _GAP, first.height()))
        point = stage.point or next(iter(stage.stand_ins), None)
        painter.setOpacity(1.0 if stage.point else _LIGHTER)
        if point is None:
            self._draw_gap(painter, first)
        else:
            category_mark(point.category).paint(painter, QRect(first.left(), 1, _MARK, first.height() - 2))
        painter.setOpacity(1.0)
        painter.setPen(self.ink if stage.point or point is None else self._pen(1).color())
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text, side, title)
        if point is None:
            return
        font = QFont(self.font())
        font.setItalic(stage.point is None)
        painter.setFont(font)
        for number, line in enumerate(self._below(stage, point, first.width())[: lines - 1], start=1):
            painter.drawText(first.translated(0, number * first.height()), side, line)

    def _title(self, stage: Stage, width: int, *, has_size: bool) -> str:
        """Return the year, short where there is little room (alike for all), with the size where there is much."""
        bold = QFont(self.font())
        bold.setBold(True)
        metrics = QFontMetrics(bold)
        year = str(stage.year)
        point = stage.point or next(iter(stage.stand_ins), None)
        if has_size and point is not None:
            longer = f"{year}  {size_in_words(point)}"
            if metrics.horizontalAdvance(longer) <= width - 2 * _GAP:
                return longer
        return next((each for each in (year, f"’{year[-2:]}") if metrics.horizontalAdvance(each) <= width), "")

    def _below(self, stage: Stage, point: LifelinePoint, width: int) -> list[str]:
        """Return size, since when, and name, as short as they must be; of another area first what it is to this one."""
        metrics = self.fontMetrics()
        since = since_in_words(point)
        if point.valid_from is not None and metrics.horizontalAdvance(since) > width:
            date = point.valid_from.isoformat()
            since = date if metrics.horizontalAdvance(date) <= width else date[:4]
        size = size_in_words(point)
        if metrics.horizontalAdvance(size) > width:
            size = f"{point.hectares:.0f} ha"
        lines = (size, since, point.name) if stage.point else (title_of_stand_ins(stage), size, since)
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]

    def _draw_line(self, painter: QPainter, stage: Stage, room: QRect) -> None:
        """Draw what leads on to the next stage: a line, broken when the area is missing there or here."""
        stages = self._life.stages
        place = stages.index(stage)
        if place + 1 == len(stages) or room.width() < _GAP:
            return
        following = stages[place + 1]
        style = Qt.PenStyle.SolidLine
        if stage.point is None or following.point is None:
            style = Qt.PenStyle.DashLine if stage.stand_ins or following.stand_ins else Qt.PenStyle.DotLine
        painter.setPen(self._pen(1.5, style))
        painter.drawLine(room.left(), room.center().y(), room.right() - 1, room.center().y())
        painter.setPen(self._pen(1.5))
        middle, reach = room.center(), min(_TWIG, room.width() // 2)
        if following.bound_by(Bond.SPLIT_OFF):
            painter.drawLine(middle, middle + QPoint(reach, reach))
        if following.bound_by(Bond.TAKEN_IN):
            painter.drawLine(middle + QPoint(-reach, reach), middle)

    def _draw_gap(self, painter: QPainter, place: QRect) -> None:
        painter.setPen(self._pen(1, Qt.PenStyle.DotLine))
        square = QRectF(place.left(), place.center().y() - _MARK / 2, _MARK, _MARK)
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))

    def _pen(self, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        colour = self.ink
        colour.setAlpha(140)
        return QPen(colour, width, style)

    # Words

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = [stage_in_words(stage) for stage, slot in self._slots() if slot.contains(event.pos())]
            QToolTip.showText(event.globalPos(), plain_tip(found[0]) if found else "", self)
            return True
        return super().event(event)
