"""The job "publish edition": the edition frozen, and all that goes out with it in one folder; both or none.

The files are written beside their place first. Then the edition is frozen and the folder gets its name in one
transaction of the workspace. Whatever fails, the edition is as it was and no folder is there; after a crash between the
two the workspace takes the folder away when it is opened again.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ..domain.area import AreaVersion
from ..domain.edition import Edition, EditionStatus
from ..domain.errors import RuleError, WorkspaceError
from ..domain.many_objects import many_objects
from ..domain.privacy import masked
from ..domain.progress import Progress
from ..domain.publication import Publication, published_label, with_trends_of_noa
from ..domain.text import QT_TRANSLATE_NOOP, Text, text
from ..file_hash import sha256_of
from ..workspace import Workspace
from .compare_editions import EditionComparison, compare_in_workspace
from .compare_page import write_page
from .edition_counts import EditionCounts, counts_of
from .export_areas import write_areas
from .export_companions import guide_of, write_guide, write_hashes
from .export_format import ExportFormat
from .folder_in_making import folder_in_making
from .privacy_gate import hidden_in_values, refuse_what_stops, verdict_on_texts
from .publication_outlook import PublicationOutlook, look_before_publication, refuse_hindered
from .publication_page import PublishedPicture, publication_page

_FORMATS = {ExportFormat.SHP: "uso_{year}_sweref99tm_shp.zip", ExportFormat.GEOJSON: "uso_{year}_sweref99tm.geojson"}
_CHANGES = "uso_{year}_forandringar"
_SUMMARY = "uso_{year}_sammanfattning.html"
_RECORD = "uso_{year}_publicering.json"
_HASHES = "uso_{year}.sha256"


@dataclass(frozen=True)
class PublicationReport:
    """What was published, and the files in ``folder``; ``was_new`` is False when only the files were written again.

    ``compared_with`` is the year of the published edition before it, None when there is none. ``warns`` are what the
    privacy gate points out.
    """

    publication: Publication
    edition: Edition
    folder: Path
    files: tuple[Path, ...]
    was_new: bool
    compared_with: int | None
    warns: tuple[Text, ...] = ()

    def as_json(self, translate: Callable[[str], str] = str) -> dict[str, object]:
        """Return the report as plain data, its sentences in the language of ``translate``."""
        made = self.publication
        return {
            "edition": self.edition.year,
            "version": made.number,
            "areas": made.areas,
            "content_sha256": made.content_sha256,
            "published_at": made.at,
            "by": made.by,
            "reason": made.reason,
            "new": self.was_new,
            "compared_with": self.compared_with,
            "folder": str(self.folder),
            "files": [file.name for file in self.files],
            "privacy": [warning.translated(translate) for warning in self.warns],
        }


@many_objects()
def publish_edition(
    workspace: Workspace,
    year: int,
    folder: Path,
    reason: str,
    by: str,
    progress: Progress | None = None,
    speak: Callable[[str], str] = str,
    language: str = "en",
) -> PublicationReport:
    """Publish the edition of ``year`` and write all that goes out with it into ``folder``, new or empty.

    These are both formats, each with a guide to its fields, the change report against the published edition before it,
    a page to print, a record and the hashes, with sentences in the language of ``speak``. Of an edition that is
    published already the same files are written again, whatever ``reason`` and ``by``, and nothing else changes.
    Raises ``RuleError`` when something stops the publication, which is listed, or the reason is blank or holds an
    identity number; ``TargetFileError``, ``WorkspaceError``, ``Cancelled``: then nothing was published and there is no
    folder.
    """
    progress = progress or Progress()
    outlook = look_before_publication(workspace, year, progress.part(0.0, 0.25))
    if outlook.standing is None:
        _refuse_reason(reason)
    refuse_hindered(outlook)
    folder = Path(folder).expanduser().absolute()
    with _settled(workspace), folder_in_making(folder) as making:
        files = _write_areas(outlook, making.path, progress.part(0.25, 0.7), speak)
        comparison = _compared_with_before(workspace, outlook.edition, progress.part(0.7, 0.85))
        if comparison is not None:
            files += _write_changes(comparison, making.path, speak, language, progress.part(0.85, 0.95))
        progress.at(0.95, text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Publishing")))
        with workspace.together() if outlook.standing is None else nullcontext():
            made = outlook.standing or workspace.publish(outlook.edition.id, reason, by, outlook.content_sha256)
            files += _tell(workspace, outlook, made, comparison, making.path, speak, language)
            hashes = making.path / _HASHES.format(year=year)
            write_hashes(hashes, {file.name: sha256_of(file) for file in files})
            if outlook.standing is None:
                workspace.note_folder(made, folder, hashes)
            making.put_in_place()
    progress.to_the_end().at(1.0)
    return PublicationReport(
        publication=made,
        edition=workspace.edition(year),
        folder=folder,
        files=tuple(folder / file.name for file in [*files, hashes]),
        was_new=outlook.standing is None,
        compared_with=None if comparison is None else comparison.old.year,
        warns=outlook.warns,
    )


def open_new_version(workspace: Workspace, year: int, reason: str, by: str) -> Publication:
    """Let the published edition of ``year`` be changed again; return the version that stood until now.

    The reason goes out with the next version, so the privacy gate looks at it. Raises ``RuleError``,
    ``WorkspaceError``.
    """
    _refuse_identity_number(reason)
    return workspace.open_new_version(workspace.edition(year).id, reason, by)


def published_before(workspace: Workspace, edition: Edition) -> Edition | None:
    """Return the newest published edition of an earlier year, with which a publication is compared."""
    older = [one for one in workspace.editions() if one.year < edition.year and one.status is EditionStatus.PUBLISHED]
    return older[-1] if older else None


@contextmanager
def _settled(workspace: Workspace) -> Iterator[None]:
    """Leave no folder that the workspace denies: of an earlier publication that was cut off, nor of this one."""
    workspace.settle_folder()
    try:
        yield
    finally:
        with suppress(WorkspaceError):  # it is tried again when the workspace is opened
            workspace.settle_folder()


def _refuse_reason(reason: str) -> None:
    if not reason.strip():
        raise RuleError(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "A publication needs a written reason.")),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Write what is published and who decided it.")),
        )
    _refuse_identity_number(reason)


def _refuse_identity_number(reason: str) -> None:
    here = text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The reason"))
    refuse_what_stops(verdict_on_texts([reason], lambda _index: here))


def _write_areas(
    outlook: PublicationOutlook, folder: Path, progress: Progress, speak: Callable[[str], str]
) -> list[Path]:
    """Write the areas in all formats, each read back and compared, with the guide to its fields."""
    files = []
    for number, (format_, name) in enumerate(_FORMATS.items()):
        target = folder / name.format(year=outlook.edition.year)
        part = progress.part(number / len(_FORMATS), (number + 1) / len(_FORMATS))
        said = write_areas(outlook.areas, format_, target, part)
        files.append(target)
        if outlook.layout is not None:
            limits = [sentence for sentence in said if sentence not in outlook.warns]
            write_guide(guide_of(target), target.name, outlook.edition.year, format_, outlook.layout, limits, speak)
            files.append(guide_of(target))
    return files


def _compared_with_before(workspace: Workspace, edition: Edition, progress: Progress) -> EditionComparison | None:
    before = published_before(workspace, edition)
    if before is None:
        return None
    comparison = compare_in_workspace(workspace, before.year, edition.year, progress)
    # What a draft was called goes nowhere.
    return replace(comparison, new=replace(comparison.new, name=published_label(edition.year)))


def _write_changes(
    comparison: EditionComparison, folder: Path, speak: Callable[[str], str], language: str, progress: Progress
) -> list[Path]:
    """Write the change report, as a page and as data."""
    name = _CHANGES.format(year=comparison.new.year)
    page, data = folder / f"{name}.html", folder / f"{name}.json"
    write_page(comparison, page, speak, language, progress.part(0.0, 0.7))
    _write_json(data, comparison.as_json(speak, progress.part(0.7, 1.0)))
    return [page, data]


def _tell(
    workspace: Workspace,
    outlook: PublicationOutlook,
    made: Publication,
    comparison: EditionComparison | None,
    folder: Path,
    speak: Callable[[str], str],
    language: str,
) -> list[Path]:
    """Write the page to print and the record of what is published."""
    edition = outlook.edition
    counts = _counted(workspace, edition, outlook.areas)
    earlier = None
    if comparison is not None:
        earlier = _counted(workspace, workspace.edition(comparison.old.year), comparison.old.areas)
    # Nobody can put the reason of a new version right any more: also what elsewhere only warns is masked.
    versions = [replace(one, reopened_reason=masked(one.reopened_reason)) for one in workspace.publications(edition.id)]
    picture = PublishedPicture(edition, versions, counts, earlier, comparison)
    page, record = (folder / name.format(year=edition.year) for name in (_SUMMARY, _RECORD))
    page.write_text(publication_page(picture, speak, language), encoding="utf-8", newline="\n")
    _write_json(
        record,
        {
            "edition": edition.year,
            "version": made.number,
            "published_at": made.at,
            "content_sha256": made.content_sha256,
            "counts": counts.as_json(),
            "compared_with": None if comparison is None else comparison.old.year,
            "earlier_versions": [
                {
                    "version": one.number,
                    "published_at": one.at,
                    "content_sha256": one.content_sha256,
                    "replaced_because": one.reopened_reason,
                }
                for one in versions
                if one.number != made.number
            ],
        },
    )
    return [page, record]


def _counted(workspace: Workspace, edition: Edition, areas: Sequence[AreaVersion]) -> EditionCounts:
    return counts_of(with_trends_of_noa(areas, workspace.judgements(edition.id)), edition.scheme)


def _write_json(path: Path, content: dict[str, object]) -> None:
    written = json.dumps(hidden_in_values(content), ensure_ascii=False, indent=2)
    path.write_text(f"{written}\n", encoding="utf-8", newline="\n")
