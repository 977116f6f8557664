# `make help` lists the targets. `render` and `test` set up the environment that they share.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

VENV := .venv
BIN := $(VENV)/bin
LOCK := requirements.lock
DOCS_LOCK := docs/requirements.lock
SUPPLY_LOCK := tools/requirements.lock

# uv sets up the environment where it is there: `make UV= test` does without it.
ifeq ($(origin UV),undefined)
UV := $(shell command -v uv 2>/dev/null)
endif

# Else pip does, run from its wheel: Debian's Python has neither pip nor ensurepip.
PIP_WHEEL := $(wildcard tools/pip-*.whl)
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python $(PIP_WHEEL)/pip

# The first Python that is new enough.
ifeq ($(origin PYTHON),undefined)
PYTHON := $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
endif

PACKAGES := atlas render
CONTENT := $(wildcard systems incidents patterns)

.PHONY: help
help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

.PHONY: render
render: $(VENV)/.ready  ## draw every view into build/ (ARGS="systems/discord --jobs 2" narrows it)
	$(BIN)/atlas render $(ARGS)

.PHONY: test
# A worker that crashes ends the run and is named: pytest-xdist waits for ever for one that replaces it.
test: $(VENV)/.ready  ## run all tests (ARGS="tests/render -k svg" narrows it)
	$(BIN)/pytest --numprocesses auto --dist loadgroup --max-worker-restart 0 $(ARGS)

# Packages of Debian are kept in build/commands; what runs is in a sandbox, and ends with it.
.PHONY: test-commands
test-commands: $(VENV)/.ready  ## run all commands of the atlas against real programs (root, Debian)
	$(BIN)/pytest --tb=short -rN tests/commands/real_programs.py $(ARGS)

.PHONY: test-exports
test-exports: $(VENV)/.ready  ## read the exports by their engines or what these publish (npm, Debian)
	$(BIN)/pytest --tb=short tests/export/real_engines.py $(ARGS)

.PHONY: fuzz
fuzz: $(VENV)/.ready  ## fail everything that can fail, flip thousands of bits, try inputs (ATLAS_FUZZ_SECONDS, ATLAS_SEED)
	ATLAS_FUZZ=1 $(BIN)/pytest tests/faults $(ARGS)

.PHONY: check
check: lint types imports gates in-step  ## check format, lint, types, import contracts, gates, docs

.PHONY: lint
lint: $(VENV)/.ready  ## check format and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/zizmor --offline --no-progress --quiet .github/workflows \
		atlas/authoring/example/settings/workflow.yml

.PHONY: types
types: $(VENV)/.ready  ## check the types with mypy and pyright
	$(BIN)/mypy $(PACKAGES) $(CONTENT) benchmarks
	$(BIN)/pyright --warnings

.PHONY: imports
imports: $(VENV)/.ready  ## check that imports point one way
	$(BIN)/lint-imports --no-logo

.PHONY: gates
gates: $(VENV)/.ready  ## check every view against the gates
	$(BIN)/atlas check $(ARGS)

.PHONY: in-step
in-step: $(VENV)/.ready  ## check that the generated documentation is up to date
	$(BIN)/atlas explain --in-step docs/rules
	@$(BIN)/atlas show --schema | diff docs/schema/view.json - >/dev/null \
		|| { echo "docs/schema/view.json: out of sync with atlas/model/shapes.py; run \`make docs\`" >&2; exit 1; }
	@$(BIN)/atlas progress --schema | diff docs/schema/progress.json - >/dev/null \
		|| { echo "docs/schema/progress.json: out of sync with atlas/progress/shapes.py; run \`make docs\`" >&2; exit 1; }

.PHONY: docs
docs: $(VENV)/.ready  ## write the generated pages, their pictures and the schema, then build the documentation
	$(BIN)/atlas explain --write docs/rules
	$(BIN)/atlas show --schema >docs/schema/view.json
	$(BIN)/atlas progress --schema >docs/schema/progress.json
	$(BIN)/python docs/images/make.py
	$(BIN)/python -m docs.images.tutorial
	@$(MAKE) --no-print-directory manual

.PHONY: manual
manual: $(VENV)/.docs  ## build the documentation into build/docs, with warnings as errors
	$(BIN)/sphinx-build -q --fail-on-warning --keep-going --jobs auto docs build/docs $(ARGS)

.PHONY: gallery
gallery: $(VENV)/.ready  ## draw the gallery of README.md, one picture a category
	$(BIN)/python docs/images/gallery.py

.PHONY: format
format: $(VENV)/.ready  ## format the code and fix what lint can fix
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

.PHONY: site
site: $(VENV)/.ready  ## build the site into build/site (ARGS="--jobs 1")
	$(BIN)/atlas site $(ARGS)

.PHONY: pack
pack: $(VENV)/.ready  ## write the whole site as one file, build/atlas.html
	$(BIN)/atlas pack $(ARGS)

.PHONY: serve
serve: $(VENV)/.ready  ## serve the site on loopback while modules are edited (ARGS="--port 8000")
	$(BIN)/atlas serve $(ARGS)

.PHONY: bench
bench: $(VENV)/.ready  ## run the benchmarks and print medians
	$(BIN)/python -m benchmarks $(ARGS)

# Versions and hashes alone: no address of an index, so that uv, pip and any mirror can use it.
.PHONY: lock
lock:  ## update the lock from pyproject.toml (ARGS=--upgrade takes newer releases)
	@test -n "$(UV)" || { echo "make lock needs uv: $(BIN)/pip install uv, then make lock UV=$(BIN)/uv" >&2; exit 1; }
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--extra test --extra archives --extra dask --extra mcp --extra sphinx --extra mkdocs --group dev $(ARGS) --output-file $(LOCK) pyproject.toml
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
		--fork-strategy fewest --no-emit-index-url --no-emit-find-links \
		--custom-compile-command "make lock" --constraint $(LOCK) \
		--group docs $(ARGS) --output-file $(DOCS_LOCK)
	$(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--constraint $(LOCK) --group supply $(ARGS) --output-file $(SUPPLY_LOCK)

.PHONY: audit
audit: $(VENV)/.supply  ## look up what the locks pin among known vulnerabilities (asks PyPI)
	for lock in $(LOCK) $(DOCS_LOCK) $(SUPPLY_LOCK); do \
		$(VENV)/supply/bin/pip-audit --strict --disable-pip --require-hashes --requirement $$lock || exit 1; done

.PHONY: weekly
weekly: $(VENV)/.ready  ## what changed in sources, links, feeds and progress, into build/weekly.md
	tools/weekly.sh build/weekly.md

.PHONY: dist
dist: $(VENV)/.supply  ## build the packages, and list what an installation of them holds (CycloneDX)
	rm -rf dist build/listed && $(BIN)/hatchling build
	$(BIN)/python -m venv --without-pip build/listed
	PIP_DISABLE_PIP_VERSION_CHECK=1 build/listed/bin/python $(PIP_WHEEL)/pip install -qq dist/*.whl
	$(VENV)/supply/bin/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml \
		--output-file build/bill-of-materials.json build/listed

.PHONY: clean
clean:  ## remove the environment, the caches and build/
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find $(PACKAGES) $(CONTENT) tests -type d -name __pycache__ -prune -exec rm -rf {} +

# Wheels alone, each with its hash from the lock: nothing is compiled, and nothing else gets in.
$(VENV)/.locked: $(LOCK)
	@echo "Setting up $(VENV) from $(LOCK) with $(if $(UV),uv,pip)"
	@rm -rf $(VENV)
ifneq ($(UV),)
	@$(UV) venv --quiet --python '$(if $(filter file,$(origin PYTHON)),>=3.11,$(PYTHON))' $(VENV)
	@$(UV) pip sync --quiet --python $(BIN)/python --require-hashes --only-binary :all: $(LOCK)
else
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found: install python3.11, or uv" >&2; exit 1; }
	@$(PYTHON) -m venv --without-pip $(VENV)
	@$(PIP) install -qq --require-hashes --only-binary :all: --requirement $(LOCK)
endif
	@touch $@

# The project itself, editable, by the build backend of the lock.
$(VENV)/.ready: $(VENV)/.locked pyproject.toml
ifneq ($(UV),)
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --offline --editable .
else
	@$(PIP) install -qq --no-deps --no-build-isolation --no-index --editable .
endif
	@touch $@

# What builds the documentation is added when it is first built: `render` and `test` do without.
$(VENV)/.docs: $(VENV)/.ready $(DOCS_LOCK)
ifneq ($(UV),)
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes --only-binary :all: --requirement $(DOCS_LOCK)
else
	@$(PIP) install -qq --require-hashes --only-binary :all: --requirement $(DOCS_LOCK)
endif
	@touch $@

# What looks at the supply of packages has an environment of its own: it needs other releases.
$(VENV)/.supply: $(VENV)/.ready $(SUPPLY_LOCK)
	@$(BIN)/python -m venv --without-pip --clear $(VENV)/supply
	@PIP_DISABLE_PIP_VERSION_CHECK=1 $(VENV)/supply/bin/python $(PIP_WHEEL)/pip install -qq \
		--require-hashes --only-binary :all: --requirement $(SUPPLY_LOCK)
	@touch $@
