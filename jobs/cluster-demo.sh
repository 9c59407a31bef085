#!/usr/bin/env bash
# Runs a job on a Spark cluster of its own on this machine, a master and two workers, which it starts and
# stops: jobs/cluster-demo.sh [JOB] [--name value …], as jobs/run.sh. It needs no Spark installation: it
# lays out the jars Maven fetched as one. Its exit code is the job's; the logs are in target/cluster/.
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

env -u SPARK_HOME "$project/jobs/run.sh" --version > /dev/null # builds if need be
jar=$(ls "$project"/target/digital-residents-*.jar | grep -v -- '-sources' | head -1)
if [[ $# -eq 0 ]]; then
  set -- all --input "$project/data-sample" --lake lake
fi

export SPARK_HOME=$project/target/spark SPARK_SCALA_VERSION=2.13
export SPARK_LOCAL_IP=127.0.0.1 SPARK_DAEMON_MEMORY=256m
rm -rf "$SPARK_HOME"
mkdir -p "$SPARK_HOME/jars"
tr ':' '\n' < "$project/target/spark.classpath" | xargs ln -s -t "$SPARK_HOME/jars"
logs=$project/target/cluster
rm -rf "$logs"
mkdir -p "$logs"

# As Spark's own bin/spark-class: its launcher prints the command, each word ended by NUL.
spark_class() {
  local word words=()
  while IFS= read -r -d '' word; do
    word=${word#$'\n'}
    [[ -n "$word" ]] && words+=("$word")
  done < <("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx128m -cp "$SPARK_HOME/jars/*" org.apache.spark.launcher.Main "$@")
  exec "${words[@]}"
}

daemons=()
stop() {
  kill "${daemons[@]}" 2> /dev/null || true
  wait "${daemons[@]}" 2> /dev/null || true
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Waits until a log has a line so many times.
await() {
  local log=$1 line=$2 times=$3
  for _ in {1..600}; do
    [[ -f "$log" && $(grep -c -- "$line" "$log") -ge $times ]] && return
    kill -0 "${daemons[@]}" 2> /dev/null || break
    sleep 0.2
  done
  echo "The cluster did not start; see $logs" >&2
  exit 1
}

(spark_class org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0) \
  > "$logs/master.log" 2>&1 &
daemons+=($!)
await "$logs/master.log" 'Starting Spark master at' 1
master=$(grep -o 'spark://127.0.0.1:[0-9]*' "$logs/master.log" | head -1)
for worker in 1 2; do
  (spark_class org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --port 0 --webui-port 0 \
    --cores 1 --memory 1g --work-dir "$logs/worker-$worker" "$master") > "$logs/worker-$worker.log" 2>&1 &
  daemons+=($!)
done
await "$logs/master.log" 'Registering worker' 2
echo "A master, $master, and two workers; their logs are in $logs" >&2

(spark_class org.apache.spark.deploy.SparkSubmit --master "$master" \
  --conf spark.driver.memory=1g --conf spark.executor.memory=900m --conf spark.ui.enabled=false \
  --conf "spark.driver.extraJavaOptions=-XX:+ExitOnOutOfMemoryError -Dlog4j2.configurationFile=$project/src/main/resources/digital-residents-log4j2.properties" \
  --class org.digitalresidents.Main "$jar" "$@") &
submitted=$!
code=0
wait "$submitted" || code=$?
exit "$code"
