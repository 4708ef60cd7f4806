#!/bin/sh
# Makes sure the browser tests find a Chromium. Does nothing when there is one.
set -eu

if [ -n "${KNOOPPUNT_CHROMIUM:-}" ] && [ -x "${KNOOPPUNT_CHROMIUM}" ]; then exit 0; fi
for name in chromium chromium-browser google-chrome; do
  if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done

if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo 'Installing Chromium for the browser tests.'
  apt-get update -q >/dev/null
  DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium >/dev/null
  exit 0
fi

echo 'The browser tests need Chromium. Install it (Debian: apt-get install chromium) or name its path in KNOOPPUNT_CHROMIUM.' >&2
exit 1
