"""The provider and what Processing shows of its algorithms."""

from __future__ import annotations

import subprocess
import sys

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingParameterDefinition

from tests.environment import REPOSITORY

CONTRACT = {
    "createworkspace": ["WORKSPACE", "LPO", "METHOD", "OVERWRITE"],
    "importedition": ["INPUT", "EDITION", "WORKSPACE", "REPORT", "LANGUAGE"],
    "importorganisation": ["INPUT", "WORKSPACE", "DATE", "CODE_FIELD", "NAME_FIELD", "BY", "REPORT", "LANGUAGE"],
    "startdraft": ["WORKSPACE", "BASE", "EDITION", "LABEL", "BY"],
    "deletedraft": ["WORKSPACE", "EDITION", "REASON", "BY"],
    "setcategory": ["WORKSPACE", "EDITION", "AREA", "CATEGORY", "REASON", "DATE", "BY", "LEVEL"],
    "setorganisation": [
        "WORKSPACE",
        "EDITION",
        "AREA",
        "LPO",
        "LPO_NAME",
        "LPO_CODE",
        "POLICE_AREA_NAME",
        "POLICE_AREA_CODE",
        "REGION_NAME",
        "REGION_CODE",
        "REASON",
        "BY",
    ],
    "exportareas": ["WORKSPACE", "EDITION", "PROFILE", "FORMAT", "OUTPUT", "ACCEPT", "BY", "REPORT", "LANGUAGE"],
    "comparefiles": ["BEFORE", "AFTER", "REPORT", "LANGUAGE"],
    "lifelines": ["WORKSPACE", "OUTPUT"],
    "changelog": ["WORKSPACE", "OUTPUT"],
    "calibration": ["WORKSPACE", "EDITION", "OUTPUT", "REPORT", "LANGUAGE"],
    "createreport": ["WORKSPACE", "EDITION", "SCOPE", "KEY", "OUTPUT", "LANGUAGE", "WITH_PLACES"],
    "importassessment": ["WORKSPACE", "EDITION", "AREA", "FILE", "ASSESSOR", "BY"],
    "exportassessment": ["WORKSPACE", "EDITION", "AREA", "FILE", "ASSESSOR", "WITH_PLACES", "LANGUAGE"],
    "signassessment": [
        "WORKSPACE",
        "EDITION",
        "AREA",
        "CATEGORY",
        "TREND",
        "REASON",
        "BY",
        "DATE",
        "ASSESSOR",
        "INCOMPLETE",
    ],
    "createsigningkey": ["OUTPUT", "NAME", "PASSWORD", "PASSWORD_FILE"],
    "createsubmission": [
        "WORKSPACE",
        "EDITION",
        "LPO",
        "OUTPUT",
        "LABEL",
        "ACCEPT",
        "KEY",
        "PASSWORD",
        "PASSWORD_FILE",
        "BY",
        "REPORT",
        "LANGUAGE",
    ],
    "compilenational": ["SUBMISSIONS", "BASE", "EDITION", "WORKSPACE", "DUE", "KEYS", "BY", "REPORT", "LANGUAGE"],
    "decideconflict": [
        "WORKSPACE",
        "EDITION",
        "CONFLICT",
        "CHOICE",
        "CATEGORY",
        "BOUNDARY",
        "MESSAGE",
        "REASON",
        "BY",
        "SEND_BACK_FOLDER",
        "REPORT",
        "LANGUAGE",
    ],
    "judgearea": ["WORKSPACE", "EDITION", "AREA", "LEVEL", "CATEGORY", "TREND", "REASON", "BY", "DATE"],
    "publishedition": ["WORKSPACE", "EDITION", "OUTPUT", "REASON", "BY", "REPORT", "LANGUAGE"],
    "opennewversion": ["WORKSPACE", "EDITION", "REASON", "BY"],
}


def parameters_of(algorithm) -> list[QgsProcessingParameterDefinition]:
    return algorithm.parameterDefinitions()


def test_the_provider_offers_its_algorithms_under_its_id(provider):
    found = QgsApplication.processingRegistry().providerById("utsattaomraden")
    assert found.name() == "Utsatta områden"
    assert {algorithm.id() for algorithm in found.algorithms()} >= {f"utsattaomraden:{name}" for name in CONTRACT}


@pytest.mark.parametrize("name", CONTRACT)
def test_an_algorithm_takes_the_parameters_that_scripts_rely_on(algorithm, name):
    assert [parameter.name() for parameter in parameters_of(algorithm(name))] == CONTRACT[name]


@pytest.mark.parametrize("name", CONTRACT)
def test_an_algorithm_explains_itself_and_each_of_its_parameters(algorithm, name):
    made = algorithm(name)
    assert made.displayName()
    assert len(made.shortHelpString()) > 40
    assert all(parameter.description() and parameter.help() for parameter in parameters_of(made))


@pytest.mark.parametrize("name", CONTRACT)
def test_an_algorithms_icon_is_one_that_the_resources_hold(algorithm, name):
    icon = f"{algorithm(name).ICON}.svg"
    assert (REPOSITORY / "utsatta_omraden_plugin" / "assets" / "icons" / icon).is_file()
    assert f'alias="icons/{icon}"' in (REPOSITORY / "resources.qrc").read_text(encoding="utf-8")


def test_only_what_may_be_left_out_is_optional(algorithm):
    optional = {
        (name, parameter.name())
        for name in CONTRACT
        for parameter in parameters_of(algorithm(name))
        if parameter.flags() & QgsProcessingParameterDefinition.FlagOptional
    }
    assert optional == {
        ("createworkspace", "LPO"),
        ("createworkspace", "METHOD"),
        ("createworkspace", "OVERWRITE"),
        ("importedition", "EDITION"),
        ("importedition", "REPORT"),
        *(("importorganisation", name) for name in ("DATE", "CODE_FIELD", "NAME_FIELD", "BY", "REPORT")),
        *(("startdraft", name) for name in ("BASE", "LABEL", "BY")),
        ("setcategory", "EDITION"),
        ("setcategory", "BY"),
        ("setcategory", "LEVEL"),
        ("exportareas", "EDITION"),
        ("exportareas", "ACCEPT"),
        ("exportareas", "BY"),
        ("exportareas", "REPORT"),
        ("comparefiles", "REPORT"),
        ("calibration", "EDITION"),
        ("calibration", "OUTPUT"),
        ("calibration", "REPORT"),
        ("createreport", "EDITION"),
        ("createreport", "KEY"),
        ("importassessment", "EDITION"),
        ("importassessment", "ASSESSOR"),
        ("importassessment", "BY"),
        ("exportassessment", "EDITION"),
        ("exportassessment", "ASSESSOR"),
        *(("signassessment", name) for name in ("EDITION", "DATE", "ASSESSOR", "INCOMPLETE")),
        *(("createsigningkey", name) for name in ("NAME", "PASSWORD", "PASSWORD_FILE")),
        *(("createsubmission", name) for name in ("EDITION", "LABEL", "ACCEPT", "BY", "REPORT")),
        *(("createsubmission", name) for name in ("KEY", "PASSWORD", "PASSWORD_FILE")),
        *(("compilenational", name) for name in ("EDITION", "DUE", "KEYS", "BY", "REPORT")),
        *(("decideconflict", name) for name in ("EDITION", "CATEGORY", "BOUNDARY", "MESSAGE", "REASON")),
        *(("decideconflict", name) for name in ("BY", "SEND_BACK_FOLDER", "REPORT")),
        ("deletedraft", "BY"),
        *(
            ("setorganisation", name)
            for name in CONTRACT["setorganisation"]
            if name not in ("WORKSPACE", "AREA", "REASON")
        ),
        *(("judgearea", name) for name in ("EDITION", "CATEGORY", "DATE")),
        ("publishedition", "EDITION"),
        ("publishedition", "REASON"),
        ("publishedition", "BY"),
        ("publishedition", "REPORT"),
        ("opennewversion", "EDITION"),
        ("opennewversion", "BY"),
    }


def test_whatever_writes_a_report_can_be_told_its_language(provider):
    for made in provider.algorithms():
        asked = {parameter.name(): parameter for parameter in parameters_of(made)}
        if "REPORT" in asked:
            assert asked["LANGUAGE"].options() == ["sv", "en"], made.id()
            assert asked["LANGUAGE"].defaultValue() == "en", made.id()


def test_loading_the_provider_imports_nothing_heavy():
    program = (
        "import sys\n"
        "import qgis.core, qgis.gui\n"  # QGIS 3.44 imports shapely by itself
        "before = set(sys.modules)\n"
        "from utsatta_omraden_plugin.processing.provider import UtsattaOmradenProvider\n"
        "provider = UtsattaOmradenProvider(); provider.loadAlgorithms()\n"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    for heavy in ("'shapely'", "'pyproj'", "'numpy'", "'osgeo'", ".workspace'", ".exchange'"):
        assert heavy not in done.stdout


@pytest.mark.parametrize("name", [name for name, parameters in CONTRACT.items() if "BY" in parameters])
@pytest.mark.parametrize(("by", "why"), [("Anna Andersson", "never a person"), ("x" * 61, "60 letters at most")])
def test_nothing_is_done_in_the_name_of_a_person(provider, name, by, why):
    algorithm = provider.algorithm(name)
    can, message = algorithm.checkParameterValues({"BY": by}, QgsProcessingContext())
    assert not can
    assert message.startswith("BY: ")
    assert why in message
