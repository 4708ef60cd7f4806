package be.knooppunt.portal.control;

import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Vocabularies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Turns the senses of a word into queries of the index. What matches counts by where it stands and
 * by how; how often it stands there does not count.
 */
final class SenseQueries {
  private static final float NUMBER = 10f;
  private static final float NUMBER_BEGINNING = 1f;
  private static final Map<String, Float> OWN =
      Map.of(
          ServiceIndex.NAME, 4f,
          ServiceIndex.SHORT_NAME, 3.5f,
          ServiceIndex.DESCRIPTION, 1.5f);
  private static final float ORGANISATION = 2.5f;
  private static final Map<String, Float> TOPICS =
      Map.of(
          Vocabularies.SERVICE_TYPES, 3f,
          Vocabularies.LIFE_DOMAINS, 2f,
          Vocabularies.TARGET_GROUPS, 1f);
  private static final float ONLY_DOMAIN = 2.4f;
  private static final float SYNONYM = 0.8f;

  /** How much a second place where a word stands adds. */
  private static final float MORE_PLACES = 0.2f;

  private final Network network;
  private final Topics topics;
  private final IndexSearcher searcher;

  /** A record of the index that matches. */
  record Match(int position, float score) {}

  SenseQueries(Network network, Topics topics, IndexSearcher searcher) {
    this.network = network;
    this.topics = topics;
    this.searcher = searcher;
  }

  /** Services in which a word stands in one of its senses. */
  Query services(List<Sense> senses) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Sense sense : senses) {
      any.add(new BoostQuery(service(sense), sense.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  /** Organisations that have or had a name in which a word stands. */
  Query organisations(List<Sense> senses) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Sense sense : senses) {
      any.add(new BoostQuery(in(ServiceIndex.ORGANISATION, sense), sense.weight()), Occur.SHOULD);
    }
    return any.build();
  }

  private Query service(Sense sense) throws IOException {
    List<Query> places = new ArrayList<>();
    places.add(constant(oneOf(ServiceIndex.NUMBER, sense.texts()), NUMBER));
    for (String text : sense.texts()) {
      if (text.chars().allMatch(Character::isDigit)) {
        Term number = new Term(ServiceIndex.NUMBER, text);
        places.add(constant(new PrefixQuery(number), NUMBER_BEGINNING));
      }
    }
    OWN.forEach((field, weight) -> places.add(new BoostQuery(in(field, sense), weight)));
    addTopics(places, sense);
    Map<Float, List<String>> names = new TreeMap<>();
    for (Match match : run(in(ServiceIndex.ORGANISATION, sense))) {
      String id = network.organisations().get(match.position()).id().value();
      names.computeIfAbsent(match.score(), key -> new ArrayList<>()).add(id);
    }
    names.forEach(
        (score, ids) -> places.add(constant(oneOf(ServiceIndex.BY, ids), ORGANISATION * score)));
    return new DisjunctionMaxQuery(places, MORE_PLACES);
  }

  private void addTopics(List<Query> places, Sense sense) throws IOException {
    Query term =
        new DisjunctionMaxQuery(
            List.of(
                in(ServiceIndex.LABEL, sense),
                new BoostQuery(in(ServiceIndex.SYNONYM, sense), SYNONYM)),
            0f);
    for (Match match : run(term)) {
      Topics.Topic topic = topics.used().get(match.position());
      List<String> key = List.of(topic.key());
      float weight = TOPICS.getOrDefault(topic.list(), 1f);
      places.add(constant(oneOf(ServiceIndex.TOPIC, key), weight * match.score()));
      places.add(constant(oneOf(ServiceIndex.ONLY_DOMAIN, key), ONLY_DOMAIN * match.score()));
    }
  }

  private static Query in(String field, Sense sense) {
    List<Query> forms = new ArrayList<>();
    forms.add(constant(oneOf(ServiceIndex.text(field), sense.texts()), 1f));
    forms.add(constant(oneOf(ServiceIndex.stem(field), sense.stems()), Sense.FORM));
    forms.add(constant(oneOf(ServiceIndex.part(field), sense.stems()), Sense.PART));
    for (String beginning : sense.beginnings()) {
      Term term = new Term(ServiceIndex.text(field), beginning);
      forms.add(constant(new PrefixQuery(term), Sense.BEGINNING));
    }
    return new DisjunctionMaxQuery(forms, 0f);
  }

  private static Query oneOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query constant(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  /** How many records match. */
  int count(Query query) throws IOException {
    return searcher.count(query);
  }

  /** The records that match, by position in the network; the best first, then by position. */
  List<Match> run(Query query) throws IOException {
    List<Match> matches = new ArrayList<>();
    int count = searcher.count(query);
    if (count == 0) {
      return matches;
    }
    ScoreDoc[] hits = searcher.search(query, count).scoreDocs;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      NumericDocValues positions = leaf.reader().getNumericDocValues(ServiceIndex.POSITION);
      for (ScoreDoc hit : inOrderOf(leaf, hits)) {
        if (positions != null && positions.advanceExact(hit.doc - leaf.docBase)) {
          matches.add(new Match((int) positions.longValue(), rounded(hit.score)));
        }
      }
    }
    matches.sort(
        Comparator.comparing(Match::score, Comparator.reverseOrder())
            .thenComparing(Match::position));
    return matches;
  }

  private static List<ScoreDoc> inOrderOf(LeafReaderContext leaf, ScoreDoc[] hits) {
    int end = leaf.docBase + leaf.reader().maxDoc();
    return Arrays.stream(hits)
        .filter(hit -> hit.doc >= leaf.docBase && hit.doc < end)
        .sorted(Comparator.comparingInt(hit -> hit.doc))
        .toList();
  }

  /** Sums of the same numbers in another order differ in the last digits; they are equal here. */
  private static float rounded(float score) {
    return Math.round(score * 1000f) / 1000f;
  }
}
