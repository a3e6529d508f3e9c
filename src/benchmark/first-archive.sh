#!/bin/sh
# Measures OnRecord on its first archive: quality, time, memory and disk, with and without vectors.
# Nothing here passes or fails; quality is the same everywhere, time is this machine's.
#
#   src/benchmark/first-archive.sh [QUESTIONS]
#
# QUESTIONS is a file of judged questions; without it, those that the build is held to.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
questions=${1:-$home/src/test/resources/onrecord/questions.jsonl}
question='How many polling locations had ballot boxes in the 2009 election?'
scratch=$home/target/benchmark/first-archive
java=$("$home/onrecord" --jdk)/bin/java

[ -r "$questions" ] || { printf '%s: no such file: %s\n' "$0" "$questions" >&2; exit 2; }
unset ONRECORD_ANSWER_QUOTES ONRECORD_LOG_LEVEL ONRECORD_JAVA_OPTS

# With meaning on or off, on the first archive, in a data folder of its own.
onrecord() {
  meaning=$1 command=$2
  shift 2
  ONRECORD_SEMANTIC=$meaning "$home/onrecord" "$command" \
    --corpus "$home/corpus" --data "$scratch/$meaning" "$@"
}

# With both compilers, as the long-lived commands run; in a heap of 256 MB, for a larger one is filled
# before it is cleaned, and the peak would tell of that alone.
figures() {
  export ONRECORD_JAVA_OPTS='-XX:TieredStopAtLevel=4 -XX:+UseG1GC -Xmx256m'
  onrecord "$1" eval --times "$questions" >"$scratch/figures"
  sed -n '/^answerable /,$s/^/  /p' "$scratch/figures"
  unset ONRECORD_JAVA_OPTS
}

"$home/onrecord" --version >/dev/null # builds first, where something changed
rm -rf "$scratch"
mkdir -p "$scratch"

printf 'Building the index, every vector anew\n'
onrecord on index
printf '\nWords and meaning, %s\n' "$questions"
figures on

printf '\nFrom the start of "onrecord ask" to its end\n'
ONRECORD_SEMANTIC=on "$java" "$home/src/benchmark/Starts.java" \
  "$home/onrecord" ask --corpus "$home/corpus" --data "$scratch/on" "$question"

printf '\nWords alone (semantic: off)\n'
onrecord off index >/dev/null
figures off
printf '\nFrom the start of "onrecord ask" to its end, words alone\n'
ONRECORD_SEMANTIC=off "$java" "$home/src/benchmark/Starts.java" \
  "$home/onrecord" ask --corpus "$home/corpus" --data "$scratch/off" "$question"
