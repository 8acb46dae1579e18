# Everything lives in .venv: nothing is installed elsewhere, nothing needs activating.
#   make test    set up, then run every test        make demo    a sample report checked, then the office on PORT=8000
#   make lint    style, types, arrows               make docs    write docs/reference anew
#   make bench   speed, beside its peers            make fuzz    the long run over broken input
#   make mutate  do the tests notice a change?      make clean   remove what was built
#   make messages  the English catalogue of the office, brought up to date
# SYNC=--all-extras sets up with every extra; TESTS="tests/meta -x" narrows `make test`; COUNT=1000 shortens `make fuzz`.

PYTHON ?= python3
BIN := .venv/bin
SYNC ?= --extra office
TESTS ?=
COUNT ?= 500000
PORT ?= 8000

.PHONY: setup test demo lint docs bench fuzz mutate messages clean

setup: .venv/ready

.venv/ready: pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Cần python3 từ 3.11 trở lên, máy này có: $$($(PYTHON) --version 2>&1)."; \
	  echo "Needs python3 3.11 or newer; PYTHON=/path/to/python3.11 make … names another one."; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "python3 thiếu venv. Trên Debian, Ubuntu: sudo apt install python3-venv"; \
	  echo "This python3 comes without venv. On Debian, Ubuntu: sudo apt install python3-venv"; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv --clear .venv
	@test -x $(BIN)/uv || $(BIN)/pip install --quiet --disable-pip-version-check 'uv>=0.13'
	$(BIN)/uv sync --quiet --inexact --frozen $(SYNC)
	@touch $@

# What the office's services and selectors do must be the same on both databases: once on PostgreSQL, then everything.
ON_POSTGRESQL := --ignore=tests/office/demo --ignore=tests/office/upkeep --deselect tests/office/collection/test_killed.py \
  -m "not timed" -k "services or selectors or recording or steps or entry or acts or importing or scopes or changes \
  or registers or publishing"

test: setup
ifeq ($(TESTS),)
	LUYKE_TEST_DATABASE=postgres $(BIN)/pytest -q -n auto --maxprocesses 4 tests/office $(ON_POSTGRESQL)
	$(BIN)/pytest -q -rs -n auto --maxprocesses 4 --durations=10 --durations-min=1 -m "not timed"
	$(BIN)/pytest -q -rs -m timed
else
	$(BIN)/pytest -rs $(TESTS)
endif

demo: export LUYKE_DATA = demo/office
demo: setup
	@$(BIN)/luyke demo --into demo
	@echo "Mở hai tệp trên: bản Word có ghi chú ngay trên con số; trang HTML, bấm vào số để xem phép tính."
	@echo "Open both: the Word file with its comments, the page on which a click on a figure shows the calculation."
	@echo
	@$(BIN)/python -m luyke.office demo_load
	@if [ -t 0 ]; then exec $(BIN)/python -m luyke.office serve --port $(PORT); \
	  else $(BIN)/python -m luyke.office serve --port $(PORT) --background; fi

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: setup
	$(BIN)/python -m luyke.cli.sample
	$(BIN)/python docs/write_reference.py

messages: setup
	$(BIN)/python docs/write_messages.py

bench: setup
	$(BIN)/python -m bench

fuzz: setup
	$(BIN)/python tests/fuzz/text.py $(COUNT)
	$(BIN)/python tests/fuzz/cells.py $(COUNT)
	$(BIN)/python tests/fuzz/files.py 10000

mutate: setup
	$(BIN)/mutmut run
	$(BIN)/mutmut results

clean:
	rm -rf .venv .bench-venv demo dist mutants .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
