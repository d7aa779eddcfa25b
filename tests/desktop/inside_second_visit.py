"""Runs inside QGIS: opens the project of the first visit and collects what it shows."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox
from qgis.utils import iface

from scripts.driver import hands, steps
from scripts.driver.waiting import wait_for


def run(settings: dict[str, Any]) -> dict[str, Any]:
    """Open the project and return what the docks and the map show of the area that was worked on."""
    iface.addProject(settings["project"])
    wait_for("the table showing the areas again", steps.rows)
    name = settings["area"]
    steps.choose_area(name)
    questions = wait_for("the questions of the step", steps.question_ids)
    dock = steps.assessment_dock()
    wait_for("the answers being read", lambda: chosen_levels(dock, questions).get(questions[0]) is not None)
    first = questions[0]
    return {
        "edition": hands.find("editionSelector", steps.areas_dock(), QComboBox).currentText(),
        "rows": len(steps.rows()),
        "category": steps.category_shown(name),
        "history": wait_for("the history", steps.history_shown),
        "levels": chosen_levels(dock, questions),
        "motivation": hands.find(f"motivation:{first}", dock).toPlainText(),
        "second_step_is_open": steps.step_button(2).isEnabled(),
        "layers": {layer.name(): layer.isValid() for layer in QgsProject.instance().mapLayers().values()},
        "map_colours": map_colours(),
    }


def chosen_levels(dock: Any, questions: list[str]) -> dict[str, int | None]:
    """Return the problem level that is marked for each question."""
    return {
        question: next(
            (
                level
                for level in range(5)
                if hands.find(f"problem:{question}:{level}", dock, QAbstractButton).isChecked()
            ),
            None,
        )
        for question in questions
    }


def map_colours() -> int:
    """Return how many colours the map has: one would be an empty map."""
    iface.mapCanvas().waitWhileRendering()
    picture = iface.mapCanvas().grab().toImage()
    return len({picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)})
