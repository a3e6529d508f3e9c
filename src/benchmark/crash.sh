#!/bin/sh
# Kills a process that builds the index, again and again at moments that nobody chose, and lets
# others build where nothing more can be written: there is always a generation that answers, and
# nothing else is left after the next start.
#
#   src/benchmark/crash.sh [KILLS]
#
# KILLS is how often: 100 without it; every build of the project does it 12 times.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
cd "$home"
mvn -q -B verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test='CrashIT,FullDiskIT' -Donrecord.kills="${1:-100}"
printf 'killed %s times, five full disks: nothing was lost\n' "${1:-100}"
