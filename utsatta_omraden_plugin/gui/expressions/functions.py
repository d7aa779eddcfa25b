"""The functions themselves."""

from __future__ import annotations

from ...domain.category import Category, category_of
from ...domain.organisation import is_lpo_code, is_police_area_code, police_area_of, region_of
from ...translation import translate
from ..read_once import ReadOnce
from .facts import Facts
from .function import Function, FunctionTexts


def functions(facts: ReadOnce[Facts]) -> list[Function]:
    """Return all functions; their help is in the user's language."""
    category = ("category", translate("UtsattaOmraden", "a category as the data spell it, or one of its codes"))
    version = (
        "id",
        translate("UtsattaOmraden", "the column id of an area in the map layer of an edition"),
    )
    identity = ("id", translate("UtsattaOmraden", "the column id or area_id of an area in a map layer"))
    sarskilt = f"'{Category.SARSKILT.value}'"
    return [
        Function(
            "uo_category_rank",
            FunctionTexts(
                translate("UtsattaOmraden", "How grave a category is: 1 utsatt, 2 risk, 3 särskilt utsatt; else NULL."),
                (category,),
                ((f"uo_category_rank({sarskilt})", "3"), ("uo_category_rank('utsattomr')", "1")),
            ),
            category_rank,
        ),
        Function(
            "uo_category_mark",
            FunctionTexts(
                translate("UtsattaOmraden", "The letter of a category: U, R or S; else NULL."),
                (category,),
                ((f"uo_category_mark({sarskilt})", "'S'"),),
            ),
            category_mark,
        ),
        Function(
            "uo_code_parent",
            FunctionTexts(
                translate(
                    "UtsattaOmraden",
                    "The code one level up in the police: that of the police area for a local police area, that of the "
                    "region for a police area; NULL for a region and for what is no code.",
                ),
                (("code", translate("UtsattaOmraden", "a code of six or four digits, as text or number")),),
                (("uo_code_parent('561540')", "'5615'"), ("uo_code_parent('5615')", "'5600'")),
            ),
            code_parent,
        ),
        Function(
            "uo_lifeline",
            FunctionTexts(
                translate(
                    "UtsattaOmraden",
                    "The life of an area through the editions of the open workspace, with the letter of its category.",
                ),
                (identity,),
                (('uo_lifeline("area_id")', "'2021 S → 2023 R → 2025 U'"),),
            ),
            lambda key: facts.get().lifelines.get(str(key)),
        ),
        Function(
            "uo_change",
            FunctionTexts(
                translate(
                    "UtsattaOmraden",
                    "What has become of an area since the edition before: new, returned, divided (part of another), "
                    "graver, milder or same; an empty text in the first edition.",
                ),
                (version,),
                (('uo_change("id")', "'milder'"),),
            ),
            lambda key: facts.get().changes.get(str(key)),
        ),
        Function(
            "uo_assessment_state",
            FunctionTexts(
                translate(
                    "UtsattaOmraden",
                    "How far the furthest assessment of an area has come: not_begun, in_progress, ready_for_review or "
                    "signed.",
                ),
                (version,),
                (('uo_assessment_state("id")', "'signed'"),),
            ),
            lambda key: facts.get().states.get(str(key)),
        ),
        Function(
            "uo_uncertainty",
            FunctionTexts(
                translate(
                    "UtsattaOmraden",
                    "The mean uncertainty (0 to 3) of all answers on an area; NULL when nobody has answered.",
                ),
                (version,),
                (('uo_uncertainty("id")', "1.4"),),
            ),
            lambda key: facts.get().uncertainty.get(str(key)),
        ),
    ]


def category_rank(category: object) -> int | None:
    """Return how grave a category is."""
    known = category_of(str(category)) if category is not None else None
    return known.rank if known else None


def category_mark(category: object) -> str | None:
    """Return the letter of a category."""
    known = category_of(str(category)) if category is not None else None
    return known.mark if known else None


def code_parent(code: object) -> str | None:
    """Return the code of the unit that a unit of the police belongs to."""
    given = str(int(code)) if isinstance(code, float) and code.is_integer() else str(code).strip()
    if is_lpo_code(given):
        return police_area_of(given)
    if is_police_area_code(given) and region_of(given) != given:
        return region_of(given)
    return None
