package be.knooppunt.portal.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Term;
import be.knooppunt.network.entity.Vocabularies;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The terms of a network: kinds of help, life domains and groups, with the words to search by. */
final class Topics {
  /** A term of a list; its key is unique among all lists. */
  record Topic(String list, Term term) {
    String key() {
      return key(list, term.code());
    }

    static String key(String list, String code) {
      return list + ":" + code;
    }
  }

  private final Vocabularies vocabularies;
  private final List<Topic> used;

  Topics(Network network, Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    Map<String, Topic> byKey = new TreeMap<>();
    network.services().stream().flatMap(this::of).forEach(t -> byKey.putIfAbsent(t.key(), t));
    this.used = List.copyOf(byKey.values());
  }

  /** The terms that services of the network use. */
  List<Topic> used() {
    return used;
  }

  /** The terms of a service: its kind, then its domains, then its groups. */
  Stream<Topic> of(Service service) {
    return Stream.of(
            list(Vocabularies.SERVICE_TYPES, List.of(service.type())),
            list(Vocabularies.LIFE_DOMAINS, new TreeSet<>(service.covers())),
            list(Vocabularies.TARGET_GROUPS, new TreeSet<>(service.serves())))
        .flatMap(topics -> topics);
  }

  private Stream<Topic> list(String list, Iterable<String> codes) {
    Stream.Builder<Topic> topics = Stream.builder();
    for (String code : codes) {
      vocabularies.find(list, code).ifPresent(term -> topics.add(new Topic(list, term)));
    }
    return topics.build();
  }

  /** The Dutch words of all lists, from which compounds are made. */
  static List<String> dutchWords(Vocabularies vocabularies) {
    return Stream.of(
            Vocabularies.SERVICE_TYPES, Vocabularies.LIFE_DOMAINS, Vocabularies.TARGET_GROUPS)
        .flatMap(list -> vocabularies.list(list).stream())
        .flatMap(
            term ->
                Stream.concat(
                    Stream.of(term.labelNl()),
                    Arrays.stream(term.extra().getOrDefault("synonymsNl", "").split("\\|"))))
        .toList();
  }
}
