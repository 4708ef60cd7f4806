package be.knooppunt.network.entity;

/**
 * The knooppunt number of a service in a partnership, given once, and its fixed place on the map.
 *
 * @param number sector digit and serial, for example 31
 * @param x 0 (left) to 1
 * @param y 0 (top) to 1
 */
public record Placement(ServiceId service, int number, double x, double y) {}
