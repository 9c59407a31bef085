package org.digitalresidents.network;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberCentrality;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.AsOf;
import org.digitalresidents.time.AsOfGrid;

/** Fills {@code member_centrality}: the graph of one community and as-of after the other. */
public final class CentralityPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  /**
   * What the pass reads.
   *
   * @param community rows of {@code community}
   * @param replies rows of {@code reply}
   */
  public static Dataset<Row> edges(Dataset<Row> community, Dataset<Row> replies, AsOfGrid grid) {
    return ReplyEdge.sorted(replies, AsOf.of(community, grid));
  }

  @Override
  public List<Table> tables() {
    return List.of(MemberCentrality.MEMBER_CENTRALITY);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<MemberCentralityRow> shape =
        RecordShape.of(MemberCentrality.MEMBER_CENTRALITY, MemberCentralityRow.class);
    Reading reading = new Reading(row -> out.accept(shape.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** The edges of one graph after the other. */
  private static final class Reading {
    private final Consumer<MemberCentralityRow> out;
    private GraphReading edges = new GraphReading();
    private Row first; // of the graph

    Reading(Consumer<MemberCentralityRow> out) {
      this.out = out;
    }

    void see(Row edge) {
      if (first == null || !isSameGraph(edge)) {
        end();
        first = edge;
        edges = new GraphReading();
      }
      edges.add(
          edge.getAs(ReplyEdge.FROM.column()),
          edge.getAs(ReplyEdge.TO.column()),
          edge.<Long>getAs(ReplyEdge.WEIGHT.column()));
    }

    private boolean isSameGraph(Row edge) {
      return at(edge).equals(at(first)) && community(edge).equals(community(first));
    }

    void end() {
      if (!edges.isEmpty()) {
        tell(edges.names());
      }
    }

    private void tell(String[] names) {
      ReplyGraph graph = edges.graph(names);
      ReplyGraph replying = graph.reversed();
      PageRank pageRank = PageRank.of(graph);
      Hits hits = Hits.of(graph);
      Betweenness betweenness = Betweenness.of(graph);
      for (int node = 0; node < names.length; node++) {
        Ties ties = Ties.of(node, graph, replying);
        out.accept(
            new MemberCentralityRow(
                community(first),
                names[node],
                at(first),
                first.getAs(ReplyEdge.MONTH.column()),
                first.<Boolean>getAs(ReplyEdge.IS_COMPLETE.column()),
                (long) replying.strength(node),
                (long) graph.strength(node),
                ties.repliedTo(),
                ties.repliedBy(),
                ties.mutual(),
                ties.reciprocity(),
                Ties.z(ties.repliedTo(), ties.repliedBy()),
                pageRank.ranks()[node],
                hits.hubs()[node],
                hits.authorities()[node],
                betweenness.shares()[node],
                betweenness.sources(),
                pageRank.iterations(),
                pageRank.isConverged(),
                hits.isConverged()));
      }
    }

    private static String community(Row edge) {
      return edge.getAs(ReplyEdge.COMMUNITY.column());
    }

    private static Instant at(Row edge) {
      return edge.getAs(ReplyEdge.AT.column());
    }
  }
}
