package be.knooppunt.people.boundary;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where to go after signing in. Always a page of this portal: an address of another host would let
 * a link to our form end on a page that looks like ours.
 */
final class ReturnAddress {
  /** Name of the parameter and of the hidden field. */
  static final String PARAMETER = "naar";

  private ReturnAddress() {}

  /** The address, when it is a path of this portal other than signing in or out. */
  static Optional<URI> parse(String text) {
    boolean isPath = text.startsWith("/") && !text.startsWith("//");
    // browsers read a backslash as a slash, and drop tabs and line ends
    boolean isPlain = text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    if (!isPath || !isPlain || text.startsWith("/aanmelden") || text.startsWith("/afmelden")) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text);
      return address.isAbsolute() || address.getRawAuthority() != null
          ? Optional.empty()
          : Optional.of(address);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** A page with the address to return to in its query. */
  static URI with(String page, String naar) {
    return parse(naar)
        .map(address -> page + "?" + PARAMETER + "=" + encode(address.toString()))
        .map(URI::create)
        .orElseGet(() -> URI.create(page));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
