"""A workspace with two local police areas, submissions made of it, and hands that tamper with them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import pytest
from shapely import MultiPolygon, box

from tests.exchange.test_municipality import give_measure
from tests.workspace.assessment_samples import ANALYST, fill, judgement_of
from tests.workspace.samples import NORRBY, edition_of, method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.edition import Edition
from utsatta_omraden_plugin.domain.organisation import Organisation
from utsatta_omraden_plugin.exchange.submission import (
    ReasonCode,
    SubmissionRefused,
    SubmissionReport,
    create_submission,
    read_submission,
)
from utsatta_omraden_plugin.workspace import Workspace, create_workspace
from utsatta_omraden_plugin.workspace.geopackage_geometry import add_functions

LPO = "561540"
OTHER_LPO = "521810"
SECRET = "Sekretess"
TORP = replace(
    NORRBY,
    name="Åkerlyckan Ö'stra; DROP TABLE area",
    special_area_id=8,
    object_id=3,
    boundary=MultiPolygon([box(510000, 6500000, 510400, 6500300)]),
    stated_length=1400.0,
    stated_area=120000.0,
    extra={},
)
NEIGHBOUR = replace(
    NORRBY,
    name="Grannskapet Främmandeby",
    special_area_id=9,
    object_id=4,
    boundary=MultiPolygon([box(520000, 6500000, 520400, 6500300)]),
    organisation=Organisation("Örebro", OTHER_LPO, "Närke", "5218", "Bergslagen", "5200"),
    stated_area=120000.0,
    extra={"ANTECKNING": "Grannens anteckning"},
)
AREAS = [replace(NORRBY, stated_area=120000.0), TORP, NEIGHBOUR]
MOMENT = datetime(2026, 11, 22, 10, 0, tzinfo=timezone.utc)


def clock() -> datetime:
    """The same moment always."""
    return MOMENT


def made_workspace(place: Path) -> tuple[Workspace, Edition]:
    """A workspace with a published edition and a draft, in which areas of both LPOs are assessed."""
    workspace = create_workspace(str(place), lpo_code=LPO, method=method_text(), by="GIS-specialist")
    base = workspace.add_edition(edition_of(2023), AREAS, by="GIS-specialist")
    draft = workspace.start_draft(base.id, 2027, "Utkast 2027", "LPO-analytiker")
    for number, name in enumerate(("Norrby", NEIGHBOUR.name), start=1):
        area = workspace.find_area(draft.id, name)
        assessment = workspace.start_assessment(area.area_id, draft.id, ANALYST, by=ANALYST)
        fill(workspace, assessment)
        give_measure(workspace.database_path, area.area_id, number, f"Klotter vid {name}", released=False)
    return workspace, draft


def area_named(workspace: Workspace, edition: Edition, name: str) -> AreaVersion:
    """An area of the edition."""
    return workspace.find_area(edition.id, name)


def handed_in(
    workspace: Workspace, edition: Edition, target: Path, label: str = SECRET, lpo: str = LPO
) -> SubmissionReport:
    """Make a submission at the same moment as always."""
    return create_submission(workspace, edition.id, lpo, target, by=ANALYST, label=label, clock=clock)


def members_of(package: Path) -> dict[str, bytes]:
    """The content of all files in a zip."""
    with zipfile.ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(target: Path, members: Mapping[str, bytes]) -> Path:
    """Zip members as they are."""
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target


def with_right_hashes(members: dict[str, bytes], **said: object) -> dict[str, bytes]:
    """Members whose manifest tells the hashes that they have now, as a skilled hand would see to; ``said`` is changed
    in the manifest."""
    manifest = json.loads(members["manifest.json"]) | said
    for file in manifest["files"]:
        content = members[file["name"]]
        file["size"], file["sha256"] = len(content), hashlib.sha256(content).hexdigest()
    return members | {"manifest.json": json.dumps(manifest).encode()}


def with_share_changed(package: Path, folder: Path, change: Callable[[sqlite3.Connection], object]) -> dict[str, bytes]:
    """Members of a package whose share was changed by SQL past all triggers, with the hashes put right."""
    members = members_of(package)
    share = folder / "tampered.gpkg"
    share.write_bytes(members["submission.gpkg"])
    with closing(sqlite3.connect(share, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        change(connection)
    members["submission.gpkg"] = share.read_bytes()
    share.unlink()
    return with_right_hashes(members)


def sign(workspace: Workspace, edition: Edition) -> None:
    """Sign the assessment of Norrby."""
    [assessment] = [
        one
        for one in workspace.assessments(edition.id)
        if one.area_id == area_named(workspace, edition, "Norrby").area_id
    ]
    workspace.sign_assessment(assessment.id, judgement_of(assessment), ANALYST)


def past_the_plugin(workspace: Workspace, *statements: tuple[str, tuple[object, ...]]) -> None:
    """Write into the workspace as another program does."""
    with closing(sqlite3.connect(workspace.database_path)) as connection, connection:
        add_functions(connection)
        for statement, parameters in statements:
            connection.execute(statement, parameters)


def everything_below(folder: Path) -> dict[Path, bytes | None]:
    """The content of all files below a folder, None for folders."""
    return {path: path.read_bytes() if path.is_file() else None for path in sorted(folder.rglob("*"))}


def refused(package: Path, unpacking: Path, expected: str | None = None) -> SubmissionRefused:
    """Read what must be refused, and prove that nothing came of it: no file, neither inside nor outside."""
    before = everything_below(unpacking.parent)
    with pytest.raises(SubmissionRefused) as refusal:
        read_submission(package, unpacking, expected)
    assert everything_below(unpacking.parent) == before
    return refusal.value


def codes(refusal: SubmissionRefused) -> set[ReasonCode]:
    """Why it was refused."""
    return {reason.code for reason in refusal.reasons}
