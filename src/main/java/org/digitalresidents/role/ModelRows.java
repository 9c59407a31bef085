package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Role;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleModel;
import org.digitalresidents.table.Field;

/** Groups as rows of {@code role_model}, and back. */
final class ModelRows {
  private ModelRows() {}

  /** A row of {@code role_model}. */
  record ModelRow(
      String communityId,
      String personaId,
      String role,
      String secondRole,
      boolean isCurrent,
      LocalDate fittedUntil,
      long disagreements,
      double sizeShare,
      Map<String, Double> centre,
      Map<String, Double> mean,
      Map<String, Double> communityShares,
      double concentration) {}

  static ModelRow row(String communityId, Persona persona) {
    return new ModelRow(
        communityId,
        persona.id(),
        persona.name().role().code(),
        persona.name().secondCode(),
        persona.isCurrent(),
        persona.fittedUntil(),
        persona.disagreements(),
        persona.size(),
        byAct(persona.centre()),
        byAct(persona.mean()),
        byAct(persona.pi()),
        persona.concentration());
  }

  /** The groups of each community, as they stood in the table: sorted by name and centre. */
  static Map<String, List<Persona>> personas(List<Row> rows) {
    Map<String, List<Persona>> personas = new TreeMap<>();
    for (Row row : rows) {
      String community = row.getAs(RoleModel.COMMUNITY_ID.column());
      personas.computeIfAbsent(community, key -> new ArrayList<>()).add(persona(row));
    }
    Comparator<Persona> order =
        Comparator.comparing((Persona persona) -> !persona.isCurrent())
            .thenComparing(persona -> persona.name().code())
            .thenComparing(Persona::id);
    personas.values().forEach(list -> list.sort(order));
    return personas;
  }

  private static Persona persona(Row row) {
    String second = row.getAs(RoleModel.SECOND_ROLE.column());
    return new Persona(
        row.getAs(RoleModel.PERSONA_ID.column()),
        new RoleName(
            role(row.getAs(RoleModel.ROLE.column())), second == null ? null : role(second)),
        (int) (long) row.<Long>getAs(RoleModel.DISAGREEMENTS.column()),
        row.getAs(RoleModel.IS_CURRENT.column()),
        row.getAs(RoleModel.FITTED_UNTIL.column()),
        shares(row, RoleModel.CENTRE),
        shares(row, RoleModel.MEAN),
        row.getAs(RoleModel.SIZE_SHARE.column()),
        shares(row, RoleModel.COMMUNITY_SHARES),
        row.getAs(RoleModel.CONCENTRATION.column()));
  }

  private static Role role(String code) {
    return Role.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static double[] shares(Row row, Field column) {
    Map<String, Double> byAct = row.getJavaMap(row.fieldIndex(column.column()));
    double[] shares = new double[RoleAct.values().length];
    for (RoleAct act : RoleAct.values()) {
      shares[act.place()] = byAct.get(act.code());
    }
    return shares;
  }

  /** Shares by the code of the act. */
  static Map<String, Double> byAct(double[] shares) {
    Map<String, Double> byAct = new LinkedHashMap<>();
    for (RoleAct act : RoleAct.values()) {
      byAct.put(act.code(), shares[act.place()]);
    }
    return byAct;
  }
}
