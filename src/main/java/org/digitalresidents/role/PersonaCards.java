package org.digitalresidents.role;

import static org.digitalresidents.model.Persona.PERSONA;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code persona}: a card for each role. */
public final class PersonaCards implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  /** What the pass reads. */
  public static Dataset<Row> facts(PersonaInputs in) {
    return PersonaFacts.summed(in);
  }

  @Override
  public List<Table> tables() {
    return List.of(PERSONA);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<CardDeck.PersonaRow> shape = RecordShape.of(PERSONA, CardDeck.PersonaRow.class);
    SortedMap<String, CardDeck> decks = new TreeMap<>();
    input.forEachRemaining(
        row ->
            decks
                .computeIfAbsent(row.getAs(PersonaFact.COMMUNITY.column()), CardDeck::new)
                .add(
                    row.getAs(PersonaFact.NAME.column()),
                    PersonaFact.Facet.valueOf(row.getAs(PersonaFact.FACET.column())),
                    row.getAs(PersonaFact.KEY.column()),
                    row.getAs(PersonaFact.VALUE.column())));
    decks.values().forEach(deck -> deck.tell(card -> out.accept(shape.row(card))));
  }
}
