package be.knooppunt.gaps.entity.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link GapFacts} as columns, the same for a gap and for what happened to it. */
@Embeddable
@SuppressWarnings("NullAway.Init") // JPA fills the fields
public class FactColumns {
  @Enumerated(EnumType.STRING)
  private GapState state;

  private @Nullable String because;

  private @Nullable String reason;

  @Column(name = "owner_organisation")
  private @Nullable String organisation;

  @Column(name = "owner_role")
  private @Nullable String role;

  @Column(name = "owner_account")
  private @Nullable String account;

  @Column(name = "due_on")
  private @Nullable LocalDate dueOn;

  /** For JPA. */
  protected FactColumns() {}

  FactColumns(GapFacts facts) {
    state = facts.state();
    because = given(facts.because());
    reason = given(facts.reason());
    organisation = given(facts.organisation());
    role = given(facts.role());
    account = given(facts.account());
    dueOn = facts.dueOn();
  }

  private static @Nullable String given(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String text(@Nullable String column) {
    return column == null ? "" : column;
  }

  GapFacts facts() {
    return new GapFacts(
        state, text(because), text(reason), text(organisation), text(role), text(account), dueOn);
  }
}
