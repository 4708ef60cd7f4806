package be.knooppunt.mapping.control;

import be.knooppunt.mapping.entity.LinkAnswer;
import java.util.Optional;

/** Keeps what was answered by one-time links. The second implementation is the one of the tests. */
public interface LinkAnswers {
  /** The answer that was given by a link. */
  Optional<LinkAnswer> find(String linkId);

  /** Keeps an answer; the first one stays. */
  void keep(LinkAnswer answer);
}
