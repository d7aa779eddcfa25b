"""What the tests of submissions begin with, made once and only read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.submission.samples import handed_in, made_workspace
from utsatta_omraden_plugin.exchange.submission import SubmissionReport
from utsatta_omraden_plugin.workspace import open_workspace


@pytest.fixture(scope="session")
def workspace_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a workspace with two LPOs, to be copied."""
    file = tmp_path_factory.mktemp("Arbetsyta") / "arbetsyta.gpkg"
    workspace, _ = made_workspace(file)
    workspace.close()
    return file


@pytest.fixture(scope="session")
def handed(workspace_file: Path, tmp_path_factory: pytest.TempPathFactory) -> SubmissionReport:
    """A sound submission with places and actors."""
    workspace = open_workspace(str(workspace_file))
    report = handed_in(workspace, workspace.edition(2027), tmp_path_factory.mktemp("Inlämnat å ä ö") / "underlag.zip")
    workspace.close()
    return report


@pytest.fixture
def unpacking(tmp_path: Path) -> Path:
    """Where shares are unpacked, with å, ä, ö and blanks in its path."""
    folder = tmp_path / "Upp packat åäö"
    folder.mkdir()
    return folder
