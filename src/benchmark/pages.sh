#!/bin/sh
# Measures how much of a web page's prose reading keeps, and how much of what stands around it gets
# in, on pages whose prose somebody else has marked, such as the test pages of Mozilla's Readability.
#
#   src/benchmark/pages.sh PATH [NAME...]
#
# PATH holds a folder for each page, with source.html and expected.html in it. Prose are the
# paragraphs of expected.html with eight words or more. A word is kept, or foreign, by the runs of
# three words that it stands in. NAMEs try only those pages and print what was lost and let in.
# PAGES_CLASSES names classes that are built already.
set -eu

[ $# -ge 1 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
[ -n "${PAGES_CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first
java=$("$home/onrecord" --jdk)/bin/java
exec "$java" -cp "${PAGES_CLASSES:-$home/target/classes:$home/target/lib/*}" \
  "$home/src/benchmark/Pages.java" "$@"
