package be.knooppunt.portal.boundary.sides;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the forms about a path send. A field that was not there is empty. */
public class PathForm {
  @FormParam("code")
  private @Nullable String code;

  @FormParam("kant")
  private @Nullable String side;

  @FormParam("versie")
  private @Nullable String version;

  @FormParam("bron")
  private @Nullable String source;

  @FormParam("reden")
  private @Nullable String reason;

  @FormParam("overdracht")
  private @Nullable String handover;

  @FormParam("terugkoppeling")
  private @Nullable String feedback;

  @FormParam("toestemming")
  private @Nullable String consent;

  @FormParam("contact")
  private @Nullable String firstContact;

  @FormParam("documenten")
  private @Nullable String documents;

  @FormParam("nota")
  private @Nullable String note;

  @FormParam("domein")
  private @Nullable List<String> domains;

  @FormParam("groep")
  private @Nullable List<String> groups;

  private static String text(@Nullable String value) {
    return Optional.ofNullable(value).orElse("").strip().replace("\r\n", "\n");
  }

  /** The secret of a link. */
  public String code() {
    return text(code);
  }

  /** For which side. */
  public String side() {
    return text(side);
  }

  /** The version of the path that was looked at; -2, which never is one, when it cannot be read. */
  public long version() {
    String written = text(version);
    return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : -2;
  }

  /** Who told it. */
  public String source() {
    return text(source);
  }

  /** Why it is not right. */
  public String reason() {
    return text(reason);
  }

  /** What was filled in about how people are handed over. */
  TermsForm terms() {
    return new TermsForm(
        text(handover),
        text(feedback),
        text(consent),
        text(firstContact),
        text(documents),
        text(note),
        all(domains),
        all(groups));
  }

  private static List<String> all(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().filter(v -> !v.isBlank()).toList();
  }
}
