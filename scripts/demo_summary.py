"""Looks from outside of QGIS at what the demo has left, and says it in plain words."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from osgeo import ogr

from utsatta_omraden_plugin.domain.checks.finding import Severity
from utsatta_omraden_plugin.domain.edition import EditionStatus
from utsatta_omraden_plugin.exchange.change_log_csv import write_change_log
from utsatta_omraden_plugin.exchange.check_areas import FIX_COMMAND, check_areas
from utsatta_omraden_plugin.exchange.compare_editions import compare_in_workspace
from utsatta_omraden_plugin.workspace import Workspace, open_workspace

ogr.UseExceptions()

_SEVERITIES = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "notes"}
_SHAPES = {"Point": "a point", "LineString": "a line", "Polygon": "an area"}


class NotAsPromised(Exception):
    """What the demo left differs from what it was to do; the text says how."""


def summarise(facts: dict[str, Any], workspace_file: Path, change_log: Path, seconds: float) -> list[str]:
    """Check the demo's results against what was done in QGIS and return the summary's lines.

    Writes the change log as CSV to ``change_log``. Raises ``NotAsPromised`` when something does not fit.
    """
    workspace = open_workspace(str(workspace_file))
    try:
        write_change_log(workspace, change_log)
        lines = [
            f"QGIS {facts['qgis']} was driven by clicks and keys on a virtual screen, {seconds:.0f} s in all.",
            *_editions(workspace, facts),
            *_assessment(workspace, facts),
            *_document(facts),
            *_category(workspace, facts),
            *_exports(workspace, facts),
            *_checks(workspace, facts),
            *_comparison(workspace, facts),
            *_chart(workspace, facts),
            *_log(workspace),
            *_compilation(facts),
        ]
    finally:
        workspace.close()
    share = facts["map_share_on_a_laptop"]
    lines.append(f"At 1366×768 with both docks and QGIS's own panels open the map has {share:.0%} of the window.")
    return lines


def _editions(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    editions = workspace.editions()
    _must(len(editions) == len(facts["imported"]), f"{len(editions)} editions instead of {len(facts['imported'])}")
    lines = []
    as_imported = {change.row_id: change.new for change in workspace.changes() if change.what == "import_edition"}
    for edition in editions:
        areas = workspace.areas(edition.id)
        _must(
            len(areas) == facts["imported"].get(edition.source_name),
            f"edition {edition.year} has {len(areas)} areas, the table showed {facts['imported']}",
        )
        # What the file held; a category changed since then has its own line.
        counted = as_imported[edition.id]["categories"]
        categories = ", ".join(f"{count} {category}" for category, count in sorted(counted.items()))
        lines.append(f"Imported edition {edition.year} from {edition.source_name}: {len(areas)} areas ({categories}).")
    return lines


def _chosen(workspace: Workspace, facts: dict[str, Any]) -> Any:
    return workspace.find_area(workspace.edition(facts["edition"]).id, facts["area"]["name"])


def _assessment(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    area, told, again = _chosen(workspace, facts), facts["assessed"], facts["assessed_again"]
    held = {each.assessor: each for each in workspace.assessments(area.edition_id) if each.area_id == area.area_id}
    both = {told["assessor"], again["assessor"]}
    _must(set(held) == both, f"{area.name} has assessments of {set(held)} instead of {both}")
    for one in (told, again):
        answers = workspace.answers(held[one["assessor"]].id)
        stored = {question: answer.problem for question, answer in answers.items() if answer.is_given}
        _must(stored == one["answered"], f"{one['assessor']} answered {one['answered']}, stored: {stored}")
    signed = held[told["assessor"]]
    actors, places = workspace.actor_groups(signed.id), workspace.places(signed.id)
    _must(bool(signed.signed_at) and not held[again["assessor"]].signed_at, "the wrong assessment is signed")
    _must(len(places) == told["drawn"], f"{len(places)} places are stored, {told['drawn']} were drawn")
    _must(bool(actors), "no group of actors is stored")
    (judgement,) = workspace.judgements(area.edition_id, area.area_id)
    category = "none" if judgement.category is None else judgement.category.value
    shapes = ", ".join(_SHAPES[place.shape.geom_type] for place in places)
    as_whom, count, few = told["assessor"], len(told["answered"]), len(again["answered"])
    drawn = f"{len(actors)} groups of actors, {len(places)} places drawn on the map ({shapes})"
    judged = f"Judged it {category}, trend {judgement.trend.value} (“{told['proposal']}”)"
    return [
        f"Assessed {area.name} as {as_whom}: {count} answers of the five steps with values and sources, {drawn}.",
        f"{judged}, and signed: “{told['signed']}”",
        f"{again['assessor']} answered {few} of the same questions; the dock says: “{again['hint']}”",
    ]


def _document(facts: dict[str, Any]) -> list[str]:
    told = facts["document"]
    report, answers, form = (Path(told[name]) for name in ("report", "json", "xlsx"))
    _must(report.read_bytes().startswith(b"%PDF"), f"{report.name} is no PDF")
    exported = json.loads(answers.read_text(encoding="utf-8"))["answers"]
    given = facts["assessed"]["answered"]
    _must(len(exported) == len(given), f"{answers.name} has {len(exported)} answers, {len(given)} were given")
    written = f"Wrote the local picture as {report.name} ({told['pages']} pages)"
    return [f"{written}, the answers as {answers.name} and the form as {form.name}."]


def _category(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    area = _chosen(workspace, facts)
    _must(area.category == facts["new_category"], f"{area.name} is {area.category}, not {facts['new_category']}")
    logged = workspace.changes(area.area_id)
    changes = [change for change in logged if change.table == "area_version" and "category" in change.new]
    _must(len(changes) == 3, f"{len(changes)} changes of category instead of change, undo and redo")
    before, reason = facts["area"]["category"], changes[0].reason
    done = f"Changed {area.name} from {before} to {area.category} since {area.valid_from}, undone and redone"
    return [f"{done}; reason: “{reason}”."]


def _exports(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    expected = len(workspace.areas(workspace.edition(facts["edition"]).id))
    lines = []
    for name, written in facts["exported"].items():
        file = Path(written)
        source = ogr.Open(f"/vsizip/{file}" if file.suffix == ".zip" else str(file))
        layer = source.GetLayer(0)
        reference = layer.GetSpatialRef()
        _must(layer.GetFeatureCount() == expected, f"{file.name} has {layer.GetFeatureCount()} areas, not {expected}")
        size = f"{file.stat().st_size / 1024:.0f} kB"
        lines.append(f"Exported {name}: {file.name}, {expected} areas, {reference.GetName()}, {size}.")
    return lines


def _checks(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    told = facts["checked"]
    report = check_areas(workspace, told["edition"])
    counted = Counter(one.finding.severity.value for one in report.findings)
    _must(counted == Counter(told["counts"]), f"the check dock showed {told['counts']}, the checks find {counted}")
    written = json.loads(Path(told["report"]).read_text(encoding="utf-8"))
    _must(
        len(written["findings"]) == len(report.findings),
        f"{Path(told['report']).name} has {len(written['findings'])} findings instead of {len(report.findings)}",
    )
    found = ", ".join(f"{counted[severity.value]} {_SEVERITIES[severity]}" for severity in Severity)
    lines = [f"Checked edition {told['edition']}: {found}; written as {Path(told['report']).name}."]
    if told["mended"] is None:
        return [*lines, "None of these findings can be mended without asking anybody."]
    steps = [change.what for change in workspace.changes()]
    _must(FIX_COMMAND in steps, "the change log knows nothing of the finding that was mended")
    return [*lines, f"Mended one finding ({told['mended']['code']}) and undid it: “{told['mended']['sentence']}”"]


def _comparison(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    told = facts["compared"]
    if "years" not in told:
        return [f"There is nothing to compare, since only one edition was given; the dock says: “{told['hint']}”"]
    old, new = told["years"]
    comparison = compare_in_workspace(workspace, old, new)
    counted = {kind.value: count for kind, count in comparison.summary.items() if count}
    _must(counted == told["counts"], f"the compare dock showed {told['counts']}, the comparison finds {counted}")
    written = json.loads(Path(told["report"]).read_text(encoding="utf-8"))
    _must(written["summary"] == {**written["summary"], **counted}, f"{Path(told['report']).name} tells other counts")
    page = Path(told["page"])
    _must("<svg" in page.read_text(encoding="utf-8"), f"{page.name} has no chart")
    kinds = ", ".join(f"{count} {kind}" for kind, count in counted.items())
    return [
        f"Compared {old} with {new}: {kinds}; written as {page.name} and {Path(told['report']).name}.",
        f"The dock says: “{told['totals']}”",
    ]


def _compilation(facts: dict[str, Any]) -> list[str]:
    told = facts["compiled"]
    if "workspace" not in told:
        return [f"There is nothing to compile, since {told['hint']}."]
    workspace = open_workspace(told["workspace"])
    try:
        edition = workspace.editions()[-1]
        _must(edition.status is EditionStatus.COMPILED, f"edition {edition.year} is {edition.status.value}")
        came = sum(one.is_in for one in workspace.lpo_standings(edition.id))
        (decision,) = workspace.decisions(edition.id)
        _must(decision.reason == told["reason"], f"the reason of the decision is “{decision.reason}”")
        _must(decision.by == told["by"], f"the decision is that of {decision.by}")
        _must(workspace.first_broken_link() is None, "the chain of the national change log is broken")
        waiting = sum(not case.is_settled for case in workspace.conflicts(edition.id))
        areas = len(workspace.areas(edition.id))
    finally:
        workspace.close()
    shown = len(told["lpos"])
    return [
        f"Compiled edition {edition.year} of {came} submissions: {areas} areas, {shown} LPOs listed with their state.",
        f"Decided as {decision.by}: “{told['decided']['sentence']}”; {waiting} conflicts are left to decide.",
    ]


def _chart(workspace: Workspace, facts: dict[str, Any]) -> list[str]:
    stored = {str(edition.year): len(workspace.areas(edition.id)) for edition in workspace.editions()}
    _must(facts["in_chart"] == stored, f"the chart counts {facts['in_chart']}, the workspace has {stored}")
    return []


def _log(workspace: Workspace) -> list[str]:
    changes, broken = workspace.changes(), workspace.first_broken_link()
    _must(broken is None, f"the chain of the change log is broken at row {broken}")
    kinds = ", ".join(f"{count} {what}" for what, count in Counter(change.what for change in changes).items())
    return [f"The change log has {len(changes)} rows ({kinds}); its chain of hashes is whole."]


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise NotAsPromised(otherwise)
