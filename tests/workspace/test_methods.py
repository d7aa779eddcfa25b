"""Methods in a workspace: versions stand side by side, and an assessment keeps the one it was made with."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.assessment import Answer
from utsatta_omraden_plugin.domain.errors import RuleError
from utsatta_omraden_plugin.paths import METHODS, SHIPPED_METHOD
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

SHIPPED = SHIPPED_METHOD.read_text(encoding="utf-8")


def earlier_shipped_method() -> str:
    """The shipped method as its first version was: without a list of criteria, and with two questions in a block."""
    data = json.loads(SHIPPED)
    for later in ("$schema", "criteria", "stale_after_months"):
        del data[later]
    for step in data["steps"]:
        for block in step["blocks"]:
            del block["questions"][2:]
    return json.dumps(data | {"version": "0.1"}, ensure_ascii=False)


def test_the_method_of_these_tests_satisfies_the_published_schema():
    schema = json.loads((METHODS / "method.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(json.loads(method_text()))
    jsonschema.Draft202012Validator(schema).validate(json.loads(earlier_shipped_method()))


def test_a_workspace_with_the_first_shipped_method_takes_the_new_one_beside_it(workspace: Workspace):
    first = workspace.add_method(earlier_shipped_method(), by="Noa")
    shipped = workspace.add_method(SHIPPED, by="Noa")
    assert first.id == shipped.id == "exempelmall"
    assert workspace.method() == shipped
    assert workspace.method(first.id, "0.1") == first
    assert len(first.questions) < len(shipped.questions)


def test_an_assessment_made_with_the_first_shipped_method_keeps_it(workspace: Workspace, edition):
    workspace.add_method(earlier_shipped_method(), by="Noa")
    area = workspace.areas(edition.id)[0]
    begun = workspace.start_assessment(area.area_id, edition.id, "LPO-analytiker", "LPO-analytiker")
    workspace.save_answers(begun.id, {"1.1": Answer(problem=3)}, {}, "LPO-analytiker")
    workspace.add_method(SHIPPED, by="Noa")
    kept = workspace.assessments(edition.id)[0]
    assert (kept.method_id, kept.method_version) == ("exempelmall", "0.1")
    assert workspace.answers(begun.id)["1.1"].problem == 3
    workspace.save_answers(begun.id, {"1.2": Answer(problem=1)}, {}, "LPO-analytiker")
    assert workspace.answers(begun.id)["1.2"].problem == 1


def test_methods_are_listed_with_their_titles_and_the_current_one_marked(workspace: Workspace):
    workspace.add_method(method_text("2", title="Ny mall"), by="Noa")
    listed = [(each.id, each.version, each.title_sv, each.title_en, each.is_current) for each in workspace.methods()]
    assert listed == [("prov", "1", "Provmall", "Provmall", False), ("prov", "2", "Ny mall", "Ny mall", True)]


def test_an_earlier_method_can_be_used_again(workspace: Workspace):
    workspace.add_method(method_text("2"), by="Noa")
    assert workspace.use_method("prov", "1", by="Noa").version == "1"
    assert workspace.method().version == workspace.meta().method_version == "1"
    change = workspace.changes()[-1]
    assert (change.what, change.old["method_version"], change.new["method_version"]) == ("use_method", "2", "1")
    workspace.use_method("prov", "1", by="Noa")
    assert workspace.changes()[-1] == change


def test_a_method_that_is_not_there_cannot_be_used(workspace: Workspace):
    with pytest.raises(RuleError, match="no method prov 7"):
        workspace.use_method("prov", "7", by="Noa")
    assert workspace.method().version == "1"


def test_a_workspace_without_method_lists_none(tmp_path: Path):
    assert create_workspace(str(tmp_path / "w.gpkg")).methods() == []


def test_the_distribution_label_is_set_and_logged_once(workspace: Workspace):
    change = workspace.set_distribution_label(" Endast för tjänsteändamål ", by="Noa")
    assert workspace.meta().distribution_label == "Endast för tjänsteändamål"
    assert change is not None
    assert (change.old, change.new) == (
        {"distribution_label": ""}, {"distribution_label": "Endast för tjänsteändamål"},
    )  # fmt: skip
    assert workspace.set_distribution_label("Endast för tjänsteändamål", by="Noa") is None
    assert workspace.changes()[-1] == change
