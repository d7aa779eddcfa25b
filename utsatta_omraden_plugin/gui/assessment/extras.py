"""Which steps have more than questions, and what."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ...translation import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qgis.gui import QgisInterface

    from ..session import WorkspaceSession
    from .assessment_view import AssessmentView
    from .step_extra import StepExtra

ACTORS_STEP = 2
PLACES_STEP = 3
JUDGEMENT_STEP = 4
"""Indexes of the steps (from 0) that hold the actors, the places and the judgement."""


def title_of_extra(step_index: int) -> str:
    """Return what a step (by its index) has beside its questions, in the user's language; "" for nothing."""
    return {
        ACTORS_STEP: translate("UtsattaOmraden", "Groups of actors"),
        PLACES_STEP: translate("UtsattaOmraden", "Places and problem areas"),
        JUDGEMENT_STEP: translate("UtsattaOmraden", "Judgement"),
    }.get(step_index, "")


def load_extras() -> Iterator[None]:
    """Load what the extras are made of, piece by piece, while nobody waits for it."""
    for name in ("actors.actors_extra", "places.places_extra", "judgement.judgement_extra"):
        import_module(f".{name}", __package__)
        yield
    from .places.place_look import LOOKS, place_icon

    for symbol in LOOKS:
        place_icon(symbol)
        yield


def add_extras(
    view: AssessmentView, session: WorkspaceSession, iface: QgisInterface, save_now: Callable[[], bool]
) -> None:
    """Tell the view what to make for the steps that have more than questions; made when the step is first opened.

    ``save_now`` writes the answers that still wait and returns whether all are in the workspace: to be called before
    anything that freezes or reads what is stored.
    """

    def actors() -> StepExtra:
        from .actors.actors_extra import ActorsExtra

        return ActorsExtra(session)

    def places() -> StepExtra:
        from .places.places_extra import PlacesExtra

        return PlacesExtra(session, iface)

    def judgement() -> StepExtra:
        from .judgement.judgement_extra import JudgementExtra  # with the words of the report: when step 5 is opened

        return JudgementExtra(session, save_now)

    view.set_extra(ACTORS_STEP, actors)
    view.set_extra(PLACES_STEP, places)
    view.set_extra(JUDGEMENT_STEP, judgement)
