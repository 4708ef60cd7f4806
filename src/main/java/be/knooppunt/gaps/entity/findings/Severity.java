package be.knooppunt.gaps.entity.findings;

/** How urgent a finding is by the table of rules, most urgent first. */
public enum Severity {
  /** People get stuck now. */
  HIGH,
  /** It hangs on one thing, or will break on a known day. */
  MEDIUM,
  /** It can be better. */
  LOW
}
