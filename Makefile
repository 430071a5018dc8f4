# Needs Python 3.11 or newer and make; everything else is installed into .venv.
# Another Python: make demo PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --editable

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test bench accuracy format golden clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.ready ## Lint a sample plan, then one with mistakes, then check code
	@echo '$$ trackplan lint plans/ecommerce'
	@$(BIN)/python -m trackplan lint plans/ecommerce
	@echo
	@echo '$$ trackplan lint examples/mistakes'
	@$(BIN)/python -m trackplan lint examples/mistakes; code=$$?; \
	if [ $$code -ne 1 ]; then \
	  echo "make demo: expected findings (exit 1), got exit $$code" >&2; exit 1; \
	fi
	@echo
	@echo
	@echo '$$ cd examples/music && trackplan check'
	@cd examples/music && ../../$(BIN)/python -m trackplan check; code=$$?; \
	if [ $$code -ne 1 ]; then \
	  echo "make demo: expected findings (exit 1), got exit $$code" >&2; exit 1; \
	fi
	@echo
	@echo 'These mistakes were planted. Next: trackplan rules, trackplan docs plans/ecommerce --serve, and README.md.'

# loadfile: what a file sets up for all of its tests is set up once.
test: $(VENV)/.ready-dev ## Check everything: style, types, imports, tests
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -n auto --dist loadfile

bench: $(VENV)/.ready-bench ## Compare the speed with that of other tools
	@for script in bench/lint.py bench/check.py bench/generate.py bench/docs.py; do \
	  echo "== $$script"; $(BIN)/python "$$script" || exit 1; \
	done

accuracy: $(VENV)/.ready ## Hold check to calls verified by hand: make accuracy CHECKOUTS=folder TRUTH=folder
	@$(BIN)/python bench/accuracy.py $(or $(CHECKOUTS),../checkouts) --truth $(or $(TRUTH),../shared/groundtruth)

format: $(VENV)/.ready-dev ## Format the code and sort its imports
	$(BIN)/python -m ruff check --fix-only
	$(BIN)/python -m ruff format

golden: $(VENV)/.ready-dev ## Write anew what tests compare: findings of whole plans, the README
	TRACKPLAN_REWRITE_GOLDEN=1 $(BIN)/python -m pytest -q tests/cases tests/report tests/generate/usage tests/test_readme.py

clean: ## Remove .venv and everything else that can be made again
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.ready: pyproject.toml $(BIN)/python
	@echo 'Installing trackplan into $(VENV) …'
	@$(PIP) .
	@touch $@

$(VENV)/.ready-dev: pyproject.toml $(BIN)/python
	@echo 'Installing trackplan and what checks it into $(VENV) …'
	@$(PIP) '.[dev]'
	@touch $@ $(VENV)/.ready

$(VENV)/.ready-bench: pyproject.toml $(BIN)/python
	@echo 'Installing trackplan and its peers into $(VENV) …'
	@$(PIP) '.[bench]'
	@touch $@ $(VENV)/.ready

# A .venv whose Python has gone is made anew: make follows the link and finds nothing.
$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo 'trackplan needs Python 3.11 or newer, and there is no $(PYTHON) here.' >&2; \
	  echo 'Install it (Debian, Ubuntu: apt install python3 python3-venv) or name one: make PYTHON=/path/to/python3' >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "trackplan needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo 'Name a newer one: make PYTHON=python3.13' >&2; \
	  exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo 'This Python cannot make virtual environments: it lacks venv or ensurepip.' >&2; \
	  echo 'Debian, Ubuntu: apt install python3-venv' >&2; \
	  exit 1; }
	@echo 'Creating $(VENV) with '"$$($(PYTHON) --version)"' …'
	@$(PYTHON) -m venv --clear $(VENV)
