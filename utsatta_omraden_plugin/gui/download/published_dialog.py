"""The published editions by name, to be fetched with one click or by hand."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QLocale, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...translation import translate
from ..labels import sentence_label

if TYPE_CHECKING:
    from ...exchange.catalogue import Catalogue, PublishedEdition

ENTRY = Qt.ItemDataRole.UserRole


class PublishedEditionsDialog(QDialog):
    """One row per published file. What has an address is fetched with a click, the rest by way of the police's page.

    ``chosen`` is emitted with the entry that is to be fetched, ``fromFile`` when the user wants to import a file that
    was fetched by hand. Opening the dialog uses no network. Inside: ``publishedTree``, ``publishedNote``,
    ``fetchButton``, ``fromFileButton``, ``pageLink``, ``buttonBox``.
    """

    chosen = pyqtSignal(object)
    fromFile = pyqtSignal()

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PublishedEditionsDialog")
        self.setWindowTitle(translate("UtsattaOmraden", "Published editions"))
        self.page = QLabel(_link_sentence(catalogue))
        self.page.setObjectName("pageLink")
        self.page.setWordWrap(True)
        self.page.setOpenExternalLinks(True)
        self.page.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.list = QTreeWidget()
        self.list.setObjectName("publishedTree")
        self.list.setAccessibleName(self.windowTitle())
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setHeaderLabels(
            [
                translate("UtsattaOmraden", "Edition"),
                translate("UtsattaOmraden", "Format"),
                translate("UtsattaOmraden", "Areas"),
                translate("UtsattaOmraden", "Fetched"),
            ]
        )
        self.note = sentence_label("publishedNote")
        self.note.setMinimumHeight(3 * self.note.fontMetrics().lineSpacing())
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, parent=self)
        self.buttons.setObjectName("buttonBox")
        self.fetch = self.buttons.addButton(
            translate("UtsattaOmraden", "&Fetch and import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.fetch.setObjectName("fetchButton")
        self.from_file = self.buttons.addButton(
            translate("UtsattaOmraden", "From a f&ile…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.from_file.setObjectName("fromFileButton")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.from_file.clicked.connect(self._choose_file)
        column = QVBoxLayout(self)
        for widget in (self.page, self.list, self.note, self.buttons):
            column.addWidget(widget)
        self.resize(620, 360)
        self.list.currentItemChanged.connect(self._look)
        self.list.itemDoubleClicked.connect(lambda _item, _column: self.accept())
        self._fill(catalogue.editions)

    def accept(self) -> None:
        edition = self._current()
        if edition is not None and edition.address:
            super().accept()
            self.chosen.emit(edition)

    def _choose_file(self, _checked: bool = False) -> None:
        self.reject()
        self.fromFile.emit()

    def _fill(self, editions: tuple[PublishedEdition, ...]) -> None:
        with_one_click = translate("UtsattaOmraden", "with one click")
        by_hand = translate("UtsattaOmraden", "by hand from the page")
        for edition in editions:
            row = QTreeWidgetItem(
                [
                    str(edition.year),
                    edition.format,
                    "" if edition.areas is None else QLocale().toString(edition.areas),
                    with_one_click if edition.address else by_hand,
                ]
            )
            row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row.setData(0, ENTRY, edition)
            self.list.addTopLevelItem(row)
        for column in range(self.list.columnCount()):
            self.list.resizeColumnToContents(column)
        self.list.setCurrentItem(self.list.topLevelItem(0))

    def _current(self) -> PublishedEdition | None:
        item = self.list.currentItem()
        return item.data(0, ENTRY) if item is not None else None

    def _look(self, *_: object) -> None:
        edition = self._current()
        can_fetch = edition is not None and bool(edition.address)
        self.fetch.setEnabled(can_fetch)
        self.note.setText("" if edition is None else _note(edition))


def _note(edition: PublishedEdition) -> str:
    if not edition.address:
        return translate(
            "UtsattaOmraden",
            "The file's own address is not known here. Fetch it by hand from the page above and import it from the "
            "file. The page may offer the newest edition only.",
        )
    text = translate("UtsattaOmraden", "{file} is fetched from {host}.")
    text = text.format(file=edition.file_name, host=QUrl(edition.address).host())
    if edition.sha256:
        known = translate("UtsattaOmraden", "It is compared with the checksum that is known.")
    elif edition.size is not None:
        known = translate("UtsattaOmraden", "It is compared with the size that is known.")
    else:
        known = translate(
            "UtsattaOmraden", "No checksum of it is known; that it is whole and what is in it are checked all the same."
        )
    return f"{text} {known}"


def _link_sentence(catalogue: Catalogue) -> str:
    text = translate("UtsattaOmraden", "The police publish the boundaries on the page {page}.")
    page = html.escape(catalogue.page, quote=True)
    return text.format(page=f'<a href="{page}">{html.escape(catalogue.page_title)}</a>')
