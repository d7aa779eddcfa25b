"""Workspaces that the tests of this room begin with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.workspace.samples import SAMPLE, edition_of, method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.assessment import Assessment
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.workspace import Workspace, create_workspace


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the workspace of a test lies: the folder has å, ä, ö, blanks and signs that addresses give a meaning."""
    folder = tmp_path / "Å ä ö 100% #1?"
    folder.mkdir()
    return folder / "arbetsyta.gpkg"


@pytest.fixture
def workspace(place: Path) -> Iterator[Workspace]:
    """An empty workspace with a method."""
    made = create_workspace(str(place), lpo_code="561540", method=method_text(), by="GIS-specialist")
    yield made
    made.close()


@pytest.fixture
def edition(workspace: Workspace) -> Edition:
    """The sample areas as edition 2023 of the workspace."""
    return workspace.add_edition(edition_of(2023), SAMPLE, by="GIS-specialist")


@pytest.fixture
def norrby(workspace: Workspace, edition: Edition) -> AreaVersion:
    """An area of the edition."""
    return workspace.find_area(edition.id, "Norrby")


@pytest.fixture
def begun(workspace: Workspace, edition: Edition, norrby: AreaVersion) -> Assessment:
    """The analyst's assessment of that area, without answers."""
    return workspace.start_assessment(norrby.area_id, edition.id, "LPO-analytiker", by="LPO-analytiker")
