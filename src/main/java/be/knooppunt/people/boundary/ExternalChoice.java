package be.knooppunt.people.boundary;

import be.knooppunt.platform.config.IdentityProvider;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.openid.OpenIdProvider;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The identity provider of this installation; in pages: {@code external}. */
@Named("external")
@ApplicationScoped
public class ExternalChoice {
  /** Where the provider sends people back to. */
  static final String CALLBACK = "/aanmelden/extern/terug";

  @Inject private Settings settings;
  @Inject private Clock clock;

  private Optional<IdentityProvider> settled = Optional.empty();
  private Optional<OpenIdProvider> provider = Optional.empty();

  @PostConstruct
  void begin() {
    settled = settings.identityProvider();
    provider =
        settled.map(
            known -> new OpenIdProvider(known, URI.create(settings.address() + CALLBACK), clock));
  }

  /** Tells whether people can sign in with another account. */
  public boolean isOffered() {
    return settled.isPresent();
  }

  /** What the other account is called here; empty when the administrator gave it no name. */
  public String name() {
    return settled.flatMap(IdentityProvider::name).orElse("");
  }

  /** Who issues those accounts. */
  String issuer() {
    return settled.orElseThrow(NotFoundException::new).issuer();
  }

  /** The provider. Without one there is no such page. */
  OpenIdProvider provider() {
    return provider.orElseThrow(NotFoundException::new);
  }
}
