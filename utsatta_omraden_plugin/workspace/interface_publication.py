"""The part of the workspace's interface by which an edition is published, frozen, and opened again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path

from ..domain.publication import Publication


class PublicationKeeper(ABC):
    """What ``Workspace`` can do with publications. The rules of ``Workspace`` for writing and errors hold.

    While a publication stands its edition is frozen: whatever would change its areas, its scheme or Noa's judgements on
    it raises ``RuleError``, which says to open a new version. Editions that came published from a file and were never
    published here are not frozen.
    """

    @abstractmethod
    def publish(self, edition_id: str, reason: str, by: str, content_sha256: str) -> Publication:
        """Make a draft or compiled edition the published one and freeze it, as its next version.

        It is then called as imported ones are; what it was called in the making comes back when it is opened again.
        ``content_sha256`` is the hash (``domain.edition_hash``) of the areas that were checked: what was changed
        meanwhile is not published unseen. The checks themselves are asked before, in ``exchange.publish_edition``; what
        this workspace knows by itself is asked here. Raises ``RuleError`` when the reason is blank, the edition is
        published already or has no areas, its areas are not those that were checked, a conflict of its compilation is
        not decided, or Noa has not judged an area, judged otherwise or before its boundary was changed.
        """

    @abstractmethod
    def open_new_version(self, edition_id: str, reason: str, by: str) -> Publication:
        """Let a published edition be changed again, with a reason; return the version that stood until now.

        The edition is then again what it was before it was published (a draft or compiled), and publishing it makes the
        next version. Raises ``RuleError`` when the reason is blank or the edition was not published here.
        """

    @abstractmethod
    def publications(self, edition_id: str) -> list[Publication]:
        """Return the versions in which an edition was published here, the first one first."""

    @abstractmethod
    def redrawn_since_noa(self, edition_id: str) -> frozenset[str]:
        """Return the ids of the area versions whose boundary is not the one that Noa judged last.

        Areas that Noa has not judged are none of these. Changed and put back, a boundary is the one judged.
        """

    @abstractmethod
    def note_folder(self, publication: Publication, folder: Path, hashes: Path) -> None:
        """Note that ``folder`` is about to get its name, inside of the transaction that publishes (``together``).

        ``hashes`` is the list of the hashes of all its files, of which it is one. A crash before the transaction is
        through then leaves no folder that this workspace denies: it is taken away when the workspace is opened again,
        or before the next publication. Whoever notes it calls ``settle_folder`` at the end.
        """

    @abstractmethod
    def settle_folder(self) -> None:
        """Forget the noted folder if its publication stands; else take away the files that its list names, and it.

        Raises ``WorkspaceError`` when another program holds the workspace, or one of the files.
        """
