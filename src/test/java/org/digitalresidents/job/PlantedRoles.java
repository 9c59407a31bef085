package org.digitalresidents.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.stat.AdjustedRand;

/** How far roles of all time agree with those that the simulator planted: adjusted Rand indices. */
record PlantedRoles(int members, Agreement toldOrSilent, Agreement clustered, Agreement likeliest) {

  /** How far the roles of so many members agree. */
  record Agreement(int members, double index) {
    @Override
    public String toString() {
      return "%.3f of %d".formatted(index, members);
    }
  }

  /** All that is silent is one role, as it is in the truth. */
  private static final String MEMBERS =
      """
      SELECT t.role AS planted, m.method = 'cluster' AS is_clustered, r.role LIKE '%%lurker' AS is_silent,
        r.role, coalesce(m.soft_role, r.role) AS likeliest
      FROM read_json('%s/truth/truth_member-*.jsonl', format = 'newline_delimited') t
      JOIN member_role m USING (community_id, member_id),
      LATERAL (SELECT CASE WHEN m.role IN ('shallow_lurker', 'deep_lurker', 'silent_newcomer')
        THEN 'lurker' ELSE m.role END AS role) r
      WHERE m.span = 'all_time' ORDER BY m.member_id""";

  /**
   * Of a lake of a simulated world.
   *
   * @param world the folder of its log and truth
   */
  static PlantedRoles of(TestLake lake, Path world) {
    String members = MEMBERS.formatted(world.toAbsolutePath());
    return new PlantedRoles(
        agreement(lake, "role", "true", members).members(),
        agreement(lake, "role", "is_clustered OR is_silent", members),
        agreement(lake, "role", "is_clustered", members),
        agreement(lake, "likeliest", "true", members));
  }

  private static Agreement agreement(TestLake lake, String role, String which, String members) {
    List<String> pairs =
        lake.rows(
            """
            SELECT dense_rank() OVER (ORDER BY planted), dense_rank() OVER (ORDER BY %s)
            FROM (%s) WHERE %s"""
                .formatted(role, members, which));
    List<int[]> labels = new ArrayList<>();
    pairs.forEach(pair -> labels.add(numbers(pair)));
    int[] planted = labels.stream().mapToInt(label -> label[0]).toArray();
    int[] found = labels.stream().mapToInt(label -> label[1]).toArray();
    return new Agreement(planted.length, AdjustedRand.of(planted, found));
  }

  private static int[] numbers(String pair) {
    String[] both = pair.strip().split("\\s*\\|\\s*", -1);
    return new int[] {Integer.parseInt(both[0]), Integer.parseInt(both[1])};
  }
}
