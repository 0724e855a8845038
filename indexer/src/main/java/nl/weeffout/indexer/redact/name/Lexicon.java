package nl.weeffout.indexer.redact.name;

import java.util.function.Predicate;

/**
 * What is known of words that are no names.
 *
 * @param isListed whether a dictionary holds a lower-case word as it is
 * @param isDutchWord whether a lower-case word stands in a dictionary, compounds included
 * @param isOrganisation whether a lower-case word is part of a known organisation's or scheme's name
 */
public record Lexicon(Predicate<String> isListed, Predicate<String> isDutchWord, Predicate<String> isOrganisation) {}
