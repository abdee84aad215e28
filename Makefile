# make         the graph, the answers and the network, in build/
# make test    every check
# make bench   how long things take
# make bench-link   how fast a million things are linked (some twenty minutes)
# make bench-page   how fast the page is in a browser, beside pyvis's own
# make screenshots  the page of the first plan in every size, theme, language and layout; network.png
# make accuracy   how well extract does, against tables made by hand (SHARED=FOLDER with texts and tables)
# make link-parameters  set the parameters of link on the half of the gold that may be looked at
# make reason  the ontology under HermiT (needs Java)
# make golden  rewrite the golden dataset of the tests, to be read before it is committed
# make lock    resolve the dependencies again (needs uv)
# make clean   remove what was made

PYTHON ?= python3
UV ?= uv
UPGRADE ?=
# A folder with the plans' texts: with it the build verifies every span and prints the coverage.
TEXTS ?=
# How many processes make test shares the test files between.
WORKERS ?= 2
# A folder with plans/, gold/ and tools/, which make accuracy scores against.
SHARED ?= ../shared

BIN := .venv/bin
GRAPHBUILD := $(BIN)/python -m graphbuild
PLANS := $(sort $(wildcard data/plans/*.yaml))
INPUTS := $(PLANS) $(wildcard data/links/*.tsv data/authorities/*.csv ontology/*.ttl queries/*.rq) \
          data/plans data/links data/authorities ontology queries \
          $(shell find graphbuild -type f -not -name '*.pyc')
COMPILE := pip compile --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
           --no-emit-index-url --custom-compile-command "make lock" --quiet $(UPGRADE)

.PHONY: all test accuracy link-parameters bench bench-link bench-page screenshots reason golden lock clean
.DELETE_ON_ERROR:
ifneq ($(TEXTS),)
.PHONY: build/.made  # verify again, whatever was built before
endif

all: build/.made
	@cat build/.made

build/.made: .venv/.run $(INPUTS)
	@begin=$$(date +%s); set -e; \
	$(GRAPHBUILD) build $(PLANS) -o build $(if $(TEXTS),--sources "$(TEXTS)"); \
	$(GRAPHBUILD) validate $(if $(TEXTS),--sources "$(TEXTS)"); \
	$(GRAPHBUILD) query --all -o build/answers --force; \
	$(GRAPHBUILD) view -o build/graph.html --force; \
	seconds=$$(($$(date +%s) - begin)); \
	echo "built, validated, asked and drawn in $$seconds s"; \
	printf '%s\n' 'build/graph.html   the network: open it in a browser' \
	  'build/answers/     the answer to every question, as CSV' \
	  'build/graph.nq     the graph, canonical N-Quads' \
	  'build/graph.ttl    the graph, Turtle for people' >$@

test: .venv/.test
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

accuracy: .venv/.test
	$(BIN)/python -m tests.accuracy "$(SHARED)"

link-parameters: .venv/.test
	$(BIN)/python -m tests.accuracy.link_parameters

bench: .venv/.bench
	$(BIN)/python tests/bench.py

bench-link: .venv/.bench
	$(BIN)/python tests/bench_link.py

bench-page: .venv/.test
	$(BIN)/python tests/bench_page.py

screenshots: .venv/.test build/.made
	$(GRAPHBUILD) view --plan xiuzhou-2019 -o build/xiuzhou-2019.html --force
	$(BIN)/python tests/screenshots.py build/xiuzhou-2019.html build/screenshots --readme network.png

reason: .venv/.test build/.made
	$(BIN)/python tests/reason.py build/graph.nq

golden: .venv/.test
	$(BIN)/python tests/rewrite_golden.py

lock:
	$(UV) $(COMPILE) --extra build pyproject.toml -o requirements.lock
	$(UV) $(COMPILE) --extra build --extra dev --extra link --extra llm -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf build dist .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# The locks name every package, so pip resolves nothing (--no-deps): it would else take a newer release of what is
# asked for with an extra, and refuse it for its hash. pip check tells that none is missing.
.venv/.run: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "graphbuild needs Python 3.11 or newer, and $(PYTHON) is not: try make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) has no venv module: on Debian and Ubuntu, apt install python3-venv" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.test: requirements-dev.lock .venv/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	$(BIN)/python -m pip check >.venv/.check || { cat .venv/.check >&2; exit 1; }
	@touch $@

# What extract is measured against. Two of the packages come as sources, so what builds them is there first.
.venv/.bench: requirements-bench.lock .venv/.test
	sed -n '/^setuptools==/,/# via/p' requirements-bench.lock >.venv/.build
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r .venv/.build
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps \
	  --no-build-isolation --use-pep517 -r requirements-bench.lock
	@touch $@
