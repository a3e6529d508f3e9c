#!/bin/sh
# Measures the bot beside a crowd: how steadily it answers when thousands of questions come at once,
# how long a newcomer waits meanwhile, and whether anything grows in its process or on its disk.
# What must hold is a test, and fails; times are this machine's and are only told.
#
#   src/benchmark/crowd.sh [MEASUREMENT...]
#
# MEASUREMENT is once (6,000 questions of as many chats), rush (6,000 questions of 600 chats), load
# (20,000 updates of 5,000 chats) or days (four days of ordinary traffic by a clock that is set);
# without one, all. Each runs in a short form in every build. ONRECORD_CROWD_SHARE makes all of them
# smaller: 10 does a tenth. ONRECORD_CROWD_ARCHIVE names another archive than a dozen statements; it
# is then asked by meaning too.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
figures=$home/target/benchmark/telegram
share=${ONRECORD_CROWD_SHARE:-1}
archive=${ONRECORD_CROWD_ARCHIVE:-}

measure() {
  unit=$1
  whole=$2
  shift 2
  mvn -q -B -f "$home/pom.xml" verify -Dtest="$unit" -Dit.test="$whole" \
    -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
    -Donrecord.crowd.archive="$archive" -Donrecord.crowd.meaning="${archive:+true}" "$@"
}

rm -rf "$figures"
for measurement in "${@:-all}"; do
  case $measurement in
    all | once | rush | load | days) ;;
    *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
  case $measurement in all | once)
    measure none BotCrowdIT -Donrecord.crowd.chats=$((6000 / share)) -Donrecord.crowd.each=1 \
      -Donrecord.crowd.newcomers=1
    cat "$figures/crowd" ;;
  esac
  case $measurement in all | rush)
    measure none BotCrowdIT -Donrecord.crowd.chats=$((600 / share)) -Donrecord.crowd.each=10 \
      -Donrecord.crowd.newcomers=50
    cat "$figures/crowd" ;;
  esac
  case $measurement in all | load)
    measure 'LongRunTest#updates*' none -Donrecord.load.updates=$((20000 / share))
    cat "$figures/load" ;;
  esac
  case $measurement in all | days)
    measure 'LongRunTest#days*' none -Donrecord.load.day=$((4800 / share))
    cat "$figures/days" ;;
  esac
done
