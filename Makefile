# Everything a contributor does. `make demo` and `make test` make their own environment in .venv.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: setup browser demo test check format generate speed guard clean

setup: .venv/installed browser

.venv/installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "exonym needs Python 3.11 or later; say which: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@# An editable install starts as fast as an installed one only with its bytecode written.
	$(BIN)/python -m compileall -q checker
	@touch $@

# EXONYM_BROWSER=1 asks for Debian's Chromium, if there is no browser. Without one, the tests that need it are skipped: this never fails.
browser:
ifdef EXONYM_BROWSER
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	DEBIAN_FRONTEND=noninteractive timeout 600 sh -c 'apt-get -qq update && apt-get -qq --yes install chromium' </dev/null >/dev/null || \
	echo 'Chromium could not be installed: the tests in a browser will be skipped'
endif

demo: setup  ## check the sample article and show what a copy editor would mark
	$(BIN)/exonym check --isolated docs/example/sample-article.txt || test $$? -eq 1

test: setup  ## all tests, in random order, warnings as errors
	$(BIN)/pytest

check: setup  ## what must hold before a commit: lint, format, types, tests with branch coverage, generated text
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest --cov --cov-report=term

format: setup  ## put code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

generate: setup  ## write again what is generated: schema, help, rule pages, hook manifest, README example
	$(BIN)/python tools/generate.py

speed: setup  ## measure speed beside others and write docs/speed.md: make speed DATA=FOLDER [QUICK=--quick]
	@test -n "$(DATA)" || { echo "say where the public texts and names are: make speed DATA=FOLDER"; exit 2; }
	$(BIN)/python benchmarks/speed.py --data "$(DATA)" $(QUICK)

guard: setup  ## count the instructions of fixed runs: fail if they are more than benchmarks/guard.json allows
	$(BIN)/python benchmarks/guard.py

clean:
	rm -rf .venv .coverage* .pytest_cache .mypy_cache .ruff_cache dist build
