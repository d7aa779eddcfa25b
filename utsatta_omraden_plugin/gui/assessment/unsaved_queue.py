"""What is not in the workspace yet: written within a second, without the window waiting, and never lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.errors import UtsattaError
from .background import BackgroundLine, Job

if TYPE_CHECKING:
    from ...workspace import Workspace

TYPING_PAUSE = 400
"""Milliseconds without a key after which typed text is written."""

LONGEST_WAIT = 700
"""Milliseconds after which text is written even while the typing goes on: the promise is one second."""

RETRY_AFTER = 3000
"""Milliseconds after which a write that failed is tried again by itself."""

Key = TypeVar("Key")
Thing = TypeVar("Thing")


class UnsavedQueue(QObject, Generic[Key, Thing]):
    """Holds the newest state of each thing by its key and writes one at a time through a background line.

    What comes while a write is on its way waits for the next one. A thing whose write failed stays until a later write
    succeeds, also when its workspace was closed meanwhile and is opened again. Those built on it say which workspace is
    open, where a key belongs and how a thing is written.
    """

    stateChanged = pyqtSignal()

    def __init__(self, line: BackgroundLine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.error: UtsattaError | None = None
        self._line = line
        self._unsaved: dict[Key, Thing] = {}
        self._on_its_way: tuple[Key, Thing, Job] | None = None
        self._waiting_since: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.write_now)

    # What those built on it say

    def _workspace_to_write(self) -> Workspace | None:
        """Return the workspace that is open for writing."""
        raise NotImplementedError

    def _location_of(self, key: Key) -> str:
        """Return the location of the workspace in which a thing belongs."""
        raise NotImplementedError

    def _work_of(self, workspace: Workspace, key: Key, thing: Thing) -> Callable[[], Any]:
        """Return the job that writes; it runs in another thread and holds its own copies."""
        raise NotImplementedError

    def _with_newer(self, failed: Thing, newer: Thing) -> Thing:
        """Return what remains to be written when newer came while the write failed."""
        return newer

    def _gives_up(self, error: UtsattaError) -> bool:
        """Tell of an error that no later try can mend; what was to be written is dropped."""
        return False

    def _was_written(self, key: Key, thing: Thing) -> None:
        """A thing is in the workspace now, and the next one is on its way."""

    # For everybody

    @property
    def has_any(self) -> bool:
        """Whether anything waits or is being written, in whichever workspace."""
        return bool(self._unsaved) or self._on_its_way is not None

    @property
    def is_saving(self) -> bool:
        """Whether anything for the open workspace waits or is being written."""
        return self._on_its_way is not None or self._next_key() is not None

    def has_unsaved(self, key: Key) -> bool:
        """Whether a thing waits or is being written."""
        return key in self._unsaved or (self._on_its_way is not None and self._on_its_way[0] == key)

    def write_now(self) -> None:
        """Start writing what waits, without waiting for it."""
        if self._on_its_way is not None:
            return
        workspace = self._workspace_to_write()
        key = self._next_key()
        if workspace is None or key is None:
            return
        self._timer.stop()
        self._waiting_since = None
        thing = self._unsaved.pop(key)
        job = self._line.run(self._work_of(workspace, key, thing), self._written, self._not_written)
        self._on_its_way = (key, thing, job)
        self.stateChanged.emit()

    def flush(self, seconds: float) -> bool:
        """Write all that waits and wait for it, at most so long. Returns whether everything is in the workspace."""
        end = monotonic() + seconds
        self._timer.stop()
        # Each gets one try, after the one that may be on its way: one that fails must not keep the others from theirs.
        for _try in range(len(self._unsaved) + 1):
            self.write_now()
            if self._on_its_way is None:
                break
            if not self._line.wait_for(self._on_its_way[2], max(0.0, end - monotonic())):
                return False
        return not self.is_saving

    # For those built on it

    def _take(self, key: Key, thing: Thing, waits_for_pause: bool) -> None:
        """Hold the newest state of a thing; it is written at once, or after a pause in the typing."""
        self._unsaved[key] = thing
        now = monotonic()
        if self._waiting_since is None:
            self._waiting_since = now
        rest = max(0, LONGEST_WAIT - int((now - self._waiting_since) * 1000))
        self._timer.start(min(TYPING_PAUSE, rest) if waits_for_pause else 0)
        self.stateChanged.emit()

    def _next_key(self) -> Key | None:
        workspace = self._workspace_to_write()
        location = None if workspace is None else workspace.location
        return next((key for key in self._unsaved if self._location_of(key) == location), None)

    def _written(self, _returned: object) -> None:
        if self._on_its_way is None:
            return
        key, thing, _job = self._on_its_way
        self._on_its_way, self.error = None, None
        self._go_on()
        self._was_written(key, thing)
        self.stateChanged.emit()

    def _not_written(self, error: UtsattaError) -> None:
        if self._on_its_way is None:
            return
        key, failed, _job = self._on_its_way
        self._on_its_way = None
        if self._gives_up(error):
            self._go_on()
        else:
            self._unsaved[key] = self._with_newer(failed, self._unsaved[key]) if key in self._unsaved else failed
            self.error = error
            self._timer.start(RETRY_AFTER)
        self.stateChanged.emit()

    def _go_on(self) -> None:
        # What still waits for a pause in the typing keeps its own time.
        if not self._timer.isActive():
            self.write_now()
