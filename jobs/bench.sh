#!/usr/bin/env bash
# Measures the program against DuckDB, ordinary Spark SQL and a bare scan, on the same files, and compares
# their rows: jobs/bench.sh [--acts N[,N …]] [--times K]; --help lists the settings. What it means:
# src/site/markdown/performance.md. The result is also written to target/bench/latest.md.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$project"

classpath=target/bench.classpath
./mvnw -q -B -DskipTests -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$classpath" >&2

options=(-XX:+IgnoreUnrecognizedVMOptions -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED
  -Djdk.reflect.useDirectMethodHandle=false -Dlog4j2.configurationFile=digital-residents-log4j2.properties)
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util \
  java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs \
  sun.security.action sun.util.calendar; do
  options+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
exec "${java:-java}" "${options[@]}" -Xmx1g \
  -cp "target/test-classes:target/classes:$(< "$classpath")" org.digitalresidents.bench.Bench "$@"
