package org.digitalresidents.conversation.link;

import org.digitalresidents.conversation.Linker;
import org.digitalresidents.table.Code;

/**
 * How links are concluded that the source does not give. The model is right more often, also where
 * no text names anybody, and is what to take unless every link must say its ground.
 *
 * <p>Graph F on the development part of the Ubuntu IRC data, starts among the links: each post
 * follows the one before 30.2, {@link #RULES} 66.7, {@link #MODEL} 73.0; where no name is known,
 * 30.2, 35.8 and 50.5. A link by the model takes about ten times as long to find.
 */
public enum LinkerKind implements Code {
  RULES("by rules of address, turn and own last post: each link says its ground", "规则") {
    @Override
    public Linker linker(Names names) {
      return new ChatLinker(names, new RuleInference());
    }
  },
  MODEL("by a model of time, turns, addresses and words", "模型") {
    @Override
    public Linker linker(Names names) {
      return new ChatLinker(names, new ModelInference(ModelFile.standard()));
    }
  };

  private final String meaning;
  private final String label;

  LinkerKind(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** A linker of this kind, for one stream after another. */
  public abstract Linker linker(Names names);

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
