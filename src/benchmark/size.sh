#!/bin/sh
# Measures what a large archive costs: indexing by words and with vectors, the time until the first
# question is answered, disk, heap, a reindex, and questions from one and from four askers; beside
# it, as the yardstick, a bare Lucene index of the same passages.
#
#   src/benchmark/size.sh ARCHIVE.jsonl [--vectors FILE] [--questions N]
#
# ARCHIVE.jsonl holds a statement a line: id, title, organization, date, text. --vectors is a file of
# vectors that an earlier build kept (data/vectors/*.vectors); what it lacks is embedded, which takes
# hours for 100,000 passages. Without it, no index with vectors is built, and only the rate of a
# sample is told. N questions are asked each time: 1000 without it. HEAP is 1g unless it is set.
#
# Times are this machine's at this moment: processor time and ratios say more where others work.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
usage() { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 1 ] && [ -r "$1" ] || usage
archive=$(CDPATH='' cd -P -- "$(dirname -- "$1")" && pwd -P)/$(basename -- "$1")
shift
vectors='' questions=1000
while [ $# -gt 1 ]; do
  case $1 in
    --vectors) vectors=$2 ;;
    --questions) questions=$2 ;;
    *) usage ;;
  esac
  shift 2
done
[ $# -eq 0 ] || usage

"$home/onrecord" --version >/dev/null # builds first, where something changed
scratch=$home/target/benchmark/size
java=$("$home/onrecord" --jdk)/bin
rm -rf "$scratch"
mkdir -p "$scratch/corpus" "$scratch/classes" "$scratch/all/vectors"
cp "$archive" "$scratch/corpus/archive.jsonl"
classes=$home/target/onrecord.jar:$home/target/lib/*
"$java/javac" -nowarn -proc:none -cp "$classes" -d "$scratch/classes" "$home/src/benchmark/Size.java"

size() {
  "$java/java" --enable-native-access=ALL-UNNAMED "-Xmx${HEAP:-1g}" \
    -cp "$scratch/classes:$classes" Size "$@" 2>"$scratch/errors" || { cat "$scratch/errors" >&2; exit 1; }
}
steps() {
  printf '\n%s: from nothing\n' "$2"
  size index "$1" "$scratch/corpus" "$scratch/$1"
  printf '%s: nothing changed\n' "$2"
  size index "$1" "$scratch/corpus" "$scratch/$1"
  printf '%s: one statement changed\n' "$2"
  size change "$scratch/corpus"
  size index "$1" "$scratch/corpus" "$scratch/$1"
  printf '%s: questions\n' "$2"
  size ask "$1" "$scratch/corpus" "$scratch/$1" "$questions"
}

printf 'Heap %s, %s processors, load %s\n' "${HEAP:-1g}" "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
steps words 'Words alone'
printf '\nVectors: a sample\n'
size embed "$scratch/corpus" 200
if [ -n "$vectors" ]; then
  cp "$vectors" "$scratch/all/vectors/"
  steps all 'Words and vectors'
fi
printf '\nThe yardstick\n'
size bare "$scratch/corpus" "$scratch/bare" "$questions"
