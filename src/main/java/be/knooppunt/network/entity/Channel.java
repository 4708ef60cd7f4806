package be.knooppunt.network.entity;

/** How a service is reached. */
public enum Channel {
  DESK,
  PHONE,
  EMAIL,
  ONLINE,
  HOME_VISIT,
  OUTREACH
}
