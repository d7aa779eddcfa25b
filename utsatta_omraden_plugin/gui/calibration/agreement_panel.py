"""The agreement over all areas as a scale and in words, or what the figures of assessors and LPOs mean."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ...domain.assessment import Agreement
from ...domain.assessment.agreement import RELIABLE_FROM, TENTATIVE_FROM
from ...translation import translate, translated
from ..drawn import DrawnLabel
from ..labels import make_bold, sentence_label
from .calibration_bar import Scope

_AIR = 8


class AgreementPanel(QWidget):
    """``agreementFigure``, the scale, and ``agreementWords``; ``explanation`` says how to read the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figure = sentence_label("agreementFigure")
        make_bold(self.figure)
        self.scale = AlphaScale()
        self.words = sentence_label("agreementWords")
        self.explanation = sentence_label("calibrationExplanation")
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 4, 4)
        for widget in (self.figure, self.scale, self.words, self.explanation):
            column.addWidget(widget)
        column.addStretch(1)

    def show_agreement(self, agreed: Agreement | None) -> None:
        """Show how well the assessors agree over all areas."""
        is_known = agreed is not None and agreed.alpha is not None
        self.scale.setVisible(is_known)
        self.figure.setVisible(agreed is not None)
        self.words.setVisible(agreed is not None)
        self.explanation.setText(
            translate(
                "UtsattaOmraden",
                "Krippendorff's alpha for ordered levels: 1 is full agreement, 0 what chance gives. Rely on the levels "
                "from 0.8; from 0.67 they bear tentative conclusions. Return or a double-click shows a question in "
                "the area in which the assessors differ most.",
            )
        )
        if agreed is None:
            return
        alpha = "–" if agreed.alpha is None else QLocale().toString(agreed.alpha, "f", 2)
        counted = translate("UtsattaOmraden", "%n answer(s) compared", None, agreed.units)
        raters = translate("UtsattaOmraden", "%n assessor(s)", None, agreed.raters)
        self.figure.setText(
            translate("UtsattaOmraden", "Alpha {alpha} · {counted} · {raters}").format(
                alpha=alpha, counted=counted, raters=raters
            )
        )
        words = translated(agreed.words)
        self.words.setText(words)
        self.scale.show_alpha(agreed.alpha, f"{self.figure.text()}. {words}")

    def explain(self, scope: Scope) -> None:
        """Say what the figures of assessors or LPOs mean."""
        for widget in (self.figure, self.scale, self.words):
            widget.hide()
        if scope is Scope.ASSESSORS:
            like = translate(
                "UtsattaOmraden",
                "Like answers are answers to the same question about the same area. The figure is how many levels an "
                "assessor lies above (harder) or below (milder) the mean of all who answered.",
            )
        else:
            like = translate(
                "UtsattaOmraden",
                "Like answers are answers to the same question with the same value, for instance the same alternative "
                "or a number of the same size, whatever the area. The figure is how many levels an LPO lies above "
                "(harder) or below (milder) the mean of those LPOs.",
            )
        caution = translate(
            "UtsattaOmraden",
            "It shows how levels are used, not who is right: areas differ in ways that the answers do not tell. Where "
            "few like answers lie behind a figure, it can be chance.",
        )
        self.explanation.setText(f"{like}\n\n{caution}")


class AlphaScale(DrawnLabel):
    """A line from 0 to 1 with marks at 0.67 and 0.8 and a pointer at alpha; below 0 it stands at the left end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alphaScale")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._alpha: float | None = None

    def show_alpha(self, alpha: float | None, words: str) -> None:
        """Point at alpha; ``words`` say the same to a screen reader."""
        self._alpha = alpha
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 2 * self.fontMetrics().lineSpacing() + 2 * _AIR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._alpha is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.ink
        high = self.fontMetrics().lineSpacing()
        margin = self.fontMetrics().horizontalAdvance("0,67")
        line = QRectF(margin, high, self.width() - 2 * margin, _AIR)

        def at(share: float) -> float:
            return line.left() + line.width() * min(1.0, max(0.0, share))

        for start, end, strength in ((0.0, TENTATIVE_FROM, 30), (TENTATIVE_FROM, RELIABLE_FROM, 90)):
            self._fill(painter, QRectF(at(start), line.top(), at(end) - at(start), line.height()), ink, strength)
        self._fill(painter, QRectF(at(RELIABLE_FROM), line.top(), at(1) - at(RELIABLE_FROM), line.height()), ink, 170)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(line)
        for mark in (0.0, TENTATIVE_FROM, RELIABLE_FROM, 1.0):
            painter.drawLine(QPointF(at(mark), line.top()), QPointF(at(mark), line.bottom() + 3))
            below = QRectF(at(mark) - margin, line.bottom() + 3, 2 * margin, high)
            written = QLocale().toString(mark, "g", 2)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, written)
        tip = QPointF(at(self._alpha), line.top() - 1)
        painter.setBrush(ink)
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-5, -9), tip + QPointF(5, -9)]))
        painter.end()

    @staticmethod
    def _fill(painter: QPainter, place: QRectF, ink: QColor, strength: int) -> None:
        shade = QColor(ink)
        shade.setAlpha(strength)
        painter.fillRect(place, shade)
