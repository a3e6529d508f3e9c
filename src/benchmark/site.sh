#!/bin/sh
# Measures the web site on this machine: requests a second and the time within which 99 of 100 are
# answered, of a statement's page and of a question, beside the JDK's server with nothing behind it
# that serves the same bytes, one after the other in one run. Needs wrk (apt-get install wrk) and curl.
#
#   src/benchmark/site.sh [SECONDS] [CORPUS STATEMENT QUESTION]
#
# SECONDS is how long each is asked, 20 without it; CORPUS an archive's folder, STATEMENT the id of one
# of its statements, QUESTION as an address holds it; without them, the first archive's.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
seconds=${1:-20}
corpus=${2:-$home/corpus}
statement=${3:-frso-2009-imperialism-elections}
question=${4:-How+many+people+have+been+killed%3F}
scratch=$home/target/benchmark/site
port=18650
bare=18651

command -v wrk >/dev/null || { echo 'site.sh: no wrk; apt-get install wrk' >&2; exit 1; }
"$home/onrecord" --version >/dev/null # builds first, where something changed
rm -rf "$scratch"
mkdir -p "$scratch"
java=$(sed -n 's/ .*//p' "$home/target/onrecord.aot.jdk" 2>/dev/null || :)
java=${java:-${JAVA_HOME:-/usr}}/bin/java

servers=
trap 'for each in $servers; do kill "$each" 2>/dev/null || :; done' EXIT

ONRECORD_HTTP_PORT=$port ONRECORD_HTTP_SITE_LIMIT=0 "$home/onrecord" site --corpus "$corpus" \
  --data "$scratch/data" 2>"$scratch/log" &
servers="$servers $!"
until curl -sf -o /dev/null "http://127.0.0.1:$port/style.css"; do sleep 1; done

# measure NAME ADDRESS CONNECTIONS
measure() {
  wrk -t2 -c"$3" -d2s "$2" >/dev/null # until what is asked often is compiled
  wrk -t2 -c"$3" -d"${seconds}s" --latency "$2" >"$scratch/$1"
  printf '%s: %s a second, 99%% within %s, not answered: %s\n' "$1" \
    "$(sed -n 's/^Requests\/sec: *//p' "$scratch/$1")" \
    "$(sed -n 's/^ *99% *//p' "$scratch/$1")" \
    "$(sed -n 's/^ *Non-2xx or 3xx responses: //p' "$scratch/$1" | grep . || echo 0)"
}

# beside NAME PATH CONNECTIONS: the site's page, and the same bytes from a bare server
beside() {
  measure "$1" "http://127.0.0.1:$port$2" "$3"
  "$java" "$home/src/benchmark/BareServer.java" "$bare" "http://127.0.0.1:$port$2" >"$scratch/bare" &
  server=$!
  servers="$servers $server"
  until grep -q ready "$scratch/bare"; do sleep 1; done
  measure "$1 (bare)" "http://127.0.0.1:$bare/" "$3"
  kill "$server"
}

uptime
beside statement "/s/$statement" 16
beside question "/?q=$question" 2
uptime
