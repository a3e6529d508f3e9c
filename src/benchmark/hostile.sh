#!/bin/sh
# Lays hostile files of every format into one folder with some honest ones, and has it checked and
# indexed with the memory that the image gives: which are named as a problem, time, peak memory.
#
#   src/benchmark/hostile.sh [COUNT [MEGABYTES]]
#   src/benchmark/hostile.sh uploads [COUNT]
#
# The second hands them to a running bot one by one, of 5 MB at most, and fails where one is not
# answered within five minutes, or a question afterwards.
#
# COUNT is how many: 300 without it; MEGABYTES the largest: 45 without it. Every build does it with
# 30 small ones (HostileCorpusTest). ONRECORD_CORPUS_READER_SECONDS is the deadline of each: 5
# without it.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
made=$home/target
if [ "${1:-}" = uploads ]; then
  mvn -q -B -f "$home/pom.xml" verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
    -Dit.test=BotUploadsIT -Donrecord.hostile="${2:-300}"
  printf 'handed over %s files: each was answered, and a question afterwards\n' "${2:-300}"
  exit
fi
"$home/onrecord" --version >/dev/null # builds first, where something changed
(cd "$home" && mvn -q -B test-compile)
java=$("$home/onrecord" --jdk)/bin/java
scratch=$(mktemp -d "${TMPDIR:-/tmp}/onrecord.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM

tool() {
  "$java" -cp "$made/test-classes:$made/onrecord.jar" "$home/src/benchmark/Hostile.java" "$@"
}

# Runs the program and looks each half second how much memory it and its reader have had at most.
measured() {
  began=$(date +%s)
  ONRECORD_SEMANTIC=off \
    ONRECORD_CORPUS_READER_SECONDS=${ONRECORD_CORPUS_READER_SECONDS:-5} \
    "$java" -Xmx112m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED -jar "$made/onrecord.jar" "$1" \
    --config /dev/null --corpus "$scratch/corpus" --data "$scratch/data" >"$scratch/$1" 2>&1 &
  program=$!
  most=0 reader=0
  while kill -0 "$program" 2>/dev/null; do
    now=$(peak "$program"); [ "${now:-0}" -le "$most" ] || most=$now
    for child in $(cat "/proc/$program/task/"*/children 2>/dev/null || :); do
      now=$(peak "$child"); [ "${now:-0}" -le "$reader" ] || reader=$now
    done
    sleep 0.5
  done
  code=0; wait "$program" || code=$?
  printf '%-26s exit code %s after %s s, at most %s MB, its reader %s MB\n' \
    "$1" "$code" "$(($(date +%s) - began))" "$((most / 1024))" "$((reader / 1024))"
}

peak() { sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$1/status" 2>/dev/null || :; }

tool make "$scratch/corpus" "${1:-300}" "${2:-45}"
measured check
tool count "$scratch/corpus" "$scratch/check"
measured index
tail -n 5 "$scratch/index"
