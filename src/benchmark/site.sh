#!/bin/sh
# Measures the web site on this machine: requests a second and the time within which 99 of 100 are
# answered, of a statement's page and of a question, beside the JDK's server with nothing behind it
# that serves the same bytes: each warmed up as long as it is measured, by turns, twice. Then the
# bot's answers while its process serves the site to wrk. Needs wrk (apt-get install wrk) and curl.
#
#   src/benchmark/site.sh [SECONDS] [CORPUS STATEMENT QUESTION]
#
# SECONDS is how long each is asked, 20 without it; CORPUS an archive's folder, STATEMENT the id of one
# of its statements, QUESTION as an address holds it; without them, the first archive's. RATE is
# questions a second to the bot: 2 without it; they are the first archive's.
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
[ -n "${TEST_CLASSES:-}" ] || (cd "$home" && mvn -q -B test-compile)
rm -rf "$scratch"
mkdir -p "$scratch"
java=$("$home/onrecord" --jdk)/bin/java
export ONRECORD_HTTP_PORT="$port" ONRECORD_HTTP_SITE_LIMIT=0

servers=
trap 'for each in $servers; do kill "$each" 2>/dev/null || :; done' EXIT
trap 'exit 130' HUP INT TERM

"$home/onrecord" site --corpus "$corpus" --data "$scratch/data" 2>"$scratch/log" &
site=$!
servers="$servers $site"
until curl -sf -o /dev/null "http://127.0.0.1:$port/style.css"; do sleep 1; done

# measure NAME ADDRESS CONNECTIONS
measure() {
  wrk -t2 -c"$3" -d"${seconds}s" "$2" >/dev/null # until what is asked often is compiled
  wrk -t2 -c"$3" -d"${seconds}s" --latency "$2" >"$scratch/measured"
  printf '%s: %s a second, 99%% within %s, not answered: %s\n' "$1" \
    "$(sed -n 's/^Requests\/sec: *//p' "$scratch/measured")" \
    "$(sed -n 's/^ *99% *//p' "$scratch/measured")" \
    "$(sed -n 's/^ *Non-2xx or 3xx responses: //p' "$scratch/measured" | grep . || echo 0)"
}

# beside NAME PATH CONNECTIONS: the site's page, and the same bytes from a bare server
beside() {
  # Without that setting, which the program makes too, it waits 40 ms for whoever stays connected.
  "$java" -Dsun.net.httpserver.nodelay=true "$home/src/benchmark/BareServer.java" "$bare" \
    "http://127.0.0.1:$port$2" >"$scratch/bare" &
  server=$!
  servers="$servers $server"
  until grep -q ready "$scratch/bare"; do sleep 1; done
  for _ in 1 2; do
    measure "$1" "http://127.0.0.1:$port$2" "$3"
    measure "$1 (bare)" "http://127.0.0.1:$bare/" "$3"
  done
  kill "$server"
}

printf '%s seconds each, %s processors, load %s\n' "$seconds" "$(nproc)" \
  "$(cut -d' ' -f1-3 /proc/loadavg)"
beside statement "/s/$statement" 16
beside question "/?q=$question" 2
kill "$site"
wait "$site" || :

printf 'The bot, asked %s questions a second, and wrk at its site\n' "${RATE:-2}"
ONRECORD_HTTP_SITE=on ONRECORD_TELEGRAM_LIMITS_PERSON=0 ONRECORD_TELEGRAM_LIMITS_CHAT=0 \
  "$java" -cp "${TEST_CLASSES:-$home/target/test-classes}:$home/target/lib/*" \
  "$home/src/benchmark/SiteAndBot.java" "$port" "$seconds" \
  "$home/src/test/resources/onrecord/questions.jsonl" "$scratch/bot.log" "${RATE:-2}" \
  "/s/$statement /?q=$question" \
  "$home/onrecord" bot --corpus "$corpus" --data "$scratch/data"
printf 'load %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
