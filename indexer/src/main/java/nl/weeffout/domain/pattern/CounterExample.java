package nl.weeffout.domain.pattern;

import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.RedactedText;

/**
 * A record with a pattern's vocabulary that was settled within the rules, and what separates it from the members.
 *
 * @param likeness mean cosine with the members, 0 to 1
 * @param settled how, as its own field says
 * @param missingWords words of the members that it lacks, the most usual first
 * @param ownWords words that no member has, in the order of its text
 * @param missingFields regelingen, leefgebied or category of the members that it lacks
 * @param ownFields those that no member has
 */
public record CounterExample(
        CaseId caseId,
        double likeness,
        RedactedText settled,
        List<String> missingWords,
        List<String> ownWords,
        List<String> missingFields,
        List<String> ownFields) {
    public CounterExample {
        missingWords = List.copyOf(missingWords);
        ownWords = List.copyOf(ownWords);
        missingFields = List.copyOf(missingFields);
        ownFields = List.copyOf(ownFields);
    }
}
