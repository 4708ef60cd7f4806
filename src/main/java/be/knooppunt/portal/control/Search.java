package be.knooppunt.portal.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.OrganisationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Answers questions on one index. Each word is first taken as it stands; only when that finds
 * nothing as a compound of known words, then as a typing error, then by the known end of it.
 */
final class Search {
  /** What words of asking add, where they are found. */
  private static final float ASKING = 0.1f;

  /** Services with a part of the words are shown down to this share of the best. */
  private static final float TAIL = 0.4f;

  /** When fewer than this have all words, those with a part of them follow. */
  private static final int FEW = 3;

  private static final int MOST_SUGGESTIONS = 6;

  private final Network network;
  private final Topics topics;
  private final Words words;
  private final SenseQueries queries;
  private final Spelling spelling;
  private final Set<String> place;

  Search(Network network, Topics topics, Words words, IndexSearcher searcher) {
    this.network = network;
    this.topics = topics;
    this.words = words;
    this.queries = new SenseQueries(network, topics, searcher);
    this.spelling = new Spelling(searcher.getIndexReader());
    this.place =
        network.partnership().stream()
            .flatMap(partnership -> Words.plain(partnership.name()).stream())
            .map(Word::text)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** What a text finds; nothing, when it holds no word. */
  Found find(String text) {
    try {
      return answer(Question.of(text, words, place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found answer(Question question) throws IOException {
    List<AskedWord> asked = new ArrayList<>();
    for (Word word : question.required()) {
      asked.add(take(question, word, true));
    }
    for (Word word : question.others()) {
      asked.add(new AskedWord(word, word.text(), false, List.of(Sense.typed(word)), List.of()));
    }
    List<AskedWord> found = asked.stream().filter(w -> w.required() && w.isFound()).toList();
    List<AskedWord> missing = asked.stream().filter(w -> w.required() && !w.isFound()).toList();
    List<SenseQueries.Match> matches = services(asked, found, Occur.MUST);
    int complete = missing.isEmpty() ? matches.size() : 0;
    if (found.size() > 1 && matches.size() < FEW) {
      addTail(matches, services(asked, found, Occur.SHOULD));
    }
    return new Found(
        new FoundWords(words, topics, found),
        matches.stream().map(match -> network.services().get(match.position())).toList(),
        complete,
        organisations(found, missing),
        missing.stream().map(AskedWord::typed).toList(),
        found.stream()
            .filter(word -> !word.readAs().isEmpty())
            .map(word -> new Found.Correction(word.typed(), word.readAs()))
            .toList(),
        suggestions(question, missing));
  }

  private static void addTail(List<SenseQueries.Match> matches, List<SenseQueries.Match> any) {
    Set<Integer> there =
        matches.stream().map(SenseQueries.Match::position).collect(Collectors.toSet());
    List<SenseQueries.Match> others =
        any.stream().filter(match -> !there.contains(match.position())).toList();
    others.stream()
        .filter(match -> match.score() >= others.get(0).score() * TAIL)
        .forEach(matches::add);
  }

  private AskedWord take(Question question, Word word, boolean required) throws IOException {
    String typed = question.text().substring(word.from(), word.to());
    List<Sense> senses = new ArrayList<>(findable(List.of(Sense.typed(word))));
    if (senses.isEmpty()) {
      senses.addAll(findable(parts(words.knownParts(word.text()))));
    }
    List<String> readAs = List.of();
    if (senses.isEmpty()) {
      readAs = correct(word, senses);
    }
    if (senses.isEmpty()) {
      senses.addAll(findable(parts(word.parts())));
    }
    return new AskedWord(word, typed, required, senses, readAs);
  }

  private static List<Sense> parts(List<String> stems) {
    return stems.stream().filter(stem -> !Question.isAsking(stem)).map(Sense::part).toList();
  }

  private List<String> correct(Word word, List<Sense> senses) throws IOException {
    List<String> meant = new ArrayList<>();
    Set<String> stems = new LinkedHashSet<>();
    for (String correction : spelling.corrections(word)) {
      Set<String> itsStems =
          words.of(correction).stream().map(Word::stem).collect(Collectors.toSet());
      if (!findable(List.of(Sense.corrected(Set.of(correction), itsStems))).isEmpty()) {
        meant.add(correction);
        stems.addAll(itsStems);
      }
    }
    if (!meant.isEmpty()) {
      senses.add(Sense.corrected(Set.copyOf(meant), stems));
    }
    return meant;
  }

  private List<Sense> findable(List<Sense> senses) throws IOException {
    List<Sense> findable = new ArrayList<>();
    for (Sense sense : senses) {
      List<Sense> one = List.of(sense);
      if (queries.count(queries.services(one)) > 0
          || queries.count(queries.organisations(one)) > 0) {
        findable.add(sense);
      }
    }
    return findable;
  }

  private List<SenseQueries.Match> services(
      List<AskedWord> asked, List<AskedWord> found, Occur occur) throws IOException {
    if (found.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (AskedWord word : found) {
      Query query = queries.services(word.senses());
      all.add(new BoostQuery(query, rarity(queries.count(query))), occur);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(all.build(), Occur.MUST);
    for (AskedWord word : asked) {
      if (!word.required()) {
        query.add(new BoostQuery(queries.services(word.senses()), ASKING), Occur.SHOULD);
      }
    }
    return queries.run(query.build());
  }

  private float rarity(int count) {
    return (float) Math.log(1 + network.services().size() / (1.0 + count));
  }

  private List<OrganisationId> organisations(List<AskedWord> found, List<AskedWord> missing)
      throws IOException {
    if (found.isEmpty() || !missing.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    found.forEach(word -> all.add(queries.organisations(word.senses()), Occur.MUST));
    return queries.run(all.build()).stream()
        .map(match -> network.organisations().get(match.position()).id())
        .toList();
  }

  private List<Found.Suggestion> suggestions(Question question, List<AskedWord> missing)
      throws IOException {
    List<Found.Suggestion> suggestions = new ArrayList<>();
    for (AskedWord word : missing) {
      for (String near : spelling.nearest(word.word())) {
        String before = question.text().substring(0, word.word().from());
        String after = question.text().substring(word.word().to());
        suggestions.add(new Found.Suggestion(near, (before + near + after).strip()));
      }
    }
    return suggestions.stream().limit(MOST_SUGGESTIONS).toList();
  }
}
