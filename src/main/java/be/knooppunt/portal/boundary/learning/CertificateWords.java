package be.knooppunt.portal.boundary.learning;

import be.knooppunt.learning.entity.certificate.Certificate;
import be.knooppunt.platform.config.Settings;
import be.knooppunt.platform.config.TimeSource;
import be.knooppunt.platform.web.Language;
import be.knooppunt.platform.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;

/** Words about certificates that their page and their paper share. */
@RequestScoped
public class CertificateWords {
  @Inject private Settings settings;
  @Inject private Texts texts;

  /** For the container. */
  protected CertificateWords() {}

  /** A day in words, in the language of the page. */
  String day(Instant moment) {
    return texts.date(LocalDate.ofInstant(moment, TimeSource.BRUSSELS));
  }

  /** What this installation is known by. */
  String installation() {
    return settings.address().replaceFirst("^https?://", "");
  }

  /** The paper, in the language of the certificate. */
  byte[] paper(Certificate certificate) {
    return new CertificatePaper(
            certificate, new Texts(Language.parse(certificate.language())), settings.address())
        .pdf();
  }
}
