#!/bin/sh
# Measures how well OnRecord answers on every question set at hand: the two of its first archive,
# archives with questions of their own, and reading comprehension sets.
#
#   src/benchmark/sets.sh [--words] [--show] [--furniture] [--only NAME] FOLDER...
#
# A FOLDER holds NAME.jsonl.gz (one statement a line) with NAME.questions.jsonl (judged questions), or
# NAME.passages.jsonl.gz with NAME.questions.jsonl.gz (a reading comprehension set). --words leaves the
# vectors out, --show prints what was not answered as judged, --furniture the quotes that are headlines,
# names, dates, links and the like, --only asks one set. Vectors are kept from one run to the next in the
# folder that SETS_DATA names, else below target/.
set -eu

[ $# -ge 1 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
data=${SETS_DATA:-$home/target/benchmark/sets}
[ -n "${SETS_CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first
java=$("$home/onrecord" --jdk)/bin/java
exec "$java" --enable-native-access=ALL-UNNAMED -Xmx2g \
  -cp "${SETS_CLASSES:-$home/target/classes:$home/target/lib/*}" "$home/src/benchmark/Sets.java" \
  "$home" "$data" "$@"
