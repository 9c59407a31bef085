package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.digitalresidents.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notebooks as they are kept: whether they run is seen in {@code .ci/run}. */
class NotebooksTest {
  private static final Path FOLDER = Path.of("notebooks");

  @Test
  void theTourPassesEveryTableInTheOrderOfTheStages() throws IOException {
    List<String> headings =
        cells("tour.ipynb").stream()
            .filter(cell -> cell.path("cell_type").asText().equals("markdown"))
            .map(NotebooksTest::source)
            .filter(text -> text.startsWith("### "))
            .map(text -> text.lines().findFirst().orElseThrow().substring(4))
            .toList();

    assertThat(headings)
        .containsExactlyElementsOf(Jobs.tables().stream().map(Table::name).toList());
  }

  @Test
  void everyTableOfTheTourHasAPictureOfItself() throws IOException {
    List<JsonNode> cells = cells("tour.ipynb");
    for (int i = 0; i < cells.size(); i++) {
      String text = source(cells.get(i));
      if (text.startsWith("### ")) {
        String table = text.lines().findFirst().orElseThrow().substring(4);
        assertThat(source(cells.get(i + 1)))
            .containsPattern("^lake\\.[a-z]+\\(")
            .containsPattern("FROM " + table + "\\b");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour.ipynb", "residents.ipynb"})
  void outputsAreStripped(String notebook) throws IOException {
    assertThat(cells(notebook))
        .filteredOn(cell -> cell.path("cell_type").asText().equals("code"))
        .isNotEmpty()
        .allSatisfy(
            cell -> {
              assertThat(cell.path("outputs")).isEmpty();
              assertThat(cell.path("execution_count").isNull()).isTrue();
            });
  }

  @Test
  void whatTheyNeedIsPinned() throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve("requirements.txt")))
        .isNotEmpty()
        .allMatch(line -> line.matches("[a-z0-9-]+==[0-9.]+"));
  }

  private static List<JsonNode> cells(String notebook) throws IOException {
    JsonNode cells = new ObjectMapper().readTree(FOLDER.resolve(notebook).toFile()).path("cells");
    return StreamSupport.stream(cells.spliterator(), false).toList();
  }

  private static String source(JsonNode cell) {
    StringBuilder text = new StringBuilder();
    cell.path("source").forEach(line -> text.append(line.asText()));
    return text.toString();
  }
}
