package be.knooppunt.referral.entity;

import be.knooppunt.network.entity.Service;
import java.util.List;

/**
 * What comes nearest when there is no route: a service that helps with the need, and those that
 * refer to it, who can be asked.
 */
public record Nearest(Service service, List<Service> referrers) {}
