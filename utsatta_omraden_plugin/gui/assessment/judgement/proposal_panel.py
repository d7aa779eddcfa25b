"""What the answers point to, clearly as a proposal: its reasons, and what would be needed for more."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from ....domain.assessment import Proposal
from ....domain.text import Text
from ....translation import translate, translated
from ...labels import make_bold, sentence_label
from ...plain import breakable
from ..given_width import take_given_width


class ProposalPanel(QFrame):
    """``proposalPanel`` with ``proposalReasons`` and, behind ``lackingButton``, ``proposalLacking``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposalPanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._shown: Proposal | None = None
        title = sentence_label("proposalTitle", translate("UtsattaOmraden", "Proposal from the answers – you decide"))
        make_bold(title)
        self.reasons = _sentences("proposalReasons")
        self.lacking = _sentences("proposalLacking")
        self.lacking.hide()
        self.lacking_button = QToolButton()
        self.lacking_button.setObjectName("lackingButton")
        self.lacking_button.setCheckable(True)
        self.lacking_button.setAutoRaise(True)
        self.lacking_button.toggled.connect(lambda _is_open: self._show_lacking())
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(self.reasons)
        column.addWidget(self.lacking_button)
        column.addWidget(self.lacking)

    def show_proposal(self, proposal: Proposal) -> None:
        """Show a proposal with its reasons; nothing to be done while it is as it was."""
        if proposal == self._shown:
            return
        self._shown = proposal
        self.reasons.setText(_listed(proposal.reasons))
        self.reasons.setVisible(bool(proposal.reasons))
        self.lacking.setText(_listed(proposal.lacking))
        self._show_lacking()

    def _show_lacking(self) -> None:
        lacking = self._shown.lacking if self._shown is not None else ()
        is_open = self.lacking_button.isChecked()
        words = translate("UtsattaOmraden", "What is still lacking (%n)", None, len(lacking))
        self.lacking_button.setText(f"{'▾' if is_open else '▸'} {words}")
        self.lacking_button.setVisible(bool(lacking))
        # Without any reasons what is lacking is all there is to say.
        self.lacking.setVisible(bool(lacking) and (is_open or not (self._shown and self._shown.reasons)))


def _listed(sentences: Sequence[Text]) -> str:
    return "\n".join(f"• {breakable(translated(sentence))}" for sentence in sentences)


def _sentences(name: str) -> QLabel:
    label = sentence_label(name, can_be_copied=True)
    take_given_width(label)
    return label
