package be.knooppunt.portal.control;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Takes texts apart into words and their forms. Forms of the words of a network are kept, those of
 * what people ask are not.
 */
final class Words {
  private static final Analyzer PLAIN =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream small = new LowerCaseFilter(new EnglishPossessiveFilter(words));
          return new TokenStreamComponents(words, new ASCIIFoldingFilter(small));
        }
      };

  private final Compounds compounds;
  private final Map<String, Forms> known = new ConcurrentHashMap<>();

  private record Forms(String stem, List<String> parts) {}

  /** Knows the compounds that these words can make. */
  Words(Collection<String> vocabulary) {
    this.compounds =
        new Compounds(
            vocabulary.stream().flatMap(text -> plain(text).stream()).map(Word::text).toList());
  }

  /** A text as it is taken apart: accents and letters as one sign. */
  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** The words of a text, without stems or parts. */
  static List<Word> plain(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream tokens = PLAIN.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = term.toString();
        words.add(new Word(offset.startOffset(), offset.endOffset(), word, word, List.of()));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The words of a text of the network; their forms are kept. */
  List<Word> learn(String text) {
    return plain(text).stream()
        .map(word -> with(word, known.computeIfAbsent(word.text(), this::forms)))
        .toList();
  }

  /** The words of any text. */
  List<Word> of(String text) {
    return plain(text).stream()
        .map(
            word -> {
              Forms forms = known.get(word.text());
              return with(word, forms == null ? forms(word.text()) : forms);
            })
        .toList();
  }

  /** The parts of a word that is made of known words only. */
  List<String> knownParts(String word) {
    return List.copyOf(compounds.knownPartsOf(word));
  }

  private Forms forms(String word) {
    return new Forms(Stems.of(word), List.copyOf(compounds.partsOf(word)));
  }

  private static Word with(Word word, Forms forms) {
    return new Word(word.from(), word.to(), word.text(), forms.stem(), forms.parts());
  }
}
