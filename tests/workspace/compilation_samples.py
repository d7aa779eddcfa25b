"""Compilations of the small nation of ``tests.domain.compilation`` stored in a workspace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tests.domain.compilation.samples import BASE, BASE_YEAR, YEAR, order
from utsatta_omraden_plugin.domain.category import CategoryScheme
from utsatta_omraden_plugin.domain.compilation import Compiled, ConflictCase, Handed, compile_edition
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.workspace import (
    AssessedRows,
    CompiledEdition,
    KeptSubmission,
    Kinship,
    NewEdition,
    SubmissionState,
    Workspace,
)

NOA = "Noa"


def with_base(workspace: Workspace) -> Edition:
    """Store the base edition of the nation."""
    new = NewEdition(BASE_YEAR, "Utgåva 2025", EditionStatus.PUBLISHED, CategoryScheme.TWO, "uso_2025.zip", "b" * 64)
    return workspace.add_edition(new, BASE, NOA)


def compile_into(
    workspace: Workspace,
    *came: Handed,
    assessed: Mapping[str, AssessedRows] | None = None,
    kept_as: Sequence[KeptSubmission] = (),
    **changes: object,
) -> Edition:
    """Compile with the decisions that the workspace holds and store the outcome, as the job does.

    ``kept_as`` are the submissions as the workspace is to keep them, unless as usual.
    """
    base = workspace.edition(BASE_YEAR)
    base_areas = workspace.areas(base.id)
    there = [edition for edition in workspace.editions() if edition.year == YEAR]
    decisions = workspace.decisions(there[0].id) if there else []
    kept = workspace.area_numbers(there[0].id) if there else {}
    came_with = workspace.handed_numbers(there[0].id) if there else {}
    put_right = workspace.areas_changed_since(there[0].id) if there else {}
    usual = order(base_areas=base_areas, kept_numbers=kept, handed_numbers=came_with, changed=put_right)
    wanted = replace(usual, **changes)
    result = compile_edition(wanted, came, decisions)
    edition = CompiledEdition(YEAR, "Utgåva 2027", CategoryScheme.TWO, base.id, assessed or {})
    submissions = kept_as or kept_submissions(result)
    return workspace.store_compilation(edition, result, submissions, kin(base_areas, result), NOA)


def kin(base: Sequence[object], result: Compiled) -> Kinship:
    """What goes on from the base: here the special area id tells, the first one that has it."""
    identities = {area.special_area_id: area.area_id for area in base}
    continues: dict[int, str] = {}
    for place, one in enumerate(result.areas):
        identity = identities.pop(one.handed.special_area_id, None)
        if identity is not None:
            continues[place] = identity
    return Kinship(continues)


def kept_submissions(result: Compiled) -> list[KeptSubmission]:
    """The submissions as the workspace keeps them."""
    used = [(state.used, SubmissionState.USED) for state in result.lpos if state.used is not None]
    older = [(one, SubmissionState.SUPERSEDED) for state in result.lpos for one in state.superseded]
    return [
        KeptSubmission(
            one.file, one.sha256, state, one.lpo_code, one.lpo_name, "AAAA-BBBB-CCCC-DDDD", one.created_at,
            one.base_year, one.base_sha256, "{}", areas=len(one.areas),
        )
        for one, state in (*used, *older)
    ]  # fmt: skip


def the_case(workspace: Workspace, edition: Edition) -> ConflictCase:
    """The one conflict of a compiled edition."""
    [case] = workspace.conflicts(edition.id)
    return case


def areas_by_number(workspace: Workspace, edition: Edition) -> dict[int | None, object]:
    """The areas of an edition by special area id."""
    return {area.special_area_id: area for area in workspace.areas(edition.id)}
