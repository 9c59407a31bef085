package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dictionary and the config files say what the code declares. */
class DocumentsTest {
  private static final String RENEW = "./mvnw -q test -Dtest=DocumentsTest -Ddocuments=write";

  @Test
  void documentsSayWhatIsDeclared() throws Exception {
    for (Map.Entry<String, String> document : Documents.all().entrySet()) {
      Path file = Path.of(document.getKey());
      if ("write".equals(System.getProperty("documents"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, document.getValue());
      }
      assertThat(file).as("Renew it: %s", RENEW).exists();
      assertThat(Files.readString(file))
          .as("%s is not what the code declares. Renew it: %s", file, RENEW)
          .isEqualTo(document.getValue());
    }
  }

  @Test
  void everyConfigFileCanBeGivenWithItsLinesUncommented(@TempDir Path folder) throws Exception {
    for (Job job : Jobs.list()) {
      Path file = folder.resolve(job.name() + ".conf");
      String uncommented = Documents.config(job).replaceAll("(?m)^# ([a-z0-9-]+ = .*)$", "$1");
      Files.writeString(file, uncommented);
      List<Param<?>> params = Jobs.commands().get(job.name());
      Set<String> names = params.stream().map(Param::name).collect(Collectors.toSet());

      Map<String, String> values = ConfigFile.read(file.toString(), names);

      values.values().removeIf(value -> value.startsWith("("));
      assertThat(Args.of(params, values).texts()).isEqualTo(Args.of(params, Map.of()).texts());
    }
  }
}
