package be.knooppunt.people.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from role assignments. */
class RightsTest {
  private static Rights of(Grant... grants) {
    return Rights.of(
        Arrays.stream(grants).map(grant -> new RoleAssignment("a", grant, Instant.EPOCH)).toList());
  }

  @ParameterizedTest
  @CsvSource({
    // role, reads inside, signals, proposes, edits R-1, edits R-2, coordinates, administers
    "READER, true, false, false, false, false, false, false",
    "FRONTLINE_WORKER, true, true, false, false, false, false, false",
    "EDITOR, true, true, true, true, false, false, false",
    "COORDINATOR, true, true, true, true, true, true, false",
    "REGIONAL_READER, false, false, false, false, false, false, false",
    "ADMINISTRATOR, true, true, true, true, true, true, true"
  })
  void eachRoleAllowsWhatItIsFor(
      Role role,
      boolean reads,
      boolean signals,
      boolean proposes,
      boolean editsOwn,
      boolean editsOther,
      boolean coordinates,
      boolean administers) {
    Rights rights =
        of(
            switch (role) {
              case EDITOR -> Grant.editor("here", "R-1");
              case REGIONAL_READER -> Grant.region("REF-1");
              case ADMINISTRATOR -> Grant.administrator();
              default -> Grant.in("here", role);
            });
    assertEquals(reads, rights.mayReadInside("here"));
    assertEquals(signals, rights.maySignal("here"));
    assertEquals(proposes, rights.mayPropose("here"));
    assertEquals(editsOwn, rights.mayEdit("here", List.of("R-9", "R-1")));
    assertEquals(editsOther, rights.mayEdit("here", List.of("R-2")));
    assertEquals(coordinates, rights.mayCoordinate("here"));
    assertEquals(administers, rights.mayAdminister());
    assertEquals(administers, rights.mayReadInside("elsewhere"));
    assertEquals(administers, rights.mayEdit("elsewhere", List.of("R-1")));
    assertEquals(proposes, rights.isEditorIn(Optional.empty()));
    assertEquals(administers, rights.isEditorIn(Optional.of("elsewhere")));
  }

  @Test
  void theWidestRoleCounts() {
    Rights rights =
        of(Grant.in("a", Role.READER), Grant.editor("a", "R-1"), Grant.in("b", Role.READER));
    assertEquals(Optional.of(Role.EDITOR), rights.roleIn("a"));
    assertEquals(Optional.of(Role.READER), rights.roleIn("b"));
    assertEquals(Optional.empty(), rights.roleIn("c"));
    assertEquals(Set.of("a", "b"), rights.partnerships());
    assertEquals(Set.of("R-1"), rights.organisationsIn("a"));
    assertEquals(Set.of("REF-1"), of(Grant.region("REF-1")).regions());
  }

  @Test
  void aVisitorMayNothing() {
    assertFalse(Rights.NONE.mayReadInside("here") || Rights.NONE.mayAdminister());
  }

  @Test
  void whoHasToChooseAPasswordHasNoRights() {
    assertEquals(
        Rights.NONE, new SignedIn("a", "an", true, of(Grant.administrator()), "s").rights());
    assertTrue(
        new SignedIn("a", "an", false, of(Grant.administrator()), "s").rights().mayAdminister());
  }

  @Test
  void aGrantIsReadAsItWasWritten() {
    for (Grant grant :
        List.of(
            Grant.in("here", Role.COORDINATOR),
            Grant.editor("here", "R-1"),
            Grant.region("REF-1"),
            Grant.administrator())) {
      assertEquals(Optional.of(grant), Grant.parse(grant.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ADMINISTRATOR", "EDITOR|here||", "READER||R-1|", "NOBODY|here||", "||||"})
  void whatIsNoGrantIsNotRead(String text) {
    assertEquals(Optional.empty(), Grant.parse(text));
  }

  @Test
  void aRoleHoldsOnlyWhereItCan() {
    assertThrows(
        IllegalArgumentException.class, () -> new Grant(Role.ADMINISTRATOR, "here", null, null));
    assertThrows(IllegalArgumentException.class, () -> Grant.in("here", Role.EDITOR));
  }
}
