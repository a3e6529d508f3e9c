#!/bin/sh
# Measures the bot in Telegram against a server on this machine that is as strict as the real one:
# kills, floods, outages, a noisy neighbour, where the token stands, start and end. The bot is the
# real process. What must hold is a test, and fails; times are this machine's and are only told.
#
#   src/benchmark/telegram.sh [REHEARSAL...]
#
# REHEARSAL is crash, desk (an admin who publishes, readers who are told), flood, outage, fairness,
# secrecy, disk, start or end; without one, all. Each runs in a short form in every build.
# ONRECORD_REHEARSAL_OUTAGE is the outage in seconds; without
# it, the twenty minutes last twenty minutes. ONRECORD_REHEARSAL_SEED chooses other moments to kill.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
figures=$home/target/benchmark/telegram

tests=
for rehearsal in "${@:-all}"; do
  case $rehearsal in
    all) name='*' ;;
    crash) name=Crash ;;
    desk) name=DeskCrash ;;
    flood) name=Flood ;;
    outage) name=Outage ;;
    fairness) name=Fairness ;;
    secrecy) name=Secrecy ;;
    disk) name=FullDisk ;;
    start) name=Start ;;
    end) name=End ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  tests=${tests:+$tests,}Bot${name}IT
done

rm -rf "$figures"
failed=0
mvn -q -B -f "$home/pom.xml" verify \
  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test="$tests" \
  -Donrecord.kills=50 -Donrecord.desk.kills=50 -Donrecord.floods=10 -Donrecord.quiet=200 -Donrecord.talk=200 \
  -Donrecord.outage="${ONRECORD_REHEARSAL_OUTAGE:-1200}" \
  -Donrecord.seed="${ONRECORD_REHEARSAL_SEED:-20261121}" || failed=$?
cat "$figures"/*
exit "$failed"
