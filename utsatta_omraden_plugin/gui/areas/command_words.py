"""The commands of the change log in words."""

from __future__ import annotations

from ...translation import translate
from ..drawing.tool import DrawTool, words_of


def command_in_words(what: str) -> str:
    """Return what a command is called; one of a later version of the plugin is shown by its code."""
    drawn = [tool for tool in DrawTool if tool.value == what]
    return words_of(drawn[0]).name if drawn else _commands().get(what, what)


def how_it_was_drawn(what: str) -> str:
    """Return how a boundary came to change, "" where the command does not say more than that it did."""
    return {
        DrawTool.RESHAPE.value: translate("UtsattaOmraden", "border moved"),
        DrawTool.VERTICES.value: translate("UtsattaOmraden", "vertices moved"),
        DrawTool.SPLIT.value: translate("UtsattaOmraden", "split"),
        DrawTool.MERGE.value: translate("UtsattaOmraden", "merged"),
        DrawTool.CLIP.value: translate("UtsattaOmraden", "clipped to its neighbours"),
        DrawTool.SNAP.value: translate("UtsattaOmraden", "snapped to the published boundary"),
        DrawTool.ALIGN.value: translate("UtsattaOmraden", "aligned to a layer"),
        "fix_findings": translate("UtsattaOmraden", "boundary mended"),
    }.get(what, "")


def _commands() -> dict[str, str]:
    return {
        "accept_finding": translate("UtsattaOmraden", "Finding accepted"),
        "confirm_pair": translate("UtsattaOmraden", "Pairing confirmed"),
        "add_edition": translate("UtsattaOmraden", "Edition added"),
        "add_judgement": translate("UtsattaOmraden", "Judgement"),
        "add_method": translate("UtsattaOmraden", "Method stored"),
        "change_scheme": translate("UtsattaOmraden", "Category scheme changed"),
        "decide_conflict": translate("UtsattaOmraden", "Conflict decided"),
        "merge_assessments": translate("UtsattaOmraden", "Assessments merged"),
        "reject_pair": translate("UtsattaOmraden", "Pairing corrected"),
        "revise_assessment": translate("UtsattaOmraden", "Revision begun"),
        "use_method": translate("UtsattaOmraden", "Method chosen"),
        "compile_edition": translate("UtsattaOmraden", "Compilation"),
        "create_submission": translate("UtsattaOmraden", "Submission made"),
        "create_workspace": translate("UtsattaOmraden", "Workspace made"),
        "edit_area": translate("UtsattaOmraden", "Area edited"),
        "fix_findings": translate("UtsattaOmraden", "Findings mended"),
        "delete_draft": translate("UtsattaOmraden", "Draft deleted"),
        "set_organisation": translate("UtsattaOmraden", "Organisation changed"),
        "import_assessment": translate("UtsattaOmraden", "Assessment imported"),
        "import_edition": translate("UtsattaOmraden", "Edition imported"),
        "import_organisation": translate("UtsattaOmraden", "Organisation imported"),
        "open_new_version": translate("UtsattaOmraden", "Opened as a new version"),
        "override_gate": translate("UtsattaOmraden", "Gate overridden"),
        "propose_boundary": translate("UtsattaOmraden", "Boundary proposed"),
        "publish_edition": translate("UtsattaOmraden", "Edition published"),
        "remember_layout": translate("UtsattaOmraden", "Columns of a file explained"),
        "remove_actor_group": translate("UtsattaOmraden", "Actor group removed"),
        "remove_place": translate("UtsattaOmraden", "Place removed"),
        "restore_area": translate("UtsattaOmraden", "Area restored"),
        "save_actor_group": translate("UtsattaOmraden", "Actor group"),
        "save_answer": translate("UtsattaOmraden", "Answer"),
        "save_place": translate("UtsattaOmraden", "Place"),
        "save_step_states": translate("UtsattaOmraden", "State of the steps"),
        "set_category": translate("UtsattaOmraden", "Category changed"),
        "set_distribution_label": translate("UtsattaOmraden", "Distribution label"),
        "set_trend": translate("UtsattaOmraden", "Trend changed"),
        "sign_assessment": translate("UtsattaOmraden", "Assessment signed"),
        "sign_judgement": translate("UtsattaOmraden", "Judgement signed"),
        "start_assessment": translate("UtsattaOmraden", "Assessment begun"),
        "start_compilation": translate("UtsattaOmraden", "Compilation begun"),
        "start_draft": translate("UtsattaOmraden", "Draft begun"),
        "take_back": translate("UtsattaOmraden", "Undo"),
        "withdraw_acceptance": translate("UtsattaOmraden", "Acceptance withdrawn"),
        "withdraw_decision": translate("UtsattaOmraden", "Decision withdrawn"),
        "withdraw_override": translate("UtsattaOmraden", "Override withdrawn"),
        "withdraw_proposal": translate("UtsattaOmraden", "Proposal withdrawn"),
    }
