package org.digitalresidents.report;

import static org.apache.spark.sql.functions.explode;
import static org.digitalresidents.model.Persona.PERSONA;
import static org.digitalresidents.model.RoleChoice.ROLE_CHOICE;
import static org.digitalresidents.model.RoleQuality.ROLE_QUALITY;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Persona;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleChoice;
import org.digitalresidents.model.RoleQuality;
import org.digitalresidents.model.Tier;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** The card of each role, and how sure it is that there are roles at all. */
final class ResidentsSection implements Section {
  /** What stands in the maps of a card, a row each. */
  private enum Part implements Field {
    ACT(Spec.code(RoleAct.class, "What is done.", "言语行为")),
    ACT_SHARE(Spec.share("Its mean share of the acts of its members.", "平均占比")),
    LIFT(Spec.measure("ratio", "That share by the one of all members.", "提升度")),
    TIER(Spec.code(Tier.class, "The tier.", "层级")),
    CHANNEL(Spec.text("The way they came.", "渠道")),
    WEEKDAY(Spec.text("The day of the week.", "星期")),
    MEMBER_COUNT(Spec.count("Members.", "人数")),
    ACT_COUNT(Spec.count("What they said and did.", "互动数"));

    private final Spec spec;

    Part(Spec spec) {
      this.spec = spec;
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  @Override
  public String name() {
    return "residents";
  }

  @Override
  public Text title() {
    return new Text("居民画像", "Residents");
  }

  @Override
  public Text question() {
    return new Text(
        "社群里住着哪几类人?各有多少,各自带来什么?",
        "Who lives here: which kinds of members, how many, and what they give?");
  }

  @Override
  public List<Table> reads() {
    return List.of(PERSONA, ROLE_QUALITY, ROLE_CHOICE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    Grid personas = personas(reading);
    Set<Object> hidden = new HashSet<>();
    for (int row = 0; row < personas.size(); row++) {
      if (personas.value(Persona.MEMBER_COUNT, row) == null) {
        hidden.add(key(personas).apply(row));
      }
    }
    Dataset<Row> rows = reading.table(PERSONA);
    return Map.of(
        "personas", personas,
        "personaActs", withoutHidden(acts(rows), hidden, Part.ACT_SHARE, Part.LIFT),
        "personaTiers", withoutHidden(tiers(reading, rows), hidden, Part.MEMBER_COUNT),
        "personaChannels", withoutHidden(channels(reading, rows), hidden, Part.MEMBER_COUNT),
        "personaWeekdays",
            withoutHidden(
                parts(rows, Persona.WEEKDAYS, Part.WEEKDAY, Part.ACT_COUNT),
                hidden,
                Part.ACT_COUNT),
        "roleQuality", quality(reading),
        "roleChoices", choices(reading));
  }

  private static Grid personas(Reading reading) {
    Grid personas =
        Grid.of(
                reading.table(PERSONA),
                List.of(Persona.COMMUNITY_ID, Persona.NAME),
                Persona.ROLE,
                Persona.METHOD,
                Persona.MEMBER_COUNT,
                Persona.LEFT_COUNT,
                Persona.MEMBER_SHARE,
                Persona.MEMBER_SHARE_LOW,
                Persona.MEMBER_SHARE_HIGH,
                Persona.HELPED_COUNT,
                Persona.HELP_SHARE,
                Persona.NET_SHARE,
                Persona.TENURE_DAYS_MEAN)
            .labelled(Persona.NAME, RoleName::of);
    return reading
        .guard(personas)
        .counts(Persona.MEMBER_COUNT, Persona.LEFT_COUNT)
        .known(Persona.MEMBER_COUNT, personas.key(Persona.COMMUNITY_ID))
        .known(Persona.LEFT_COUNT, personas.key(Persona.COMMUNITY_ID))
        .with(
            Persona.MEMBER_COUNT,
            Persona.LEFT_COUNT,
            Persona.MEMBER_SHARE,
            Persona.MEMBER_SHARE_LOW,
            Persona.MEMBER_SHARE_HIGH,
            Persona.HELPED_COUNT,
            Persona.HELP_SHARE,
            Persona.NET_SHARE,
            Persona.TENURE_DAYS_MEAN)
        .apply();
  }

  private static IntFunction<List<Object>> key(Grid grid) {
    return grid.key(Persona.COMMUNITY_ID, Persona.NAME);
  }

  private static Grid acts(Dataset<Row> personas) {
    Dataset<Row> acts =
        personas.select(
            Persona.COMMUNITY_ID.col(),
            Persona.NAME.col(),
            Persona.LIFTS.col(),
            entries(Persona.ACT_SHARES, Part.ACT, Part.ACT_SHARE));
    Column lift = Part.LIFT.from(Persona.LIFTS.col().apply(Part.ACT.col()));
    return Grid.of(
        acts.select(
            Persona.COMMUNITY_ID.col(),
            Persona.NAME.col(),
            Part.ACT.col(),
            Part.ACT_SHARE.col(),
            lift),
        List.of(Persona.COMMUNITY_ID, Persona.NAME, Part.ACT),
        Part.ACT_SHARE,
        Part.LIFT);
  }

  /** How many of all are in a tier is published beside. */
  private static Grid tiers(Reading reading, Dataset<Row> personas) {
    Grid tiers = parts(personas, Persona.TIERS, Part.TIER, Part.MEMBER_COUNT);
    return reading
        .guard(tiers)
        .counts(Part.MEMBER_COUNT)
        .known(Part.MEMBER_COUNT, key(tiers))
        .known(Part.MEMBER_COUNT, tiers.key(Persona.COMMUNITY_ID, Part.TIER))
        .apply();
  }

  private static Grid channels(Reading reading, Dataset<Row> personas) {
    Grid channels = parts(personas, Persona.CHANNELS, Part.CHANNEL, Part.MEMBER_COUNT);
    return reading
        .guard(channels)
        .counts(Part.MEMBER_COUNT)
        .known(Part.MEMBER_COUNT, key(channels))
        .apply();
  }

  private static Grid parts(Dataset<Row> personas, Field map, Field item, Field value) {
    return Grid.of(
        personas.select(Persona.COMMUNITY_ID.col(), Persona.NAME.col(), entries(map, item, value)),
        List.of(Persona.COMMUNITY_ID, Persona.NAME, item),
        value);
  }

  private static Column entries(Field map, Field item, Field value) {
    return explode(map.col()).as(new String[] {item.column(), value.column()});
  }

  /** What a card may not say, no part of it says. */
  private static Grid withoutHidden(Grid parts, Set<Object> hidden, Field... values) {
    for (int row = 0; row < parts.size(); row++) {
      if (hidden.contains(key(parts).apply(row))) {
        for (Field value : values) {
          parts.hide(value.column(), row, NullReason.TOO_FEW);
        }
      }
    }
    return parts.labelled(Persona.NAME, RoleName::of);
  }

  private static Grid quality(Reading reading) {
    return Grid.of(
        reading.table(ROLE_QUALITY),
        List.of(RoleQuality.COMMUNITY_ID),
        RoleQuality.VERDICT,
        RoleQuality.MIN_ROLE_ACTS,
        RoleQuality.MEMBER_COUNT,
        RoleQuality.FIT_MEMBER_COUNT,
        RoleQuality.CLUSTER_COUNT,
        RoleQuality.BASELINE_AGREEMENT,
        RoleQuality.RULE_AGREEMENT,
        RoleQuality.LOW_MARGIN_SHARE);
  }

  private static Grid choices(Reading reading) {
    return Grid.of(
        reading.table(ROLE_CHOICE),
        List.of(RoleChoice.COMMUNITY_ID, RoleChoice.CLUSTER_COUNT),
        RoleChoice.SILHOUETTE,
        RoleChoice.NULL_SILHOUETTE,
        RoleChoice.NULL_GAP,
        RoleChoice.STABILITY,
        RoleChoice.IS_ELIGIBLE,
        RoleChoice.IS_CHOSEN);
  }
}
