package be.knooppunt.learning.entity.questions;

import be.knooppunt.learning.entity.content.LocalText;
import java.util.List;

/** Things to be put in the class to which they belong. */
public record Classifying(QuestionHead head, List<Group> classes, List<Item> items)
    implements Question {
  /** Keeps its own copies. */
  public Classifying {
    classes = List.copyOf(classes);
    items = List.copyOf(items);
  }

  /** A class, by its id. */
  public record Group(String id, LocalText text) {}

  /** A thing and the id of its class. */
  public record Item(LocalText text, String group) {}
}
