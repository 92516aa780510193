# Everything a person types. `make run` and `make test` set up what they need by themselves.

CARGO_TARGET_DIR ?= target
export CARGO_TARGET_DIR
# The suite's own PostgreSQL: a throw-away cluster that lives as long as the command.
WITH_POSTGRES = scripts/with-postgres

ASSET_SOURCES := $(shell find assets -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help run test check suite browser bench fairness assets fmt

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# glibc: one pool for all threads, and freed memory goes back at once. README tells what it spares.
LEAN := MALLOC_ARENA_MAX=1 MALLOC_TRIM_THRESHOLD_=131072 MALLOC_MMAP_THRESHOLD_=131072

run: assets ## build and start the service with invented people, on this machine only
	@scripts/need rust
	cargo build --release --locked
	@$(LEAN) "$(CARGO_TARGET_DIR)/release/curami" serve --demo

test: ## everything CI runs: style, lints, docs, tests on both databases, browser journeys
	@scripts/need rust node postgres chromium
	@$(MAKE) --no-print-directory check suite browser

check: assets ## formatting, lints and docs, all warnings as errors
	@scripts/need rust
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps

suite: assets ## the Rust tests, against SQLite and a throw-away PostgreSQL
	@scripts/need rust postgres
	$(WITH_POSTGRES) cargo test --locked

browser: assets tests/browser/node_modules/.package-lock.json ## the journeys in Chromium, against the test build
	@scripts/need rust chromium
	cargo test --locked --no-run # the same build as `suite`: a plain build would compile every dependency once more
	cd tests/browser && CURAMI="$(abspath $(CARGO_TARGET_DIR))/debug/curami" npm test

bench: assets ## time the quote, the match and the index of a million workers
	@scripts/need rust
	cargo bench --locked

fairness: assets ## write the fairness report again, after a change of the weights or of its settings
	@scripts/need rust
	cargo build --release --locked
	"$(CARGO_TARGET_DIR)/release/curami" fairness --report --json > data/fairness-report.json
	"$(CARGO_TARGET_DIR)/release/curami" fairness --report > docs/fairness.md

assets: assets/dist/app.css ## style sheets, fonts and scripts, built from assets/

fmt: ## format the Rust sources
	cargo fmt

assets/dist/app.css: assets/node_modules/.package-lock.json $(ASSET_SOURCES)
	cd assets && npm run build

assets/node_modules/.package-lock.json: assets/package-lock.json
	@scripts/need node
	cd assets && npm ci --no-audit --no-fund
	touch $@

tests/browser/node_modules/.package-lock.json: tests/browser/package-lock.json
	@scripts/need node
	cd tests/browser && npm ci --no-audit --no-fund
	touch $@
