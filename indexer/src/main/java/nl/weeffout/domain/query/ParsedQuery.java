package nl.weeffout.domain.query;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param clause what is looked for
 * @param language the same in the query language; parsing it gives the same clause again. Empty where everything is found
 * @param understood the same as a Dutch phrase for people
 * @param notes what was ignored or read otherwise than it was typed, in the order in which it was met
 */
public record ParsedQuery(Clause clause, String language, String understood, List<QueryNote> notes) {
    public ParsedQuery {
        notes = List.copyOf(notes);
    }

    /** Reasons alone: what was typed may name a person, and a log may print this. */
    @Override
    public String toString() {
        return "ParsedQuery" + notes;
    }
}
