package be.knooppunt.portal.control;

import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Service;
import java.util.ArrayList;
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
        List<Piece> pieces = mark(candidate.text(), left);
        reasons.add(new Reason(candidate.kind(), pieces, candidate.list(), candidate.code()));
        left = after;
      }
    }
    return reasons;
  }

  private record Candidate(Reason.Kind kind, String text, String list, String code) {}

  private Stream<Candidate> candidates(Network network, Service service) {
    Stream<Candidate> own =
        Optional.ofNullable(service.shortName()).stream()
            .map(text -> new Candidate(Reason.Kind.SHORT_NAME, text, "", ""));
    Stream<Candidate> names =
        service.organisations().stream()
            .flatMap(id -> names(network, id))
            .map(text -> new Candidate(Reason.Kind.ORGANISATION, text, "", ""));
    Stream<Candidate> terms =
        topics
            .of(service)
            .flatMap(t -> candidates(t, Reason.Kind.TERM, labels(t)));
    Stream<Candidate> synonyms =
        topics
            .of(service)
            .flatMap(t -> candidates(t, Reason.Kind.SYNONYM, t.term().synonyms()));
    return Stream.of(own, names, terms, synonyms).flatMap(all -> all);
  }

  private static Stream<String> names(Network network, OrganisationId id) {
    return network.getOrganisation(id).names().stream().map(DatedName::name);
  }

  private static List<String> labels(Topics.Topic topic) {
    return List.of(topic.term().labelNl(), topic.term().labelEn());
  }

  private static Stream<Candidate> candidates(
      Topics.Topic topic, Reason.Kind kind, List<String> texts) {
    return texts.stream()
        .map(text -> new Candidate(kind, text, topic.list(), topic.term().code()));
  }
}
