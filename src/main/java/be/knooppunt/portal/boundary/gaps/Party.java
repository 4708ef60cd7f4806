package be.knooppunt.portal.boundary.gaps;

/**
 * A measured organisation or service as the page names it.
 *
 * @param name its name that day
 * @param href its page
 * @param sector its sector, in words
 */
public record Party(String id, String name, String href, String sector, boolean isGeneralist) {}
