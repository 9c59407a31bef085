package org.digitalresidents.hero;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.HelpDependency;
import org.digitalresidents.model.Hero;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code hero} and {@code help_dependency}: one community and as-of after the other. */
public final class HeroPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HeroOptions options;

  public HeroPass(HeroOptions options) {
    this.options = options;
  }

  /** What the pass reads. */
  public static Dataset<Row> points(HeroInputs in, HeroOptions options) {
    return HeroPoint.sorted(in, options);
  }

  @Override
  public List<Table> tables() {
    return List.of(Hero.HERO, HelpDependency.HELP_DEPENDENCY);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<HeroRow> heroes = RecordShape.of(Hero.HERO, HeroRow.class);
    RecordShape<HelpDependencyRow> dependencies =
        RecordShape.of(HelpDependency.HELP_DEPENDENCY, HelpDependencyRow.class);
    Reading reading =
        new Reading(row -> out.accept(heroes.row(row)), row -> out.accept(dependencies.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** Members, one after another, of one as-of after the other. */
  private final class Reading {
    private final Consumer<HeroRow> heroes;
    private final Consumer<HelpDependencyRow> dependencies;
    private Gathered gathered; // null before the first as-of
    private String memberId; // null before the first member of an as-of
    private Deeds deeds;

    Reading(Consumer<HeroRow> heroes, Consumer<HelpDependencyRow> dependencies) {
      this.heroes = heroes;
      this.dependencies = dependencies;
    }

    void see(Row point) {
      String member = point.getAs(HeroPoint.MEMBER.column());
      if (member == null) {
        end();
        begin(point);
        return;
      }
      if (!member.equals(memberId)) {
        endMember();
        memberId = member;
        deeds = new Deeds(options.fewestParticipants());
      }
      deeds.see(Point.of(point));
    }

    private void begin(Row asOf) {
      gathered =
          new Gathered(
              asOf.getAs(HeroPoint.COMMUNITY.column()),
              asOf.<Instant>getAs(HeroPoint.AT.column()),
              asOf.getAs(HeroPoint.MONTH.column()),
              asOf.<Boolean>getAs(HeroPoint.IS_COMPLETE.column()),
              options);
    }

    private void endMember() {
      if (memberId != null) {
        gathered.add(memberId, deeds);
        memberId = null;
      }
    }

    void end() {
      endMember();
      if (gathered != null) {
        gathered.tell(heroes, dependencies);
      }
    }
  }
}
