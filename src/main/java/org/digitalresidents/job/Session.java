package org.digitalresidents.job;

import java.io.Closeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.classic.SparkSession;

/** Spark, started when it is first needed. */
final class Session implements Supplier<SparkSession>, Closeable {
  private final Progress progress;
  private final boolean isOwn;
  private SparkSession session;

  private Session(Progress progress, SparkSession session) {
    this.progress = progress;
    this.isOwn = session == null;
    this.session = session;
  }

  /** A session of this run, stopped with it. */
  static Session own(Progress progress) {
    return new Session(progress, null);
  }

  /** A session that others use too, with the {@link #required} settings; left running. */
  static Session shared(Progress progress, SparkSession session) {
    return new Session(progress, session);
  }

  /** What correctness rests on; set whatever the cluster's defaults are, and nothing else is. */
  static Map<String, String> required() {
    Map<String, String> conf = new LinkedHashMap<>();
    conf.put("spark.sql.session.timeZone", "UTC");
    conf.put("spark.sql.ansi.enabled", "true");
    conf.put("spark.sql.datetime.java8API.enabled", "true");
    // Left on, the planner may drop the bucketed scan after it has dropped the shuffle that relied
    // on
    // it, and a member whose rows lie in two file splits is silently folded twice.
    conf.put("spark.sql.sources.bucketing.autoBucketedScan.enabled", "false");
    // Parquet keeps a checksum a page; unless it is looked at, a flipped bit is a wrong number.
    conf.put("spark.hadoop.parquet.page.verify-checksum.enabled", "true");
    return conf;
  }

  @Override
  public SparkSession get() {
    if (session == null) {
      SparkConf conf = new SparkConf();
      conf.setAppName("digital-residents");
      if (!conf.contains("spark.master")) {
        conf.setMaster("local[*]");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.driver.host", "localhost");
        conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        conf.setIfMissing(
            "spark.sql.shuffle.partitions",
            Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors())));
        // Reading ahead takes two megabytes of the heap for each piece of a sort on disk, and large
        // sorts have hundreds; a local disk reads ahead by itself.
        conf.setIfMissing("spark.unsafe.sorter.spill.read.ahead.enabled", "false");
      }
      required().forEach(conf::set);
      session = SparkSession.builder().config(conf).getOrCreate();
      session.sparkContext().setLogLevel("WARN");
      session.sparkContext().addSparkListener(new TaskProgress(progress));
    }
    return session;
  }

  @Override
  public void close() {
    if (isOwn && session != null) {
      session.stop();
    }
  }
}
