#!/bin/sh
# Tries inputs that nobody would write: updates; questions, quotations and commands; payloads of
# buttons, each as a deep link and an inline query too; files of each format; exports, mailboxes,
# saved pages and tables. Each is made from a number, so that a failure is made again by it. A build
# tries a few of them; this tries 100,000 updates, 100,000 words, 20,000 of each other kind, as many
# at a time as there are processors, and prints how many were tried, what failed, and what was
# slowest on this machine.
#
#   src/benchmark/fuzz.sh [KIND...]
#
# KIND is updates, words, payloads, files or containers; without one, all. ONRECORD_FUZZ_PERCENT
# tries that part of them (100); ONRECORD_FUZZ_SEED is the first number (1).
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
    containers) name='anyContainer*' ;;
    *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  tests=${tests:+$tests+}$name
done

rm -rf "$figures"
failed=0
mvn -q -B -f "$home/pom.xml" test \
  -Dtest="FuzzTest#$tests" \
  -Donrecord.fuzz.percent="${ONRECORD_FUZZ_PERCENT:-100}" \
  -Donrecord.fuzz.seed="${ONRECORD_FUZZ_SEED:-1}" || failed=$?
cat "$figures"/*
exit "$failed"
