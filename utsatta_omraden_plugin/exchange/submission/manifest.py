"""What a submission says of itself: ``manifest.json`` (form: ``assets/submission/manifest.schema.json``)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from ...domain.category import CategoryScheme

FORMAT = "utsatta-omraden-submission"
FORMAT_VERSION = 1
_LONGEST_TEXT = 1000
_MOST = 10_000
_SAYS_SOMETHING = re.compile(r".*\S.*", re.DOTALL)
_SHA256 = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def is_whole_text(value: str) -> bool:
    """Whether a text can be written in UTF-8: JSON lets halves of a pair of surrogates through, which nobody can."""
    return not any("\ud800" <= letter <= "\udfff" for letter in value)


class ManifestError(ValueError):
    """The text is no manifest of a submission; says where. ``is_newer`` when only a later plugin can read it."""

    def __init__(self, said: str, is_newer: bool = False) -> None:
        super().__init__(said)
        self.is_newer = is_newer


@dataclass(frozen=True)
class MethodUsed:
    """A method by which areas of the submission were assessed."""

    id: str
    version: str


@dataclass(frozen=True)
class Lpo:
    """Whose submission it is; ``code`` has six digits."""

    code: str
    name: str


@dataclass(frozen=True)
class EditionNamed:
    """The edition that is handed in."""

    year: int
    label: str
    scheme: CategoryScheme


@dataclass(frozen=True)
class Base:
    """The edition that the work began from.

    ``content_sha256`` is ``domain.edition_hash.content_hash`` of the areas that the LPO has in it (those with its
    code), so that it is the same whether a workspace holds the whole nation or only the LPO's part.
    """

    year: int
    label: str
    content_sha256: str


@dataclass(frozen=True)
class Counts:
    """How much of each is in the share; ``signed`` counts signed assessments, ``changes`` rows of change_log.json."""

    areas: int
    assessments: int
    signed: int
    places: int
    actors: int
    measures: int
    changes: int


@dataclass(frozen=True)
class MemberFile:
    """A file beside the manifest."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The whole manifest. ``plugin`` is its version, ``created_at`` an ISO 8601 time in UTC.

    ``schema_version`` is that of the tables in the share, ``workspace_id`` names the workspace it was taken from.
    """

    plugin: str
    schema_version: int
    methods: tuple[MethodUsed, ...]
    workspace_id: str
    lpo: Lpo
    edition: EditionNamed
    base: Base | None
    distribution_label: str
    with_places: bool
    with_actors: bool
    created_at: str
    counts: Counts
    files: tuple[MemberFile, ...]

    def to_json(self) -> bytes:
        """Return the bytes of ``manifest.json``: UTF-8, always the same for the same content."""
        content = {"format": FORMAT, "format_version": FORMAT_VERSION, **asdict(self)}
        content["edition"]["scheme"] = self.edition.scheme.value
        return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

    @classmethod
    def from_json(cls, content: bytes) -> Manifest:
        """Read a manifest. Raises ``ManifestError``."""
        try:
            given = json.loads(content.decode("utf-8"))
        except (ValueError, RecursionError) as error:
            raise ManifestError(f"no JSON: {error}") from error
        top = _Reader(given, "manifest")
        if top.text("format") != FORMAT:
            raise ManifestError("another format")
        if top.number("format_version") > FORMAT_VERSION:
            raise ManifestError("a newer format", is_newer=True)
        lpo, edition, counts = top.part("lpo"), top.part("edition"), top.part("counts")
        base = None if top.is_null("base") else _base(top.part("base"))
        return cls(
            plugin=top.text("plugin"),
            schema_version=top.number("schema_version"),
            methods=tuple(MethodUsed(one.text("id"), one.text("version")) for one in top.parts("methods")),
            workspace_id=top.text("workspace_id"),
            lpo=Lpo(lpo.matching("code", _SAYS_SOMETHING), lpo.text("name")),
            edition=EditionNamed(edition.number("year"), edition.text("label"), edition.scheme("scheme")),
            base=base,
            distribution_label=top.text("distribution_label"),
            with_places=top.flag("with_places"),
            with_actors=top.flag("with_actors"),
            created_at=top.matching("created_at", _MOMENT),
            counts=Counts(**{name: counts.number(name) for name in Counts.__dataclass_fields__}),
            files=tuple(
                MemberFile(one.text("name"), one.number("size"), one.matching("sha256", _SHA256))
                for one in top.parts("files")
            ),
        )


class _Reader:
    """Reads the members of a JSON object, each of the kind that it must be."""

    def __init__(self, given: object, where: str) -> None:
        if not isinstance(given, dict):
            raise ManifestError(f"{where} is no object")
        self._given: Mapping[str, Any] = given
        self._where = where

    def text(self, name: str) -> str:
        value = self._value(name)
        if not isinstance(value, str) or len(value) > _LONGEST_TEXT or not is_whole_text(value):
            raise self._wrong(name)
        return value

    def matching(self, name: str, pattern: re.Pattern[str]) -> str:
        value = self.text(name)
        if not pattern.fullmatch(value):
            raise self._wrong(name)
        return value

    def number(self, name: str) -> int:
        value = self._value(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
            raise self._wrong(name)
        return value

    def flag(self, name: str) -> bool:
        value = self._value(name)
        if not isinstance(value, bool):
            raise self._wrong(name)
        return value

    def scheme(self, name: str) -> CategoryScheme:
        try:
            return CategoryScheme(self.text(name))
        except ValueError as error:
            raise self._wrong(name) from error

    def is_null(self, name: str) -> bool:
        return self._value(name) is None

    def part(self, name: str) -> _Reader:
        return _Reader(self._value(name), f"{self._where}.{name}")

    def parts(self, name: str) -> list[_Reader]:
        value = self._value(name)
        if not isinstance(value, list) or len(value) > _MOST:
            raise self._wrong(name)
        return [_Reader(one, f"{self._where}.{name}[{index}]") for index, one in enumerate(value)]

    def _value(self, name: str) -> Any:
        if name not in self._given:
            raise ManifestError(f"{self._where}.{name} is missing")
        return self._given[name]

    def _wrong(self, name: str) -> ManifestError:
        return ManifestError(f"{self._where}.{name} is not what it must be")


def _base(given: _Reader) -> Base:
    return Base(given.number("year"), given.text("label"), given.matching("content_sha256", _SHA256))
