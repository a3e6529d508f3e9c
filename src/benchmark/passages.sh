#!/bin/sh
# Measures how often the passage that answers comes first, on a reading comprehension set such as
# SQuAD: one statement a passage, found by "onrecord search".
#
#   src/benchmark/passages.sh PASSAGES QUESTIONS [COUNT]
#
# PASSAGES holds a JSON object a line: id, title, text. QUESTIONS: id, text, goldPassageId. Either
# may end in .gz. COUNT asks only so many questions, spread evenly over the file.
set -eu

[ $# -ge 2 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
passages=$1 questions=$2 count=${3:-0}
name=$(basename -- "$passages")
scratch=$home/target/benchmark/${name%%.*}

convert() {
  "$("$home/onrecord" --jdk)/bin/java" -cp "$home/target/lib/*" \
    "$home/src/benchmark/Passages.java" "$@"
}

"$home/onrecord" --version >/dev/null # builds first, where something changed
mkdir -p "$scratch"
convert archive "$passages" "$scratch/corpus"
convert batch "$questions" "$count" "$scratch/batch.jsonl"
# The long-lived way to run: with both compilers. The vectors are kept for the next time.
ONRECORD_JAVA_OPTS='-XX:TieredStopAtLevel=4' "$home/onrecord" search --limit 40 \
  --corpus "$scratch/corpus" --data "$scratch/data" --batch "$scratch/batch.jsonl" \
  >"$scratch/found.jsonl"
convert score "$passages" "$scratch/found.jsonl" "$questions"
