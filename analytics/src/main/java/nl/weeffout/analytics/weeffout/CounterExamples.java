package nl.weeffout.analytics.weeffout;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.CounterExample;
import nl.weeffout.indexer.dutch.DutchAnalysis;
import nl.weeffout.indexer.dutch.DutchTerm;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Records with a pattern's vocabulary that were settled within the rules: what a strategist holds beside a pattern before she
 * believes it.
 *
 * <p>An exception was settled so when its outcome says 'binnen de regels' (or what else the thesaurus has under
 * {@code w_geen_maatwerk}), a grant when an alternative was found in place of spending. Likeness is the mean cosine with the
 * members. Cost: the cosines of each member, and reading the members and the examples shown.
 */
public final class CounterExamples {
    private static final String WITHIN_THE_RULES = "w_geen_maatwerk";
    private static final Set<String> NOTHING_FOUND = Set.of("", "geen", "nee", "niet", "onbekend", "n.v.t.", "-");
    private static final int WORDS = 6;

    /** From this share of the members on a word belongs to the pattern, so that its absence tells something. */
    private static final double USUAL = .3;

    private final List<MaatwerkCase> cases;
    private final Map<CaseId, Integer> rows = new HashMap<>();
    private final IntFunction<double[]> cosines;

    /**
     * @param cases of one kind, in the order of the rows
     * @param cosines of the record of a row with every record, by row; such as {@code TermVectors::cosines}
     */
    public CounterExamples(List<? extends MaatwerkCase> cases, IntFunction<double[]> cosines) {
        this.cases = List.copyOf(cases);
        this.cosines = cosines;
        for (MaatwerkCase each : cases) {
            rows.put(each.id(), rows.size());
        }
    }

    /**
     * How a record was settled within the rules, in the words of its own field; empty where it took an exception or a gift.
     */
    public static Optional<RedactedText> settled(MaatwerkCase content) {
        RedactedText field = switch (content) {
            case ExceptionCase exception -> exception.outcome();
            case GrantCase grant -> grant.alternative();
        };
        boolean settled = switch (content) {
            case ExceptionCase _ ->
                Thesaurus.load().finder().find(field).stream()
                        .anyMatch(match -> match.concept().id().equals(WITHIN_THE_RULES));
            case GrantCase _ -> !NOTHING_FOUND.contains(field.value().strip().toLowerCase(Locale.ROOT));
        };
        return settled ? Optional.of(field) : Optional.empty();
    }

    /**
     * The records most like a pattern's members that are none of them and were settled within the rules, the likest first, of
     * equals the first by id.
     *
     * @throws IllegalArgumentException for members that are none of the records
     */
    public List<CounterExample> of(Collection<CaseId> members, int most) {
        Set<CaseId> ids = new TreeSet<>(members);
        double[] likeness = new double[cases.size()];
        for (CaseId id : ids) {
            Integer row = rows.get(id);
            if (row == null) {
                throw new IllegalArgumentException("member " + id + " is none of the records");
            }
            double[] own = cosines.apply(row);
            for (int i = 0; i < likeness.length; i++) {
                likeness[i] += own[i] / ids.size();
            }
        }
        List<Reading> readings = ids.stream()
                .map(id -> Reading.of(cases.get(rows.getOrDefault(id, 0))))
                .toList();
        return IntStream.range(0, likeness.length)
                .boxed()
                .filter(row -> likeness[row] > 0 && !ids.contains(cases.get(row).id()))
                .filter(row -> settled(cases.get(row)).isPresent())
                .sorted(Comparator.<Integer>comparingDouble(row -> -likeness[row])
                        .thenComparing(row -> cases.get(row).id()))
                .limit(most)
                .map(row -> example(cases.get(row), Math.min(1, likeness[row]), readings))
                .toList();
    }

    private static CounterExample example(MaatwerkCase content, double likeness, List<Reading> members) {
        Reading own = Reading.of(content);
        SortedMap<String, Integer> words = holders(members, Reading::words);
        SortedMap<String, Integer> fields = holders(members, Reading::fields);
        return new CounterExample(
                content.id(),
                likeness,
                settled(content).orElseThrow(),
                usual(words, own.words(), members, Reading::words),
                foreign(own.words(), words),
                usual(fields, own.fields(), members, Reading::fields),
                foreign(own.fields(), fields));
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
