package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.Unpacked;

/**
 * A small file that a setting names, read whole.
 *
 * @param name what it is called, for messages
 */
record SettingFile(String name, byte[] bytes) {

  /** A file on a disk or wherever Hadoop reaches. */
  static SettingFile at(HadoopFiles files, String path) {
    InputFile file = InputListing.silent(files, null).list(List.of(path)).get(0).file();
    try (InputStream in = Unpacked.open(file, files, 0)) {
      return new SettingFile(file.name(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that comes with the program. */
  static SettingFile ofProgram(String resource) {
    try (InputStream in = SettingFile.class.getResourceAsStream(resource)) {
      return new SettingFile(resource.substring(resource.lastIndexOf('/') + 1), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file a setting names; where it names none, that of the program. */
  static SettingFile of(Args args, Param<String> param, String byDefault) {
    String path = args.get(param);
    return path.isEmpty() ? ofProgram(byDefault) : at(new HadoopFiles(), path);
  }
}
