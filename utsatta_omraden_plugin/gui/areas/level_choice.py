"""Who decided a change of category or trend: the level of the dialogue from LPO to Noa."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...domain.assessment import JudgementLevel
from ...translation import translate


def level_in_words(level: JudgementLevel | None) -> str:
    """Return a level, or that nobody has said which."""
    if level is None:
        return translate("UtsattaOmraden", "Level not said")
    return {
        JudgementLevel.LPO: translate("UtsattaOmraden", "LPO"),
        JudgementLevel.POLICE_AREA: translate("UtsattaOmraden", "Police area"),
        JudgementLevel.REGION: translate("UtsattaOmraden", "Region"),
        JudgementLevel.NOA: translate("UtsattaOmraden", "Noa"),
    }[level]


class LevelChoice(QComboBox):
    """``changeLevel``; what is chosen stays from change to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeLevel")
        self.setAccessibleName(translate("UtsattaOmraden", "The level that decided"))
        self.setToolTip(translate("UtsattaOmraden", "The level that decided; it stands in the history"))
        for level in (None, *JudgementLevel):
            self.addItem(level_in_words(level), level)

    @property
    def level(self) -> JudgementLevel | None:
        """The chosen level, None when nobody says."""
        chosen = self.currentData()
        return chosen if isinstance(chosen, JudgementLevel) else None
