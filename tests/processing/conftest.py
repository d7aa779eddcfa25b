"""What tests of the provider share: the provider in QGIS's registry, and qgis_process with the packaged plugin."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

from scripts.desktop import environment, program
from utsatta_omraden_plugin.processing.provider import UtsattaOmradenProvider

Run = Callable[..., dict[str, Any]]
QgisProcess = Callable[..., "subprocess.CompletedProcess[str]"]


class Listener(QgsProcessingFeedback):
    """Keeps what an algorithm says, and how far it says it is."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []
        self.warned: list[str] = []
        self.shares: list[float] = []
        self.progressChanged.connect(self.shares.append)

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warned.append(warning)


@pytest.fixture
def provider(qgis_app):
    """The provider, in QGIS's registry."""
    provider = UtsattaOmradenProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider("utsattaomraden")


@pytest.fixture
def algorithm(provider) -> Callable[[str], QgsProcessingAlgorithm]:
    """Returns an algorithm of the provider by its name, and keeps it alive: its parameters die with it."""
    kept: list[QgsProcessingAlgorithm] = []

    def made(name: str) -> QgsProcessingAlgorithm:
        kept.append(QgsApplication.processingRegistry().createAlgorithmById(f"utsattaomraden:{name}"))
        return kept[-1]

    return made


@pytest.fixture
def listener() -> Listener:
    """Hears what the algorithm of the test says."""
    return Listener()


@pytest.fixture
def run(algorithm, listener: Listener) -> Run:
    """Runs an algorithm as Processing does: checks the values, works, and returns the results or raises."""

    def run_algorithm(name: str, **parameters: Any) -> dict[str, Any]:
        made, context = algorithm(name), QgsProcessingContext()
        given = {key: str(value) if isinstance(value, Path) else value for key, value in parameters.items()}
        is_fine, message = made.checkParameterValues(given, context)
        if not is_fine:
            raise QgsProcessingException(message)
        results, _ = made.run(given, context, listener, {}, False)
        return results

    return run_algorithm


@pytest.fixture(scope="session")
def qgis_process(installed_plugin: Path, tmp_path_factory: pytest.TempPathFactory) -> QgisProcess:
    """Runs qgis_process with the packaged plugin, in English or in the locale given.

    ``packages`` is a folder of Python packages that go before all others.
    """
    configs: dict[str, Path] = {}

    def configuration(locale: str) -> Path:
        if locale not in configs:
            folder = tmp_path_factory.mktemp(f"qgis process {locale}")
            settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
            settings.parent.mkdir(parents=True)
            settings.write_text(f"[locale]\noverrideFlag=true\nuserLocale={locale}\nglobalLocale={locale}\n")
            configs[locale] = folder
            enabled = start("plugins", "enable", "utsatta_omraden_plugin", locale=locale)
            assert enabled.returncode == 0, enabled.stdout + enabled.stderr
        return configs[locale]

    def start(
        *arguments: str, locale: str, folder: Path | None = None, packages: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        extra = {"QT_QPA_PLATFORM": "offscreen", "QGIS_CUSTOM_CONFIG_PATH": str(configs[locale])}
        surroundings = environment(installed_plugin, extra)
        if packages is not None:
            surroundings["PYTHONPATH"] = os.pathsep.join([str(packages), surroundings["PYTHONPATH"]])
        return subprocess.run(
            [program("qgis_process"), *arguments],
            env=surroundings,
            cwd=folder or os.sep,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def run_program(
        *arguments: str,
        locale: str = "en_US",
        folder: Path | None = None,
        packages: Path | None = None,
        **parameters: object,
    ) -> subprocess.CompletedProcess[str]:
        configuration(locale)
        written = [f"--{name}={value}" for name, value in parameters.items()]
        return start(*arguments, *written, locale=locale, folder=folder, packages=packages)

    return run_program


@pytest.fixture
def target(run, sample_2025, tmp_path):
    """A workspace with the bundled edition of 2025, where a test file has no other."""
    path = tmp_path / "arbetsyta.gpkg"
    run("importedition", INPUT=sample_2025, WORKSPACE=path)
    return path
