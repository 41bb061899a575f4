#!/usr/bin/env bash
# Starts a real Request Tracker 5 on this machine, from nothing, and prints one line of JSON about it:
#   {"url":…,"desk":TOKEN,"agent":TOKEN,"pid":…}
# usage: start-rt.sh FOLDER PORT WEBHOOK_URL WEBHOOK_SECRET
# Everything it writes is in FOLDER; /etc stays as it is. The caller ends the server by its pid.
set -euo pipefail
folder=$1 port=$2
here=$(cd "$(dirname "$0")" && pwd)
home=/usr/share/request-tracker5

packages=(request-tracker5 rt5-db-sqlite rt5-standalone)
# These two keep the package from asking about databases and from bringing a whole mail server.
packages+=(dbconfig-no-thanks msmtp-mta)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f '${Status}' "$package" 2> /dev/null | grep -q ' installed$' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    echo "The end-to-end test of the helpdesk needs these packages: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  echo "Request Tracker is missing: installing ${missing[*]}." >&2
  export DEBIAN_FRONTEND=noninteractive
  # A mirror that is away for a moment fails no test.
  for attempt in 1 2 3; do
    apt-get update -qq >&2 &&
      apt-get -o DPkg::Lock::Timeout=600 install -y -qq --no-install-recommends "${missing[@]}" >&2 && break
    [ "$attempt" -lt 3 ] || exit 1
    sleep 5
  done
fi

mkdir -p "$folder/config.d" "$folder/mason"
export RT_SITE_CONFIG=$folder/site.pm RT_SITE_CONFIG_DIR=$folder/config.d
{
  echo "Set(\$rtname, 'e2e'); Set(\$Organization, 'e2e'); Set(\$Timezone, 'UTC');"
  echo "Set(\$WebDomain, '127.0.0.1'); Set(\$WebPort, $port); Set(\$WebPath, '');"
  echo "Set(\$WebBaseURL, 'http://127.0.0.1:$port'); Set(\$RestrictReferrer, 0);"
  echo "Set(\$DatabaseType, 'SQLite'); Set(\$DatabaseName, '$folder/rt.sqlite');"
  echo "Set(\$MasonDataDir, '$folder/mason'); Set(\$MasonSessionDir, '$folder');"
  echo "Set(\$WebSessionClass, 'Apache::Session::File');"
  # No mail leaves this machine. A token is hashed on every call, so the cheapest hash keeps the test short.
  echo "Set(\$MailCommand, 'testfile'); Set(\$BcryptCost, 4);"
  echo "Set(\$LogToSyslog, ''); Set(\$LogToFile, undef); Set(\$LogToSTDERR, 'error');"
  echo '1;'
} > "$RT_SITE_CONFIG"

rt-setup-database-5 --action init > "$folder/init.log" 2>&1 || {
  cat "$folder/init.log" >&2
  exit 1
}
tokens=$(WEBHOOK_URL=$3 WEBHOOK_SECRET=$4 perl "$here/provision-rt.pl" 2> "$folder/provision.log") || {
  cat "$folder/provision.log" >&2
  exit 1
}

setsid nohup "$home/libexec/rt-server" --server Starlet --host 127.0.0.1 --port "$port" --max-workers 3 \
  > "$folder/server.log" 2>&1 < /dev/null &
pid=$!
read -r desk agent <<< "$tokens"
for _ in $(seq 200); do
  if ! kill -0 "$pid" 2> /dev/null; then
    cat "$folder/server.log" >&2
    exit 1
  fi
  if curl -fsS -m 3 -H "Authorization: token $desk" "http://127.0.0.1:$port/REST/2.0/rt" > /dev/null 2>&1; then
    printf '{"url":"http://127.0.0.1:%s","desk":"%s","agent":"%s","pid":%s}\n' "$port" "$desk" "$agent" "$pid"
    exit 0
  fi
  sleep 0.15
done
echo "Request Tracker does not answer on port $port." >&2
kill "$pid"
exit 1
