package org.digitalresidents.job;

import java.util.List;
import org.digitalresidents.table.Table;

/**
 * One step of the pipeline, in one file: what it reads, writes and can be told, and how the rooms
 * are wired. Help, checks, order, progress, publishing and documents follow from the declarations.
 */
public interface Job {
  /** The word on the command line. */
  String name();

  /** What it does, in a sentence. */
  String summary();

  /** The same in Chinese. */
  String label();

  List<Table> reads();

  List<Table> writes();

  /** Its own settings; those every job has are in {@link Settings}. */
  List<Param<?>> params();

  /** Whether it is a step of {@code all}. */
  default boolean isPartOfAll() {
    return true;
  }

  /** Whether it publishes a run on the lake. */
  default boolean publishes() {
    return true;
  }

  /** Whether it reads or writes a lake at all. */
  default boolean needsLake() {
    return true;
  }

  /** Refuses wrong settings before Spark starts. */
  default void check(Args args) {}

  void run(Tables tables, Args args, Progress progress) throws Exception;
}
