# Commands of the repository. `make demo` and `make test` set a bare Debian or Ubuntu machine up by themselves.
PYTHON := .venv/bin/python
BIN := .venv/bin
PLUGIN := utsatta_omraden_plugin

.DEFAULT_GOAL := help
.PHONY: help setup build demo test test-newer faults run package install bench lint translations clean

help:  ## Show this list
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

setup:  ## Install what is missing (packages of the system, .venv); skips what is there
	@scripts/setup.sh

build: setup  ## Lay metadata, licence, resources and translations into the plugin's folder
	@$(PYTHON) scripts/build.py

demo: build  ## Do the main job headless in the real QGIS on the sample, or on DATA=file; results in build/demo/
	@$(PYTHON) scripts/demo.py $(if $(DATA),"$(DATA)")

test: package  ## Run all tests: domain, PyQGIS, qgis_process from the zip, desktop on a virtual screen
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n auto --maxprocesses=4 --dist=loadgroup --max-worker-restart=0

test-newer: package  ## Run the PyQGIS and desktop tests with QGIS 3.44 in a Debian 13 chroot (needs root)
	@scripts/test_newer.sh

faults: setup  ## Kill export, submission, compilation, publication at random points (SEED=…, RUNS=… each)
	@$(PYTHON) -m tests.faults.run $(if $(SEED),--seed $(SEED)) $(if $(RUNS),--runs $(RUNS))

run: build  ## Open QGIS Desktop with the plugin and the sample workspace
	@$(PYTHON) scripts/run_desktop.py

package: build  ## Pack the installable zip into dist/
	@$(PYTHON) scripts/package.py

install: package  ## Install the zip into the QGIS profile PROFILE (default: default)
	@$(PYTHON) scripts/install.py $(if $(PROFILE),"$(PROFILE)")

bench: build  ## Measure every job beside its peer (ogr2ogr, geopandas), as tables
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements-bench.txt
	@$(PYTHON) benchmarks/run.py

lint: setup  ## Style, types, arrows between the rooms, readiness for Qt 6, security
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/flake8 --select=QGS --ignore=QGS105,QGS201,QGS202 $(PLUGIN)
	$(PYTHON) scripts/check_qt6.py $(PLUGIN)
	$(BIN)/bandit --recursive --quiet --ignore-nosec $(PLUGIN)

translations: setup  ## Bring i18n/*.ts up to date with the texts in the sources
	@$(PYTHON) scripts/translations.py

clean:  ## Remove what the other commands made, except .venv
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .qgis-settings .coverage
	rm -rf $(PLUGIN)/i18n $(PLUGIN)/resources.rcc $(PLUGIN)/metadata.txt $(PLUGIN)/LICENSE
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
