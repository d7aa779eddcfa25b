"""Where the plugin's own files lie, and where it puts backups of a workspace."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
"""The plugin's folder, as QGIS has installed it."""

METADATA = PACKAGE / "metadata.txt"
RESOURCES = PACKAGE / "resources.rcc"
TRANSLATIONS = PACKAGE / "i18n"
ASSETS = PACKAGE / "assets"
STYLES = ASSETS / "styles"
METHODS = ASSETS / "method"
SHIPPED_METHOD = METHODS / "exempelmall.json"
PROJECT_TEMPLATE = ASSETS / "project" / "utsatta_omraden.qgz"
CATALOGUE = ASSETS / "catalogue" / "editions.json"

BACKUP_FOLDER = "sakerhetskopior"
"""Name of the folder of backups beside a workspace; no å, ä, ö, so that it survives any file server."""
