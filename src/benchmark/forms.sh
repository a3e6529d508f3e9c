#!/bin/sh
# Measures what is lost where a question does not come alone and well written: every question of a
# set is asked as it is, with a forwarded header, a signature, hashtags, a link or an address around
# it, with typing errors, as speech is written down, and politely.
#
#   src/benchmark/forms.sh [--words] [--seed N] [--show] [--only FORM] QUESTIONS ARCHIVE
#
# QUESTIONS is a file of judged questions as "onrecord eval" reads it, ARCHIVE the folder of its
# statements. --words leaves the vectors out, --seed (7) brings other typing errors, --show prints
# what was asked and what was not answered as judged. "loss" is what a form loses in right first
# quotes against the plain one. A word of five letters or more has one letter swapped, dropped,
# doubled or taken from beside it on the keyboard with a chance of one in five. The index is kept in
# the folder that FORMS_DATA names, else below target/.
set -eu

options=''
while :; do
  case ${1:-} in
    --words|--show) options="$options $1"; shift ;;
    --seed) options="$options $1 $2"; shift 2 ;;
    --only) only=$2; shift 2 ;;
    *) break ;;
  esac
done
[ $# -eq 2 ] || { sed -n '2,16s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
data=${FORMS_DATA:-$home/target/benchmark/forms/$(basename -- "$2")}
[ -n "${SETS_CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first
java=$("$home/onrecord" --jdk)/bin/java
# shellcheck disable=SC2086 # options are words without spaces
exec "$java" --enable-native-access=ALL-UNNAMED -Xmx2g \
  -cp "${SETS_CLASSES:-$home/target/classes:$home/target/lib/*}" "$home/src/benchmark/Forms.java" \
  "$1" "$2" "$data" $options ${only:+--only "$only"}
