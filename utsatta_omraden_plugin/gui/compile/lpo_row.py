"""A local police area, or a file that was refused, as the list of submissions shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...translation import translate, translated
from ..search import folded

if TYPE_CHECKING:
    from ...domain.signature import Signature
    from ...workspace import KeptSubmission, LpoStanding

REFUSED = "refused"
"""State of a file that was refused, beside the values of ``LpoStatus``."""
OTHER_KEY = "other_key"
"""State of a submission that should be signed with a key that is known, and is not."""
NEEDS_SOMEBODY = (REFUSED, OTHER_KEY, "missing", "older_base", "late", "doubled")
"""States that somebody should look at, the gravest first."""


@dataclass(frozen=True)
class LpoRow:
    """One line: ``states`` are values of ``LpoStatus``, ``REFUSED`` or ``OTHER_KEY``; ``signature`` tells in a word or
    two who signed; ``details`` tells all there is in sentences."""

    states: tuple[str, ...]
    state: str
    lpo: str
    file: str
    signature: str
    areas: int
    details: str
    searchable: str

    @property
    def rank(self) -> int:
        """Where the line stands: what somebody should look at comes first."""
        ranks = [place for place, state in enumerate(NEEDS_SOMEBODY) if state in self.states]
        return ranks[0] if ranks else len(NEEDS_SOMEBODY)


def rows_of(standings: Sequence[LpoStanding], submissions: Sequence[KeptSubmission]) -> list[LpoRow]:
    """Return the rows of all LPOs and of the files that were refused. Runs in any thread."""
    from ...workspace import SubmissionState

    refused = [one for one in submissions if one.state is SubmissionState.REFUSED]
    return [*map(_refused, refused), *(_standing(one, refused) for one in standings)]


def state_in_words(state: str) -> str:
    """Return the state of an LPO or of a file in words."""
    return {
        "in": translate("UtsattaOmraden", "Handed in"),
        "missing": translate("UtsattaOmraden", "Missing"),
        "late": translate("UtsattaOmraden", "Late"),
        "doubled": translate("UtsattaOmraden", "Doubled"),
        "older_base": translate("UtsattaOmraden", "Older base"),
        REFUSED: translate("UtsattaOmraden", "Refused"),
        OTHER_KEY: translate("UtsattaOmraden", "Signature?"),
    }.get(state, state)


def _standing(one: LpoStanding, refused: Sequence[KeptSubmission]) -> LpoRow:
    signature = one.used.signature if one.used is not None else None
    states = tuple(status.value for status in one.statuses)
    if signature is not None and signature.expected:
        states += (OTHER_KEY,)
    lpo = f"{one.lpo_name} ({one.lpo_code})" if one.lpo_name else one.lpo_code
    file = one.used.file if one.used is not None else ""
    came = [other.file for other in refused if other.lpo_code == one.lpo_code]
    return _row(states, lpo, file, _signed(signature), one.areas, [*_about(one), *map(_refused_in_words, came)])


def _signed(signature: Signature | None) -> str:
    """Return in a word or two who signed."""
    if signature is None:
        return "–"
    return {
        "known": translate("UtsattaOmraden", "Known key"),
        "unknown": translate("UtsattaOmraden", "Unknown key"),
        "none": translate("UtsattaOmraden", "Not signed"),
        "unchecked": translate("UtsattaOmraden", "Not checked"),
    }.get(signature.state.value, signature.state.value)


def _about(one: LpoStanding) -> list[str]:
    used = one.used
    if used is None:
        said = translate("UtsattaOmraden", "Nothing was handed in: %n area(s) are taken from the base edition.", None,
                         one.base_areas)  # fmt: skip
        return [said]
    made = translate("UtsattaOmraden", "{file}, made {time}. Code to read over the phone: {code}")
    # The code has a line of its own, so that it is read in one piece.
    lines = [made.format(file=used.file, time=_moment(used.created_at), code=f"\n{used.phone_code or '–'}")]
    if used.signature is not None:
        from ...exchange.submission import signature_in_words

        lines += map(translated, signature_in_words(used.signature, one.lpo_code))
    counted = translate("UtsattaOmraden", "Areas of this LPO: {areas}; in the base edition: {base}.")
    lines.append(counted.format(areas=one.areas, base=one.base_areas))
    told = {status.value for status in one.statuses}
    if "late" in told:
        lines.append(translate("UtsattaOmraden", "It came after the last day to hand in."))
    if "older_base" in told:
        said = translate("UtsattaOmraden", "The LPO began from another edition than the base: {year}.")
        lines.append(said.format(year=used.base_year or "–"))
    for older in one.superseded:
        said = translate("UtsattaOmraden", "Kept and not used, since it is older: {file}, made {time}.")
        lines.append(said.format(file=older.file, time=_moment(older.created_at)))
    return lines


def _refused(one: KeptSubmission) -> LpoRow:
    lpo = f"{one.lpo_name} ({one.lpo_code})" if one.lpo_name else one.lpo_code or "–"
    said = translate("UtsattaOmraden", "{file} is refused, and nothing of it is used:").format(file=one.file)
    details = [said, *(f"• {translated(reason)}" for reason in one.reasons)]
    if one.lpo_code and not one.manifest:
        claimed = translate("UtsattaOmraden", "It says that it comes from {lpo}; nothing confirms that.")
        details.append(claimed.format(lpo=lpo))
        lpo = f"{lpo}?"
    return _row((REFUSED,), lpo, one.file, "–", one.areas, details)


def _refused_in_words(file: str) -> str:
    return translate("UtsattaOmraden", "A file that seems to come from this LPO is refused: {file}").format(file=file)


def _row(states: tuple[str, ...], lpo: str, file: str, signature: str, areas: int, details: Sequence[str]) -> LpoRow:
    words = " · ".join(map(state_in_words, states))
    searchable = folded(f"{lpo} {file} {words} {signature}")
    return LpoRow(states, words, lpo, file, signature, areas, "\n".join(details), searchable)


def _moment(time: str) -> str:
    """Return a UTC time without its seconds."""
    return f"{time[:10]} {time[11:16]} UTC" if len(time) > 15 else time or "–"
