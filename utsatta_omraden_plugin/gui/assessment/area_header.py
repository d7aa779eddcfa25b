"""Which area, which edition, whose assessment, how far: what one glance at the top of the dock answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...palette import colours_of, mark_of
from ...translation import translate
from ..drawn import CountingProgress
from ..lifeline.lifeline_widget import LifelineWidget
from ..plain import breakable, plain_tip
from .assessor_button import AssessorButton
from .figures import Figures

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.edition import Edition
    from ..lifeline.life import Life


class AreaHeader(QWidget):
    """The area's mark, name and place, its edition, the assessor, and the progress of the assessment.

    ``nextWanted`` is emitted by ``nextUnansweredButton``.
    """

    nextWanted = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = _label("categoryMark")
        self.mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = _label("areaName")
        self.name.setWordWrap(True)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.assessor = AssessorButton()
        self.place = _label("areaPlace")
        self.place.setWordWrap(True)
        self.edition = _label("editionName")
        self.life = LifelineWidget(lines=1)
        self.progress = CountingProgress()
        self.progress.setObjectName("progressBar")
        self.progress.setAccessibleName(translate("UtsattaOmraden", "Answered questions"))
        self.progress.setToolTip(translate("UtsattaOmraden", "Answered questions of the steps that are open"))
        self.progress.setMaximumHeight(self.fontMetrics().height() + 6)
        self.progress.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.left_here = _label("leftHere")
        self.next = QToolButton()
        self.next.setObjectName("nextUnansweredButton")
        self.next.setIcon(QgsApplication.getThemeIcon("/mActionArrowDown.svg"))
        self.next.setAutoRaise(True)
        self.next.setToolTip(translate("UtsattaOmraden", "Go to the next unanswered question (Ctrl+J)"))
        self.next.setAccessibleName(translate("UtsattaOmraden", "Next unanswered question"))
        self.next.clicked.connect(self.nextWanted)
        self.total = Figures("total", "all", translate("UtsattaOmraden", "In all"))
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(self.name, 1)
        first.addWidget(self.assessor, 0, Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.addWidget(self.edition)
        second.addWidget(self.progress, 1)
        second.addWidget(self.left_here)
        second.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self.place)
        column.addWidget(self.life)
        column.addLayout(second)
        column.addWidget(self.total)

    def show_area(self, area: AreaVersion, edition: Edition | None, revision: int = 1) -> None:
        """Show an area of an edition; the mark has the category's colour and letter and says its name."""
        fill, outline, letter = colours_of(area.category)
        self.mark.setText(mark_of(area.category))
        self.mark.setToolTip(plain_tip(area.category))
        self.mark.setAccessibleName(area.category)
        self.mark.setStyleSheet(
            "QLabel {"
            f" background: {fill}; color: {letter}; border: 1px solid {outline}; padding: 0 4px; font-weight: bold;"
            "}"
        )
        self.name.setText(breakable(area.name))
        lpo = area.organisation.lpo
        place = " · ".join(part for part in (area.locality, lpo and f"LPO {lpo}") if part)
        self.place.setText(breakable(place))
        self.place.setToolTip(plain_tip(f"{area.category}\n{place}"))
        if edition is not None:
            words = translate("UtsattaOmraden", "Edition {year}").format(year=edition.year)
            if revision > 1:
                words = translate("UtsattaOmraden", "{edition} · rev. {number}").format(edition=words, number=revision)
            self.edition.setText(words)

    def show_life(self, life: Life, edition: Edition | None) -> None:
        """Show the area's life in miniature, the edition set off that the assessment is made in."""
        self.life.show_life(life, None if edition is None else edition.year)

    def show_progress(self, answered: int, questions: int, left_here: int) -> None:
        """Show how many questions are answered, and how many are left in the step that is shown."""
        self.progress.setRange(0, max(1, questions))
        self.progress.setValue(answered)
        self.progress.setFormat(
            translate("UtsattaOmraden", "{answered} of {questions}").format(answered=answered, questions=questions)
        )
        self.left_here.setText(translate("UtsattaOmraden", "%n left here", None, left_here))
        self.next.setEnabled(answered < questions)


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
