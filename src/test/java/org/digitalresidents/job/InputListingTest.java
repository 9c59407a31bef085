package org.digitalresidents.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding files: faults 11, 21 to 28 of the table of hostile inputs. */
class InputListingTest {
  @TempDir private Path folder;

  private final HadoopFiles access = new HadoopFiles();
  private final InputListing listing = InputListing.silent(access, null);

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private List<String> names(String... paths) {
    return listing.list(List.of(paths)).stream().map(f -> f.file().name()).toList();
  }

  private String read(InputFile file) throws IOException {
    try (InputStream in = access.open(file, 0)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void takesNamesAsTheyAre() throws IOException {
    List<String> odd =
        List.of(
            "chat[1].json",
            "x{y}.json",
            "a b.json",
            "50%20.json",
            "t:1.json",
            "群😀.json",
            "*.json");
    for (String name : odd) {
      Path file = write("odd/" + name, name.getBytes(UTF_8));
      List<InputListing.Found> found = listing.list(List.of(file.toString()));
      assertThat(found).singleElement().matches(InputListing.Found::isNamed);
      assertThat(found.get(0).file().name()).isEqualTo(name);
      assertThat(read(found.get(0).file())).isEqualTo(name);
    }
    assertThat(names(folder.resolve("odd").toString())).containsExactlyInAnyOrderElementsOf(odd);
  }

  @Test
  void goesIntoFoldersAndTakesEachFileOnce() throws IOException {
    Path file = write("in/deep/er/a.json", new byte[] {'a'});
    Files.createSymbolicLink(folder.resolve("in/again.json"), file);
    Files.createSymbolicLink(folder.resolve("in/deep/loop"), folder.resolve("in"));

    assertThat(names(folder.resolve("in").toString())).containsExactly("again.json");
    assertThat(names(file.toString(), folder.resolve("in").toString())).hasSize(1);
  }

  @Test
  void namesEveryPathThatIsMissing() throws IOException {
    Path there = write("a.json", new byte[] {'a'});

    assertThatThrownBy(() -> names(there.toString(), "/no/one", "/no/two"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("/no/one (no such file or folder)")
        .hasMessageContaining("/no/two (no such file or folder)");
  }

  /** Fault 26: in folders too, and all of them, before any work. */
  @Test
  void namesEveryLinkToNoFile() throws IOException {
    write("in/a.json", new byte[] {'a'});
    Files.createSymbolicLink(folder.resolve("in/gone1.json"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("in/gone2.json"), folder.resolve("in/gone2.json"));
    Files.createSymbolicLink(folder.resolve("in/.#editors"), folder.resolve("pid@host"));

    assertThatThrownBy(() -> names(folder.resolve("in").toString(), "/no/one"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("gone1.json (a link to no file)")
        .hasMessageContaining("gone2.json (a link to no file)")
        .hasMessageContaining("/no/one (no such file or folder)")
        .message()
        .doesNotContain("editors");
  }

  /** Fault 18. */
  @Test
  void aRecentFileThatEndsWithinALineMayStillGrow() throws IOException {
    for (String whole : List.of("{}", "[]\n", "a,b\r\n", "</a>", "PAR1..PAR1", "")) {
      write("in/" + whole.replaceAll("\\W", "_") + whole.length(), whole.getBytes(UTF_8));
    }
    write("in/cut", "a".getBytes(UTF_8));
    write("in/packed", MemoryFiles.gzip("a".getBytes(UTF_8)));
    Path old = write("in/old", "a".getBytes(UTF_8));
    List<String> notes = new ArrayList<>();
    InputListing noting = new InputListing(access, null, false, notes::add);
    Instant now = Files.getLastModifiedTime(old).toInstant();
    Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(120)));

    noting.noteUnfinished(noting.list(List.of(folder.resolve("in").toString())), now);

    assertThat(notes).singleElement().asString().contains("does not end: cut.");
  }

  /** Fault 27. */
  @Test
  void aFileThatChangesWhileItIsReadIsNotPublished() throws IOException {
    List<String> names = List.of("same", "grown", "cut", "replaced", "gone");
    for (String name : names) {
      write("in/" + name, "0123456789".getBytes(UTF_8));
    }
    Path zip = zip("in/z.zip", "a.json");
    List<InputFile> files =
        listing.list(List.of(folder.resolve("in").toString())).stream()
            .map(InputListing.Found::file)
            .toList();
    ImportFiles inputs = new ImportFiles(files, List.of(), List.of(), Set.of(), List.of());
    inputs.refuseChanged(access);

    write("in/grown", "0123456789a".getBytes(UTF_8));
    write("in/cut", "012345678".getBytes(UTF_8));
    Files.setLastModifiedTime(folder.resolve("in/replaced"), FileTime.fromMillis(1));
    Files.setLastModifiedTime(zip, FileTime.fromMillis(1));
    Files.delete(folder.resolve("in/gone"));

    assertThatThrownBy(() -> inputs.refuseChanged(access))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exit()).isEqualTo(Failure.Exit.INPUT_MISSING))
        .hasMessageContaining(
            "Changed while being read: cut, gone, grown, replaced, z.zip/a.json.");
  }

  @Test
  void saysWhatCannotBeReadForWantOfPermission() throws IOException {
    Path secret = write("secret.json", new byte[] {'a'});
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(secret), "whoever runs this reads everything");

    assertThatThrownBy(() -> names(secret.toString())).hasMessageContaining("no permission");
  }

  @Test
  void tellsPackingByTheFirstBytesNotTheName() throws IOException {
    write("p/plain.gz", "{}".getBytes(UTF_8));
    write("p/packed.json", MemoryFiles.gzip("{}".getBytes(UTF_8)));
    write(
        "p/utf16.json.gz",
        MemoryFiles.gzip("\uFEFF{}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));

    List<InputFile> files =
        listing.list(List.of(folder.resolve("p").toString())).stream()
            .map(InputListing.Found::file)
            .toList();

    assertThat(files).extracting(InputFile::isGzip).containsExactly(true, false, true);
    assertThat(files).extracting(InputFile::encoding).containsExactly(null, null, "UTF-16LE");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(("in " + entry).getBytes(UTF_8));
      }
    }
    return file;
  }

  @Test
  void readsTheFilesOfAZipWhateverItIsCalled() throws IOException {
    Path file = zip("export.bin", "general/2024-01-01.json", "用户.json", "empty/");
    List<InputListing.Found> found = listing.list(List.of(file.toString()));

    assertThat(found)
        .extracting(f -> f.file().name())
        .containsExactly("general/2024-01-01.json", "用户.json");
    for (InputListing.Found f : found) {
      assertThat(read(f.file())).isEqualTo("in " + f.file().name());
      assertThat(f.isNamed()).isFalse();
    }
    assertThat(names(folder.toString())).contains("export.bin/用户.json");
  }

  @Test
  void filesGivenSinglyKeepTheirNamesAndThoseOfArchivesNameTheArchive() throws IOException {
    Path orders = write("orders.csv", new byte[] {'a'});
    Path one = zip("one.zip", "general/2024-01-01.json");
    Path two = zip("two.zip", "general/2024-01-01.json");

    assertThat(names(orders.toString(), one.toString(), two.toString()))
        .containsExactly(
            "orders.csv", "one.zip/general/2024-01-01.json", "two.zip/general/2024-01-01.json");
  }

  @Test
  void refusesAZipWhoseEntriesLeadOutOfIt() throws IOException {
    for (String entry : List.of("../x.json", "a/../../x.json", "/etc/x.json", "C:/x.json")) {
      Path file = zip("out.zip", "good.json", entry);
      assertThatThrownBy(() -> names(file.toString()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining(entry)
          .hasMessageContaining("leads out of the archive");
    }
  }

  @Test
  void refusesAnArchiveInAZip() throws IOException {
    Path inner = zip("inner.zip", "a.json");
    for (byte[] nested : List.of(Files.readAllBytes(inner), MemoryFiles.gzip(new byte[10]))) {
      Path outer = folder.resolve("outer.zip");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(outer))) {
        zip.putNextEntry(new ZipEntry("nested.dat"));
        zip.write(nested);
      }
      assertThatThrownBy(() -> names(outer.toString()))
          .hasMessageContaining("nested.dat")
          .hasMessageContaining("is an archive itself");
    }
  }

  /** 300 MB of nothing in 300 KB: more would take longer to pack, not to refuse. */
  @Test
  void refusesAZipThatUnpacksToMoreThanAnExportHolds() throws IOException {
    Path file = folder.resolve("bomb.zip");
    byte[] megabyte = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb.json"));
      for (int i = 0; i < 300; i++) {
        zip.write(megabyte);
      }
    }

    assertThatThrownBy(() -> names(file.toString()))
        .hasMessageContaining("bomb.json")
        .hasMessageContaining("unpacks to more");
  }

  @Test
  void refusesAZipThatIsDamagedAndLeavesItOutWhereTold() throws IOException {
    Path whole = zip("whole.zip", "a.json");
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = write("cut.zip", java.util.Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> names(cut.toString()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("cut.zip");
    assertThat(new InputListing(access, null, true, note -> {}).list(List.of(cut.toString())))
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("cut.zip"));
  }

  @Test
  void noticesAFileInAZipThatIsNotWhatTheArchiveSays() throws IOException {
    Path file = folder.resolve("flip.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.setMethod(ZipOutputStream.DEFLATED);
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("a.json"));
      zip.write("0123456789".repeat(10).getBytes(UTF_8));
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 1; // within the stored text
    Files.write(file, bytes);
    InputFile entry = listing.list(List.of(file.toString())).get(0).file();

    assertThatThrownBy(() -> read(entry))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.json")
        .hasMessageContaining("damaged");
  }
}
