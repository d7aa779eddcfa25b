"""Which editions can be published, or were from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.edition import Edition, EditionStatus

if TYPE_CHECKING:
    from ...workspace import Workspace


def publishable(workspace: Workspace) -> list[Edition]:
    """Return the editions that are not published yet, or were published from this workspace; oldest first."""
    return [
        edition
        for edition in workspace.editions()
        if edition.status is not EditionStatus.PUBLISHED or workspace.publications(edition.id)
    ]
