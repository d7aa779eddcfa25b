"""Which areas of the workspace the areas of an edition about to be imported are, by id, name and overlap together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..domain.area import AreaVersion
from ..domain.compare.changes import AreaChange, compare
from ..domain.compare.evidence import gather_evidence
from ..domain.compare.pairing import pair
from ..domain.edition import Edition
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..workspace import FoundLink, Kinship, Workspace
from ..workspace.found_links import found_links


def kinship_of(
    workspace: Workspace, year: int, areas: Sequence[AreaVersion], progress: Progress | None = None
) -> Kinship:
    """Compare areas with the nearest older and the nearest newer edition of the workspace.

    An area that those lack is looked for in the editions beyond them, the nearer ones first: it has returned.
    """
    progress = progress or Progress()
    progress.at(0.0, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Comparing with the other editions")))
    editions = workspace.editions()
    older = [edition for edition in reversed(editions) if edition.year < year]
    newer = [edition for edition in editions if edition.year > year]
    neighbours, beyond = [*older[:1], *newer[:1]], older[1:]
    share = 0.4 / max(1, len(neighbours) + len(beyond))
    read = {
        edition.id: workspace.areas(edition.id, progress.part(number * share, (number + 1) * share))
        for number, edition in enumerate([*neighbours, *beyond])
    }
    earlier = [area for edition in beyond for area in read[edition.id]]
    links: list[FoundLink] = []
    continues: dict[int, str] = {}
    continued_by: dict[int, str] = {}
    before = read[older[0].id] if older else []
    if older:
        changes = compare(before, areas, earlier, progress=progress.part(0.4, 0.65))
        continues = {new: before[old].area_id for old, new in _continued(changes, len(before), len(areas))}
        progress.at(0.65)
        links += found_links(changes, [area.id for area in before], list(range(len(areas))), before, areas)
    if newer:
        after = read[newer[0].id]
        there = set(continues.values())
        absent = [area for area in (*before, *earlier) if area.area_id not in there]
        changes = compare(areas, after, absent, progress=progress.part(0.65, 0.9))
        continued_by = {old: after[new].area_id for old, new in _continued(changes, len(areas), len(after))}
        links += found_links(changes, list(range(len(areas))), [area.id for area in after], areas, after)
    _find_beyond(workspace, older[1:], areas, continues, continued_by, progress.part(0.9, 0.95))
    _find_beyond(workspace, newer[1:], areas, continued_by, continues, progress.part(0.95, 1.0))
    progress.at(1.0)
    return Kinship(continues, continued_by, links)


def _continued(changes: Iterable[AreaChange], old_count: int, new_count: int) -> list[tuple[int, int]]:
    # Among the pairs that a comparison kept, the pairing tells again which old area goes on as which new one.
    kept = [evidence for change in changes for evidence in change.evidence]
    return [(old, evidence.new) for old, evidence in pair(old_count, new_count, kept).continued.items()]


def _find_beyond(
    workspace: Workspace,
    editions: Sequence[Edition],
    areas: Sequence[AreaVersion],
    found: dict[int, str],
    found_elsewhere: Mapping[int, str],
    progress: Progress,
) -> None:
    """Add to ``found`` the identities of areas that only editions beyond the nearest one know."""
    for number, edition in enumerate(editions):
        step = progress.part(number / len(editions), (number + 1) / len(editions))
        missing = [place for place in range(len(areas)) if place not in found and place not in found_elsewhere]
        if not missing:
            return
        beyond, wanted = workspace.areas(edition.id, step.part(0.0, 0.5)), [areas[place] for place in missing]
        taken = {*found.values(), *found_elsewhere.values()}
        pairing = pair(len(beyond), len(wanted), gather_evidence(beyond, wanted, step.part(0.5, 1.0)))
        for old, evidence in pairing.continued.items():
            if beyond[old].area_id not in taken:
                found[missing[evidence.new]] = beyond[old].area_id
