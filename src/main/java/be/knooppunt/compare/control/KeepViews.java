package be.knooppunt.compare.control;

import be.knooppunt.compare.entity.SavedView;
import be.knooppunt.network.control.Lookups;
import be.knooppunt.people.control.CurrentRights;
import be.knooppunt.people.control.KeptElsewhere;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Keeps comparisons under a name, each for the person who made it. Whoever has the link of one may
 * follow it, and sees only what they may see themselves.
 */
@ApplicationScoped
public class KeepViews implements KeptElsewhere {
  /** The most that a person keeps. */
  public static final int MOST = 100;

  @Inject private SavedViews views;
  @Inject private CurrentRights rights;
  @Inject private Clock clock;

  /** For the container. */
  protected KeepViews() {}

  /** Keeps them in a store. */
  public KeepViews(SavedViews views, CurrentRights rights, Clock clock) {
    this.views = views;
    this.rights = rights;
    this.clock = clock;
  }

  /** Tells whether a text can be the name of a view. */
  public static boolean isName(String text) {
    return !text.isBlank() && text.strip().length() <= SavedView.LONGEST_NAME;
  }

  /**
   * Keeps one for whoever asks.
   *
   * @param question the query of the address, with or without its question mark
   * @throws Problem when it has no name or no question
   */
  @Transactional
  public SavedView save(String name, String question) {
    String account = rights.requireAccountId();
    if (!isName(name)) {
      throw unprocessable(
          "name", "A view needs a name.", "Give one of 1 to " + SavedView.LONGEST_NAME + " signs.");
    }
    String query = question.strip().replaceFirst("^\\?", "");
    if (query.isEmpty() || query.length() > SavedView.LONGEST_QUERY || !isQuery(query)) {
      throw unprocessable(
          "question",
          "This is no question that can be kept.",
          "Give the part of the address after the question mark.");
    }
    if (views.listOf(account).size() >= MOST) {
      throw new Problem(
          Problem.Kind.CONFLICT,
          null,
          "You keep " + MOST + " views already.",
          "Remove one that you do not need any more.");
    }
    SavedView view = new SavedView(account, name.strip(), query, clock.instant());
    views.add(view);
    return view;
  }

  private static boolean isQuery(String text) {
    try {
      return text.equals(new URI("/?" + text).getRawQuery());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Problem unprocessable(String field, String detail, String remedy) {
    return new Problem(Problem.Kind.UNPROCESSABLE, field, detail, remedy);
  }

  /** Those of whoever asks, the newest first; none for a visitor. */
  @Transactional
  public List<SavedView> list() {
    return rights.isSignedIn() ? views.listOf(rights.requireAccountId()) : List.of();
  }

  /** One that must be there, for whoever has its link. */
  @Transactional
  public SavedView get(String id) {
    return views.find(id).orElseThrow(() -> Lookups.unknown("view", id));
  }

  /** One of whoever asks; that of somebody else is not told from one that is not there. */
  @Transactional
  public SavedView getMine(String id) {
    String account = rights.requireAccountId();
    return views
        .find(id)
        .filter(view -> view.accountId().equals(account))
        .orElseThrow(() -> Lookups.unknown("view", id));
  }

  /** Forgets one of whoever asks. */
  @Transactional
  public void remove(String id) {
    views.remove(getMine(id));
  }

  @Override
  public String name() {
    return "savedViews";
  }

  @Override
  @Transactional
  public List<Map<String, String>> list(String accountId) {
    return views.listOf(accountId).stream()
        .map(
            view ->
                Map.of(
                    "id", view.id(),
                    "name", view.name(),
                    "question", view.question(),
                    "madeAt", view.madeAt().toString()))
        .toList();
  }
}
