#!/usr/bin/env bash
# Runs the end-to-end tests in a real browser. Installs what they need where it may; says what is missing otherwise.
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v chromium > /dev/null || missing+=(chromium fonts-dejavu-core)
# As wide as the font of Teams: with a wider one, buttons that fit a phone would seem to be cut.
fc-list 2> /dev/null | grep -q Liberation || missing+=(fontconfig fonts-liberation)
if [ ${#missing[@]} -gt 0 ]; then
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing with apt-get: ${missing[*]}."
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
  else
    echo "The end-to-end tests need ${missing[*]}: install them (\"sudo apt-get install ${missing[*]}\")." >&2
    exit 1
  fi
fi

npm run -s jest -- --config test/e2e/jest.config.js --runInBand "$@"
