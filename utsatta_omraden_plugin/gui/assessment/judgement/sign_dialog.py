"""Asks once before an assessment is frozen: signing publishes, and cannot be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from ....domain.assessment import Judgement
from ....report.sections.terms import TRENDS
from ....translation import speech, translate
from ...labels import sentence_label
from ...plain import breakable
from .words import category_words

_WIDTH = 440


class SignDialog(QDialog):
    """``SignDialog`` with what is signed (``signedWords``), what is worth a thought (``signConcerns``), ``signButton``
    and Cancel.

    Where the assessment has ``gaps``, they stand in ``signGaps``, and it is signed only once ``signAnyway`` is ticked.
    """

    def __init__(
        self,
        name: str,
        judgement: Judgement,
        concerns: Sequence[str],
        gaps: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("SignDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Sign the assessment of {name}").format(name=name))
        words = translate(
            "UtsattaOmraden",
            "{name}: {category}, trend {trend}.\nSigned by {role}, {date}.\n\nThe assessment is then frozen: answers, "
            "actors, places and judgement stay as they are. Changes are made in a revision, with a reason.",
        ).format(
            name=name,
            category=category_words(judgement.category),
            trend=speech(TRENDS[judgement.trend]).lower(),
            role=judgement.decided_by,
            date=judgement.decided_on.isoformat(),
        )
        column = QVBoxLayout(self)
        column.addWidget(sentence_label("signedWords", breakable(words)))
        if concerns:
            column.addWidget(sentence_label("signConcerns", breakable(_listed(concerns))))
        self.anyway: QCheckBox | None = None
        if gaps:
            column.addWidget(sentence_label("signGaps", breakable(_listed(gaps))))
            self.anyway = QCheckBox(translate("UtsattaOmraden", "Sign the &incomplete assessment as it is"))
            self.anyway.setObjectName("signAnyway")
            self.anyway.setAccessibleDescription(_listed(gaps))
            column.addWidget(self.anyway)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.sign = QPushButton(translate("UtsattaOmraden", "&Sign and freeze"))
        self.sign.setObjectName("signButton")
        if self.anyway is not None:
            self.sign.setEnabled(False)
            self.anyway.toggled.connect(self.sign.setEnabled)
        self.buttons.addButton(self.sign, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        # Return is not to freeze what somebody only wanted to look at.
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(_WIDTH, column.totalHeightForWidth(_WIDTH))


def _listed(sentences: Sequence[str]) -> str:
    return "\n".join(f"⚠ {sentence}" for sentence in sentences)
