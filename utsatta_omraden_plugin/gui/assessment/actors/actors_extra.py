"""Step 3: the groups of actors below the questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ....domain.assessment import ActorGroup
from ....domain.change import Change
from ....domain.method import Method
from ....translation import translate
from ...labels import sentence_label
from ...session import WorkspaceSession
from ..in_assessment import WorkInAssessment, do_in_assessment
from ..open_assessment import OpenAssessment
from ..step_extra import StepExtra
from .actor_form import ActorForm
from .actor_table import ActorTable

if TYPE_CHECKING:
    from ....workspace import Workspace


class ActorsExtra(StepExtra):
    """Adds, changes and removes groups; each is one step of undo and stored at once.

    With no row chosen the lists make a new group. With one chosen they change that.
    """

    def __init__(self, session: WorkspaceSession) -> None:
        super().__init__()
        self._session = session
        self._opened: OpenAssessment | None = None
        self._method: Method | None = None
        self._shown: ActorGroup | None = None
        self._added = ""
        self._is_editable = True
        self.table = ActorTable()
        self.form: ActorForm | None = None
        self.add_button = QPushButton(translate("UtsattaOmraden", "Add group"))
        self.add_button.setObjectName("addActorButton")
        self.new_button = QPushButton(translate("UtsattaOmraden", "Another group"))
        self.new_button.setObjectName("newActorButton")
        self.remove_button = QPushButton(translate("UtsattaOmraden", "Remove group"))
        self.remove_button.setObjectName("removeActorButton")
        self.remove_button.setToolTip(translate("UtsattaOmraden", "Take the chosen group out (Delete)"))
        self.add_button.clicked.connect(self._add)
        self.new_button.clicked.connect(self._begin_new)
        self.remove_button.clicked.connect(self._remove)
        self.table.groupChosen.connect(self._show_chosen)
        self.table.removeWanted.connect(self._remove)
        self._lay_out()

    def _lay_out(self) -> None:
        title = QLabel(translate("UtsattaOmraden", "Groups of actors"))
        title.setFrameShape(QLabel.Shape.StyledPanel)
        title.setContentsMargins(4, 2, 4, 2)
        words = translate(
            "UtsattaOmraden", "Groups and numbers only: names of persons and personnummer have no place in step 3."
        )
        self.rule = sentence_label(words=words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(title)
        self._column.addWidget(self.rule)
        self._column.addWidget(self.table)
        buttons = QHBoxLayout()
        for button in (self.add_button, self.new_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column.addLayout(buttons)

    # What the dock tells

    def show_assessment(self, opened: OpenAssessment) -> None:
        """Show the groups of an assessment."""
        is_same = self._opened is not None and self._opened.key == opened.key
        self._opened = opened
        if self._method != opened.method or self.form is None:
            self._make_form(opened.method)
        self.table.show_groups(opened.method, opened.actors)
        is_added = bool(self._added) and any(group.id == self._added for group in opened.actors)
        if is_added or not is_same:
            # What was added stands in the table; the lists are ready for the next one.
            self._added = ""
            self.table.choose("")
            self._show_chosen("")
        elif self.table.chosen():
            self._show_chosen(self.table.chosen())
        self._enable()

    def set_editable(self, is_editable: bool) -> None:
        """Take changes, or only show."""
        self._is_editable = is_editable
        self._enable()

    def leave(self) -> None:
        """Another area is opened: nothing of this one may be changed any more."""
        self._opened = None
        self._enable()

    def _make_form(self, method: Method) -> None:
        if self.form is not None:
            self.form.setParent(None)
            self.form.deleteLater()
        self._method = method
        self.form = ActorForm(method)
        self.form.edited.connect(self._edited)
        self._column.insertWidget(3, self.form)

    # What the user does

    def _chosen(self) -> ActorGroup | None:
        groups: Sequence[ActorGroup] = self._opened.actors if self._opened is not None else ()
        return next((group for group in groups if group.id == self.table.chosen()), None)

    def _show_chosen(self, _group_id: str) -> None:
        self._shown = self._chosen()
        if self.form is not None:
            self.form.show_group(self._shown)
        self._enable()

    def _begin_new(self) -> None:
        self.table.choose("")
        self._show_chosen("")
        if self.form is not None:
            self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        shown, form = self._shown, self.form
        if shown is None or form is None:
            self._enable()
            return
        wanted = replace(form.group(), id=shown.id, row_version=shown.row_version)
        if wanted == shown or not (wanted.kind and wanted.count_band):
            form.show_group(shown)  # a group has a kind and a number
            return
        name = translate("UtsattaOmraden", "Group of actors changed")
        if self._do(name, lambda workspace, held, by: [_save_changed(workspace, held, shown, wanted, by)]):
            self._shown = wanted  # the next change comes before it has been read anew
        else:
            form.show_group(shown)

    def _add(self) -> None:
        if self.form is None or not self.add_button.isEnabled():
            return
        group = self.form.group()
        name = translate("UtsattaOmraden", "Group of actors added")

        def add(workspace: Workspace, held: str, by: str) -> list[Change]:
            change = workspace.save_actor_group(held, group, by)
            self._added = change.row_id
            return [change]

        if self._do(name, add):
            self.form.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self._is_editable:
            name = translate("UtsattaOmraden", "Group of actors removed")
            self._do(name, lambda workspace, _held, by: [workspace.remove_actor_group(chosen.id, by)])

    def _do(self, name: str, work: WorkInAssessment) -> bool:
        opened = self._opened
        return opened is not None and do_in_assessment(self._session, opened.key, name, "actors", work)

    def _enable(self) -> None:
        can_write = self._is_editable and self._opened is not None
        chosen = bool(self.table.chosen())
        if self.form is None:
            return
        self.form.setEnabled(can_write)
        group = self.form.group()
        is_whole = bool(group.kind and group.count_band)
        self.add_button.setVisible(not chosen)
        self.add_button.setEnabled(can_write and not chosen and is_whole)
        self.add_button.setToolTip("" if is_whole else translate("UtsattaOmraden", "Choose kind and number first."))
        self.new_button.setVisible(chosen)
        self.new_button.setEnabled(can_write)
        self.remove_button.setVisible(chosen)
        self.remove_button.setEnabled(can_write)


def _save_changed(workspace: Workspace, held: str, base: ActorGroup, wanted: ActorGroup, by: str) -> Change:
    """Store a changed group. What was changed elsewhere since it was shown is refused by its row version."""
    now = next((group for group in workspace.actor_groups(held) if group.id == base.id), base)
    is_as_shown = replace(now, row_version=0) == replace(base, row_version=0)
    return workspace.save_actor_group(held, replace(wanted, row_version=(now if is_as_shown else base).row_version), by)
