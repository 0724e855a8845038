package nl.weeffout.indexer.dutch;

/**
 * Where a text names a regeling or an organisation.
 *
 * @param key such as {@code huurtoeslag} or {@code uwv}
 * @param isRegeling whether it is a regeling; else an organisation
 * @param start offset of the name in the text, in chars
 * @param end offset behind it
 */
public record NamedPlace(String key, boolean isRegeling, int start, int end) {}
