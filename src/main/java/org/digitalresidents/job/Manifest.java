package org.digitalresidents.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/**
 * What a published run consists of: for every table the files that make it up, older files
 * included.
 *
 * @param lakeVersion of this layout
 * @param previous the run before; "" for the first
 * @param buckets of every table laid out in buckets; fixed for the life of the lake
 */
record Manifest(
    int lakeVersion,
    String runId,
    String previous,
    String job,
    String finishedAt,
    int buckets,
    Map<String, String> settings,
    Map<String, String> inputs,
    Map<String, String> versions,
    Map<String, TableFiles> tables) {
  static final int LAKE_VERSION = 1;

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * The files of one table.
   *
   * @param schema the columns and types as published, to refuse reading another schema
   */
  record TableFiles(String schema, long rows, List<DataFile> files) {
    static TableFiles of(String schema, List<DataFile> files) {
      return new TableFiles(
          schema, files.stream().mapToLong(DataFile::rows).sum(), List.copyOf(files));
    }
  }

  /** A lake in which nothing was published yet. */
  static Manifest empty(int buckets) {
    return new Manifest(
        LAKE_VERSION, "", "", "", "", buckets, Map.of(), Map.of(), Map.of(), new TreeMap<>());
  }

  /** The same description, of these tables. */
  Manifest with(String ofRun, int ofBuckets, Map<String, TableFiles> ofTables) {
    return new Manifest(
        lakeVersion,
        ofRun,
        previous,
        job,
        finishedAt,
        ofBuckets,
        settings,
        inputs,
        versions,
        ofTables);
  }

  /** The same, following a run. */
  Manifest after(String previousRun) {
    return new Manifest(
        lakeVersion,
        runId,
        previousRun,
        job,
        finishedAt,
        buckets,
        settings,
        inputs,
        versions,
        tables);
  }

  /** Whether some of its files were written by a run. */
  boolean hasFilesOf(String run) {
    return tables.values().stream()
        .flatMap(table -> table.files().stream())
        .anyMatch(file -> file.run().equals(run));
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @param source where the text lies, for the message
   */
  static Manifest fromJson(String text, String source) {
    try {
      int version = JSON.readTree(text).path("lakeVersion").asInt(-1);
      if (version != LAKE_VERSION) {
        throw new Failure(
            Exit.INCOMPATIBLE,
            "%s: lake version %d, this program knows %d. Use the program that wrote it, or another --lake."
                .formatted(source, version, LAKE_VERSION));
      }
      return JSON.readValue(text, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new Failure(
          Exit.INCOMPATIBLE,
          "%s is no manifest: %s. Restore it, or use another --lake."
              .formatted(source, e.getOriginalMessage()),
          e);
    }
  }
}
