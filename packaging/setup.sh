#!/usr/bin/env bash
# Make this checkout ready to run: system libraries, then .venv from the lock file.
#
# Missing system packages (Debian and its relatives) are installed without a question as root. Anybody
# else sees the one apt line and is asked; without a terminal the line is printed and the exit code is 2.
# A stamp in .venv holds the hash of all that .venv was made from, so the next run has nothing to do.
set -euo pipefail
cd "$(dirname "$0")/.."

lock=packaging/requirements-dev.lock
stamp=.venv/steady-feet.stamp

# One list for the window and for the tests: Qt without a display; sound; X11; Wayland; printing; speech.
system_packages=(
  libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libfreetype6 libx11-6 libxkbcommon0
  libpulse0 libdrm2 libxext6 libxrandr2
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
  libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1
  libwayland-client0 libwayland-cursor0 libwayland-egl1
  libcups2
  libspeechd2 speech-dispatcher speech-dispatcher-espeak-ng
)

fail() {
  echo "$2" >&2
  exit "$1"
}

find_python() {
  local name
  for name in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      echo "$name"
      return
    fi
  done
  fail 1 "Steady Feet needs Python 3.11 or later. Set PYTHON to its name if it is not python3."
}

# Print the packages that this machine lacks, by whatever name its release gives them.
missing_packages() {
  local python=$1 package installed
  "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
  # From Debian 13 on some names end in t64; either name counts.
  installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null |
    awk '$1 == "ii" { sub(/t64$/, "", $2); print $2 }')
  for package in "${system_packages[@]}"; do
    grep -qxF "$package" <<<"$installed" || echo "$package"
  done
}

install_system_packages() {
  local python=$1 missing line answer
  if ! command -v dpkg-query >/dev/null; then
    [ -e .venv ] || echo "No Debian here: if the app does not start, install Qt's system libraries by hand." >&2
    return 0
  fi
  # shellcheck disable=SC2046  # one word each
  set -- $(missing_packages "$python")
  [ $# -gt 0 ] || return 0
  missing=$*
  if [ "$(id -u)" -eq 0 ]; then
    echo "Installing what the system lacks: $missing"
    apt_install "$@"
    return
  fi
  # A Debian whose root has a password comes without sudo.
  line="apt-get install --no-install-recommends $missing"
  if command -v sudo >/dev/null; then line="sudo $line"; else line="su -c '$line'"; fi
  echo "These system packages are missing. This line installs them:"
  echo "  $line"
  [ -t 0 ] || exit 2
  read -r -p "Run it now? [y/N] " answer
  case $answer in
    [yY]*) eval "$line" ;;
    *) exit 2 ;;
  esac
}

# Install without a question; a fresh machine may have no package lists, or old ones.
apt_install() {
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends)
  if ! "${install[@]}" "$@" >/dev/null 2>&1; then
    apt-get update -qq
    "${install[@]}" "$@" >/dev/null
  fi
}

# Everything .venv is made from, as one line: the Python, the place, the lock, the project file, this script.
wanted_stamp() {
  local python=$1
  { "$python" -c 'import sys; print(sys.version, sys.base_prefix)'; pwd; cat "$lock" pyproject.toml packaging/setup.sh; } |
    sha256sum | cut -d' ' -f1
}

# Bring .venv up to date; make it anew only when its Python is gone, another one, or elsewhere.
make_venv() {
  local python=$1 identity
  identity='import os, sys; print(sys.version, sys.base_prefix, os.path.realpath(".venv"))'
  if [ "$(.venv/bin/python -c "$identity" 2>/dev/null)" != "$("$python" -c "$identity")" ] ||
    ! grep -qF "$PWD/.venv" .venv/bin/pip 2>/dev/null; then
    echo "Making .venv (this takes a minute or two the first time)"
    "$python" -m venv --clear .venv
  fi
  .venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --require-hashes --only-binary :all: -r "$lock"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check \
    --no-index --no-deps --no-build-isolation --editable .
}

main() {
  local python stamp_now
  python=$(find_python)
  install_system_packages "$python"
  stamp_now=$(wanted_stamp "$python")
  if [ -x .venv/bin/neuro-desktop ] && [ "$(cat "$stamp" 2>/dev/null)" = "$stamp_now" ]; then
    return
  fi
  make_venv "$python"
  # Start is 2 to 3 times as slow without compiled files.
  .venv/bin/python -m compileall -q neuro_desktop
  echo "$stamp_now" >"$stamp"
  echo "Ready: make run starts the app, make test checks it."
}

main
