#!/usr/bin/env bash
# Runs a job: jobs/run.sh [JOB] [--name value …]; --help lists the jobs and their settings.
# Without arguments: the whole pipeline on data-sample/, into ./lake.
# Where SPARK_HOME holds a Spark 4 its spark-submit is used; else Spark runs embedded, from the jars Maven
# fetched. Memory of the embedded Spark: DIGITAL_RESIDENTS_HEAP=4g jobs/run.sh …
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

target=$project/target
made_of=$target/jar.made-of

jar() {
  ls "$target"/digital-residents-*.jar 2> /dev/null | grep -v -- '-sources' | head -1
}

# The sources and the jar, by content: after a checkout or a copy of target/ their times say nothing.
contents() {
  (cd "$project" && find pom.xml src/main -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum)
  cksum < "$(jar)"
}

is_built() {
  [[ -n $(jar) && -s "$target/spark.classpath" ]] || return 1
  if [[ -f "$made_of" ]]; then
    [[ $(contents) == "$(< "$made_of")" ]]
  else # built by Maven alone
    [[ -z $(find "$project/src/main" "$project/pom.xml" -newer "$(jar)" -print -quit) ]]
  fi
}

if ! is_built; then
  echo "Building (the first time fetches Spark, about 400 MB) …" >&2
  # Else Maven, which goes by times too, may find nothing to do, and a jar of an older version stay first.
  rm -rf "$target/classes" "$target"/digital-residents-*.jar "$made_of"
  "$project/mvnw" -q -B -f "$project/pom.xml" -DskipTests -Dspotless.check.skip=true package >&2
  contents > "$made_of"
fi
jar=$(jar)

if [[ $# -eq 0 ]]; then
  set -- all --input "$project/data-sample" --lake lake
fi

[[ -t 2 ]] && export DIGITAL_RESIDENTS_TERMINAL=true

# A Spark of another line would fail somewhere inside; then the embedded one is used.
if compgen -G "${SPARK_HOME:-/nowhere}/jars/spark-sql_2.13-4.*.jar" > /dev/null \
  && [[ -x "$SPARK_HOME/bin/spark-submit" ]]; then
  exec "$SPARK_HOME/bin/spark-submit" --class org.digitalresidents.Main "$jar" "$@"
fi

java=${JAVA_HOME:+$JAVA_HOME/bin/java}
options=(-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED
  -Djdk.reflect.useDirectMethodHandle=false -XX:+ExitOnOutOfMemoryError
  -Dlog4j2.configurationFile=digital-residents-log4j2.properties)
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  options+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
# Nobody waits for an answer, so pauses do no harm. A JVM that is told of two collectors does not start.
[[ "${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-}" == *-XX:+Use*GC* ]] || options+=(-XX:+UseParallelGC)
[[ -n "${DIGITAL_RESIDENTS_HEAP:-}" ]] && options+=("-Xmx$DIGITAL_RESIDENTS_HEAP")
exec "${java:-java}" "${options[@]}" -cp "$jar:$(cat "$project/target/spark.classpath")" \
  org.digitalresidents.Main "$@"
