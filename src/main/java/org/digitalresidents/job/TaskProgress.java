package org.digitalresidents.job;

import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Turns what Spark reports of its tasks into the bar. */
final class TaskProgress extends SparkListener {
  private final Progress progress;
  private int done;
  private int total;

  TaskProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted event) {
    if (done == total) {
      done = 0;
      total = 0;
    }
    total += event.stageInfo().numTasks();
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    done = Math.min(total, done + 1);
    progress.bar(done, total);
  }
}
