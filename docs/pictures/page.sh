#!/usr/bin/env bash
# Draws the pictures of the page of `report` in README: what Chromium shows of it. Run from anywhere.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo build --quiet
draw() {
    target/debug/stats --lang "$1" --db sample.db report --year 2023 -o "$work/page.html"
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync \
        --disable-background-networking --disable-component-update --hide-scrollbars \
        --user-data-dir="$work/profile" --force-device-scale-factor=0.6 --window-size=1180,1400 \
        --screenshot="docs/pictures/$2" "file://$work/page.html" 2>/dev/null
}
draw en report.png
draw zh report.zh-CN.png
