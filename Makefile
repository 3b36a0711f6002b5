# Every target sets up what it needs (tools/setup.py): system libraries through apt on Debian and Ubuntu,
# the virtual environment .venv, and the dependencies locked with hashes in requirements/.
PYTHON ?= python3
VENV := .venv/bin
PY := $(VENV)/python
PYTEST := $(PY) -m pytest
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run demo pictures test test-long test-tools controls bench lint translations lock clean setup-run setup-test setup-tools

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: setup-run ## Start Tessera; ARGS="--profile DIR" keeps everything in DIR
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
	  echo "There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open."; \
	  echo "'make demo' plays the app on a virtual screen and leaves pictures of it."; exit 1; fi
	@$(PY) main.py $(ARGS)

test: setup-test ## Run all tests: first the many without a window, then those on a virtual screen
	@failed=0; \
	$(PYTEST) -n 2 -m "not long and not x11 and not keyring" $(ARGS) || failed=1; \
	$(PYTEST) -m "not long and (x11 or keyring)" $(ARGS) || failed=1; \
	exit $$failed

test-long: setup-tools ## Run the full campaigns and leave their figures in build/figures.json
	@$(PYTEST) -m "long or campaign" --timeout 7200 $(ARGS)

test-tools: setup-tools ## Install the programs that some tests need and `make test` skips without

controls: setup-tools ## Break the product on purpose, one way at a time: the named tests must turn red
	@$(PY) tools/controls.py $(ARGS)

pictures: setup-test ## Take a picture of every screen into build/pictures (light, dark, narrow, 200 %, Dutch)
	@$(PY) tools/pictures.py $(ARGS)

demo: setup-test ## Play the first minutes on a virtual screen and leave pictures of them in build/demo
	@$(PY) tools/demo.py $(ARGS)

bench: setup-test ## Measure start, unlock, saving, memory and idling, beside KeePassXC where it is installed
	@$(PY) -m tests.bench.run $(ARGS)

lint: setup-test ## Check format, style, types and the arrows between rooms
	@$(VENV)/ruff format --check .
	@$(VENV)/ruff check .
	@$(PY) -m mypy
	@$(VENV)/lint-imports

translations: setup-test ## Collect the texts of ui/ into resources/i18n and compile them
	@$(PY) tools/translations.py update
	@$(PY) tools/translations.py release

# One resolution for every system and Python from 3.11 on; nothing in it names an index or a path.
# `make lock ARGS=--upgrade` takes newer versions.
LOCK := $(VENV)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header pyproject.toml $(ARGS)
lock: setup-test ## Resolve the dependencies anew into requirements/
	@$(LOCK) --output-file requirements/run.txt
	@$(LOCK) --group dev --constraint requirements/run.txt --output-file requirements/dev.txt

clean: ## Remove what was made here, the virtual environment too
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

setup-run setup-test setup-tools:
	@$(PYTHON) tools/setup.py $(@:setup-%=%)
