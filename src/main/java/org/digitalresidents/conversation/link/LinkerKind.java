package org.digitalresidents.conversation.link;

import org.digitalresidents.conversation.Linker;
import org.digitalresidents.table.Code;

/** How links are concluded that the source does not give. */
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
