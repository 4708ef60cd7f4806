package be.knooppunt.learning.control.progress;

import be.knooppunt.people.control.CurrentRights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives whoever asks all that is kept of their learning, and deletes it when they want that. */
@ApplicationScoped
public class ForgetLearning {
  @Inject private CurrentRights rights;
  @Inject private Instance<OwnLearning> parts;

  /** For the container. */
  protected ForgetLearning() {}

  /** All of it, by part, each with its fields as text. */
  @Transactional
  public Map<String, List<Map<String, String>>> export() {
    String me = rights.requireAccountId();
    Map<String, List<Map<String, String>>> all = new TreeMap<>();
    parts.forEach(part -> all.put(part.name(), part.list(me)));
    return all;
  }

  /**
   * Deletes it, in all partnerships.
   *
   * @param alsoProofs certificates too; they do not hold any more then
   */
  @Transactional
  public void forget(boolean alsoProofs) {
    String me = rights.requireAccountId();
    for (OwnLearning part : parts) {
      if (alsoProofs || !part.isProof()) {
        part.forget(me);
      }
    }
  }
}
