"""Draws a document into its file, a page at a time between everything else that the window does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QTimer

from ...domain.errors import UtsattaError
from ...domain.text import QT_TRANSLATE_NOOP, text
from ...translation import translate
from ..file_work import FileWork

if TYPE_CHECKING:
    from ...report.document import Document
    from .backdrops import Backdrops


class Drawing(FileWork):
    """Layouts live in the main thread, so each page is drawn in a turn of its own (well under half a second).

    ``backdrops`` puts the project's background under the maps.
    """

    def __init__(
        self,
        document: Document,
        target: Path,
        done: Callable[[Path], None],
        failed: Callable[[Exception], None],
        backdrops: Backdrops | None = None,
    ) -> None:
        super().__init__(target, done, failed)
        self._document = document
        self._backdrops = backdrops
        self._drawn = 0
        self._served: list[object] = []
        self._steps: Iterator[int] | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._step)

    def start(self) -> None:
        """Begin with the first page in the next turn."""
        from ...report.writing import in_steps

        self._steps = in_steps(self._document, self._file)
        self._turn.start()

    def description(self) -> str:
        """Return what is being done, in the user's language."""
        return translate("UtsattaOmraden", "Writing {file}").format(file=self._file.name)

    def _step(self) -> None:
        if self._steps is None or self._is_over or self._waits_for_backdrop():
            return
        try:
            page = next(self._steps)
        except StopIteration:
            self.end(None)
        except UtsattaError as error:
            self.end(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told; a timer would let it vanish
            self.end(error)
        else:
            self._drawn = page
            pages = len(self._document.sheets)
            self.advance(100 * page / pages)
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

    def put_away(self) -> None:
        """Stop drawing; what is half drawn goes with its steps."""
        self._turn.stop()
        steps, self._steps = self._steps, None
        if steps is not None and hasattr(steps, "close"):
            steps.close()
        if self._backdrops is not None:
            self._backdrops.clear()
