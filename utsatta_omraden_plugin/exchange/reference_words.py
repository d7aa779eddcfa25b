"""What is said when a file's coordinate system is in doubt: what it states, and what was made of that."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from .reference_guess import System
from .stated_reference import Statement


def taken_as(system: System, stated: Statement | None) -> Text:
    """Say that the coordinates were taken for another system, and why."""
    taken = _named(system)
    if stated is None:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "The file does not say which coordinate system it is in; the coordinates were taken as {taken}, for "
                "only there they lie in Sweden. Check the position on the map.",
            ),
            taken=taken,
        )
    if stated.unknown_name:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "The coordinate system that the file states ({crs}) is not known; the coordinates were taken as "
                "{taken}, for only there they lie in Sweden. Check the position on the map.",
            ),
            crs=stated.unknown_name,
            taken=taken,
        )
    if not stated.is_stated:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "The file does not say which coordinate system it is in. A GeoJSON then counts as {understood}, where "
                "the areas would lie outside Sweden; the coordinates were taken as {taken}, for only there they lie in "
                "Sweden. Check the position on the map.",
            ),
            understood=stated.name,
            taken=taken,
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "The file says that it is in {stated}, where the areas would lie outside Sweden; the coordinates were "
            "taken as {taken}, for only there they lie in Sweden. Check the position on the map.",
        ),
        stated=stated.name,
        taken=taken,
    )


def several(systems: Sequence[System], stated: Statement | None) -> Text:
    """Say that nobody can tell which of several systems is meant."""
    names = ", ".join(map(_named, systems))
    if stated is not None and stated.is_stated and not stated.unknown_name:
        return text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden",
                "the areas lie outside Sweden in the stated coordinate system ({crs}), and several others are "
                "possible: {systems}",
            ),
            crs=stated.name,
            systems=names,
        )
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "the file does not say which coordinate system it is in, and several are possible: {systems}",
        ),
        systems=names,
    )


def contradiction(stated: Statement) -> Text:
    """Say that the coordinates cannot be in the system that the file states, or that is understood of it."""
    if stated.unknown_name:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "the stated coordinate system ({crs}) is not known")
        return text(said, crs=stated.unknown_name)
    if stated.is_stated:
        said = QT_TRANSLATE_NOOP("UtsattaOmraden", "the coordinates cannot be in the stated coordinate system ({crs})")
    else:
        said = QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "the file does not say which coordinate system it is in; a GeoJSON then counts as {crs}, and the "
            "coordinates cannot be that, and no system in use in Sweden puts them where the areas belong",
        )
    return text(said, crs=stated.name)


def no_system() -> Text:
    """Say that there is nothing to go by."""
    return text(
        QT_TRANSLATE_NOOP(
            "UtsattaOmraden",
            "the coordinate system is not stated (a shapefile needs its .prj file) and cannot be told from "
            "the coordinates",
        )
    )


def _named(system: System) -> str:
    return f"{system.name} (EPSG:{system.epsg})"
