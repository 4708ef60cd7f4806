package be.knooppunt.platform.config;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Another place where people already have an account, and how this portal is known there (OpenID
 * Connect). Its text never holds the secret.
 */
public record IdentityProvider(
    String issuer,
    String clientId,
    Optional<String> secret,
    List<String> scopes,
    Optional<String> name) {
  /**
   * Reads it from settings; empty when people sign in with a password only.
   *
   * @param setting gives the value of a setting such as {@code knooppunt.oidc.issuer}
   */
  public static Optional<IdentityProvider> find(Function<String, Optional<String>> setting) {
    return setting
        .apply("knooppunt.oidc.issuer")
        .map(
            issuer ->
                new IdentityProvider(
                    issuer,
                    setting.apply("knooppunt.oidc.client.id").orElseThrow(),
                    setting.apply("knooppunt.oidc.client.secret"),
                    List.of(setting.apply("knooppunt.oidc.scopes").orElse("openid").split("\\s+")),
                    setting.apply("knooppunt.oidc.name")));
  }

  @Override
  public String toString() {
    return issuer;
  }
}
