package be.knooppunt.people.control;

import be.knooppunt.people.entity.Rights;
import be.knooppunt.people.entity.Role;
import be.knooppunt.people.entity.SignedIn;
import be.knooppunt.platform.problem.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What whoever sends this request may do; in pages: {@code rights}. Other components ask here and
 * nowhere else. What they must not do is a {@link Problem}: nobody signed in, or not allowed.
 */
@Named("rights")
@RequestScoped
public class CurrentRights {
  @Inject private WhoAsks who;
  @Inject private KnownPartnerships known;
  @Inject private KnownSharing sharing;

  /** For the container. */
  protected CurrentRights() {}

  /** The rights of whoever asks. */
  public CurrentRights(WhoAsks who, KnownPartnerships known, KnownSharing sharing) {
    this.who = who;
    this.known = known;
    this.sharing = sharing;
  }

  private Rights rights() {
    return who.find().map(SignedIn::rights).orElse(Rights.NONE);
  }

  /** The id of the account; empty for a visitor. */
  public Optional<String> accountId() {
    return who.find().map(SignedIn::id);
  }

  /** Tells whether somebody signed in and is through with choosing a password. */
  public boolean isSignedIn() {
    return who.find().filter(signedIn -> !signedIn.mustChangePassword()).isPresent();
  }

  /** Reads what a partnership does not show to everybody. */
  public boolean mayReadInside(String partnership) {
    return rights().mayReadInside(partnership) || readsInRegion(partnership);
  }

  /** Has a role in the partnership itself, or looks after the installation. */
  public boolean isInside(String partnership) {
    return rights().mayReadInside(partnership);
  }

  /** A regional reader is outside: where the map is not shared, the region opens nothing. */
  private boolean readsInRegion(String partnership) {
    return rights().regions().stream()
            .anyMatch(region -> known.listIn(region).contains(partnership))
        && sharing.of(partnership).opensMap();
  }

  /** Tells what works and what does not. */
  public boolean maySignal(String partnership) {
    return rights().maySignal(partnership);
  }

  /** Proposes a change to any record of the partnership. */
  public boolean mayPropose(String partnership) {
    return rights().mayPropose(partnership);
  }

  /** Changes records of one of these organisations; a coordinator those of all. */
  public boolean mayEdit(String partnership, Collection<String> organisations) {
    return rights().mayEdit(partnership, organisations);
  }

  /** Leads the partnership. */
  public boolean mayCoordinate(String partnership) {
    return rights().mayCoordinate(partnership);
  }

  /** Looks after this installation. */
  public boolean mayAdminister() {
    return rights().mayAdminister();
  }

  /** Is an editor or more in a partnership, or in any when none is named. */
  public boolean isEditorIn(Optional<String> partnership) {
    return rights().isEditorIn(partnership);
  }

  /** The widest role in a partnership. */
  public Optional<Role> roleIn(String partnership) {
    Optional<Role> role = rights().roleIn(partnership);
    return role.isEmpty() && readsInRegion(partnership) ? Optional.of(Role.REGIONAL_READER) : role;
  }

  /** The organisations of which one is an editor in a partnership. */
  public Set<String> organisationsIn(String partnership) {
    return rights().organisationsIn(partnership);
  }

  /** The partnerships that one may read inside, by id; an administrator all. */
  public List<String> partnerships() {
    Rights mine = rights();
    if (mine.mayAdminister()) {
      return known.list().stream().map(KnownPartnerships.Named::id).sorted().toList();
    }
    Set<String> found = new TreeSet<>(mine.partnerships());
    mine.regions().stream()
        .flatMap(region -> known.listIn(region).stream())
        .filter(one -> sharing.of(one).opensMap())
        .forEach(found::add);
    return List.copyOf(found);
  }

  /**
   * The id of the account.
   *
   * @throws Problem when nobody signed in
   */
  public String requireAccountId() {
    require(isSignedIn());
    return accountId().orElseThrow();
  }

  /**
   * Asks for {@link #mayReadInside}.
   *
   * @throws Problem when it is not so
   */
  public void requireReadInside(String partnership) {
    require(mayReadInside(partnership));
  }

  /**
   * Asks for {@link #maySignal}.
   *
   * @throws Problem when it is not so
   */
  public void requireSignal(String partnership) {
    require(maySignal(partnership));
  }

  /**
   * Asks for {@link #mayPropose}.
   *
   * @throws Problem when it is not so
   */
  public void requirePropose(String partnership) {
    require(mayPropose(partnership));
  }

  /**
   * Asks for {@link #mayEdit}.
   *
   * @throws Problem when it is not so
   */
  public void requireEdit(String partnership, Collection<String> organisations) {
    require(mayEdit(partnership, organisations));
  }

  /**
   * Asks for {@link #mayCoordinate}.
   *
   * @throws Problem when it is not so
   */
  public void requireCoordinate(String partnership) {
    require(mayCoordinate(partnership));
  }

  /**
   * Asks for {@link #mayAdminister}.
   *
   * @throws Problem when it is not so
   */
  public void requireAdminister() {
    require(mayAdminister());
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw isSignedIn() ? Problem.forbidden() : Problem.unauthenticated();
    }
  }
}
