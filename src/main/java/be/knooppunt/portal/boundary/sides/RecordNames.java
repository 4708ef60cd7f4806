package be.knooppunt.portal.boundary.sides;

import be.knooppunt.network.entity.Mandate;
import be.knooppunt.network.entity.Network;
import be.knooppunt.network.entity.Organisation;
import be.knooppunt.network.entity.OrganisationId;
import be.knooppunt.network.entity.RecordKey;
import be.knooppunt.network.entity.ReferralPath;
import be.knooppunt.network.entity.Service;
import be.knooppunt.network.entity.ServiceId;
import be.knooppunt.platform.web.Texts;
import be.knooppunt.portal.boundary.Labels;
import be.knooppunt.portal.boundary.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What records are called on pages that name several kinds, and where they are shown. */
@RequestScoped
public class RecordNames {
  @Inject private Labels labels;
  @Inject private Texts texts;
  @Inject private Site site;

  /** A record by name. */
  public record Named(String kind, String name, String href) {}

  /** The name of a record; its id when it is not in the network any more. */
  Named of(Network network, RecordKey key) {
    String base = network.partnership().map(p -> "/" + p.id().value()).orElse("");
    Optional<Named> found =
        switch (key.kind()) {
          case SERVICE ->
              network
                  .findService(new ServiceId(key.id()))
                  .map(s -> named(key, s.name(), labels.node(network, s, site.today()).href()));
          case ORGANISATION ->
              network
                  .findOrganisation(new OrganisationId(key.id()))
                  .map(o -> named(key, o.nameOn(site.today()), base + "/organisatie/" + key.id()));
          case MANDATE ->
              network.mandates().stream()
                  .filter(m -> m.id().value().equals(key.id()))
                  .findFirst()
                  .map(m -> mandate(network, key, m, base));
          case PATH ->
              network.paths().stream()
                  .filter(p -> p.id().value().equals(key.id()))
                  .findFirst()
                  .map(p -> named(key, path(network, p), base + "/route/" + key.id()));
          default -> Optional.empty();
        };
    return found.orElse(named(key, key.id(), base));
  }

  private static Named named(RecordKey key, String name, String href) {
    return new Named(key.kind().name(), name, href);
  }

  private String path(Network network, ReferralPath path) {
    Service from = network.getService(path.from());
    Service to = network.getService(path.to());
    return texts.with("sides.path.short", from.name(), to.name());
  }

  private Named mandate(Network network, RecordKey key, Mandate mandate, String base) {
    Optional<Organisation> holder = network.findOrganisation(mandate.organisation());
    String name = labels.capital("mandate-functions", mandate.function());
    return named(
        key,
        holder.map(o -> name + ", " + o.nameOn(site.today())).orElse(name),
        base + "/organisatie/" + mandate.organisation().value());
  }
}
