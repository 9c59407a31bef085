package org.digitalresidents.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Table;

/** The page: its sections in the order they are read, and how it is made. */
public final class Report {
  private Report() {}

  /** The sections. One more is a class, its script, and a line here. */
  private static List<Section> sections() {
    return List.of(
        new TownSection(),
        new GrowthSection(),
        new FunnelSection(),
        new RetentionSection(),
        new LifeSection(),
        new TierSection(),
        new ResidentsSection(),
        new RoleTrafficSection(),
        new LadderSection(),
        new BoardSection(),
        new ConversationSection(),
        new HelpersSection(),
        new HeroesSection(),
        new DiagnosisSection(),
        new PlaybookSection(),
        new QualitySection(),
        new DictionarySection());
  }

  /** The tables the page is made of. */
  public static List<Table> reads() {
    Set<Table> reads = new LinkedHashSet<>(Towns.READS);
    sections().forEach(section -> reads.addAll(section.reads()));
    return List.copyOf(reads);
  }

  /**
   * Makes the page.
   *
   * @param tables gives each table as it stands, without rows where nothing wrote it
   */
  public static String page(
      Edition edition, Function<Table, Dataset<Row>> tables, List<TableUse> dictionary) {
    Towns towns = Towns.read(tables);
    Reading reading = new Reading(tables, edition, towns);
    List<Section> sections =
        sections().stream().filter(section -> section.isShown(edition)).toList();
    Map<String, Grid> grids = new LinkedHashMap<>();
    for (Section section : sections) {
      section
          .grids(reading)
          .forEach(
              (name, grid) -> {
                if (grids.put(name, grid) != null) {
                  throw new IllegalStateException("Two grids are called " + name);
                }
              });
    }
    return Page.with(new Island(edition, towns, sections, grids, dictionary).text(), sections);
  }
}
