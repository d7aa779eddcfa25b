"""The functions in QGIS's expressions."""

from __future__ import annotations

import time
from datetime import date

import pytest
from qgis.core import QgsExpression, QgsExpressionContext

from tests.gui.edition_samples import areas_of_2025, new_edition
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.category import Category
from utsatta_omraden_plugin.domain.errors import WorkspaceError
from utsatta_omraden_plugin.domain.text import text
from utsatta_omraden_plugin.gui.expressions.function import GROUP
from utsatta_omraden_plugin.gui.expressions.registration import ExpressionFunctions

NAMES = {
    "uo_category_rank",
    "uo_category_mark",
    "uo_code_parent",
    "uo_lifeline",
    "uo_change",
    "uo_assessment_state",
    "uo_uncertainty",
}


@pytest.fixture
def registered(session, iface):
    """The functions in QGIS, on the small workspace with 2025 chosen."""
    functions = ExpressionFunctions(session, iface)
    functions.load()
    yield session
    functions.unload()


def value_of(expression: str) -> object:
    made = QgsExpression(expression)
    assert not made.hasParserError(), made.parserErrorString()
    value = made.evaluate(QgsExpressionContext())
    assert not made.hasEvalError(), made.evalErrorString()
    return value


def version(session, name: str, year: int = 2025) -> str:
    edition = session.workspace.edition(year)
    return next(area.id for area in session.workspace.areas(edition.id) if area.name == name)


def in_qgis() -> set[str]:
    return {function.name() for function in QgsExpression.Functions() if GROUP in function.groups()}


def test_they_come_and_go_with_the_plugin(session, iface):
    functions = ExpressionFunctions(session, iface)
    for _ in range(2):
        functions.load()
        assert in_qgis() == NAMES
        functions.unload()
        assert in_qgis() == set()


def test_each_has_help_with_an_example(registered):
    ours = [function for function in QgsExpression.Functions() if function.name() in NAMES]
    assert len(ours) == len(NAMES)
    for function in ours:
        assert f"{function.name()}(" in function.helpText()
        assert "→" in function.helpText()


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("uo_category_rank('Särskilt utsatt område')", 3),
        ("uo_category_rank('Riskområde')", 2),
        ("uo_category_rank('utsattomr')", 1),
        ("uo_category_rank('något annat')", None),
        ("uo_category_rank(NULL)", None),
        ("uo_category_mark('Utsatt område')", "U"),
        ("uo_category_mark('?')", None),
        ("uo_code_parent('561540')", "5615"),
        ("uo_code_parent(561540)", "5615"),
        ("uo_code_parent('5615')", "5600"),
        ("uo_code_parent(uo_code_parent('561540'))", "5600"),
        ("uo_code_parent('5600')", None),
        ("uo_code_parent('Malmö')", None),
        ("uo_lifeline('nobody')", None),
        ("uo_lifeline(NULL)", None),
    ],
)
def test_what_they_say(registered, expression, expected):
    assert value_of(expression) == expected


def test_a_lifeline_by_version_and_by_identity(registered):
    area = registered.workspace.area(version(registered, "Åkerhöjden"))
    assert value_of(f"uo_lifeline('{area.id}')") == "2023 R → 2025 U"
    assert value_of(f"uo_lifeline('{area.area_id}')") == "2023 R → 2025 U"


def test_what_has_become_of_an_area(registered):
    said = {name: value_of(f"uo_change('{version(registered, name)}')") for name in ("Åkerhöjden", "Nya Testtorp")}
    assert said == {"Åkerhöjden": "milder", "Nya Testtorp": "new"}
    assert value_of(f"uo_change('{version(registered, 'Exempelgården')}')") == "same"
    assert value_of(f"uo_change('{version(registered, 'Exempelgården', 2023)}')") == ""


def test_an_area_that_was_gone_has_returned(registered):
    edition = registered.workspace.add_edition(new_edition(2021), areas_of_2025(), "GIS-specialist")
    registered.written_at(registered.workspace.location)
    assert edition.year == 2021
    assert value_of(f"uo_change('{version(registered, 'Nya Testtorp')}')") == "returned"


def test_a_change_is_seen_at_once(registered):
    testtorp = registered.workspace.area(version(registered, "Nya Testtorp"))
    assert value_of(f"uo_lifeline('{testtorp.id}')") == "2025 S"
    registered.set_category([testtorp], Category.UTSATT, "Långvarig positiv utveckling", date(2026, 11, 22), "Change")
    assert value_of(f"uo_lifeline('{testtorp.id}')") == "2025 U"
    registered.undo_stack.undo()
    assert value_of(f"uo_lifeline('{testtorp.id}')") == "2025 S"


def test_the_assessment_and_its_uncertainty(registered):
    workspace, edition = registered.workspace, registered.edition
    area = workspace.area(version(registered, "Exempelgården"))
    assert value_of(f"uo_assessment_state('{area.id}')") == "not_begun"
    assert value_of(f"uo_uncertainty('{area.id}')") is None
    assessment = workspace.start_assessment(area.area_id, edition.id, "LPO-analytiker", "LPO-analytiker")
    first, second = [question.id for question in workspace.method().steps[0].questions][:2]
    answers = {first: Answer(problem=2, uncertainty=1), second: Answer(problem=3, uncertainty=2)}
    workspace.save_answers(assessment.id, answers, {}, "LPO-analytiker")
    registered.written_at(workspace.location)
    assert value_of(f"uo_assessment_state('{area.id}')") == "in_progress"
    assert value_of(f"uo_uncertainty('{area.id}')") == 1.5


def test_without_a_workspace_nothing_is_known(registered):
    known = version(registered, "Åkerhöjden")
    registered.close()
    assert value_of(f"uo_lifeline('{known}')") is None


def test_a_workspace_that_cannot_be_read_is_asked_once(session, iface, monkeypatch):
    asked = []

    def refuse():
        asked.append(True)
        raise WorkspaceError(text("no"))

    monkeypatch.setattr(session.workspace, "lifelines", refuse)
    functions = ExpressionFunctions(session, iface)
    functions.load()
    assert [value_of("uo_lifeline('x')") for _ in range(3)] == [None, None, None]
    assert len(asked) == 1
    functions.unload()


def test_ten_thousand_values_take_no_time(registered):
    made = QgsExpression(f"uo_lifeline('{version(registered, 'Åkerhöjden')}')")
    context = QgsExpressionContext()
    made.evaluate(context)
    start = time.perf_counter()
    for _ in range(10_000):
        made.evaluate(context)
    assert time.perf_counter() - start < 3.0
