package nl.weeffout.api.patterns;

import java.time.LocalDate;
import java.util.List;

/**
 * A case like those of a pattern that was settled within the rules.
 *
 * @param caseId id of the record
 * @param likeness mean cosine with the members, 0 to 1
 * @param settled how, as its own field says
 * @param missingWords words of the members that it lacks, the most usual first
 * @param ownWords words that no member has, in the order of its text
 * @param missingFields regelingen, leefgebied or category of the members that it lacks
 * @param ownFields those that no member has
 */
public record CounterExampleView(
        String caseId,
        LocalDate date,
        String municipality,
        double likeness,
        String settled,
        List<String> missingWords,
        List<String> ownWords,
        List<String> missingFields,
        List<String> ownFields) {
    public CounterExampleView {
        missingWords = List.copyOf(missingWords);
        ownWords = List.copyOf(ownWords);
        missingFields = List.copyOf(missingFields);
        ownFields = List.copyOf(ownFields);
    }
}
