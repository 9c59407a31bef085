package org.digitalresidents.intake.formats;

import java.util.List;
import java.util.Map;

/** Writes acts as the export of a platform, for tests. */
public interface FormatWriter {
  /** The files of an export, by name. */
  Map<String, String> write(List<SimpleAct> acts);

  /**
   * What a reader can find of an act in the export; null where nothing. Its ids and accounts are
   * those of the act, not of the export.
   */
  SimpleAct carried(SimpleAct act);
}
