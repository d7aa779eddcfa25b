"""The job "compile national": a folder of submissions and a base edition become one edition with its conflicts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.category import CategoryScheme
from ..domain.compilation import Handed, Order, compile_edition, refuse_other_edition
from ..domain.edition import Edition, EditionStatus
from ..domain.edition_hash import content_hash
from ..domain.errors import RuleError
from ..domain.many_objects import many_objects
from ..domain.org_unit import OrgLevel, in_force
from ..domain.progress import Progress
from ..domain.text import QT_TRANSLATE_NOOP, text
from ..today import date_of_today
from ..workspace import CompiledEdition, KeptSubmission, NewEdition, SubmissionState, Workspace
from .compare_sources import ComparedEdition, EditionSource, parsed_source, read_side
from .compilation_report import CompilationReport
from .import_edition import import_edition
from .kinship import kinship_of
from .signing import read_known_keys
from .submission_folder import ReadSubmission, read_folder

__all__ = ["CompilationReport", "compile_national"]

_CODE_IN_NAME = re.compile(r"(?<![0-9])[0-9]{6}(?![0-9])")


@many_objects()
def compile_national(
    folder: Path | str,
    base: str | Path | EditionSource,
    year: int,
    workspace: Workspace,
    by: str,
    progress: Progress | None = None,
    due: str = "",
    today: date | None = None,
    keys: Path | str | None = None,
) -> CompilationReport:
    """Compile the edition of ``year`` of all submissions in ``folder``, or bring the compilation there is up to date.

    ``base`` is a published file or ``workspace.gpkg|2025``; it comes into the workspace when it is not there, so that
    what nobody handed in can be taken from it and the new edition goes on from it. ``year`` 0 takes the one that all
    submissions name. ``due`` (ISO 8601, UTC) is after when a submission is late, by default when the edition was first
    compiled. ``keys`` is a folder of public keys, by which it is told who signed. Decisions that were made hold as
    long as both sides of their conflict stay. All is written in one transaction or nothing is. Raises
    ``SourceFileError``, ``RuleError`` (a year that cannot be, or that has another edition; the compilation as its own
    base), ``SigningUnavailable`` (keys are given, and no library is there to check with), ``WorkspaceError``,
    ``Cancelled``.
    """
    progress = progress or Progress()
    known = read_known_keys(Path(keys)) if keys else None
    # What is refused anyhow is refused before everything is read.
    if year and _compiled_before(workspace, year) is not None:
        _refuse_itself(workspace, parsed_source(base), year)

    def heard(one: ReadSubmission) -> None:
        if not year and one.handed is not None:
            _compiled_before(workspace, one.edition_year)

    came = read_folder(Path(folder), progress.part(0.0, 0.5), known, heard)
    with workspace.together():
        laid = _base(workspace, base, year, by, progress.part(0.5, 0.6))
        year = year or _year_of(came, laid)
        came = [_of_these_years(one, laid.year, year) for one in came]
        before = _compiled_before(workspace, year)
        order = _order(workspace, laid, year, before, due, today)
        handed = [_with_base(one, laid) for one in came if one.handed is not None]
        decisions = workspace.decisions(before.id) if before else ()
        compiled = compile_edition(order, handed, decisions, progress.part(0.6, 0.75))
        areas = [one.area for one in compiled.areas]
        kinship = kinship_of(workspace, year, areas, progress.part(0.75, 0.85))
        used = {state.used.sha256 for state in compiled.lpos if state.used is not None}
        names = {state.lpo_code: state.lpo_name for state in compiled.lpos}
        submissions = [_as_claimed(_kept(one.kept, used), names) for one in came]
        edition = workspace.store_compilation(
            CompiledEdition(
                year=year,
                label=f"Sammanställning {year}",
                scheme=order.scheme,
                base_edition_id=laid.edition_id,
                assessed={one.kept.sha256: one.assessed for one in came if one.assessed and one.kept.sha256 in used},
            ),
            compiled,
            submissions,
            kinship,
            by,
            progress.part(0.85, 1.0),
        )
        standings = workspace.lpo_standings(edition.id)
    return CompilationReport(edition, tuple(submissions), tuple(standings), compiled)


@dataclass(frozen=True)
class _Base:
    """The base edition; ``edition_id`` is empty when it is not kept in the workspace."""

    year: int
    areas: Sequence[AreaVersion]
    edition_id: str


def _base(workspace: Workspace, given: str | Path | EditionSource, year: int, by: str, progress: Progress) -> _Base:
    source = parsed_source(given)
    if source.year is not None and _is_here(workspace, source.location):
        edition = workspace.edition(source.year)
        is_before = not year or edition.year < year
        return _Base(edition.year, workspace.areas(edition.id, progress), edition.id if is_before else "")
    side = read_side(source, progress.part(0.0, 0.5), with_earlier=False)
    if year and side.year >= year:
        # The edition to come takes the year: what it starts from is used and not kept.
        return _Base(side.year, side.areas, "")
    edition = _kept_base(workspace, source, side, by, progress.part(0.5, 1.0))
    return _Base(edition.year, workspace.areas(edition.id), edition.id)


def _refuse_itself(workspace: Workspace, base: EditionSource, year: int) -> None:
    """Raise ``RuleError`` when a compilation is to start from itself: what an LPO takes away would live on in it."""
    if base.year == year and _is_here(workspace, base.location):
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The edition {year} cannot be compiled from itself."), year=year),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give an earlier edition as base.")),
        )


def _is_here(workspace: Workspace, location: str) -> bool:
    if location == workspace.location:
        return True
    path = workspace.database_path
    return bool(path) and Path(location).expanduser().exists() and Path(location).expanduser().samefile(path)


def _kept_base(
    workspace: Workspace, source: EditionSource, side: ComparedEdition, by: str, progress: Progress
) -> Edition:
    for edition in workspace.editions():
        if edition.year == side.year:
            if content_hash(workspace.areas(edition.id)) == content_hash(side.areas):
                return edition
            raise RuleError(
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "The workspace holds another edition {year} than the base {base}."
                    ),
                    year=side.year,
                    base=source.name,
                ),
                text(
                    QT_TRANSLATE_NOOP(
                        "UtsattaOmraden", "Compile into another workspace, or take the edition of this one as base."
                    )
                ),
            )
    if source.year is None:
        return import_edition(source.location, side.year, workspace, by, progress).edition
    scheme = CategoryScheme.of_year(side.year)
    new = NewEdition(side.year, side.name, EditionStatus.PUBLISHED, scheme)
    kinship = kinship_of(workspace, side.year, side.areas, progress.part(0.0, 0.5))
    return workspace.add_edition(new, side.areas, by, progress.part(0.5, 1.0), kinship)


def _year_of(came: Sequence[ReadSubmission], base: _Base) -> int:
    years = sorted({one.edition_year for one in came if one.handed is not None})
    if len(years) == 1 and years[0] > base.year:
        return years[0]
    raise RuleError(
        text(
            QT_TRANSLATE_NOOP(
                "UtsattaOmraden", "The year of the edition cannot be told from the submissions: they name {years}."
            ),
            years=", ".join(map(str, years)) or "–",
        ),
        text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Give the year of the edition; the base is that of {base}."),
             base=base.year),
    )  # fmt: skip


def _of_these_years(one: ReadSubmission, base_year: int, year: int) -> ReadSubmission:
    """Refuse what was handed in for another edition than those from the base to the one that is compiled."""
    if one.handed is None or min(base_year, year) <= one.edition_year <= year:
        return one
    reason = text(
        QT_TRANSLATE_NOOP("UtsattaOmraden", "It is a submission for edition {other}, not for {year}."),
        other=one.edition_year,
        year=year,
    )
    return ReadSubmission(replace(one.kept, state=SubmissionState.REFUSED, reasons=(reason,), signature=None))


def _compiled_before(workspace: Workspace, year: int) -> Edition | None:
    """Return the compilation of a year, None when there is none. Raises ``RuleError`` for another edition."""
    for edition in workspace.editions():
        if edition.year == year:
            refuse_other_edition(edition)
            return edition
    return None


def _order(workspace: Workspace, base: _Base, year: int, before: Edition | None, due: str, today: date | None) -> Order:
    day = today or date_of_today()
    further = [
        one for one in workspace.editions() if one.id != base.edition_id and (before is None or one.id != before.id)
    ]
    known = {area.special_area_id for one in further for area in workspace.areas(one.id)}
    return Order(
        year=year,
        scheme=before.scheme if before else CategoryScheme.of_year(year),
        base_year=base.year,
        base_areas=base.areas,
        today=day,
        units={unit.code: unit.name for unit in in_force(workspace.org_units(OrgLevel.LPO), day)},
        due=due or (before.imported_at if before else ""),
        known_ids=[number for number in known if number is not None],
        kept_numbers=workspace.area_numbers(before.id) if before else {},
        handed_numbers=workspace.handed_numbers(before.id) if before else {},
        accepted=_accepted(workspace, before) if before else (),
        changed=workspace.areas_changed_since(before.id) if before else {},
    )


def _accepted(workspace: Workspace, before: Edition) -> set[str]:
    """Return the findings that were let stand in the checks; what was decided as a conflict stays to be seen there."""
    decided = {case.conflict.finding_key for case in workspace.conflicts(before.id)}
    return set(workspace.accepted_findings(before.id)) - decided


def _with_base(one: ReadSubmission, base: _Base) -> Handed:
    """Return what was handed in; an edition that was handed in as it was imported is its own base."""
    if one.handed is None:
        raise ValueError(one.kept.file)
    handed = one.handed
    if handed.base_year is None and one.edition_year <= base.year:
        own = [area for area in base.areas if area.organisation.lpo_code == handed.lpo_code]
        return replace(handed, base_year=one.edition_year, base_sha256=content_hash(own))
    return handed


def _kept(submission: KeptSubmission, used: set[str]) -> KeptSubmission:
    if submission.state is SubmissionState.REFUSED or submission.sha256 in used:
        return submission
    return replace(submission, state=SubmissionState.SUPERSEDED)


def _as_claimed(submission: KeptSubmission, names: Mapping[str, str]) -> KeptSubmission:
    """Return a refused file with the LPO that its manifest or its name tells, if that is one of those waited for.

    It is told to people and used for nothing: a stranger can write any code.
    """
    if submission.state is not SubmissionState.REFUSED or submission.manifest:
        return submission
    told = {submission.lpo_code} & names.keys() or set(_CODE_IN_NAME.findall(submission.file)) & names.keys()
    code = told.pop() if len(told) == 1 else ""
    return replace(submission, lpo_code=code, lpo_name=names.get(code, ""))
