package be.knooppunt.portal.boundary.sides;

import jakarta.ws.rs.FormParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form of a proposal sends. */
public class ProposalForm {
  @FormParam("reden")
  private @Nullable String reason;

  @FormParam("name")
  private @Nullable String name;

  @FormParam("description")
  private @Nullable String description;

  @FormParam("phone")
  private @Nullable String phone;

  @FormParam("email")
  private @Nullable String email;

  @FormParam("url")
  private @Nullable String url;

  @FormParam("address")
  private @Nullable String address;

  @FormParam("openingHours")
  private @Nullable String openingHours;

  @FormParam("howToApply")
  private @Nullable String howToApply;

  @FormParam("waitingBand")
  private @Nullable String waitingBand;

  @FormParam("capacityState")
  private @Nullable String capacityState;

  private static String text(@Nullable String value) {
    return Optional.ofNullable(value).orElse("").strip().replace("\r\n", "\n");
  }

  /** Why. */
  public String reason() {
    return text(reason);
  }

  /** The fields as they were filled in. */
  public Map<String, String> written() {
    Map<String, String> written = new LinkedHashMap<>();
    written.put("name", text(name));
    written.put("description", text(description));
    written.put("phone", text(phone));
    written.put("email", text(email));
    written.put("url", text(url));
    written.put("address", text(address));
    written.put("openingHours", text(openingHours));
    written.put("howToApply", text(howToApply));
    written.put("waitingBand", text(waitingBand));
    written.put("capacityState", text(capacityState));
    return written;
  }
}
