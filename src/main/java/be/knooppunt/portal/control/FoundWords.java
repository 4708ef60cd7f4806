package be.knooppunt.portal.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Marks the words that were asked for in texts, in whatever form they stand there. */
public final class FoundWords {
  private final Words words;
  private final Topics topics;
  private final List<AskedWord> asked;

  FoundWords(Words words, Topics topics, List<AskedWord> asked) {
    this.words = words;
    this.topics = topics;
    this.asked = asked;
  }

  /** A text in pieces, with what was asked for marked; none when there is no text. */
  public List<Piece> mark(String text) {
    return mark(text, asked);
  }

  private List<Piece> mark(String text, List<AskedWord> by) {
    String normal = Words.normal(text);
    return Piece.of(
        normal, words.of(normal), word -> by.stream().anyMatch(other -> other.means(word)));
  }

  private List<AskedWord> without(List<AskedWord> left, String text) {
    List<Word> shown = words.of(Words.normal(text));
    return left.stream().filter(word -> shown.stream().noneMatch(word::means)).toList();
  }

  /** Why a service was found, for the words that the texts which are shown do not hold. */
  public List<Reason> reasons(Network network, Service service, String... shown) {
    List<AskedWord> left = asked;
    for (String text : shown) {
      left = without(left, text);
    }
    List<Reason> reasons = new ArrayList<>();
    for (Candidate candidate : candidates(network, service).toList()) {
      List<AskedWord> after = left.isEmpty() ? left : without(left, candidate.text());
      if (after.size() < left.size()) {
        reasons.add(candidate.with(mark(candidate.text(), left)));
        left = after;
      }
    }
    return reasons;
  }

  private record Candidate(
      Reason.Kind kind, String text, String list, String code, String language) {
    static Candidate name(Reason.Kind kind, String text) {
      return new Candidate(kind, text, "", "", "nl");
    }

    Reason with(List<Piece> pieces) {
      return new Reason(kind, pieces, list, code, language);
    }
  }

  private Stream<Candidate> candidates(Network network, Service service) {
    Stream<Candidate> own =
        Optional.ofNullable(service.shortName()).stream()
            .map(text -> Candidate.name(Reason.Kind.SHORT_NAME, text));
    Stream<Candidate> names =
        service.organisations().stream()
            .flatMap(id -> network.getOrganisation(id).names().stream())
            .map(name -> Candidate.name(Reason.Kind.ORGANISATION, name.name()));
    Stream<Candidate> terms =
        Stream.of("nl", "en")
            .flatMap(language -> topics.of(service).map(topic -> label(topic, language)));
    Stream<Candidate> synonyms =
        Stream.of("nl", "en")
            .flatMap(language -> topics.of(service).flatMap(topic -> synonyms(topic, language)));
    return Stream.of(own, names, terms, synonyms).flatMap(all -> all);
  }

  private static Candidate label(Topics.Topic topic, String language) {
    return new Candidate(
        Reason.Kind.TERM,
        topic.term().label(language),
        topic.list(),
        topic.term().code(),
        language);
  }

  private static Stream<Candidate> synonyms(Topics.Topic topic, String language) {
    return Arrays.stream(topic.term().extra("synonyms", language).split("\\|"))
        .map(
            text ->
                new Candidate(
                    Reason.Kind.SYNONYM, text, topic.list(), topic.term().code(), language));
  }
}
