"""The project that comes with the plugin, among QGIS's own project templates (Project → New from Template)."""

from __future__ import annotations

import shutil
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

from ...paths import PROJECT_TEMPLATE


def template_folder() -> Path:
    """Return where QGIS looks for the user's templates."""
    usual = str(Path(QgsApplication.qgisSettingsDirPath()) / "project_templates")
    return Path(str(QgsSettings().value("qgis/projectTemplateDir", usual) or usual))


def put_among_templates() -> Path:
    """Copy the template there, over an earlier one, and return the copy. Raises ``OSError``."""
    folder = template_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(PROJECT_TEMPLATE, folder / PROJECT_TEMPLATE.name))
