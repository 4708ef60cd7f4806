package be.knooppunt.people.boundary;

import be.knooppunt.people.control.KnownPartnerships;
import be.knooppunt.people.control.KnownPartnerships.Named;
import be.knooppunt.people.entity.Grant;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is given to somebody, with the names that people know; in pages: {@code grants}. */
@jakarta.inject.Named("grants")
@RequestScoped
public class GrantWords {
  @Inject private Texts texts;
  @Inject private KnownPartnerships known;

  /** A role, and where it holds, as one phrase. */
  public String of(Grant grant) {
    return texts.with("people.grant." + grant.role().name(), place(grant), organisation(grant));
  }

  private String place(Grant grant) {
    String partnership = grant.partnership();
    String region = grant.region();
    if (partnership != null) {
      return known.find(partnership).map(Named::name).orElse(partnership);
    }
    return region == null ? "" : name(known.listRegions(), region);
  }

  private String organisation(Grant grant) {
    String organisation = grant.organisation();
    String partnership = grant.partnership();
    return organisation == null || partnership == null
        ? ""
        : name(known.listOrganisations(partnership), organisation);
  }

  private static String name(List<Named> all, @Nullable String id) {
    return all.stream()
        .filter(named -> named.id().equals(id))
        .map(Named::name)
        .findFirst()
        .orElse(String.valueOf(id));
  }
}
