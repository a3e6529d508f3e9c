#!/bin/sh
# Measures how long a statement takes that an admin publishes from the chat, from the press on
# Publish until the archive quotes it, while others go on asking; the bot is the real process.
#
#   src/benchmark/publish.sh [ARCHIVE.jsonl [DATA]]
#
# ARCHIVE.jsonl holds a statement a line: id, title, organization, date, text; without it, the
# archive is a dozen statements, as in every build. DATA is what "onrecord index" has built of a
# folder with that file alone, called archive.jsonl; it is copied, and where it has vectors the bot
# goes by the meaning, too. Without it the bot goes by words alone and builds first.
# ONRECORD_PUBLISH_STATEMENTS is how many are published, 4 without it; ONRECORD_PUBLISH_RATE how
# many questions others ask a second, 5 without it.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
figures=$home/target/benchmark/telegram
absolute() { printf '%s/%s' "$(CDPATH='' cd -P -- "$(dirname -- "$1")" && pwd -P)" "$(basename -- "$1")"; }
archive='' data=''
[ $# -lt 1 ] || archive=$(absolute "$1")
[ $# -lt 2 ] || data=$(absolute "$2")
if [ $# -gt 2 ] || { [ -n "$archive" ] && [ ! -r "$archive" ]; }; then
  sed -n '2,14s/^# \{0,1\}//p' "$0" >&2
  exit 2
fi

rm -f "$figures/publish"
printf '%s processors, load %s\n' "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
failed=0
mvn -q -B -f "$home/pom.xml" verify \
  -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=BotPublicationIT \
  -Donrecord.publish.archive="$archive" -Donrecord.publish.data="$data" \
  -Donrecord.publish.statements="${ONRECORD_PUBLISH_STATEMENTS:-4}" \
  -Donrecord.publish.rate="${ONRECORD_PUBLISH_RATE:-5}" -Donrecord.publish.before=20 || failed=$?
cat "$figures/publish"
exit "$failed"
