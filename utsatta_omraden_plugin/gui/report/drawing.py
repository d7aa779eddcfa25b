"""Draws a document into its file, a page at a time between everything else that the window does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...domain.errors import Cancelled, UtsattaError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate

if TYPE_CHECKING:
    from ...report.document import Document
    from .backdrops import Backdrops


class Drawing(QObject):
    """Layouts live in the main thread, so each page is drawn in a turn of its own (well under half a second).

    ``done`` is called with the path once the whole file is there, ``failed`` with the error or ``Cancelled``; nothing
    half is left behind. ``backdrops`` puts the project's background under the maps. The signals are those of a
    ``Task``, so that its progress is shown in the same way.
    """

    progressChanged = pyqtSignal(float)
    doing = pyqtSignal(object)
    taskCompleted = pyqtSignal()
    taskTerminated = pyqtSignal()

    def __init__(
        self,
        document: Document,
        target: Path,
        done: Callable[[Path], None],
        failed: Callable[[Exception], None],
        backdrops: Backdrops | None = None,
    ) -> None:
        super().__init__()
        self._document = document
        self._target = target
        self._done = done
        self._failed = failed
        self._backdrops = backdrops
        self._drawn = 0
        self._served: list[object] = []
        self._steps: Iterator[int] | None = None
        self._progress = 0.0
        self._is_over = False
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)

    def start(self) -> None:
        """Begin with the first page in the next turn."""
        from ...report.writing import in_steps

        self._steps = in_steps(self._document, self._target)
        self._turn.start()

    def cancel(self) -> None:
        """Stop; ``failed`` hears ``Cancelled``."""
        self._end(Cancelled())

    def abandon(self) -> None:
        """Stop and tell nobody: those who would hear of it are going."""
        self._done = self._failed = lambda _outcome: None
        self._end(Cancelled())

    def description(self) -> str:
        """Return what is being done, in the user's language."""
        return translate("UtsattaOmraden", "Writing {file}").format(file=self._target.name)

    def progress(self) -> float:
        """Return how many per cent of the pages are drawn."""
        return self._progress

    def _step(self) -> None:
        if self._steps is None or self._is_over or self._waits_for_backdrop():
            return
        try:
            page = next(self._steps)
        except StopIteration:
            self._end(None)
        except UtsattaError as error:
            self._end(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told; a timer would let it vanish
            self._end(error)
        else:
            self._drawn = page
            pages = len(self._document.sheets)
            self._progress = 100 * page / pages
            self.progressChanged.emit(self._progress)
            said = QT_TRANSLATE_NOOP("UtsattaOmraden", "Page {page} of {pages}")
            self.doing.emit(text(said, page=page, pages=pages))

    def _waits_for_backdrop(self) -> bool:
        """Have the next page's map get its background first, if there is any to be had."""
        if self._backdrops is None or self._drawn >= len(self._document.sheets):
            return False
        from ...report.flow.type_scale import WIDTH
        from ...report.maps.map_place import MapPlace

        for placed in self._document.sheets[self._drawn].placed:
            place = placed.strip.place
            if isinstance(place, MapPlace) and place not in self._served:
                self._served.append(place)
                self._turn.stop()
                self._backdrops.render(place, WIDTH, self._go_on)
                return True
        return False

    def _go_on(self) -> None:
        if not self._is_over:
            self._turn.start()

    def _end(self, error: Exception | None) -> None:
        """Tell the end once, after everything is put away."""
        if self._is_over:
            return
        self._is_over = True
        self._turn.stop()
        steps, self._steps = self._steps, None
        if steps is not None and hasattr(steps, "close"):
            steps.close()
        if self._backdrops is not None:
            self._backdrops.clear()
        if error is None:
            self.taskCompleted.emit()
            self._done(self._target)
        else:
            self.taskTerminated.emit()
            self._failed(error)
