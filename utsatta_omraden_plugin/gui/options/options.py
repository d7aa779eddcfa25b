"""What the user can set, as one record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ...paths import BACKUP_FOLDER

if TYPE_CHECKING:
    from ...domain.checks.tolerances import Tolerances


@dataclass(frozen=True)
class Options:
    """The user's settings; as it is made without arguments they are the plugin's own.

    ``role`` stands in the change log and is the assessor to begin with; it never names a person.
    ``document_language`` is ``sv``, ``en``, or empty for that of QGIS. ``distribution_label`` and ``method_file`` (a
    path, empty for the shipped example) are for new workspaces. Limits of the checks are in metres and square metres,
    ``snap_pixels`` is the reach of the pointer while drawing, ``draw_reach_m`` how far from a border a drawn line may
    end and still be taken to end on it, ``draw_tolerance_m`` how far from other lines a border may run to be laid on
    them. ``backup_minutes`` is 0 for no backups;
    ``backup_folder`` is empty for a folder beside the workspace, of which the ``backup_keep`` newest stay.
    """

    role: str = "GIS-specialist"
    document_language: str = ""
    distribution_label: str = ""
    method_file: str = ""
    near_gap_m: float = 1.0
    near_length_m: float = 10.0
    sliver_part_m2: float = 10.0
    near_sarskilt_m: float = 500.0
    snap_pixels: int = 12
    draw_reach_m: float = 1.0
    draw_tolerance_m: float = 2.0
    backup_minutes: int = 60
    backup_keep: int = 10
    backup_folder: str = ""

    def tolerances(self) -> Tolerances:
        """Return the limits of the checks; those that nobody can set are as the domain has them."""
        from ...domain.checks.tolerances import Tolerances  # late: it brings the geometry libraries

        return Tolerances(
            near_gap_m=self.near_gap_m,
            near_length_m=self.near_length_m,
            sliver_part_m2=self.sliver_part_m2,
            near_sarskilt_m=self.near_sarskilt_m,
        )

    def backup_folder_of(self, database: str) -> Path:
        """Return where the backups of a workspace's file go."""
        if self.backup_folder:
            return Path(self.backup_folder)
        return Path(database).parent / BACKUP_FOLDER
