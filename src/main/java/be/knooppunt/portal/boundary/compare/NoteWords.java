package be.knooppunt.portal.boundary.compare;

import be.knooppunt.compare.entity.Column;
import be.knooppunt.compare.entity.Comparison;
import be.knooppunt.compare.entity.Note;
import be.knooppunt.platform.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What to mind in a comparison, in sentences. */
final class NoteWords {
  private final Comparison comparison;
  private final Texts texts;

  NoteWords(Comparison comparison, Texts texts) {
    this.comparison = comparison;
    this.texts = texts;
  }

  List<String> all() {
    return comparison.notes().stream().map(this::sentence).toList();
  }

  private String names(Note note) {
    List<String> names =
        comparison.columns().stream()
            .filter(c -> note.columns().contains(c.id()))
            .map(Column::name)
            .toList();
    return String.join(", ", names);
  }

  private String days(Note note) {
    return note.about().stream()
        .map(day -> texts.date(LocalDate.parse(day)))
        .collect(Collectors.joining(", "));
  }

  private String sentence(Note note) {
    String key = "compare.note." + note.kind().name();
    List<String> about = note.about();
    return switch (note.kind()) {
      case SMALL -> texts.with(key, names(note), about.get(0));
      case SIZES_DIFFER -> texts.with(key, String.join(", ", about));
      case DAYS_DIFFER, INHABITANTS_ON -> texts.with(key, days(note));
      case KNOWLEDGE_DIFFERS, BOUNDARIES_DIFFER, NO_NEEDS, NOT_ASKED ->
          texts.with(key, names(note));
      case NEEDS_DIFFER -> texts.with(key, about.get(0), about.get(1));
      case EVIDENCE_DIFFERS -> texts.with(key, String.join(" %, ", about) + " %");
      case RESPONSE -> texts.format(key, names(note), about.get(0), about.get(1));
      case MERGED -> texts.with(key, names(note), String.join("; ", about));
    };
  }
}
