package be.knooppunt.people.boundary;

import be.knooppunt.people.control.WhoAsks;
import be.knooppunt.people.entity.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whoever asks for this page; in pages: {@code me}. */
@Named("me")
@RequestScoped
public class Me implements WhoAsks {
  private static final String NAME = Me.class.getName();
  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Inject private HttpServletRequest request;

  static void remember(HttpServletRequest request, SignedIn signedIn) {
    request.setAttribute(NAME, signedIn);
  }

  @Override
  public Optional<SignedIn> find() {
    return Optional.ofNullable((SignedIn) request.getAttribute(NAME));
  }

  /** Tells whether somebody signed in. */
  public boolean isSignedIn() {
    return find().isPresent();
  }

  /** The name to sign in with; empty for a visitor. */
  public String signInName() {
    return find().map(SignedIn::signInName).orElse("");
  }

  /** One or two letters that stand for the name; empty for a visitor. */
  public String initials() {
    return PARTS
        .splitAsStream(signInName())
        .filter(part -> !part.isEmpty())
        .limit(2)
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
