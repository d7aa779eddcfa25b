"""What tests of the interface share: a QGIS window, a workspace with two small editions, a session that has it open."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from tests.gui.edition_samples import areas_of_2023, areas_of_2025, new_edition
from tests.gui.qgis_window import Iface
from utsatta_omraden_plugin.gui.error_words import LOG_TAG
from utsatta_omraden_plugin.gui.messages import Messages
from utsatta_omraden_plugin.gui.session import ChangeNote, WorkspaceSession
from utsatta_omraden_plugin.gui.tasks import Tasks
from utsatta_omraden_plugin.paths import SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import Workspace, create_workspace


def let_qt_delete() -> None:
    """Do the deletions that Qt has been asked for, as the event loop of the running program does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture
def project():
    """The QGIS project, empty before and after."""
    instance = QgsProject.instance()
    instance.clear()
    yield instance
    instance.clear()


@pytest.fixture
def iface(project):
    """QGIS's interface with a real window, map canvas, message bar and menus."""
    interface = Iface()
    yield interface
    interface.take_down()
    let_qt_delete()


@pytest.fixture
def shown_iface(iface, qtbot):
    """The same with its window on the (offscreen) screen, for tests that click and type."""
    iface.window.show()
    qtbot.waitExposed(iface.window)
    return iface


@pytest.fixture
def canvas(shown_iface):
    """The map, in SWEREF 99 TM."""
    canvas = shown_iface.mapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3006"))
    return canvas


@pytest.fixture
def messages(iface):
    """The message bar as the plugin uses it."""
    shown = Messages(iface)
    yield shown
    shown.unload()


@pytest.fixture
def logged(qgis_app):
    """What is written into QGIS's log under the plugin's name."""
    written: list[str] = []

    def hear(message: str, tag: str, _level: object) -> None:
        if tag == LOG_TAG:
            written.append(message)

    log = QgsApplication.messageLog()
    log.messageReceived.connect(hear)
    yield written
    log.messageReceived.disconnect(hear)


@pytest.fixture
def tasks(messages):
    """The tasks of the plugin, which say in the message bar how they ended."""
    running = Tasks(messages)
    yield running
    running.unload()


@pytest.fixture
def through(tasks, qtbot):
    """Wait until all tasks are over and have been told of."""
    return lambda: qtbot.waitUntil(lambda: tasks.is_idle, timeout=20_000)


@pytest.fixture
def workspace_file(tmp_path: Path) -> Path:
    """A workspace with the small editions 2023 (four areas) and 2025 (five), closed again.

    It holds the shipped method when that is there. The folder's name has a blank and å, ä, ö, as users' have.
    """
    folder = tmp_path / "Arbete på område ö"
    folder.mkdir()
    path = folder / "arbetsyta.gpkg"
    method = SHIPPED_METHOD.read_text(encoding="utf-8") if SHIPPED_METHOD.is_file() else None
    workspace = create_workspace(str(path), method=method, by="GIS-specialist")
    workspace.add_edition(new_edition(2023), areas_of_2023(), "GIS-specialist")
    workspace.add_edition(new_edition(2025), areas_of_2025(), "GIS-specialist")
    workspace.close()
    return path


@pytest.fixture
def empty_session():
    """A session without a workspace."""
    session = WorkspaceSession()
    yield session
    session.close()


@pytest.fixture
def session(empty_session: WorkspaceSession, workspace_file: Path) -> WorkspaceSession:
    """A session with the workspace of ``workspace_file`` open and its newest edition, 2025, chosen."""
    empty_session.open(str(workspace_file))
    return empty_session


@pytest.fixture
def workspace(session: WorkspaceSession) -> Workspace:
    """The workspace that ``session`` has open."""
    assert session.workspace is not None
    return session.workspace


@pytest.fixture
def heard(session):
    """What the session said, where it failed, and what it told of."""

    class Heard:
        def __init__(self):
            self.sentences: list[str] = []
            self.errors: list[Exception] = []
            self.changes: list[ChangeNote] = []
            self.choices: list[tuple[str, ...]] = []
            self.wanted: list[tuple] = []

    heard = Heard()
    session.said.connect(heard.sentences.append)
    session.failed.connect(heard.errors.append)
    session.changed.connect(heard.changes.append)
    session.areasChosen.connect(heard.choices.append)
    session.questionWanted.connect(lambda *wanted: heard.wanted.append(wanted))
    return heard
