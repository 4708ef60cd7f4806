package be.knooppunt.network.entity;

/** Whether a service has room. */
public enum CapacityState {
  OPEN,
  LIMITED,
  WAITING_LIST,
  CLOSED,
  UNKNOWN
}
