package be.knooppunt.learning.entity.live;

import be.knooppunt.learning.entity.content.LocalText;
import be.knooppunt.learning.entity.questions.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the options of one question come from, on one map and day. */
interface LiveSource {
  /** What can be asked about, in a fixed order. */
  List<String> subjects();

  /** Draws options for a subject; empty when the map knows too little. */
  Optional<LiveDraw> draw(String subject, long seed);

  /** Which of some options are right on this map; empty when the subject is not on it any more. */
  Optional<Set<String>> right(String subject, List<String> options);

  /** What an option is called; empty when it is not on this map any more. */
  Optional<LocalText> name(String option);

  /** What is asked. */
  Sentence asked(String subject);

  /** Why it is so, in words. */
  List<Sentence> reasons(LiveDraw draw);
}
