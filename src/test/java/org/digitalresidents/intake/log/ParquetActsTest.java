package org.digitalresidents.intake.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetActsTest {
  private final MemoryFiles files = new MemoryFiles();
  private final ActivityLog format = new ActivityLog();

  @TempDir Path folder;

  /** Written by another engine, so that reading is not checked by our own writing. */
  @Test
  void readsWhatDuckDbWrites() throws SQLException {
    RecordingSink sink =
        written(
            """
            SELECT TIMESTAMPTZ '2024-03-10 02:30:00.123456+00' AS ts, 'order' AS etype, 'm1' AS actor_id,
              250::BIGINT AS amount_minor, 'CNY' AS currency, 7::INTEGER AS seq,
              MAP {'a': '1', 'b': NULL} AS attrs, 1.50::DECIMAL(9,2) AS price, true AS paid,
              [1, 2] AS parts, {'x': 'y"z', 'd': DATE '2024-03-10'} AS deep, NULL::VARCHAR AS text
            UNION ALL SELECT TIMESTAMPTZ '1980-01-01 00:00:00+00', 'join', 'm2', NULL, NULL, NULL,
              NULL, NULL, NULL, NULL, NULL, 'x'
            UNION ALL SELECT NULL, 'join', 'm2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'x'
            """);

    ActDraft act = sink.acts.get(0);
    assertThat(act.ts()).isEqualTo(Instant.parse("2024-03-10T02:30:00.123456Z"));
    assertThat(act.precision()).isEqualTo(TsPrecision.MS);
    assertThat(act.amountMinor()).isEqualTo(250);
    assertThat(act.seq()).isEqualTo(7);
    assertThat(act.attrs())
        .containsEntry("a", "1")
        .containsEntry("price", "1.50")
        .containsEntry("paid", "true")
        .containsEntry("deep", "{\"x\":\"y\\\"z\",\"d\":\"2024-03-10\"}")
        .containsKey("parts")
        .doesNotContainKey("b");
    assertThat(sink.reasons())
        .containsExactly(Rejection.TS_OUT_OF_RANGE, Rejection.MISSING_REQUIRED);
    assertThat(sink.origins).extracting(Origin::lineNo).containsExactly(0L, 1L, 2L);
    assertThat(sink.origins).extracting(Origin::offset).containsOnly(-1L);
  }

  @Test
  void readsTimesAsTextNumberAndDay() throws SQLException {
    assertThat(written("SELECT '2024-03-10 02:30Z' AS ts, 'join' AS etype").acts.get(0).ts())
        .isEqualTo("2024-03-10T02:30:00Z");
    assertThat(written("SELECT 1710037800000 AS ts, 'join' AS etype").acts.get(0).ts())
        .isEqualTo("2024-03-10T02:30:00Z");
    assertThat(written("SELECT DATE '2024-03-10' AS ts, 'join' AS etype").acts.get(0).precision())
        .isEqualTo(TsPrecision.DAY);
  }

  @Test
  void refusesTimesWithoutZoneAndValuesOfAnotherType() throws SQLException {
    assertThat(written("SELECT TIMESTAMP '2024-03-10 02:30:00' AS ts, 'join' AS etype").reasons())
        .containsExactly(Rejection.TS_UNPARSEABLE);
    assertThat(written("SELECT 1710037800000 AS ts, 'join' AS etype, 17 AS actor_id").reasons())
        .containsExactly(Rejection.TYPE_MISMATCH);
    assertThat(written("SELECT 1710037800000 AS ts, 'join' AS etype, 1.5::DOUBLE AS seq").reasons())
        .containsExactly(Rejection.NUMBER_RANGE);
    assertThat(written("SELECT 1710037800000 AS ts, 'join' AS etype, [1] AS attrs").reasons())
        .containsExactly(Rejection.TYPE_MISMATCH);
    assertThat(written("SELECT 1710037800000 AS ts, 'join' AS etype, 'nan'::FLOAT AS x").reasons())
        .containsExactly(Rejection.NUMBER_RANGE);
    assertThat(written("SELECT 1710037800000 AS ts, 'join' AS etype, '\\xE9'::BLOB AS x").reasons())
        .containsExactly(Rejection.ENCODING);
  }

  @Test
  void anAttrsColumnOfTextHoldsAnObject() throws SQLException {
    RecordingSink sink =
        written("SELECT 1710037800000 AS ts, 'join' AS etype, '{\"a\":[1]}' AS attrs");

    assertThat(sink.acts.get(0).attrs()).isEqualTo(Map.of("a", "[1]"));
  }

  /** Fault 39: each file is bound by its own names and types, under the rules of every log. */
  @Test
  void filesOfAnotherSchemaAreReadByTheirOwn() throws SQLException {
    String act = "SELECT 1710037800000 AS ts, 'order' AS etype, 'CNY' AS currency, ";
    ActDraft narrow = written(act + "250::SMALLINT AS amount_minor").acts.get(0);
    ActDraft wide = written(act + "250::BIGINT AS amount_minor, 'x' AS room").acts.get(0);

    assertThat(narrow.amountMinor()).isEqualTo(wide.amountMinor()).isEqualTo(250);
    assertThat(wide.attrs()).as("a new column").isEqualTo(Map.of("room", "x"));
    assertThat(written(act + "'250' AS amount_minor").reasons())
        .as("another type")
        .containsExactly(Rejection.TYPE_MISMATCH);
    assertThat(written(act + "250 AS amount").reasons())
        .as("a name that has changed")
        .containsExactly(Rejection.MISSING_REQUIRED);
    assertThat(written(act + "{'n': 250} AS amount_minor").reasons())
        .containsExactly(Rejection.TYPE_MISMATCH);
  }

  @Test
  void everyFlippedBitOfAPageIsNoticed() throws IOException {
    Path path = folder.resolve("a.parquet");
    writeWithChecksums(path);
    byte[] bytes = Files.readAllBytes(path);
    int noticed = 0;
    // Bytes of the pages: from the magic to the footer, whose length stands before the last four.
    int footer =
        java.nio.ByteBuffer.wrap(bytes)
            .order(java.nio.ByteOrder.LITTLE_ENDIAN)
            .getInt(bytes.length - 8);
    int step = 37;
    int tried = 0;
    for (int at = 40; at < bytes.length - 8 - footer - 200; at += step) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 4;
      Path damaged = folder.resolve("b" + at + ".parquet");
      Files.write(damaged, flipped);
      tried++;
      noticed += isRefused(damaged) ? 1 : 0;
    }
    assertThat(tried).isGreaterThan(20);
    assertThat(noticed).isEqualTo(tried);
  }

  @Test
  void aFileCutOffIsRefusedByName() throws IOException, SQLException {
    written("SELECT 1710037800000 AS ts, 'join' AS etype");
    byte[] bytes = Files.readAllBytes(folder.resolve("duck.parquet"));
    Path cut = folder.resolve("cut.parquet");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 10));

    assertThatThrownBy(() -> files.read(format, MemoryFiles.local(cut)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cut.parquet")
        .hasMessageContaining("cut off or damaged");
  }

  @Test
  void anEmptyFileThatIsCalledParquetIsRefused() {
    InputFile empty = files.put("part-0.parquet", "");

    assertThatThrownBy(() -> files.read(format, empty))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("part-0.parquet");
  }

  private boolean isRefused(Path path) {
    try {
      files.read(format, MemoryFiles.local(path));
      return false;
    } catch (Failure e) {
      return true;
    }
  }

  private RecordingSink written(String query) throws SQLException {
    Path path = folder.resolve("duck.parquet");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + path + "' (FORMAT parquet)");
    }
    return files.read(format, MemoryFiles.local(path));
  }

  private static void writeWithChecksums(Path path) throws IOException {
    MessageType type =
        MessageTypeParser.parseMessageType(
            "message act { required int64 ts; required binary etype (UTF8); optional binary text"
                + " (UTF8); }");
    SimpleGroupFactory groups = new SimpleGroupFactory(type);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(path))
            .withConf(new PlainParquetConfiguration())
            .withType(type)
            .withPageWriteChecksumEnabled(true)
            .build()) {
      for (int i = 0; i < 500; i++) {
        Group row = groups.newGroup();
        row.append("ts", 1_710_037_800_000L + i * 7919L).append("etype", "message");
        writer.write(row.append("text", "text number " + i * 31));
      }
    }
  }
}
