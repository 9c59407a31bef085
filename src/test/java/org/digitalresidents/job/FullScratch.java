package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.io.CompressionCodec;

/**
 * What Spark packs its shuffles with, put here to fail as a write to a full {@code spark.local.dir}
 * does. Named in {@code spark.io.compression.codec}.
 */
public final class FullScratch implements CompressionCodec {
  public FullScratch(SparkConf conf) {
    conf.validateSettings();
  }

  @Override
  public OutputStream compressedOutputStream(OutputStream out) {
    return TaskContext.get() == null ? out : new Full();
  }

  @Override
  public InputStream compressedInputStream(InputStream in) {
    return in;
  }

  private static final class Full extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
