"""What the tests of submissions begin with, made once and only read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.submission.samples import handed_in, made_workspace
from utsatta_omraden_plugin.exchange.submission import SubmissionReport


@pytest.fixture(scope="session")
def handed(tmp_path_factory: pytest.TempPathFactory) -> SubmissionReport:
    """A sound submission with places and actors."""
    folder = tmp_path_factory.mktemp("Inlämnat å ä ö")
    workspace, edition = made_workspace(folder / "arbetsyta.gpkg")
    report = handed_in(workspace, edition, folder / "underlag.zip")
    workspace.close()
    return report


@pytest.fixture
def unpacking(tmp_path: Path) -> Path:
    """Where shares are unpacked, with å, ä, ö and blanks in its path."""
    folder = tmp_path / "Upp packat åäö"
    folder.mkdir()
    return folder
