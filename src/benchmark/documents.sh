#!/bin/sh
# Measures how well OnRecord reads Word and PDF files: how much of a reference text it keeps, what
# it lets in that is not there, how many files it fails on, and how long the slowest takes.
#
#   src/benchmark/documents.sh [--show] FOLDER...
#
# Every .docx and .pdf below a FOLDER is read, those in folders named like deck, golden or invalid
# too. The reference of x.docx is x.txt or, in pandoc's own form, x.native or x_accept.native beside
# it; that of x.pdf is x.txt beside it or in a folder ../comparisons. Sets that were used: test/docx
# of jgm/pandoc, test/test-data of mwilliamson/mammoth.js, tests of jsvine/pdfplumber, samples of
# pdfminer/pdfminer.six. Prints, for each kind of file: how many; the share of the references' words
# kept, of their neighbouring pairs kept, of foreign words let in; crashes, which are failures that
# are no told problem; the slowest in seconds. --show prints a line a file: words and pairs kept,
# foreign words, seconds, name, and what was missed.
# Needs no network and is no part of the build.
set -eu

[ $# -ge 1 ] || { sed -n '2,17s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
[ -n "${SETS_CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first
java=$("$home/onrecord" --jdk)/bin/java
exec "$java" -cp "${SETS_CLASSES:-$home/target/classes:$home/target/lib/*}" \
  "$home/src/benchmark/Documents.java" "$@"
