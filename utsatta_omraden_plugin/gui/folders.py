"""Where files go and lie: the folder of the last time, that of the workspace, and a look at either."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

if TYPE_CHECKING:
    from ..workspace import Workspace


def last_folder(key: str) -> Path | None:
    """Return the folder that was remembered under a key, None when there is none or it has gone."""
    last = Path(str(QgsSettings().value(key, "") or ""))
    return last if last.is_absolute() and last.is_dir() else None


def remember_folder(key: str, folder: Path) -> None:
    """Begin in this folder the next time."""
    QgsSettings().setValue(key, str(folder))


def folder_of(workspace: Workspace | None) -> Path:
    """Return the folder in which a workspace lies; the current one while none is open."""
    return Path() if workspace is None else Path(workspace.database_path).parent


def open_outside(path: Path) -> None:
    """Let the system show a file or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
