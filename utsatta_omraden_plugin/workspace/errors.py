"""Why a workspace cannot be opened, read or written: each reason is its own class, with file, reason and remedy."""

from __future__ import annotations

from ..domain.errors import WorkspaceError
from ..domain.text import QT_TRANSLATE_NOOP, text
from .clock import local_time
from .interface_upkeep import Holder


class MissingWorkspace(WorkspaceError):
    """There is no file at the place."""

    def __init__(self, file: str) -> None:
        super().__init__(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "There is no workspace at {file}."), file=file),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Check the path and that the disk is connected, or create a new workspace there."
                )
            ),
        )


class NotAWorkspace(WorkspaceError):
    """The file is something else, or its beginning is destroyed so that nobody can tell."""

    def __init__(self, file: str, details: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "{file} is not a workspace of Utsatta områden: the tables of a workspace are not in it.",
                ),
                file=file,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Choose a workspace, or create one and import this file into it. "
                    "If it used to be a workspace, fetch it from a backup.",
                )
            ),
            details,
        )


class NewerWorkspace(WorkspaceError):
    """A later version of the plugin made or upgraded it."""

    def __init__(self, file: str, schema_version: int, known: int) -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace {file} was made by a newer version of the plugin "
                    "(its tables have version {version}, this plugin knows up to {known}).",
                ),
                file=file,
                version=schema_version,
                known=known,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Update the plugin in QGIS, then open the workspace again.")),
        )


class LockedWorkspace(WorkspaceError):
    """Another program, or another window of this one, holds the file."""

    def __init__(self, file: str, details: str = "") -> None:
        super().__init__(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {file} is in use by another program."), file=file),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Save or close the edits that are open in QGIS or in other programs (ask whoever shares the file "
                    "with you), then try again.",
                )
            ),
            details,
        )


class HeldWorkspace(WorkspaceError):
    """Another program edits it, and this one may only read."""

    def __init__(self, file: str, holder: Holder) -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace {file} is open for editing in another window ({by}, {program}, since {since}). "
                    "Nothing was changed.",
                ),
                file=file,
                by=holder.by,
                program=holder.program,
                since=local_time(holder.since),
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Read on here, and take over when the other window has been closed."
                )
            ),
        )
        self.holder = holder


class DamagedWorkspace(WorkspaceError):
    """The file is a workspace, but a part of it is destroyed or cut off."""

    def __init__(self, file: str, details: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {file} is damaged: a part of it cannot be read."),
                file=file,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Fetch the file from a backup. Keep the damaged file: an expert may be able to save data from it.",
                )
            ),
            details,
        )


class ReadOnlyWorkspace(WorkspaceError):
    """Something was to be written into a protected file or folder."""

    def __init__(self, file: str, details: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace {file} can only be read: the file or its folder is write-protected. "
                    "Nothing was changed.",
                ),
                file=file,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Remove the protection, or copy the workspace to a folder where you may write."
                )
            ),
            details,
        )


class FullDisk(WorkspaceError):
    """There is no room left; the transaction was rolled back."""

    def __init__(self, file: str, details: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace {file} could not be written: the disk is full. Nothing was changed.",
                ),
                file=file,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Free some space on the disk, then try again.")),
            details,
        )


class UnreachableDisk(WorkspaceError):
    """The disk or the network answers with an error."""

    def __init__(self, file: str, details: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "The workspace {file} could not be read or written: the disk or the network reports an error.",
                ),
                file=file,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "Check that the folder exists, that you may write in it and that the disk is connected and not "
                    "full, then try again.",
                )
            ),
            details,
        )


class UnwrittenBackup(WorkspaceError):
    """A backup found no room in its folder; nothing is wrong with the workspace."""

    def __init__(self, folder: str, details: str = "") -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "No backup could be written into {folder}: it is missing, protected, full or out of reach. The "
                    "workspace itself is as it was.",
                ),
                folder=folder,
            ),
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden", "Make room there, or choose another folder for backups in the options of QGIS."
                )
            ),
            details,
        )


class ExistingWorkspace(WorkspaceError):
    """A file stands where a new workspace is to be made, and nobody asked to overwrite it."""

    def __init__(self, file: str) -> None:
        super().__init__(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "There is a file already at {file}."), file=file),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Choose another name, or choose to overwrite the file.")),
        )


class OpenWorkspace(WorkspaceError):
    """The file to be overwritten is open in this program."""

    def __init__(self, file: str) -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {file} is open and cannot be overwritten."),
                file=file,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Close it first, or choose another name.")),
        )


class ClosedWorkspace(WorkspaceError):
    """Something was asked of a workspace after it was closed."""

    def __init__(self, file: str) -> None:
        super().__init__(
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "The workspace {file} has been closed."), file=file),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Open it again.")),
        )


class NoSharedWorkspaces(WorkspaceError):
    """The place names a database server."""

    def __init__(self, location: str) -> None:
        super().__init__(
            text(
                QT_TRANSLATE_NOOP(
                    "UtsattaOmraden",
                    "{location} is a shared workspace on a database server, which this version does not offer.",
                ),
                location=location,
            ),
            text(QT_TRANSLATE_NOOP("UtsattaOmraden", "Use a workspace in a file.")),
        )
