#!/usr/bin/env bash
# Renew the two lock files from pyproject.toml. Needs the network; run it when a dependency changes.
#
#   packaging/requirements.lock      what the app needs to run (installers use it)
#   packaging/requirements-dev.lock  the same and the tools (make setup uses it)
#
# The locks hold every published file's hash and no address, so they serve any machine and mirror.
# uv resolves for all platforms and for Python 3.11 and later at once; pip cannot.
set -euo pipefail
cd "$(dirname "$0")/.."

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
python3 -m venv "$tools"
"$tools/bin/pip" install --quiet uv

# PySide6 6.12 aborts on Python 3.11 (tests/test_guard.py shows how); stay below it until a clean one is known.
echo 'PySide6-Essentials<6.12' >"$tools/constraints.txt"

compile() {
  "$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-config --no-emit-index-url --no-emit-find-links --default-index https://pypi.org/simple \
    --custom-compile-command packaging/lock.sh --constraints "$tools/constraints.txt" --no-annotate \
    --upgrade "$@"
}
compile --output-file packaging/requirements.lock pyproject.toml
compile --group dev --output-file packaging/requirements-dev.lock pyproject.toml
