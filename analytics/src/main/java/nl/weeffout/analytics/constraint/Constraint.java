package nl.weeffout.analytics.constraint;

import java.time.LocalDate;
import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.PatternId;

/** Something that a person decided and no run may break. */
public sealed interface Constraint {
    /** Where it was read, and who decided it when. */
    Origin origin();

    /**
     * A line of a file.
     *
     * @param line from 1
     */
    record Origin(String file, int line, String author, LocalDate date) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** These records stand in one pattern, or in none. */
    record MustLink(List<CaseId> cases, Origin origin) implements Constraint {
        public MustLink {
            cases = List.copyOf(cases);
        }
    }

    /** No two of these records stand in one pattern. */
    record CannotLink(List<CaseId> cases, Origin origin) implements Constraint {
        public CannotLink {
            cases = List.copyOf(cases);
        }
    }

    /** The record stands in the pattern, which is shown for as long as it has one such member. */
    record Member(CaseId caseId, PatternId pattern, Origin origin) implements Constraint {}

    /** The record does not stand in the pattern. */
    record NotMember(CaseId caseId, PatternId pattern, Origin origin) implements Constraint {}

    /** The pattern's title; of several the newest. */
    record Name(PatternId pattern, String name, Origin origin) implements Constraint {}
}
