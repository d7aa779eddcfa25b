"""Make the QGIS project that the plugin carries as a template: what its own action begins a new project with.

Run it with the Python of QGIS: ``QT_QPA_PLATFORM=offscreen .venv/bin/python scripts/make_project_template.py``. The
background is the map that comes with QGIS (``inbuilt:``), so the project opens everywhere and needs no network. Who
made it, when and where, is taken out.
"""

import os
import re
import sys
import tempfile
import zipfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsReferencedRectangle  # noqa: E402

from utsatta_omraden_plugin.gui.map_look.background import (  # noqa: E402
    BACKGROUND_KEY,
    COUNTIES,
    LAND,
    SWEREF_99_TM,
    prepare,
)
from utsatta_omraden_plugin.gui.map_look.map_look import SWEDEN  # noqa: E402
from utsatta_omraden_plugin.paths import PROJECT_TEMPLATE  # noqa: E402

SWEDISH = {LAND: "Land", COUNTIES: "Län"}
_TRACES = re.compile(r' (?:saveUser|saveUserFull|saveDateTime)="[^"]*"')
_DATE = (2026, 11, 22, 12, 0, 0)


def content_of_template() -> str:
    """Return the project as QGIS writes it, in Swedish and without traces of where it was made."""
    project = QgsProject()
    prepare(project)
    project.viewSettings().setDefaultViewExtent(
        QgsReferencedRectangle(SWEDEN, QgsCoordinateReferenceSystem(SWEREF_99_TM))
    )
    for layer in project.mapLayers().values():
        layer.setName(SWEDISH[layer.customProperty(BACKGROUND_KEY)])
    for group in project.layerTreeRoot().findGroups():
        group.setName("Bakgrund")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mall.qgs"
        if not project.write(str(path)):
            raise SystemExit(f"QGIS could not write the project: {project.error()}")
        written = path.read_text(encoding="utf-8")
    project.clear()
    return _TRACES.sub("", written)


def write_template(target: Path) -> None:
    """Write the template, zipped as QGIS does it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    member = zipfile.ZipInfo(f"{target.stem}.qgs", _DATE)
    member.external_attr = 0o100644 << 16
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member, content_of_template(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    write_template(PROJECT_TEMPLATE)
    print(PROJECT_TEMPLATE.relative_to(ROOT))
    application.exitQgis()
