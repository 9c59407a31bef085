package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputFileTest {
  private final MemoryFiles files = new MemoryFiles();

  @Test
  void asideIsWhatIsHiddenOrExplainsOthers() {
    for (String name : new String[] {"a.json", "x/day 1.csv", "b.parquet", "noname"}) {
      assertThat(files.put(name, "").isAside()).as(name).isFalse();
    }
    for (String name :
        new String[] {
          "_SUCCESS",
          "x/.a.json",
          "_temporary/a",
          "__MACOSX/a.json",
          "README.txt",
          "LICENSE",
          "a.MD",
          "a.json.crc",
          "truth/roles.csv",
          "x/truth/y/z.json"
        }) {
      assertThat(files.put(name, "").isAside()).as(name).isTrue();
    }
  }

  @Test
  void namesItsFolder() {
    assertThat(files.put("a/b/c.json", "").folderName()).isEqualTo("b");
    assertThat(files.put("b/c.json", "").folderName()).isEqualTo("b");
    assertThat(files.put("c.json", "").folderName()).isEmpty();
  }
}
