package org.digitalresidents.conversation.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The model that comes with the program is what the logs teach. Training takes a minute: {@code
 * -Dlink.model=check} compares, {@code -Dlink.model=write} renews.
 */
class LinkModelTest {
  private static final Path FILE = Path.of("src/main/resources" + ModelFile.STANDARD);
  private static final String WANTED = System.getProperty("link.model", "");

  @Test
  void theSameLogsTeachTheSameModel() {
    List<IrcLog> logs = IrcLog.shared("dev").subList(0, 3);

    List<String> once = ModelLines.of(LinkTraining.train(logs));
    List<String> again = ModelLines.of(LinkTraining.train(logs));

    assertThat(once).isEqualTo(again);
    assertThat(ModelLines.of(ModelFile.read(once))).as("read as written").isEqualTo(once);
  }

  @Test
  void theFileHoldsWhatIsReadOfIt() throws IOException {
    assertThat(ModelLines.of(ModelFile.standard())).isEqualTo(Files.readAllLines(FILE));
  }

  @Test
  void theFileIsWhatTheTrainingPartTeaches() throws IOException {
    assumeThat(WANTED).as("training takes a minute: -Dlink.model=check or write").isNotEmpty();

    List<String> lines = ModelLines.of(LinkTraining.train(IrcLog.shared("train")));

    if (WANTED.equals("write")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, String.join("\n", lines) + "\n");
    }
    assertThat(Files.readAllLines(FILE)).isEqualTo(lines);
  }
}
