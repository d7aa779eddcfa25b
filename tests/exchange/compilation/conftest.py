"""What the tests of compilations begin with, made once and only copied."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.domain.compilation.samples import NORTH, SOUTH
from tests.exchange.compilation.samples import hand_in, prepared
from tests.workspace.compilation_samples import with_base
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.workspace import create_workspace


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace in which every LPO begins."""
    return prepared(tmp_path_factory.mktemp("Så börjar alla") / "utkast.gpkg")


@pytest.fixture(scope="session")
def unchanged(begun: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what two of three LPOs hand in who changed nothing."""
    folder = tmp_path_factory.mktemp("Underlag å ä ö")
    for unit in (NORTH, SOUTH):
        hand_in(begun, unit, folder)
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for submissions."""
    made = tmp_path / "Underlag å ä ö"
    made.mkdir()
    return made


@pytest.fixture
def national(tmp_path: Path):
    """Noa's workspace with the base edition."""
    made = create_workspace(str(tmp_path / "Nationell.gpkg"), method=method_text(), by="Noa")
    with_base(made)
    yield made
    made.close()
