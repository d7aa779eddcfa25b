"""What is said of one group of actors: four lists to choose from and no place to write in."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QWidget

from ....domain.assessment import ActorChange, ActorGroup
from ....domain.method import Method, Term
from ....translation import translate
from ..small_editors import ChoiceCombo
from .actor_words import change_choices, term_choices


class ActorForm(QWidget):
    """Kind, number, role and change since last time, from the method's lists. ``edited`` is emitted by the user only.

    The lists cannot be written in, so that no name of a person can get in (product.md, step 3).
    """

    edited = pyqtSignal()

    def __init__(self, method: Method, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        self._rows = 0
        self.kind = self._combo("actorKind", translate("UtsattaOmraden", "Kind of group"), method.actor_kinds)
        self.count = self._combo("actorCount", translate("UtsattaOmraden", "Number of people"), method.count_bands)
        self.role = self._combo("actorRole", translate("UtsattaOmraden", "Role in the area"), method.actor_roles)
        self.change = self._choices(
            "actorChange", translate("UtsattaOmraden", "Change since last time"), change_choices()[:-1]
        )

    def _combo(self, name: str, label: str, terms: Sequence[Term]) -> ChoiceCombo:
        return self._choices(name, label, term_choices(terms))

    def _choices(self, name: str, label: str, choices: list[tuple[str, str]]) -> ChoiceCombo:
        combo = ChoiceCombo(choices, "–")
        combo.setObjectName(name)
        combo.setAccessibleName(label)
        combo.edited.connect(self.edited)
        title = QLabel(label)
        title.setBuddy(combo)
        grid = self.layout()
        grid.addWidget(title, self._rows, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(combo, self._rows, 1)
        grid.setColumnStretch(1, 1)
        self._rows += 1
        return combo

    def show_group(self, group: ActorGroup | None) -> None:
        """Show a group, or empty lists for a new one; nobody is told."""
        self.kind.show_value(group.kind if group else None)
        self.count.show_value(group.count_band if group else None)
        self.role.show_value((group.role or None) if group else None)
        known = group is not None and group.change is not ActorChange.UNKNOWN
        self.change.show_value(group.change.value if group and known else None)

    def group(self) -> ActorGroup:
        """Return what is chosen, as a new group; kind and number are "" while nothing is chosen."""
        return ActorGroup(
            kind=self.kind.value() or "",
            count_band=self.count.value() or "",
            role=self.role.value() or "",
            change=ActorChange(self.change.value() or ActorChange.UNKNOWN.value),
        )
