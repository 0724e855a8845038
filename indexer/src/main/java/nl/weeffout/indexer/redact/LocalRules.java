package nl.weeffout.indexer.redact;

import java.util.Set;

/**
 * What people of a municipality decided about single words, kept as rules.
 *
 * @param persons words, in lower case, that name a person wherever they stand
 * @param neverPersons words, in lower case, that name none, unless a form of address stands before them
 */
public record LocalRules(Set<String> persons, Set<String> neverPersons) {
    /** No rules. */
    public static final LocalRules NONE = new LocalRules(Set.of(), Set.of());

    public LocalRules {
        persons = Set.copyOf(persons);
        neverPersons = Set.copyOf(neverPersons);
    }

    /** How many; the words may be names. */
    @Override
    public String toString() {
        return "LocalRules of " + persons.size() + " persons and " + neverPersons.size() + " others";
    }
}
