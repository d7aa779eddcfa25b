"""One measurement of the assessment dock with a method of 200 questions, or of its peer, as a process of its own.

    assessment_jobs.py dock|dock-at-once|peer

Prints JSON: milliseconds of the window's thread for opening a step (or the form), for a click on a level until it is
painted, and for a key in a text. ``dock-at-once`` opens the steps with nothing of them made ahead. The peer is QGIS's
own form of a layer that has the inputs of one step as fields.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

QUESTIONS_IN_STEP = 40
BLOCKS_IN_STEP = 5
ANSWERS = 40
KEYS = 60
AFTERWARDS_SECONDS = 0.2
MARK = "MEASURED "
"""Stands before the one line that is read: QGIS prints as well."""
WORDS = "Öppen försäljning vid torget på kvällarna, enligt tre oberoende källor. "


def large_method() -> str:
    """Return the shipped method with 40 questions in each step: its own over and over, with ids of their own."""
    from utsatta_omraden_plugin.paths import SHIPPED_METHOD

    method = json.loads(SHIPPED_METHOD.read_text(encoding="utf-8"))
    for step in method["steps"]:
        own = [question for block in step["blocks"] for question in block["questions"]]
        many = [own[place % len(own)] | {"id": f"{step['id']}.{place + 1}"} for place in range(QUESTIONS_IN_STEP)]
        size = QUESTIONS_IN_STEP // BLOCKS_IN_STEP
        first = step["blocks"][0]
        step["blocks"] = [
            first | {"id": f"{step['id']}-{place}", "questions": many[place * size : (place + 1) * size]}
            for place in range(BLOCKS_IN_STEP)
        ]
        step.pop("gate", None)
    return json.dumps(method, ensure_ascii=False)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long the window's thread is taken by ``work`` and the painting after it."""
    from qgis.PyQt.QtCore import QCoreApplication

    start = time.perf_counter()
    work()
    QCoreApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def longest(work: Callable[[], object]) -> float:
    """Return the longest that the window's thread is taken without a break: ``work`` with the painting after it, or
    what follows within a fifth of a second."""
    from qgis.PyQt.QtTest import QTest

    blocks = [milliseconds(work)]
    end = time.perf_counter() + AFTERWARDS_SECONDS
    while time.perf_counter() < end:
        blocks.append(milliseconds(lambda: None))
        QTest.qSleep(1)
    return max(blocks)


def dock_at_once(folder: Path) -> dict[str, list[float]]:
    """Measure the dock when nothing is made ahead."""
    return dock(folder, is_at_once=True)


def dock(folder: Path, is_at_once: bool = False) -> dict[str, list[float]]:
    """Measure the real dock on a real workspace, with everything saved in the background meanwhile."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QWidget

    from tests.gui.edition_samples import areas_of_2025, new_edition
    from tests.gui.qgis_window import Iface
    from utsatta_omraden_plugin.gui.assessment.assessment_dock import AssessmentDock
    from utsatta_omraden_plugin.gui.session import WorkspaceSession
    from utsatta_omraden_plugin.workspace import create_workspace

    workspace = create_workspace(str(folder / "bench.gpkg"), method=large_method(), by="GIS-specialist")
    workspace.add_edition(new_edition(2025), areas_of_2025(), "GIS-specialist")
    method = workspace.method()
    iface, session = Iface(), WorkspaceSession()
    iface.window.resize(1366, 768)
    iface.window.show()
    shown = AssessmentDock(session, iface)
    shown.load(iface.window)
    shown.show()
    session.use(workspace)
    session.choose_areas((workspace.find_area(session.edition.id, "1").id,))

    def see(name: str) -> Any:
        return shown.findChild(QWidget, name)

    while see(f"problem:{method.questions[0].id}") is None:
        QTest.qWait(5)
    if is_at_once:
        shown.view.ahead.stop()
    else:
        QTest.qWait(1000)
    # What is clicked is looked for beforehand: among so many widgets that takes longer than the click.
    steps = [see(f"stepButton{number}") for number in range(2, len(method.steps) + 1)]
    opened = [longest(step.click) for step in steps]
    questions = method.steps[-1].questions
    levels = [see(f"problem:{question.id}:3") for question in questions[:ANSWERS]]
    clicks = [milliseconds(lambda level=level: QTest.mouseClick(level, Qt.MouseButton.LeftButton)) for level in levels]
    text = see(f"motivation:{questions[0].id}")
    keys = [milliseconds(lambda letter=letter: text.insertPlainText(letter)) for letter in WORDS[:KEYS]]
    QTest.qWait(1500)
    session.close()
    shown.unload(iface.window)
    return {"opened": opened, "clicks": clicks, "keys": keys}


def peer(_folder: Path) -> dict[str, list[float]]:
    """Measure QGIS's own form: a choice of levels, a choice of uncertainties, a text and a source for each question."""
    from qgis.core import QgsEditorWidgetSetup, QgsFeature, QgsVectorLayer, QgsVectorLayerUtils
    from qgis.gui import QgsAttributeForm, QgsGui
    from qgis.PyQt.QtWidgets import QComboBox, QLineEdit

    QgsGui.editorWidgetRegistry().initEditors()
    fields = "&".join(
        f"field=problem{place}:int&field=uncertainty{place}:int&field=motivation{place}:string&field=source{place}:string"
        for place in range(QUESTIONS_IN_STEP)
    )
    layer = QgsVectorLayer(f"Point?crs=EPSG:3006&{fields}", "form", "memory")
    for place in range(QUESTIONS_IN_STEP):
        for name, levels in (("problem", 5), ("uncertainty", 4)):
            index = layer.fields().indexOf(f"{name}{place}")
            choices = {"map": [{str(level): level} for level in range(levels)]}
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", choices))
    layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(layer)
    layer.addFeature(feature)
    stored: QgsFeature = next(layer.getFeatures())
    forms: list[QgsAttributeForm] = []

    def open_form() -> None:
        form = QgsAttributeForm(layer, stored)
        form.resize(350, 700)
        form.show()
        forms.append(form)

    opened = [milliseconds(open_form) for _ in range(4)]
    form = forms[-1]
    combos = [combo for combo in form.findChildren(QComboBox) if combo.count() >= 4]
    clicks = [milliseconds(lambda combo=combo: combo.setCurrentIndex(3)) for combo in combos[:ANSWERS]]
    line = form.findChildren(QLineEdit)[-1]
    keys = [milliseconds(lambda letter=letter: line.insert(letter)) for letter in WORDS[:KEYS]]
    for form in forms:
        form.deleteLater()
    layer.rollBack()
    return {"opened": opened, "clicks": clicks, "keys": keys}


def main() -> None:
    """Measure and print."""
    from qgis.testing import start_app

    start_app()
    with tempfile.TemporaryDirectory(prefix="utsatta-bench-") as folder:
        measured = {"dock": dock, "dock-at-once": dock_at_once, "peer": peer}[sys.argv[1]](Path(folder))
    print(MARK + json.dumps(measured), flush=True)
    os._exit(0)  # the order in which QGIS takes its widgets down is no part of the measurement


if __name__ == "__main__":
    main()
