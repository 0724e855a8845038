package nl.weeffout.indexer.query;

import nl.weeffout.domain.query.Clause;

/** A part of a query as it was typed. */
sealed interface Token {
    /** Something to look for, or behind a minus something to keep out. */
    record Operand(Clause clause, boolean negated) implements Token {}

    /** The word between two alternatives, as typed. */
    record Or(String typed) implements Token {}

    record Open(boolean negated) implements Token {}

    record Close() implements Token {}
}
