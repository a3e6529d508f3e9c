#!/bin/sh
# Measures how well OnRecord reads quotations and their speakers from texts whose quotations were
# annotated by hand.
#
#   src/benchmark/quotations.sh [--show KIND] FILE.jsonl.gz|LANGUAGE.txt...
#   src/benchmark/quotations.sh --cost ARCHIVE.jsonl.gz...
#
# A line of a FILE is {"id","text","quotations":[{"start","end","source":[{"start","end","text"}]}]};
# offsets are Unicode code points. --show prints the quotations of one kind: missed, invented, right,
# wrong, open, pronoun. What counts as right is said in Quotations.java. A LANGUAGE.txt is one of those
# in src/test/resources/onrecord/speakers. --cost prints how long reading the voices of an archive takes.
set -eu

[ $# -ge 1 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
[ -n "${SETS_CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first
java=$("$home/onrecord" --jdk)/bin/java
exec "$java" -cp "${SETS_CLASSES:-$home/target/classes:$home/target/lib/*}" \
  "$home/src/benchmark/Quotations.java" "$@"
