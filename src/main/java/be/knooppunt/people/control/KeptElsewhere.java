package be.knooppunt.people.control;

import java.util.List;
import java.util.Map;

/**
 * What another component keeps for an account, so that its owner can take it along. It goes when
 * the account goes.
 */
public interface KeptElsewhere {
  /** What it is called in the file that the owner takes along. */
  String name();

  /** All of it, each with its fields as text. */
  List<Map<String, String>> list(String accountId);
}
