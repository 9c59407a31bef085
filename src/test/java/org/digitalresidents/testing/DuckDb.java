package org.digitalresidents.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.digitalresidents.table.Table;

/** The second engine: an in-memory DuckDB that recomputes our tables by its own means. */
public final class DuckDb implements AutoCloseable {
  private final Connection connection;
  private final Path files;

  private DuckDb(Connection connection, Path files) {
    this.connection = connection;
    this.files = files;
  }

  /** An empty database in UTC. */
  public static DuckDb open() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      DuckDb opened = new DuckDb(connection, Files.createTempDirectory("duckdb"));
      opened.run("SET TimeZone = 'UTC'");
      return opened;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot open DuckDB", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table with the rows of a dataset. */
  public DuckDb table(String name, Dataset<Row> rows) {
    Path folder = files.resolve(name);
    rows.coalesce(1).write().mode(SaveMode.Overwrite).parquet(folder.toString());
    return table(name, folder.resolve("*.parquet").toString());
  }

  /** A table with the rows of Parquet files. */
  public DuckDb table(String name, String parquetGlob) {
    return run(
        "CREATE OR REPLACE TABLE %s AS SELECT * FROM read_parquet('%s')"
            .formatted(name, parquetGlob.replace("'", "''")));
  }

  /** Runs the statements of a resource. */
  public DuckDb runResource(String path) {
    return run(resource(path));
  }

  /** The text of a resource. */
  public static String resource(String path) {
    try (InputStream in = DuckDb.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No resource " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of this database as a dataset with all columns the table declares. */
  public Dataset<Row> dataset(Table table) {
    Path file = files.resolve(table.name() + ".out.parquet");
    run("COPY %s TO '%s' (FORMAT parquet)".formatted(table.name(), file));
    return SharedSpark.session().read().schema(table.schema()).parquet(file.toString());
  }

  /** Runs statements. */
  public DuckDb run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB: " + e.getMessage(), e);
    }
  }

  /** The rows of a query as text. */
  public List<String> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      int columns = result.getMetaData().getColumnCount();
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(result.getObject(i));
        }
        rows.add(Cells.row(values));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(files)) {
      connection.close();
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close DuckDB", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
