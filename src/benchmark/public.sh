#!/bin/sh
# Tries public sets of things that are easily read wrong: how many are read right, crashes, and the
# slowest.
#
#   src/benchmark/public.sh dates PATH     the tests of edtf.js: what levels 0 and 1 take and refuse
#   src/benchmark/public.sh tables PATH    csv-spectrum: csvs/*.csv beside json/*.json
#   src/benchmark/public.sh strings PATH   the big list of naughty strings: blns.json, each string
#                                          once as .txt, .md, .csv and .jsonl
#
# PUBLIC_CLASSES names classes that are built already.
set -eu

[ $# -eq 2 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
[ -n "${PUBLIC_CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first
java=$("$home/onrecord" --jdk)/bin/java
exec "$java" -cp "${PUBLIC_CLASSES:-$home/target/classes:$home/target/lib/*}" \
  "$home/src/benchmark/PublicSets.java" "$@"
