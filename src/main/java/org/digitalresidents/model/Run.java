package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What was run on this lake, with everything needed to run it again. */
public enum Run implements Field {
  RUN_ID(Spec.id("The run.", "运行批次").key()),
  JOB(Spec.text("The job, or all.", "任务")),
  STARTED_AT(Spec.instant("When it started.", "开始时间")),
  FINISHED_AT(Spec.instant("When its tables were ready to publish.", "完成时间")),
  SETTINGS(Spec.texts("Every setting in force, defaults included.", "全部设置")),
  INPUTS(Spec.texts("Input files with their fingerprints.", "输入文件及指纹")),
  ROW_COUNTS(Spec.counts("Rows of each table this run wrote.", "各表行数")),
  VERSIONS(Spec.texts("Versions of this program, Spark, Java and the lake.", "版本")),
  SEED(Spec.number("seed", "Seed of every random choice.", "随机种子").nullWhen("the job makes none"));

  public static final Table RUN = Table.of("run", "one row per published run", "每次发布一行", values());

  private final Spec spec;

  Run(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
