"""What the drawing dock shows while a workspace is open: the tools, what to do with the one at hand, and the plan."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsMapLayer, QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...compat import QShortcut
from ...translation import translate
from ..labels import sentence_label
from ..options.options import Options
from .organisation_menu import OrganisationMenu
from .plan_form import PlanForm
from .tool import DrawTool, words_of

_COLUMNS = 2


class DrawPage(QWidget):
    """Inside: ``drawNotice``, ``drawNewDraftButton``, ``draw:<operation>`` for each tool, ``drawBackground``,
    ``drawTolerance``, ``drawHint``, ``drawProblem``, and the form of a plan.

    ``toolWanted`` gives a ``DrawTool``, or None when the button of the one at hand is pressed again;
    ``optionsChanged`` comes when tolerance or background changed.
    """

    toolWanted = pyqtSignal(object)
    optionsChanged = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = sentence_label("drawNotice")
        self.new_draft = QPushButton(translate("UtsattaOmraden", "New edition as a draft…"))
        self.new_draft.setObjectName("drawNewDraftButton")
        self.hint = sentence_label("drawHint")
        self.problem = sentence_label("drawProblem")
        self.problem.setStyleSheet("font-weight: bold;")
        self.form = PlanForm()
        self.tools = QWidget()
        grid = QGridLayout(self.tools)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(3)
        self.buttons: dict[DrawTool, QToolButton] = {}
        for number, tool in enumerate(DrawTool):
            button = self._button(tool, number + 1)
            self.buttons[tool] = button
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
        self.background = QgsMapLayerComboBox()
        self.background.setObjectName("drawBackground")
        self.background.setFilters(QgsMapLayerProxyModel.Filter.LineLayer | QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.background.setAllowEmptyLayer(True)
        self.background.setLayer(None)
        self.background.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.background.setMinimumContentsLength(8)
        self.background.setAccessibleName(translate("UtsattaOmraden", "Background layer"))
        self.background.setToolTip(
            translate("UtsattaOmraden", "Drawing snaps to this layer too, and areas can be aligned to it")
        )
        self.tolerance = QDoubleSpinBox()
        self.tolerance.setObjectName("drawTolerance")
        self.tolerance.setRange(0.1, 100.0)
        self.tolerance.setDecimals(1)
        self._usual_tolerance = Options().draw_tolerance_m
        self.tolerance.setValue(self._usual_tolerance)
        self.tolerance.setSuffix(" m")
        self.tolerance.setAccessibleName(translate("UtsattaOmraden", "Tolerance in metres"))
        self.tolerance.setToolTip(
            translate("UtsattaOmraden", "Borders farther than this from the lines to follow stay as they are")
        )
        options = QFormLayout()
        options.setContentsMargins(0, 0, 0, 0)
        for words, field in (
            (translate("UtsattaOmraden", "Background"), self.background),
            (translate("UtsattaOmraden", "Tolerance"), self.tolerance),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            options.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        self.menu = OrganisationMenu()
        first = QHBoxLayout()
        first.addWidget(self.notice, 1)
        first.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(first)
        column.addWidget(self.new_draft)
        column.addWidget(self.tools)
        column.addLayout(options)
        column.addWidget(self.hint)
        column.addWidget(self.problem)
        column.addWidget(self.form)
        column.addStretch()
        self._background_id = ""
        self.background.layerChanged.connect(self._background_changed)
        self.tolerance.valueChanged.connect(lambda _value: self.optionsChanged.emit())
        self.show_tool(None)

    def lay_out(self, width: int) -> None:
        """The page is the same at every width."""

    def show_notice(self, notice: str, offers_draft: bool) -> None:
        """Say in which edition one draws, or why one cannot."""
        self.notice.setText(notice)
        self.new_draft.setVisible(offers_draft)

    def enable_tools(self, is_enabled: bool) -> None:
        """Offer the tools or not."""
        for widget in (self.tools, self.background, self.tolerance):
            widget.setEnabled(is_enabled)

    def follow_options(self, options: Options) -> None:
        """Show the user's own tolerance, unless another one has been set for the work at hand."""
        is_usual = self.tolerance.value() == self._usual_tolerance
        self._usual_tolerance = options.draw_tolerance_m
        if is_usual:
            self.tolerance.setValue(options.draw_tolerance_m)

    def show_tool(self, tool: DrawTool | None) -> None:
        """Show which tool is at hand, None for none, without a plan."""
        for each, button in self.buttons.items():
            button.setChecked(each is tool)
        self.hint.setText(words_of(tool).hint if tool else "")
        self.hint.setVisible(tool is not None)
        self.show_problem("")
        self.form.hide()

    def show_problem(self, words: str) -> None:
        """Say what went wrong, where, and what to do; "" for nothing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            self.form.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.form.isVisible() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            elif self.form.apply.isEnabled():
                self.form.applied.emit()
        elif self.form.isVisible() and key == Qt.Key.Key_Escape:
            self.form.dropped.emit()
        elif key == Qt.Key.Key_Escape and any(button.isChecked() for button in self.buttons.values()):
            self.toolWanted.emit(None)
        else:
            super().keyPressEvent(event)

    def _background_changed(self, layer: QgsMapLayer | None) -> None:
        # The list also tells when layers come and go, as the one does that is drawn on.
        layer_id = layer.id() if layer is not None else ""
        if layer_id != self._background_id:
            self._background_id = layer_id
            self.optionsChanged.emit()

    def layer_goes(self, layer_id: str) -> None:
        """Choose no background in the place of one that is removed; QGIS's list would take any other layer."""
        if layer_id == self._background_id:
            self.background.setLayer(None)

    def _button(self, tool: DrawTool, number: int) -> QToolButton:
        words = words_of(tool)
        button = QToolButton()
        button.setObjectName(f"draw:{tool.value}")
        button.setIcon(QgsApplication.getThemeIcon(words.icon))
        button.setIconSize(QSize(16, 16))
        button.setText(words.name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setToolTip(f"{words.tip} ({number})")
        button.setAccessibleName(words.name)
        button.setAccessibleDescription(words.tip)
        button.clicked.connect(lambda is_on: self.toolWanted.emit(tool if is_on else None))
        shortcut = QShortcut(QKeySequence(str(number)), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: _press(button))
        return button


def _press(button: QAbstractButton) -> None:
    if button.isEnabled():
        button.click()
