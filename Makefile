# make run    start the app; on the first run it makes everything ready
# make test   the whole check: ruff, mypy, import contracts, tests
# make audit  looks at every page in every theme, size and text size, and writes docs/audit.md
# make setup  only make everything ready
#
# ARGS go to the app: make run ARGS="--data-dir /tmp/try"

.PHONY: run test audit setup
.DEFAULT_GOAL := run

BIN := .venv/bin

setup:
	@packaging/setup.sh

run: setup
	@$(BIN)/neuro-desktop $(ARGS)

test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n auto

audit: setup
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.audit
