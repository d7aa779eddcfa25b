"""From what was drawn or pointed at to a plan. The areas concerned are found from the line; those chosen go first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, Any

import shapely
from shapely import LineString, MultiPolygon, Polygon

from ...domain.drawing.clip import clip_to_neighbours
from ...domain.drawing.merge import merge_areas
from ...domain.drawing.new_area import GUESSED, LOCALITY, add_area, new_area
from ...domain.drawing.redraw_boundary import redraw_boundaries
from ...domain.drawing.reshape import reshape
from ...domain.drawing.reshape_shared import reshape_shared
from ...domain.drawing.snap import snap_to
from ...domain.drawing.split import parts_of, split_by_line
from ...domain.errors import RuleError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...today import date_of_today
from ...translation import translate
from .draft_areas import DraftAreas
from .plan import Choices, Plan
from .tool import DrawTool

if TYPE_CHECKING:
    from ...domain.area import AreaVersion
    from ...domain.drawing.outcome import Redrawn


def plan_new_area(draft: DraftAreas, drawn: Sequence[Polygon]) -> Plan:
    """Return the plan of a new area on the drawn ground (EPSG:3006). Raises ``RuleError``."""
    ground = shapely.union_all(drawn)
    whole = ground if isinstance(ground, (Polygon, MultiPolygon)) else MultiPolygon()
    made = new_area(whole, draft.around, draft.organisation, valid_from=date_of_today())
    notes = []
    if made.extra.get(GUESSED):
        nearest = draft.around.nearest(made.boundary)
        if made.extra[GUESSED] == [LOCALITY]:
            sentence = translate("UtsattaOmraden", "The locality is that of the nearest area, {area}: look.")
        else:
            sentence = translate(
                "UtsattaOmraden", "LPO, codes and locality are those of the nearest area, {area}: look."
            )
        notes.append(sentence.format(area=nearest.name if nearest else ""))
    if draft.organisation and made.organisation.lpo:
        sentence = translate("UtsattaOmraden", "LPO {lpo} ({code})")
        notes.append(sentence.format(lpo=made.organisation.lpo, code=made.organisation.lpo_code or "–"))

    def redraw(choices: Choices) -> Redrawn:
        [number] = draft.next_ids(1)
        return add_area(replace(made, name=choices.name.strip(), category=choices.category, special_area_id=number))

    return Plan(
        DrawTool.NEW_AREA,
        redraw,
        lambda choices: translate("UtsattaOmraden", "New area: {area}").format(area=choices.name.strip()),
        asks_name=True,
        notes=tuple(notes),
    )


def plan_reshape(draft: DraftAreas, line: LineString, chosen: Sequence[str]) -> Plan:
    """Return the plan of a border moved to a line (EPSG:3006): the shared one if the line ends on one, else the outer
    border of the area whose ground changes least. Raises ``RuleError``."""
    close = _close(draft, line)
    preferred = [area for area in close if area.id in chosen]
    if len(preferred) == 2:
        return _moved_together(preferred, reshape_shared(preferred, line, draft.reach_m))
    ends = [area for area in close if _ends_on(line, area, draft.reach_m)]
    found, refusal = _first_that_works(combinations(ends, 2), lambda pair: reshape_shared(pair, line, draft.reach_m))
    if found is not None:
        return _moved_together(*found)
    outcomes = []
    for area in [area for area in preferred if area in ends] or ends:
        try:
            outcomes.append((area, reshape(area, line, draft.beside(area), draft.reach_m)))
        except RuleError as error:
            refusal = refusal or error
    if outcomes:
        area, redrawn = min(outcomes, key=lambda one: one[1].lost_m2 + one[1].gained_m2)
        step = translate("UtsattaOmraden", "Border of {area} moved").format(area=area.name)
        return Plan(DrawTool.RESHAPE, lambda _: redrawn, lambda _: step)
    found, second = _first_that_works(combinations(close, 2), lambda pair: reshape_shared(pair, line, draft.reach_m))
    if found is not None:
        return _moved_together(*found)
    raise refusal or second or _single_refusal(close, line, draft.reach_m)


def plan_vertices(draft: DraftAreas, changed: Sequence[tuple[AreaVersion, MultiPolygon]]) -> Plan:
    """Return the plan of areas with the boundaries that their vertices were moved to. Raises ``RuleError``."""
    areas = [area for area, _ in changed]
    beside = {each.id: each for area, drawn in changed for each in draft.beside_ground(area, drawn)}
    neighbours = [each for each in beside.values() if each.id not in {area.id for area in areas}]
    redrawn = redraw_boundaries(areas, [drawn for _, drawn in changed], neighbours)
    if len(areas) == 1:
        step = translate("UtsattaOmraden", "Boundary of {area} changed").format(area=areas[0].name)
    else:
        step = translate("UtsattaOmraden", "Boundaries of {areas} changed")
        step = step.format(areas=", ".join(area.name for area in areas))
    return Plan(DrawTool.VERTICES, lambda _: redrawn, lambda _: step)


def plan_split(draft: DraftAreas, line: LineString, chosen: Sequence[str]) -> Plan:
    """Return the plan of the area split that the line (EPSG:3006) runs through longest. Raises ``RuleError``."""
    close = _close(draft, line)
    pool = [area for area in close if area.id in chosen] or close
    pool.sort(key=lambda area: -float(shapely.length(shapely.intersection(area.boundary, line))))
    found, refusal = _first_that_works(pool, lambda area: parts_of(area, line, draft.reach_m))
    if found is None:
        raise refusal or _beside_all()
    area, parts = found
    # A name is the data's own; the number only keeps two areas of one name apart until a person names them.
    names = (area.name, *(f"{area.name} {number}" for number in range(2, len(parts) + 1)))

    def redraw(choices: Choices) -> Redrawn:
        return split_by_line(
            area, line, choices.keeps, draft.next_ids(len(parts)), choices.names or names, draft.reach_m
        )

    step = translate("UtsattaOmraden", "{area} split").format(area=area.name)
    sizes = tuple(float(part.area) for part in parts)
    return Plan(DrawTool.SPLIT, redraw, lambda _: step, parts_m2=sizes, part_names=names)


def plan_merge(draft: DraftAreas, chosen: Sequence[str]) -> Plan:
    """Return the plan of the chosen areas made one. Raises ``RuleError`` when there are fewer than two."""
    areas = draft.with_ids(chosen)
    merge_areas(areas, 0)  # refuses what cannot be merged, before anything is asked
    neighbours = draft.beside(*areas)

    def step(choices: Choices) -> str:
        others = ", ".join(area.name for place, area in enumerate(areas) if place != choices.keeps)
        words = translate("UtsattaOmraden", "{others} merged into {area}")
        return words.format(others=others, area=areas[choices.keeps].name)

    return Plan(
        DrawTool.MERGE,
        lambda choices: merge_areas(areas, choices.keeps, neighbours),
        step,
        candidates=tuple(area.name for area in areas),
    )


def plan_clip(draft: DraftAreas, area: AreaVersion) -> Plan:
    """Return the plan of an area cut back to its neighbours. Raises ``RuleError``."""
    redrawn = clip_to_neighbours(area, draft.beside(area))
    step = translate("UtsattaOmraden", "{area} clipped to its neighbours").format(area=area.name)
    return Plan(DrawTool.CLIP, lambda _: redrawn, lambda _: step)


def plan_snap(draft: DraftAreas, area: AreaVersion, tolerance_m: float) -> Plan:
    """Return the plan of an area laid on the published boundaries within the tolerance (metres)."""
    if draft.published is None:
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The draft was not started from a published edition.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Align to a layer with the boundaries instead.")),
        )
    edition, around = draft.published
    near = shapely.geometrycollections([each.boundary for each in around.beside(area.boundary, within_m=tolerance_m)])
    redrawn = snap_to(area, near, tolerance_m, draft.beside(area))
    step = translate("UtsattaOmraden", "{area} snapped to the boundaries of {year}")
    return Plan(DrawTool.SNAP, lambda _: redrawn, lambda _: step.format(area=area.name, year=edition.year))


def plan_align(
    draft: DraftAreas, area: AreaVersion, tolerance_m: float, lines: shapely.Geometry, layer_name: str
) -> Plan:
    """Return the plan of an area laid on a layer's lines or borders (EPSG:3006) within the tolerance (metres)."""
    redrawn = snap_to(area, lines, tolerance_m, draft.beside(area))
    step = translate("UtsattaOmraden", "{area} aligned to {layer}").format(area=area.name, layer=layer_name)
    return Plan(DrawTool.ALIGN, lambda _: redrawn, lambda _: step)


def _moved_together(areas: Sequence[AreaVersion], redrawn: Redrawn) -> Plan:
    one, other = areas
    step = translate("UtsattaOmraden", "Border between {one} and {other} moved")
    return Plan(DrawTool.RESHAPE, lambda _: redrawn, lambda _: step.format(one=one.name, other=other.name))


def _close(draft: DraftAreas, line: LineString) -> list[AreaVersion]:
    close = draft.touched_by(line)
    if not close:
        raise _beside_all()
    return close


def _ends_on(line: LineString, area: AreaVersion, reach_m: float) -> bool:
    """Whether the line touches the border of an area at least twice, or once and ends there again."""
    border = shapely.boundary(area.boundary)
    ends = shapely.points([line.coords[0], line.coords[-1]])
    if bool(shapely.dwithin(ends, border, reach_m).all()):
        return True
    return len(shapely.get_parts(shapely.intersection(line, border))) > 1


def _first_that_works(tried: Any, work: Callable[[Any], Any]) -> tuple[tuple[Any, Any] | None, RuleError | None]:
    """Return the first of ``tried`` that is not refused with its outcome, and the first refusal."""
    refusal = None
    for one in tried:
        try:
            return (one, work(one)), refusal
        except RuleError as error:
            refusal = refusal or error
    return None, refusal


def _single_refusal(close: Sequence[AreaVersion], line: LineString, reach_m: float) -> RuleError:
    try:
        reshape(close[0], line, (), reach_m)
    except RuleError as error:
        return error
    return _beside_all()


def _beside_all() -> RuleError:
    return RuleError(
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The line meets none of the draft's areas.")),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Begin and end it on the border of an area; it snaps there.")),
    )
