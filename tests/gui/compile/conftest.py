"""What tests of the window of the compilation share: Noa's workspace with a compilation that has two conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from tests.domain.compilation.samples import NORTH, SOUTH, areas_of, box, handed, of
from tests.gui.dialog_user import DialogUser, no_folder_remembered, shown
from tests.gui.digitising_window import digitising_iface
from tests.gui.widget_user import LEFT, NO_KEY
from tests.workspace.compilation_samples import NOA, compile_into, with_base
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.gui.compile.compile_dialog import CompileDialog
from utsatta_omraden_plugin.gui.compile.compiling import FOLDER_KEY, Compiling
from utsatta_omraden_plugin.gui.compile.conflict_row import ConflictRow
from utsatta_omraden_plugin.gui.session import WorkspaceSession
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

RIGHT = Qt.MouseButton.RightButton
UNSIGNED = handed(NORTH).signed | {"area-2": ""}
REACHING = handed(NORTH, [of(NORTH, 1, box(2950, 0, 3020, 100)), areas_of(NORTH)[1]], signed=UNSIGNED)
"""An area of the north that reaches 20 m into one of the south, and one without a category that anybody signed."""


class User(DialogUser):
    """Someone at Noa who compiles and decides."""

    def wait(self) -> None:
        """Wait until everything asked for is compiled, read and shown."""
        dialog = self.dialog
        jobs = (dialog._job, dialog._reading, dialog.sending)
        self.qtbot.waitUntil(lambda: self.is_gone or not any(job.is_running for job in jobs), timeout=20_000)

    def conflicts(self) -> list[ConflictRow]:
        """The conflicts that are listed, from top to bottom."""
        return self.dialog.conflicts.rows.shown()

    def states(self) -> list[str]:
        return [row.state.name for row in self.conflicts()]

    def lpos(self) -> list[tuple[str, str]]:
        """State and name of each LPO that is listed."""
        return [(row.state, row.lpo) for row in self.dialog.submissions.rows.shown()]

    def click(self, words: str) -> ConflictRow:
        """Click the conflict in whose sentence these words stand."""
        self.dialog.tabs.setCurrentWidget(self.dialog.conflicts)
        [line] = [line for line, row in enumerate(self.conflicts()) if words in row.sentence]
        self.click_in(self.dialog.conflicts.table, line, 2)
        return self.conflicts()[line]

    def write(self, name: str, words: str) -> None:
        field = self.widget(name)
        assert field.isVisible(), f"{name} is hidden"
        assert field.isEnabled(), f"nobody can write in {name}"
        getattr(field, "insertPlainText", getattr(field, "insert", None))(words)  # QTest's keys know no å, ä and ö


@pytest.fixture
def national_file(tmp_path: Path) -> Path:
    """Noa's workspace with the base edition, closed."""
    folder = tmp_path / "Nationellt läge"
    folder.mkdir()
    workspace = create_workspace(str(folder / "Nationell.gpkg"), method=method_text(), by=NOA)
    with_base(workspace)
    workspace.close()
    return folder / "Nationell.gpkg"


@pytest.fixture
def noa(empty_session: WorkspaceSession, national_file: Path) -> WorkspaceSession:
    """The session in which Noa has that workspace open."""
    empty_session.open(str(national_file))
    empty_session.role = NOA
    return empty_session


@pytest.fixture
def national(noa: WorkspaceSession) -> Workspace:
    assert noa.workspace is not None
    return noa.workspace


@pytest.fixture
def compiled(national, noa):
    """A compilation of the north and the south, shown in all docks; the west has handed nothing in."""
    edition = compile_into(national, REACHING, handed(SOUTH))
    noa.choose_edition(edition.year)
    return edition


@pytest.fixture
def compiling(noa, shown_iface, messages) -> Iterator[Compiling]:
    with no_folder_remembered(FOLDER_KEY):
        yield Compiling(noa, shown_iface, messages)


@pytest.fixture
def asked(compiling, shown_iface, qtbot) -> Callable[[], User]:
    """The window as the toolbar opens it, once everything has been read."""

    def ask() -> User:
        compiling.ask()
        user = User(shown(shown_iface.window, CompileDialog), qtbot)
        user.wait()
        return user

    return ask


@pytest.fixture
def heard_by_noa(noa) -> list[str]:
    """The kinds of changes that the session told of."""
    kinds: list[str] = []
    noa.changed.connect(lambda note: kinds.append(note.kind))
    return kinds


@pytest.fixture
def iface(project):
    """QGIS's interface that can draw."""
    yield from digitising_iface(project)


@pytest.fixture
def draw_box(canvas) -> Callable[[float, float, float, float], None]:
    """Click the corners of a box on the map, the right button at the end."""

    def draw(low_x: float, low_y: float, high_x: float, high_y: float) -> None:
        corners = [(low_x, low_y), (high_x, low_y), (high_x, high_y), (low_x, high_y)]
        for corner, button in [*((one, LEFT) for one in corners), (corners[-1], RIGHT)]:
            at = canvas.getCoordinateTransform().transform(QgsPointXY(*corner))
            pixel = QPoint(round(at.x()), round(at.y()))
            QTest.mouseMove(canvas.viewport(), pixel)
            QTest.mouseClick(canvas.viewport(), button, NO_KEY, pixel)
        QTest.qWait(1)

    return draw
