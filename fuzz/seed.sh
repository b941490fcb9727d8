#!/usr/bin/env bash
# Fills corpus/ with documents to begin from; what fuzzers found before stays.
set -euo pipefail
cd "$(dirname "$0")"
# What the main build made is taken from its folder.
cargo run --quiet --no-default-features --target-dir ../target --example seed
