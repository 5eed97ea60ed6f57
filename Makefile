# run · test · check · bench · chaos: each sets up what it needs in .venv.
PY := .venv/bin/python
COMPILE = $(PY) -m piptools compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links
.PHONY: help setup run test check bench chaos requirements

help:        ## What there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/ —/'

setup: .venv/ready   ## Make .venv with everything that the other targets need

.venv/ready: requirements/dev.txt pyproject.toml
	python3 -m venv .venv
	@# The file names everything already: --no-deps keeps pip from looking for newer ones of its own accord.
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/dev.txt
	@$(PY) -m pip check --disable-pip-version-check
	@PYTHONWARNINGS=ignore $(PY) -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

run: setup   ## The whole bot against the built-in simulator (SCRIPT=1: a scripted visit; PORT=8090)
	@$(PY) -m bot demo $(if $(SCRIPT),--script,) $(if $(PORT),--port $(PORT),)

test: setup  ## The whole suite (TEST_DATABASE_URL=postgresql://… runs it on PostgreSQL)
	$(PY) -m pytest --cov --cov-report=term --cov-fail-under=94

check: setup ## Style, types, layers, unused dependencies
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	.venv/bin/deptry .

bench: setup ## Figures: turns, replies, questions, side by side with bare echo bots
	$(PY) -m bench

chaos: setup ## Kill the bot at KILLS random moments (default 50) and count what was lost or doubled
	CHAOS_KILLS=$(or $(KILLS),50) $(PY) -m pytest -m chaos -s --no-cov

requirements: setup ## Make the hashed requirement files anew from pyproject.toml
	$(COMPILE) --extra dev -o requirements/dev.txt pyproject.toml
	$(COMPILE) -c requirements/dev.txt -o requirements/run.txt pyproject.toml
