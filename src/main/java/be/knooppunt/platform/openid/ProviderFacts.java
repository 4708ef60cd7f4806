package be.knooppunt.platform.openid;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a provider publishes about itself, and its keys. Asked again after an hour; the keys earlier
 * when a token names one that is not known yet.
 */
record ProviderFacts(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant askedAt) {
  static final int MILLIS = 5000;
  static final int MOST_SECONDS_APART = 60;

  private static final int MOST_BYTES = 256 * 1024;
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Asks the provider. */
  static ProviderFacts ask(String issuer, String clientId, Instant now)
      throws GeneralException, IOException {
    // checks that the provider gives itself the name it is asked under
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(new Issuer(issuer), MILLIS, MILLIS);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(MILLIS, MILLIS, MOST_BYTES))
            .build();
    IDTokenValidator validator =
        new IDTokenValidator(
            metadata.getIssuer(),
            new ClientID(clientId),
            new JWSVerificationKeySelector<>(algorithms(metadata), keys),
            null);
    validator.setMaxClockSkew(MOST_SECONDS_APART);
    return new ProviderFacts(metadata, validator, now);
  }

  /** Signatures with a key that the provider alone has; never none, never a shared secret. */
  private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
    List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
    Set<JWSAlgorithm> signed = new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
    if (offered != null) {
      signed.retainAll(offered);
    }
    return signed.isEmpty() ? Set.of(JWSAlgorithm.RS256) : signed;
  }

  boolean isOld(Instant now) {
    return now.isAfter(askedAt.plus(LONGEST));
  }
}
