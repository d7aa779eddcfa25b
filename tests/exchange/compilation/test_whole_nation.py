"""The whole nation there and back: divided by LPO, edited, handed in, compiled, published, imported and compared."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timezone
from pathlib import Path

import pytest
import shapely
from shapely import MultiPolygon

from tests.workspace.compilation_samples import NOA
from tests.workspace.publication_samples import judge
from tests.workspace.samples import method_text
from utsatta_omraden_plugin.domain.area import AreaVersion
from utsatta_omraden_plugin.domain.boundary import put_right
from utsatta_omraden_plugin.domain.category import Category, CategoryScheme
from utsatta_omraden_plugin.domain.compare.kinds import ChangeKind
from utsatta_omraden_plugin.domain.compilation import Choice, ConflictCode, Decision, Origin
from utsatta_omraden_plugin.domain.drawing.outcome import redrawn
from utsatta_omraden_plugin.domain.edition import Edition, EditionStatus
from utsatta_omraden_plugin.exchange.compare_editions import compare_editions
from utsatta_omraden_plugin.exchange.compile_national import CompilationReport, compile_national
from utsatta_omraden_plugin.exchange.import_edition import import_edition
from utsatta_omraden_plugin.exchange.publish_edition import publish_edition
from utsatta_omraden_plugin.exchange.read_edition import read_edition
from utsatta_omraden_plugin.exchange.submission import create_submission
from utsatta_omraden_plugin.workspace import NewEdition, Workspace, create_workspace, open_workspace

YEAR = 2027
ANALYST = "LPO-analytiker"
NEW_NAME = "Nyskapade området"


@dataclass
class Edits:
    """What the LPOs did: kinds of changes by special area id, and new areas by name."""

    changed: dict[int, set[ChangeKind]] = field(default_factory=dict)
    removed: set[int] = field(default_factory=set)
    new: set[str] = field(default_factory=set)


def clock() -> datetime:
    return datetime(2026, 11, 10, 12, 0, tzinfo=timezone.utc)


def smaller(boundary: MultiPolygon) -> MultiPolygon:
    """A boundary drawn half a metre further in, to the decimals of the published files."""
    inner = shapely.set_precision(boundary.buffer(-0.5, join_style="mitre"), 0.0001)
    [drawn] = put_right([inner]).boundaries
    return drawn


def far_from_all(areas: list[AreaVersion], own: AreaVersion, place: int) -> MultiPolygon:
    """A square of 300 m beside an area, kilometres from everything else."""
    tree = shapely.STRtree([area.boundary for area in areas])
    east, north = (round(ordinate) for ordinate in own.boundary.centroid.coords[0])
    for step in range(2000, 60_000, 500):
        square = shapely.box(east + step, north + 700 * place, east + step + 300, north + 700 * place + 300)
        if not len(tree.query(square, predicate="dwithin", distance=1000)):
            return MultiPolygon([square])
    raise AssertionError("no room")


class Lpo:
    """One LPO at work in a workspace that holds nothing but its own areas."""

    def __init__(self, workspace: Workspace, draft: Edition, nation: list[AreaVersion], place: int) -> None:
        self._workspace, self._draft, self._nation, self._place = workspace, draft, nation, place

    def edit(self, edits: Edits) -> None:
        """Change the first area in one of three ways; every seventh LPO also draws a new area, one leaves one out."""
        first, *others = self._workspace.areas(self._draft.id)
        kind = (ChangeKind.RENAMED, ChangeKind.RECATEGORISED, ChangeKind.BOUNDARY)[self._place % 3]
        edits.changed[first.special_area_id] = {kind}
        if kind is ChangeKind.RENAMED:
            self._store(replace(first, name=f"{first.name} med nytt namn"))
        elif kind is ChangeKind.BOUNDARY:
            self._store(replace(first, boundary=smaller(first.boundary)))
        else:
            other = Category.UTSATT if first.category == Category.SARSKILT.value else Category.SARSKILT
            self._workspace.set_category([first.id], other, "Läget har ändrats", date(2026, 11, 1), ANALYST)
        if self._place % 7 == 0:
            self._draw_new(first, edits)
        if self._place == 1 and others:
            self._leave_out(others[0], edits)

    def _store(self, area: AreaVersion) -> None:
        self._workspace.replace_areas([area], "edit_area", "Prov", ANALYST)

    def _draw_new(self, beside: AreaVersion, edits: Edits) -> None:
        name = f"{NEW_NAME} {self._place}"
        boundary = far_from_all(self._nation, beside, self._place)
        # Every LPO takes the next number that it knows of.
        new = replace(beside, name=name, boundary=boundary, special_area_id=900, object_id=None, id="", area_id="")
        self._workspace.redraw(redrawn([], [], added=[new]), "new_area", "Nytt", ANALYST, edition_id=self._draft.id)
        edits.new.add(name)

    def _leave_out(self, area: AreaVersion, edits: Edits) -> None:
        self._workspace.redraw(redrawn([], [], removed=[area]), "remove_area", "Avskrivet", ANALYST)
        edits.removed.add(area.special_area_id)


@dataclass
class Nation:
    """The nation after everybody has handed in."""

    folder: Path
    edits: Edits
    areas: list[AreaVersion]


@pytest.fixture(scope="module")
def nation(sample_2025: Path, tmp_path_factory: pytest.TempPathFactory) -> Nation:
    """Everybody works in a workspace with the own areas only, edits, and hands in."""
    place = tmp_path_factory.mktemp("Hela landet å ä ö")
    empty = place / "tom.gpkg"
    create_workspace(str(empty), method=method_text(), by="GIS-specialist").close()
    areas = list(read_edition(sample_2025).areas)
    folder = place / "Underlag"
    folder.mkdir()
    edits = Edits()
    for number, code in enumerate(sorted({area.organisation.lpo_code for area in areas})):
        file = place / f"{code}.gpkg"
        shutil.copy(empty, file)
        workspace = open_workspace(str(file))
        own = [area for area in areas if area.organisation.lpo_code == code]
        new = NewEdition(2025, "Utgåva 2025", EditionStatus.PUBLISHED, CategoryScheme.TWO, "exempel.zip", "c" * 64)
        base = workspace.add_edition(new, own, ANALYST)
        draft = workspace.start_draft(base.id, YEAR, "Utkast 2027", ANALYST)
        Lpo(workspace, draft, areas, number).edit(edits)
        target = folder / f"{code}.zip"
        create_submission(workspace, draft.id, code, target, ANALYST, accept="Stod så i utgåvan före", clock=clock)
        workspace.close()
        file.unlink()
    return Nation(folder, edits, areas)


@pytest.fixture(scope="module")
def compiled(
    nation: Nation, sample_2025: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workspace, CompilationReport]]:
    """The national edition of it."""
    file = tmp_path_factory.mktemp("Nationell") / "Nationell.gpkg"
    workspace = create_workspace(str(file), method=method_text(), by=NOA)
    yield workspace, compile_national(nation.folder, sample_2025, YEAR, workspace, NOA)
    workspace.close()


def test_everybody_is_in_and_every_edit_is_in_the_edition(nation, compiled):
    _, report = compiled
    assert report.compiled.missing_lpos == []
    assert {one.origin for one in report.compiled.areas} == {Origin.LPO}
    assert report.areas == len(nation.areas) - len(nation.edits.removed) + len(nation.edits.new)
    assert {area.special_area_id for area in report.compiled.left_out} == nation.edits.removed
    assert not any(status.value == "older_base" for standing in report.standings for status in standing.statuses)


def test_the_conflicts_are_those_that_the_edits_made(nation, compiled):
    _, report = compiled
    told = Counter(case.conflict.code for case in report.cases if case.conflict.blocking or case.conflict.choices == ())
    recategorised = sum(kinds == {ChangeKind.RECATEGORISED} for kinds in nation.edits.changed.values())
    assert told[ConflictCode.NEW_ID_TWICE] == len(nation.edits.new) - 1
    assert told[ConflictCode.UNSIGNED_CATEGORY] == recategorised + len(nation.edits.new)
    assert told[ConflictCode.CHECK_FAILED] == 2  # the wrong code that the sample has as the published file does
    assert sum(told.values()) == len(nation.edits.new) - 1 + recategorised + len(nation.edits.new) + 2


def test_published_and_imported_again_exactly_the_edits_are_found(nation, compiled, sample_2025, tmp_path):
    workspace, report = compiled
    for case in report.compiled.open_cases:
        decision = Decision(case.conflict.key, Choice.ACCEPT, "Prövat av Noa", NOA)
        workspace.decide(report.edition.id, decision, NOA)
    judge(workspace, workspace.areas(report.edition.id))
    published = publish_edition(workspace, YEAR, tmp_path / "Publicerat", "Fastställd", NOA)
    assert workspace.edition(YEAR).status is EditionStatus.PUBLISHED
    assert workspace.first_broken_link() is None
    for ending in ("_shp.zip", ".geojson"):
        [file] = [file for file in published.files if file.name.endswith(ending)]
        again = create_workspace(str(tmp_path / f"Igen{ending}.gpkg"), by=NOA)
        import_edition(sample_2025, 2025, again, NOA)
        import_edition(file, YEAR, again, NOA)
        comparison = compare_editions(f"{again.location}|2025", f"{again.location}|{YEAR}")
        again.close()
        found = {
            change.old[0].special_area_id: set(change.kinds)
            for change in comparison.changes
            if change.old and change.new and change.kinds != (ChangeKind.UNCHANGED,)
        }
        assert found == nation.edits.changed
        assert {a.special_area_id for c in comparison.changes if not c.new for a in c.old} == nation.edits.removed
        assert {a.name for c in comparison.changes if not c.old for a in c.new} == nation.edits.new
