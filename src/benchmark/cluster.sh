#!/bin/sh
# Both engines in one run, side by side: files of this machine, and a real cluster of three nodes on
# it. Builds an archive of growing size, then asks from one and from four askers.
#
#   src/benchmark/cluster.sh ARCHIVE.jsonl[.gz] [--words] [--questions N] [STATEMENTS…]
#
# ARCHIVE holds a statement a line: id, title, organization, date, text. STATEMENTS are the sizes, in
# statements from its beginning: 600 and all without them. --words leaves vectors out, for making
# them takes hours for 100,000 passages. N questions are asked each time: 200 without it. HEAP is the
# program's, 1500m unless it is set; NODE_HEAP that of each node, 1g.
#
# Times are this machine's at this moment, nodes and program on the same processors: the ratios say
# more than the times, and a cluster of machines of their own is faster than both.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
usage() { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 1 ] && [ -r "$1" ] || usage
archive=$(CDPATH='' cd -P -- "$(dirname -- "$1")" && pwd -P)/$(basename -- "$1")
shift

[ -n "${CLASSES:-}" ] || "$home/onrecord" --version >/dev/null # builds first, where it changed
"$home/src/test/cluster/fetch"
scratch=$home/target/benchmark/cluster
java=$("$home/onrecord" --jdk)/bin/java
rm -rf "$scratch"
mkdir -p "$scratch/nodes"

nodes=''
trap 'kill $nodes 2>/dev/null || :' EXIT
trap 'exit 1' INT TERM
port=19600
for node in 1 2 3; do
  mkfifo "$scratch/nodes/in$node"
  "$java" "-Xmx${NODE_HEAP:-1g}" --add-modules jdk.incubator.vector \
    --enable-native-access=ALL-UNNAMED \
    -cp "$home/target/opensearch/classes:$home/target/opensearch/lib/*" \
    ClusterNode "$scratch/nodes/n$node" "$node" 3 "$port" \
    <"$scratch/nodes/in$node" >"$scratch/nodes/out$node" 2>"$scratch/nodes/err$node" &
  nodes="$nodes $!"
done
# A node ends when nobody holds its standard input open any more.
exec 3>"$scratch/nodes/in1" 4>"$scratch/nodes/in2" 5>"$scratch/nodes/in3"

printf 'Heap %s, nodes %s each, %s processors, load %s\n' "${HEAP:-1500m}" "${NODE_HEAP:-1g}" \
  "$(nproc)" "$(cut -d' ' -f1-3 /proc/loadavg)"
"$java" --enable-native-access=ALL-UNNAMED "-Xmx${HEAP:-1500m}" \
  -cp "${CLASSES:-$home/target/onrecord.jar:$home/target/lib/*}" \
  "$home/src/benchmark/EngineRace.java" "$archive" "$scratch" "$port" "$@" 2>"$scratch/errors" || {
  tail -20 "$scratch/errors" >&2
  exit 1
}
