#!/usr/bin/env bash
# Runs the end-to-end tests in a real browser. Installs Debian's chromium where it may; says what is missing otherwise.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v chromium > /dev/null; then
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    echo 'chromium is missing: installing it with apt-get.'
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null
  else
    echo 'The end-to-end tests need a browser: install the package chromium ("sudo apt-get install chromium").' >&2
    exit 1
  fi
fi

npm run -s jest -- --config test/e2e/jest.config.js --runInBand "$@"
