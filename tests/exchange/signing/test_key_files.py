"""A key is made once, kept under its password, and opened by nobody else."""

from __future__ import annotations

import os
import stat
import unicodedata
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from tests.exchange.signing.samples import WORDS, unprotected_pem
from utsatta_omraden_plugin.domain.errors import RuleError, SourceFileError, TargetFileError
from utsatta_omraden_plugin.exchange.signing import MadeKey, SigningUnavailable, make_key, open_key, read_known_keys


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeKey:
    """The key of a local police area."""
    return make_key(tmp_path_factory.mktemp("Nycklar å ä ö") / "min nyckel.pem", "561540 Borås", WORDS)


def test_the_public_key_lies_beside_it_under_the_name_of_whose_it_is(made: MadeKey):
    assert made.public == made.private.with_name("561540 Borås.pub.pem")
    assert read_known_keys(made.public.parent).names_of(made.fingerprint) == ("561540 Borås",)


def test_without_a_name_both_are_named_alike(tmp_path: Path):
    assert make_key(tmp_path / "nyckel.pem", "", WORDS).public == tmp_path / "nyckel.pub.pem"


def test_it_is_opened_with_its_password_and_signs_as_its_public_half_tells(made: MadeKey):
    signature = open_key(made.private, WORDS).sign(b"underlag")
    assert signature.fingerprint == made.fingerprint
    assert open_key(made.private, WORDS).sign(b"underlag") == signature


def test_its_files_are_those_that_other_programs_know(made: MadeKey):
    content = made.private.read_bytes()
    assert content.startswith(b"-----BEGIN ENCRYPTED " + b"PRIVATE KEY-----\n")
    private = serialization.load_pem_private_key(content, WORDS.encode())
    public = serialization.load_pem_public_key(made.public.read_bytes())
    public.verify(open_key(made.private, WORDS).sign(b"hej").signature, b"hej")
    shape = serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    assert private.public_key().public_bytes(*shape) == public.public_bytes(*shape)


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rights")
def test_nobody_else_may_read_the_private_half(made: MadeKey):
    assert stat.S_IMODE(made.private.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.public.stat().st_mode) & 0o133 == 0


def test_a_key_is_never_overwritten(made: MadeKey):
    before = made.private.read_bytes(), made.public.read_bytes()
    with pytest.raises(TargetFileError, match="keys are never overwritten"):
        make_key(made.private, "annat", WORDS)
    with pytest.raises(TargetFileError, match=r"561540 Borås\.pub\.pem: there is a key of this name"):
        make_key(made.private.with_name("ny.pem"), "561540 Borås", WORDS)
    assert (made.private.read_bytes(), made.public.read_bytes()) == before
    assert sorted(file.name for file in made.private.parent.iterdir()) == ["561540 Borås.pub.pem", "min nyckel.pem"]


def test_no_link_leads_it_astray(tmp_path: Path):
    (tmp_path / "länk.pem").symlink_to(tmp_path / "annanstans")
    with pytest.raises(TargetFileError, match="never overwritten"):
        make_key(tmp_path / "länk.pem", "", WORDS)
    assert not (tmp_path / "annanstans").exists()


@pytest.mark.parametrize("words", ["", "kort", "elva tecken", "x" * 201])
def test_a_password_that_cannot_be_makes_no_key(tmp_path: Path, words: str):
    with pytest.raises(RuleError, match="has 12 to 200 letters") as refused:
        make_key(tmp_path / "nyckel.pem", "", words)
    assert not words or words not in f"{refused.value} {refused.value.details}"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../ut", "a/b", "a\\b", "C:", ".dold", "rad\nbrott", "x" * 81])
def test_a_name_that_no_file_can_have_makes_no_key(tmp_path: Path, name: str):
    with pytest.raises(RuleError, match="cannot be the name of a file"):
        make_key(tmp_path / "nyckel.pem", name, WORDS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", ["nyckel", "nyckel.zip", "nyckel.pub.pem"])
def test_the_ending_tells_which_half_it_is(tmp_path: Path, file: str):
    with pytest.raises(TargetFileError, match=r"only a public one in \.pub\.pem"):
        make_key(tmp_path / file, "561540", WORDS)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(TargetFileError, match="the folder does not exist"):
        make_key(tmp_path / "saknas" / "nyckel.pem", "", WORDS)


@pytest.mark.parametrize("words", ["", "fel lösenord som helst", WORDS.upper(), "\x00", "x" * 5000])
def test_a_wrong_password_opens_nothing_and_is_told_nowhere(made: MadeKey, words: str):
    with pytest.raises(SourceFileError, match="the password is not that of the key") as refused:
        open_key(made.private, words)
    assert len(words) < 2 or words not in f"{refused.value} {refused.value.details}"


def test_it_does_not_matter_how_a_keyboard_writes_å(made: MadeKey):
    decomposed = unicodedata.normalize("NFD", WORDS)
    assert decomposed != WORDS
    assert open_key(made.private, decomposed).public == open_key(made.private, WORDS).public


def under_password(key: object) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(WORDS.encode()),
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "holds no private key"),
        (b"hej" * 100_000, "holds no private key"),
        (b"-----BEGIN CERTIFICATE-----\n", "holds no private key"),
        (b"-----BEGIN ENCRYPTED " + b"PRIVATE KEY-----\nskr\xc3\xa4p\n", "or the key is damaged"),
        (unprotected_pem(), "not kept under a password"),
        (under_password(rsa.generate_private_key(65537, 2048)), "of another kind than Ed25519"),
        (under_password(ec.generate_private_key(ec.SECP256R1())), "of another kind than Ed25519"),
    ],
    ids=["empty", "large", "certificate", "damaged", "open", "rsa", "ec"],
)
def test_what_is_no_key_of_ours_is_told(tmp_path: Path, content: bytes, why: str):
    file = tmp_path / "nyckel.pem"
    file.write_bytes(content)
    with pytest.raises(SourceFileError, match=why):
        open_key(file, WORDS)


def test_the_public_half_is_told_apart(made: MadeKey):
    with pytest.raises(SourceFileError, match="this is the public key, which signs nothing"):
        open_key(made.public, WORDS)


def test_a_key_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(SourceFileError, match="the key cannot be read"):
        open_key(tmp_path / "saknas.pem", WORDS)


def test_a_key_never_shows_itself(made: MadeKey):
    assert repr(open_key(made.private, WORDS)) == "SigningKey()"


def test_without_the_library_it_is_said_what_is_missing(without_library, made: MadeKey, tmp_path: Path):
    for attempt in (
        lambda: make_key(tmp_path / "nyckel.pem", "", WORDS),
        lambda: open_key(made.private, WORDS),
        lambda: read_known_keys(made.public.parent),
    ):
        with pytest.raises(SigningUnavailable, match="Signatures need the Python package cryptography"):
            attempt()
    assert list(tmp_path.iterdir()) == []
