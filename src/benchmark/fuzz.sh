#!/bin/sh
# Tries inputs that nobody would write: updates, questions and quotations, payloads of buttons, deep
# links and inline queries, files of each format. Each is made from a number, so that a failure is
# made again by it. A build tries a few of them; this tries 100,000 of each kind of message and
# 20,000 files, and prints how many were tried, what failed, and what was slowest on this machine.
#
#   src/benchmark/fuzz.sh [KIND...]
#
# KIND is updates, words, payloads or files; without one, all. ONRECORD_FUZZ_TIMES tries so many
# times a build's share (200: 100,000 messages, 20,000 files); ONRECORD_FUZZ_SEED is the first number.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
figures=$home/target/benchmark/fuzz

tests=
for kind in "${@:-all}"; do
  case $kind in
    all) name='*' ;;
    updates) name='anyUpdate*' ;;
    words) name='anyWords*' ;;
    payloads) name='anyPayload*' ;;
    files) name='anyFile*' ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  tests=${tests:+$tests+}$name
done

rm -rf "$figures"
failed=0
mvn -q -B -f "$home/pom.xml" test \
  -Dtest="FuzzTest#$tests" \
  -Donrecord.fuzz.times="${ONRECORD_FUZZ_TIMES:-200}" \
  -Donrecord.fuzz.seed="${ONRECORD_FUZZ_SEED:-1}" || failed=$?
cat "$figures"/*
exit "$failed"
