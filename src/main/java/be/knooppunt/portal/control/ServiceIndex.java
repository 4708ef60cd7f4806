package be.knooppunt.portal.control;

import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.NetworkVersion;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Words of the services of one network, in memory, stemmed as Dutch. A match in the name weighs
 * most, then the organisation, then what it helps with, then its description.
 */
final class ServiceIndex {
  private static final Map<String, Float> WEIGHTS =
      Map.of("name", 4f, "organisation", 2.5f, "topics", 2f, "description", 1f);
  private static final int SHORTEST_PREFIX = 3;
  private static final int MOST_WORDS = 12;

  private final NetworkVersion version;
  private final Network network;
  private final Analyzer analyzer = new DutchAnalyzer();
  private final IndexSearcher searcher;

  ServiceIndex(Network network, Vocabularies vocabularies) {
    this.network = network;
    this.version = network.version();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (int i = 0; i < network.services().size(); i++) {
          writer.addDocument(document(i, network.services().get(i), vocabularies));
        }
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOf(Network other) {
    return version.equals(other.version());
  }

  private Document document(int position, Service service, Vocabularies vocabularies) {
    Document document = new Document();
    document.add(new StoredField("position", position));
    network
        .placementOf(service.id())
        .map(Placement::number)
        .ifPresent(n -> document.add(new StringField("number", String.valueOf(n), Store.NO)));
    add(document, "name", service.name());
    for (OrganisationId id : service.organisations()) {
      for (DatedName name : network.getOrganisation(id).names()) {
        add(document, "organisation", name.name());
      }
    }
    add(document, "topics", words(vocabularies, Vocabularies.LIFE_DOMAINS, service.covers()));
    add(document, "topics", words(vocabularies, Vocabularies.TARGET_GROUPS, service.serves()));
    add(
        document,
        "topics",
        words(vocabularies, Vocabularies.SERVICE_TYPES, List.of(service.type())));
    add(document, "description", Objects.requireNonNullElse(service.description(), ""));
    return document;
  }

  private static void add(Document document, String field, String text) {
    document.add(new TextField(field, text, Store.NO));
  }

  private static String words(Vocabularies vocabularies, String list, Collection<String> codes) {
    return codes.stream()
        .flatMap(code -> vocabularies.find(list, code).stream())
        .map(ServiceIndex::words)
        .collect(Collectors.joining(" "));
  }

  private static String words(be.knooppunt.network.entity.Term term) {
    return term.labelNl() + " " + term.labelEn() + " " + String.join(" ", term.synonyms());
  }

  /** The services that match all words; when there are none, those that match any. */
  List<Service> find(String text) {
    List<Query> words = stems(text).stream().map(this::word).toList();
    if (words.isEmpty()) {
      return List.of();
    }
    List<Service> all = run(words, Occur.MUST);
    return all.isEmpty() && words.size() > 1 ? run(words, Occur.SHOULD) : all;
  }

  private Query word(String stem) {
    List<Query> anywhere = new ArrayList<>();
    anywhere.add(new BoostQuery(new TermQuery(new Term("number", stem)), 10f));
    WEIGHTS.forEach(
        (field, weight) -> {
          anywhere.add(new BoostQuery(new TermQuery(new Term(field, stem)), weight));
          if (stem.length() >= SHORTEST_PREFIX) {
            anywhere.add(new BoostQuery(new PrefixQuery(new Term(field, stem)), weight / 4));
          }
        });
    return new DisjunctionMaxQuery(anywhere, 0.1f);
  }

  private List<Service> run(List<Query> words, Occur occur) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    words.forEach(word -> query.add(word, occur));
    try {
      List<Service> found = new ArrayList<>();
      int most = Math.max(1, network.services().size());
      for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
        int position =
            searcher
                .storedFields()
                .document(hit.doc)
                .getField("position")
                .numericValue()
                .intValue();
        found.add(network.services().get(position));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("name", new StringReader(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && stems.size() < MOST_WORDS) {
        stems.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }
}
