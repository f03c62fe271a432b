# Finds a JDK, builds what is missing or stale, and runs a command of the local stack. Sourced by its neighbours.
set -euo pipefail
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../.." && pwd)
# The last thing that a build makes.
BUILT=$HERE/target/parley-local.jar

fail() { echo "parley: $*" >&2; exit 1; }

find_java() {
  JAVA=java
  [ -n "${JAVA_HOME:-}" ] && JAVA=$JAVA_HOME/bin/java
  command -v "$JAVA" >/dev/null 2>&1 || fail "no Java found. Install a JDK, version 17 or newer, or set JAVA_HOME."
  local version
  version=$("$JAVA" -version 2>&1 | awk -F'"' '/version/ {print $2; exit}')
  local major=${version%%[.-]*}
  [ "$major" = 1 ] && major=$(echo "$version" | cut -d. -f2)
  [ "${major:-0}" -ge 17 ] || fail "Java $version is too old: version 17 or newer is needed. Set JAVA_HOME to choose another."
}

is_stale() {
  [ -f "$BUILT" ] || return 0
  local part
  for part in ingest extract query; do
    [ -f "$ROOT/$part-service/target/quarkus-app/quarkus-run.jar" ] || return 0
  done
  [ -n "$(find "$ROOT"/pom.xml "$ROOT"/*/pom.xml "$ROOT"/deploy/*/pom.xml "$ROOT"/*/src/main "$ROOT"/deploy/*/src/main \
    -newer "$BUILT" -print -quit)" ]
}

build_if_needed() {
  is_stale || return 0
  [ -x "${JAVA%java}javac" ] || command -v javac >/dev/null 2>&1 || fail "a JDK is needed to build, not only a Java runtime."
  echo "Building (the first time fetches libraries and takes some minutes) …" >&2
  mkdir -p "$HERE/target"
  local log=$HERE/target/build.log
  (cd "$ROOT" && ./mvnw -B -ntp -DskipTests -Dformat.goal=check -Dspotless.check.skip=true -pl '!deploy/kubernetes' package) 2>&1 | tee "$log" |
    grep --line-buffered -oE 'Building Parley: .*' >&2 || fail "the build failed; the last lines of $log:
$(tail -n 20 "$log")"
  grep -q 'BUILD SUCCESS' "$log" || fail "the build failed; the last lines of $log:
$(grep -E '^\[ERROR\]' "$log" | head -n 20)"
  touch "$BUILT"
}

run() {
  find_java
  build_if_needed
  local columns=160
  [ -t 1 ] && columns=$(tput cols 2>/dev/null || echo 160)
  exec "$JAVA" ${PARLEY_JAVA_OPTIONS:--Xmx1g} -Dparley.root="$ROOT" -Dparley.columns="$columns" -cp "$BUILT" "$@"
}

run_service() {
  find_java
  build_if_needed
  local service=$1
  shift
  exec "$JAVA" -Xmx512m -jar "$ROOT/$service-service/target/quarkus-app/quarkus-run.jar" "$@"
}
