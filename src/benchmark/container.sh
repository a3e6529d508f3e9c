#!/bin/sh
# Builds the image and measures it: its size, from the start to healthy, memory at rest and after
# questions, and how soon it ends. The bot runs with a read-only root and no capabilities beside a
# stand-in for Telegram, which keeps Telegram's flood limits: 30 answers a second at most.
#
#   src/benchmark/container.sh [QUESTIONS]
#
# QUESTIONS is how many are asked: 1000 without it, 10000 for the figures in src/docs/figures.md. Takes
# podman (with buildah) or docker, whichever is there. More arguments for them, split at spaces:
# BUILD_OPTIONS, such as --isolation chroot; ENGINE_OPTIONS, such as --runtime runc; RUN_OPTIONS,
# such as --memory 400m. IMAGE names one that is built already.
set -eu

home=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd -P)
count=${1:-1000}
port=18081
NAME=onrecord-benchmark-$$
export NAME

command -v mvn >/dev/null || { echo "$0: needs mvn" >&2; exit 2; }
if command -v podman >/dev/null; then
  engine="podman ${ENGINE_OPTIONS:-}"
elif command -v docker >/dev/null; then
  engine="docker ${ENGINE_OPTIONS:-}"
else
  echo "$0: needs podman or docker" >&2
  exit 2
fi

# shellcheck disable=SC2086
build() {
  revision=$(git -C "$home" rev-parse HEAD 2>/dev/null || echo unknown)
  set -- ${BUILD_OPTIONS:-} --build-arg "REVISION=$revision" --tag onrecord "$home"
  if command -v buildah >/dev/null; then
    buildah bud --format docker --layers "$@"
  else
    ${engine%% *} build "$@"
  fi
}

scratch=$home/target/benchmark/container
mkdir -p "$scratch"
if [ -z "${IMAGE:-}" ]; then
  printf 'Building the image; what is said meanwhile goes to %s\n' "$scratch/build.log"
  build >"$scratch/build.log" 2>&1 || { tail -n 40 "$scratch/build.log" >&2; exit 1; }
fi
image=${IMAGE:-onrecord}
"$home/onrecord" --version >/dev/null # builds first, where something changed
(cd "$home" && mvn -q -B test-compile)

# shellcheck disable=SC2086
remove() { $engine rm -f "$NAME" >/dev/null 2>&1 || :; $engine volume rm -f "$NAME" >/dev/null 2>&1 || :; }
trap remove EXIT
trap 'exit 130' HUP INT TERM
java=$("$home/onrecord" --jdk)/bin/java

# shellcheck disable=SC2086
{
  bytes=$($engine image inspect --format '{{.Size}}' "$image")
  packed=$($engine save "$image" | gzip -c | wc -c)
  printf '%s\n' "The image"
  printf '  %-24s %d MB, packed %d MB\n' 'on disk' $((bytes / 1000000)) $((packed / 1000000))
  cat "$home"/src/test/resources/onrecord/*questions.jsonl >"$scratch/questions.jsonl"
  "$java" -cp "$home/target/test-classes:$home/target/lib/*" \
    "$home/src/benchmark/Contained.java" "$port" "$count" "$scratch/questions.jsonl" "$engine" \
    run --rm --name "$NAME" --network host --read-only --tmpfs /tmp:rw,noexec,nosuid,size=1m \
    --cap-drop ALL --security-opt no-new-privileges --volume "$NAME:/data" \
    --env TELEGRAM_BOT_TOKEN --env ONRECORD_TELEGRAM_API_URL --env "ONRECORD_HTTP_PORT=$port" \
    ${RUN_OPTIONS:-} "$image"
}
