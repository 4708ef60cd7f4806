package be.knooppunt.portal.boundary;

import be.knooppunt.network.entity.ReferralPath;

/** A path seen from one of its ends: the path and the service at the other end. */
public record PathLink(ReferralPath path, Node other) {}
