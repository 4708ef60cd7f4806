package be.knooppunt.network.entity;

/** An organisation that takes part in a partnership, in a role, for a time. */
public record Membership(OrganisationId organisation, String role, Validity validity) {}
