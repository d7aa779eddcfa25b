"""What stands in step 5 below its questions, from the criteria to the chain of levels."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ....translation import translate
from ...labels import make_bold, sentence_label
from ...session import WorkspaceSession
from .criteria_table import CriteriaTable
from .judgement_form import JudgementForm
from .level_chain import LevelChain
from .proposal_panel import ProposalPanel
from .revision_panel import RevisionPanel


class JudgementPage(QWidget):
    """The parts of step 5 in their order; it decides nothing. ``neighbourList`` names the vulnerable areas close by."""

    def __init__(self, session: WorkspaceSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("judgementPage")
        self.criteria = CriteriaTable()
        self.neighbours = sentence_label("neighbourList")
        self.proposal = ProposalPanel()
        self.form = JudgementForm()
        self.chain = LevelChain()
        self.revision = RevisionPanel(session)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(line)
        column.addWidget(_heading(translate("UtsattaOmraden", "Criteria")))
        column.addWidget(self.criteria)
        column.addWidget(self.neighbours)
        column.addWidget(self.proposal)
        column.addWidget(_heading(translate("UtsattaOmraden", "Judgement")))
        column.addWidget(self.form)
        column.addWidget(self.revision)
        column.addWidget(self.chain)


def _heading(words: str) -> QLabel:
    label = sentence_label(words=words)
    make_bold(label)
    return label
