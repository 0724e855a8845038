package nl.weeffout.analytics.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.MemberReason.Kind;
import nl.weeffout.domain.pattern.PatternDescription;
import nl.weeffout.domain.pattern.TextPlace;
import nl.weeffout.indexer.dutch.Sentences;

/**
 * Describes a pattern by its members' own fields and words. The sentence quoted is the one that says most of what sets the
 * pattern apart for its length, among the sentences of its most typical members.
 */
public final class PatternDescriber {
    private static final int READ = 12;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private static final int NAMED = 2;
    private static final double OFTEN = .3;

    private PatternDescriber() {}

    private record Candidate(CaseId id, TextPlace place, double score) {}

    /**
     * Describes members.
     *
     * @param typicality of each member, in their order, 0 to 1
     */
    public static PatternDescription describe(List<MiningCase> members, List<Double> typicality, PatternLabel label) {
        List<Candidate> candidates = new ArrayList<>();
        IntStream.range(0, members.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> -typicality.get(place))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(READ)
                .forEach(
                        place -> read(members.get(place).stored().content(), typicality.get(place), label, candidates));
        return candidates.stream()
                .min(Comparator.<Candidate>comparingDouble(candidate -> -candidate.score())
                        .thenComparing(Candidate::id)
                        .thenComparing(candidate -> candidate.place().start()))
                .map(best -> new PatternDescription(figures(members, label), best.id(), best.place()))
                .orElseGet(() -> new PatternDescription(figures(members, label), null, null));
    }

    private static void read(MaatwerkCase content, double typicality, PatternLabel label, List<Candidate> candidates) {
        RedactedText text = content.narrative();
        Reading reading = Reading.of(content);
        for (Sentences.Span span : Sentences.of(text)) {
            Set<String> counted = new HashSet<>();
            double sum = 0;
            for (Reading.Phrase phrase : reading.phrases()) {
                boolean within = phrase.clause().field().equals(Reading.NARRATIVE)
                        && phrase.start() >= span.start()
                        && phrase.end() <= span.end()
                        && phrase.words().size() == 1;
                if (within && counted.add(phrase.key())) {
                    sum += label.weight(new Trait(Kind.WORDS, phrase.key()));
                }
            }
            int words = text.subSequence(span.start(), span.end()).toString().split("\\s+").length;
            if (words >= SHORTEST && words <= LONGEST && sum > 0) {
                candidates.add(new Candidate(
                        content.id(),
                        new TextPlace(Reading.NARRATIVE, span.start(), span.end()),
                        (.5 + typicality) * sum / Math.sqrt(words)));
            }
        }
    }

    private static String figures(List<MiningCase> members, PatternLabel label) {
        Set<String> towns = new TreeSet<>();
        Set<Integer> years = new TreeSet<>();
        members.forEach(member -> {
            towns.add(member.stored().content().municipality().name());
            years.add(member.stored().content().date().getYear());
        });
        List<Integer> inOrder = List.copyOf(new TreeSet<>(years));
        String period =
                years.size() == 1 ? inOrder.getFirst().toString() : inOrder.getFirst() + "–" + inOrder.getLast();
        String often = label.contrasts().entrySet().stream()
                .filter(entry -> switch (entry.getKey().kind()) {
                    case RULE, ORGANISATION, CATEGORY ->
                        entry.getValue().share() >= OFTEN
                                && !entry.getKey().key().equals(PatternTitler.ANY_OTHER);
                    case WORDS, CONCEPT -> false;
                })
                .sorted(Comparator.<Map.Entry<Trait, Contrast>>comparingInt(
                                entry -> -entry.getValue().inside())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> label.shown(entry.getKey()))
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(" en "));
        return members.size()
                + (members.size() == 1 ? " casus in " : " casussen in ")
                + (towns.size() == 1 ? towns.iterator().next() : towns.size() + " gemeenten")
                + ", "
                + period
                + (often.isEmpty() ? "" : ", meest " + often)
                + ".";
    }
}
