"""A workspace whose areas are assessed by the method of the samples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.domain.methods import full_method_file
from tests.exchange.assessment.samples import ANSWERS, METHOD, PLACES
from tests.workspace.samples import SAMPLE, edition_of
from utsatta_omraden_plugin.domain.assessment import ActorGroup, Assessment, reviewed_after, step_states
from utsatta_omraden_plugin.workspace import Workspace, create_workspace

ANALYST = "LPO-analytiker"


def made(place: Path) -> Workspace:
    workspace = create_workspace(str(place), method=json.dumps(full_method_file()), by="Noa")
    workspace.add_edition(edition_of(2025), SAMPLE, by="Noa")
    return workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The sample areas as edition 2025, not assessed yet."""
    workspace = made(tmp_path / "arbetsyta.gpkg")
    yield workspace
    workspace.close()


@pytest.fixture
def other_workspace(tmp_path: Path) -> Iterator[Workspace]:
    """The same areas in another file."""
    workspace = made(tmp_path / "annan arbetsyta.gpkg")
    yield workspace
    workspace.close()


@pytest.fixture
def assessed(workspace: Workspace) -> Assessment:
    """Norrby as the analyst has assessed it, with an opened gate, actors and places."""
    edition = workspace.edition(2025)
    begun = workspace.start_assessment(workspace.find_area(edition.id, "Norrby").area_id, edition.id, ANALYST, ANALYST)
    workspace.override_gate(begun.id, "2", "Underlaget är försenat.", "LPO-chef")
    overrides = workspace.gate_overrides(begun.id)
    reviewed = reviewed_after(METHOD, ANSWERS, overrides)
    states = step_states(METHOD, ANSWERS, overrides, reviewed)
    workspace.save_answers(begun.id, ANSWERS, states, ANALYST, reviewed)
    bands = METHOD.count_bands
    workspace.save_actor_group(begun.id, ActorGroup(METHOD.actor_kinds[0].id, bands[0].id), ANALYST)
    for place in PLACES:
        workspace.save_place(begun.id, place, ANALYST)
    return begun
