"""The five steps as buttons, each with its state by symbol and in words, and how far it is as a bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ...domain.assessment import StepState
from ...domain.method import STEPS
from ...translation import translate
from ..plain import plain_tip

_SYMBOLS = {
    StepState.LOCKED: "",
    StepState.OPEN: "○",
    StepState.IN_PROGRESS: "●",
    StepState.COMPLETE: "✔",
    StepState.NEEDS_REVIEW: "↻",
}
_LINE = 3
"""Pixels of the bar along a button's lower edge."""


@dataclass(frozen=True)
class ShownStep:
    """A step as its button shows it; ``reason`` says why it is locked, open in spite of its gate or to be reviewed."""

    title: str
    state: StepState
    answered: int
    questions: int
    reason: str = ""


class StepBar(QWidget):
    """``stepButton1`` to ``stepButton5``; ``stepClicked`` gives the index (0 to 4). A locked step cannot be opened."""

    stepClicked = pyqtSignal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepBar")
        self.setAccessibleName(translate("UtsattaOmraden", "The five steps"))
        self._group = QButtonGroup(self)
        self._shown: tuple[ShownStep, ...] = ()
        self.buttons: list[_StepButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for index in range(STEPS):
            button = _StepButton()
            button.setObjectName(f"stepButton{index + 1}")
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            self.buttons.append(button)
            row.addWidget(button)
        self._group.buttonClicked.connect(lambda button: self.stepClicked.emit(self._group.id(button)))

    def show_current(self, index: int) -> None:
        """Mark the step whose page is shown."""
        self.buttons[index].setChecked(True)

    def show_steps(self, steps: Sequence[ShownStep]) -> None:
        """Show the state of each step; those that are as they were cost nothing."""
        before = self._shown or (None,) * len(self.buttons)
        self._shown = tuple(steps)
        for index, (button, step) in enumerate(zip(self.buttons, steps)):
            if step != before[index]:
                _show(button, index + 1, step)


def _show(button: _StepButton, number: int, step: ShownStep) -> None:
    is_locked = step.state is StepState.LOCKED
    button.setText(f"{number} {_SYMBOLS[step.state]}".strip())
    button.setIcon(QgsApplication.getThemeIcon("/locked.svg") if is_locked else QIcon())
    button.setEnabled(not is_locked)
    button.show_share(step.answered / step.questions if step.questions else 0.0)
    progress = translate("UtsattaOmraden", "{answered} of {questions}").format(
        answered=step.answered, questions=step.questions
    )
    words = [f"{number}. {step.title}", f"{state_in_words(step.state)} – {progress}"]
    button.setToolTip(plain_tip("\n".join([*words, step.reason] if step.reason else words)))
    button.setAccessibleName(f"{words[0]}: {words[1]}")
    button.setAccessibleDescription(step.reason)


class _StepButton(QToolButton):
    """A button with a thin bar along its lower edge that shows how far the step is."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._share <= 0:
            return
        room = self.rect().adjusted(3, 0, -3, -2)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter = QPainter(self)
        bar = QRect(room.left(), room.bottom() - _LINE + 1, round(room.width() * min(1.0, self._share)), _LINE)
        painter.fillRect(bar, self.palette().brush(group, QPalette.ColorRole.Highlight))
        painter.end()


def state_in_words(state: StepState) -> str:
    """Return a step's state in the user's language."""
    return {
        StepState.LOCKED: translate("UtsattaOmraden", "locked"),
        StepState.OPEN: translate("UtsattaOmraden", "not begun"),
        StepState.IN_PROGRESS: translate("UtsattaOmraden", "in progress"),
        StepState.COMPLETE: translate("UtsattaOmraden", "complete"),
        StepState.NEEDS_REVIEW: translate("UtsattaOmraden", "needs review"),
    }[state]
