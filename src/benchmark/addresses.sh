#!/bin/sh
# Makes addresses of quotations from an archive, changes its statements, builds its index anew, and
# opens each address: how many open the very words, lead to them, or say that they changed or have
# gone. One that opens other words is printed as WRONG. By words alone: addresses need no vectors.
#
#   src/benchmark/addresses.sh ARCHIVE.jsonl [COUNT]
#
# ARCHIVE holds a statement a line: id, title, text. COUNT is 10000 without it. Every build does it
# with 10,000 addresses of invented statements (OldAddressesTest).
set -eu

[ $# -ge 1 ] && [ -r "$1" ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
archive=$1
count=${2:-10000}
scratch=$home/target/benchmark/addresses
port=18660

"$home/onrecord" --version >/dev/null # builds first, where something changed
java=$("$home/onrecord" --jdk)/bin/java
rm -rf "$scratch"
mkdir -p "$scratch/corpus"
export ONRECORD_SEMANTIC=off ONRECORD_HTTP_PORT="$port" ONRECORD_HTTP_SITE_LIMIT=0

addresses() { "$java" -cp "$home/target/lib/*" "$home/src/benchmark/Addresses.java" "$@"; }

site=''
trap '[ -z "$site" ] || kill "$site" 2>/dev/null || :' EXIT
trap 'exit 130' HUP INT TERM

# Builds the index and serves the site.
serve() {
  "$home/onrecord" index --corpus "$scratch/corpus" --data "$scratch/data" >"$scratch/log" 2>&1
  "$home/onrecord" site --corpus "$scratch/corpus" --data "$scratch/data" 2>>"$scratch/log" &
  site=$!
  until curl -sf -o /dev/null "http://127.0.0.1:$port/style.css"; do
    kill -0 "$site" || { tail -5 "$scratch/log" >&2; exit 1; }
    sleep 1
  done
}

cp "$archive" "$scratch/corpus/archive.jsonl"
serve
addresses make "http://127.0.0.1:$port" "$scratch/addresses.jsonl" "$count" 16
kill "$site"
wait "$site" || :
addresses change "$archive" "$scratch/corpus/archive.jsonl" 16
serve
addresses judge "http://127.0.0.1:$port" "$scratch/addresses.jsonl"
