package nl.weeffout.analytics.weeffout;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.dutch.ReferenceTables;

/**
 * What separates a record from the members of a pattern, in words and fields. It is read from the records when somebody asks,
 * so that no run keeps words that are masked later.
 *
 * @param missingWords words of the members that the record lacks, the most usual first
 * @param ownWords words that no member has, in the order of its text
 * @param missingFields regelingen, leefgebied or category of the members that it lacks
 * @param ownFields those that no member has
 */
public record Separation(
        List<String> missingWords, List<String> ownWords, List<String> missingFields, List<String> ownFields) {
    private static final int WORDS = 6;

    /** From this share of the members on a word belongs to the pattern, so that its absence tells something. */
    private static final double USUAL = .3;

    public Separation {
        missingWords = List.copyOf(missingWords);
        ownWords = List.copyOf(ownWords);
        missingFields = List.copyOf(missingFields);
        ownFields = List.copyOf(ownFields);
    }

    /** The members of a pattern, read once to be compared with several records. Cost: O(n) in their words. */
    public static final class Members {
        private final List<Reading> readings;
        private final SortedMap<String, Integer> words;
        private final SortedMap<String, Integer> fields;

        /** @param members in any order; words are spelt as the first by id does */
        public Members(List<? extends MaatwerkCase> members) {
            readings = members.stream()
                    .sorted(Comparator.comparing(MaatwerkCase::id))
                    .map(Reading::of)
                    .toList();
            words = holders(readings, Reading::words);
            fields = holders(readings, Reading::fields);
        }

        /** What separates a record from them. */
        public Separation from(MaatwerkCase content) {
            Reading own = Reading.of(content);
            return new Separation(
                    usual(words, own.words(), readings, Reading::words),
                    foreign(own.words(), words),
                    usual(fields, own.fields(), readings, Reading::fields),
                    foreign(own.fields(), fields));
        }
    }

    private static SortedMap<String, Integer> holders(
            List<Reading> readings, Function<Reading, Map<String, String>> part) {
        SortedMap<String, Integer> holders = new TreeMap<>();
        for (Reading reading : readings) {
            part.apply(reading).keySet().forEach(key -> holders.merge(key, 1, Integer::sum));
        }
        return holders;
    }

    /** What many members hold and the record does not, as the first member that holds it spells it. */
    private static List<String> usual(
            SortedMap<String, Integer> holders,
            Map<String, String> own,
            List<Reading> members,
            Function<Reading, Map<String, String>> part) {
        return holders.entrySet().stream()
                .filter(entry ->
                        entry.getValue() >= Math.max(2, USUAL * members.size()) && !own.containsKey(entry.getKey()))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> members.stream()
                        .flatMap(
                                member -> Optional.ofNullable(part.apply(member).get(entry.getKey())).stream())
                        .limit(1))
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private static List<String> foreign(Map<String, String> own, SortedMap<String, Integer> holders) {
        return own.entrySet().stream()
                .filter(entry -> !holders.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    /**
     * A record's words and fields as they are compared, each with how it is shown, in the order of the text.
     */
    private record Reading(Map<String, String> words, Map<String, String> fields) {
        static Reading of(MaatwerkCase content) {
            Map<String, String> words = new LinkedHashMap<>();
            for (RedactedText sentence : CaseTexts.sentences(content)) {
                for (DutchTerm term : DutchAnalysis.load().terms(sentence)) {
                    words.putIfAbsent(term.stem(), term.surface().toLowerCase(Locale.ROOT));
                }
            }
            Map<String, String> fields = new TreeMap<>();
            ReferenceTables tables = ReferenceTables.load();
            tables.terms(content).regelingen().forEach(key -> fields.put(tables.label(key), tables.label(key)));
            String typed = switch (content) {
                case ExceptionCase exception -> exception.lifeDomain().value();
                case GrantCase grant -> grant.category().value();
            };
            if (!typed.isBlank()) {
                String field = typed.strip().toLowerCase(Locale.ROOT);
                fields.put(field, field);
            }
            return new Reading(words, fields);
        }
    }
}
