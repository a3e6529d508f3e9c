#!/bin/sh
# Asks at a steady rate while the index is built anew again and again, every passage embedded each
# time: how many questions fail, and how long answers take before and during that.
#
#   src/benchmark/underload.sh [RATE] [CORPUS QUESTIONS]
#
# RATE is questions a second, 50 without it; CORPUS an archive's folder, which is copied, and
# QUESTIONS judged questions; without them, the first archive's. Times run from the moment when a
# question was due, so that what waits counts.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
rate=${1:-50}
corpus=${2:-$home/corpus}
questions=${3:-$home/src/test/resources/onrecord/questions.jsonl}
scratch=$home/target/benchmark/underload

"$home/onrecord" --version >/dev/null # builds first, where something changed
rm -rf "$scratch"
mkdir -p "$scratch"
cp -R "$corpus" "$scratch/corpus"
java=$("$home/onrecord" --jdk)/bin/java
exec "$java" --enable-native-access=ALL-UNNAMED -Xmx1g \
  -cp "$home/target/lib/*:$home/target/onrecord.jar" \
  "$home/src/benchmark/UnderLoad.java" "$scratch/corpus" "$questions" "$scratch/data" "$rate"
