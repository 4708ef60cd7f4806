package be.knooppunt.portal.control;

import be.knooppunt.network.entity.DatedName;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.Placement;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.Vocabularies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Words of one network, in memory. Services, organisations and terms are documents of their own: a
 * service names its organisations and terms, so that their words are kept once. It never changes;
 * another version of the network gets another index.
 */
final class ServiceIndex {
  static final String NUMBER = "number";
  static final String POSITION = "position";
  static final String TOPIC = "topic";
  static final String ONLY_DOMAIN = "only-domain";
  static final String BY = "by";
  static final String NAME = "name";
  static final String SHORT_NAME = "short-name";
  static final String DESCRIPTION = "description";
  static final String ORGANISATION = "organisation";
  static final String LABEL = "label";
  static final String SYNONYM = "synonym";

  /** All words, whatever they belong to: what typing errors are compared with. */
  static final String ANY = "any";

  private final Network network;
  private final Topics topics;
  private final Words words;
  private final IndexSearcher searcher;

  ServiceIndex(Network network, Vocabularies vocabularies) {
    this.network = network;
    this.topics = new Topics(network, vocabularies);
    this.words = new Words(Topics.dutchWords(vocabularies));
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < topics.used().size(); i++) {
          writer.addDocument(document(i, topics.used().get(i)));
        }
        for (int i = 0; i < network.organisations().size(); i++) {
          writer.addDocument(document(i, network.organisations().get(i)));
        }
        for (int i = 0; i < network.services().size(); i++) {
          writer.addDocument(document(i, network.services().get(i)));
        }
        writer.forceMerge(1);
      }
      this.searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isOf(Network other) {
    return network.version().equals(other.version());
  }

  /** Each kind of form has a field of its own. */
  static String text(String field) {
    return field + ".text";
  }

  static String stem(String field) {
    return field + ".stem";
  }

  static String part(String field) {
    return field + ".part";
  }

  private Document document(int position, Topics.Topic topic) {
    Document document = new Document();
    document.add(new NumericDocValuesField(POSITION, position));
    add(document, LABEL, topic.term().labelNl());
    add(document, LABEL, topic.term().labelEn());
    topic.term().synonyms().forEach(synonym -> add(document, SYNONYM, synonym));
    return document;
  }

  private Document document(int position, Organisation organisation) {
    Document document = new Document();
    document.add(new NumericDocValuesField(POSITION, position));
    for (DatedName name : organisation.names()) {
      add(document, ORGANISATION, name.name());
    }
    return document;
  }

  private Document document(int position, Service service) {
    Document document = new Document();
    document.add(new NumericDocValuesField(POSITION, position));
    network
        .placementOf(service.id())
        .map(Placement::number)
        .ifPresent(number -> keyword(document, NUMBER, String.valueOf(number)));
    add(document, NAME, service.name());
    add(document, SHORT_NAME, Objects.requireNonNullElse(service.shortName(), ""));
    add(document, DESCRIPTION, Objects.requireNonNullElse(service.description(), ""));
    for (OrganisationId id : service.organisations()) {
      keyword(document, BY, id.value());
    }
    topics.of(service).forEach(topic -> keyword(document, TOPIC, topic.key()));
    if (service.covers().size() == 1) {
      String only = List.copyOf(service.covers()).get(0);
      keyword(document, ONLY_DOMAIN, Topics.Topic.key(Vocabularies.LIFE_DOMAINS, only));
    }
    return document;
  }

  private static void keyword(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }

  private void add(Document document, String field, String text) {
    for (Word word : words.learn(Words.normal(text))) {
      keyword(document, ANY, word.text());
      keyword(document, text(field), word.text());
      keyword(document, stem(field), word.stem());
      word.parts().forEach(part -> keyword(document, part(field), part));
    }
  }

  /** What a text finds. */
  Found find(String text) {
    return new Search(network, topics, words, searcher).find(text);
  }
}
