package nl.weeffout.analytics.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weeffout.analytics.conflict.PartyRules.Mention;
import nl.weeffout.analytics.count.AnalyticsTable;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.dutch.Sentences;
import nl.weeffout.indexer.thesaurus.Concept;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.ConceptFinder;
import nl.weeffout.indexer.thesaurus.ConceptMatch;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Reads which regelingen of a record point away from themselves, and to which: by what its sentences say in the words of
 * {@code wegwijzen.tsv}, which tell the direction; by two of them that refuse in one record; and by a ground of refusal from {@code botsende-gronden.tsv} that a record of
 * two or three regelingen speaks of, which points from the regeling that the ground is known from to the others. Negation is not
 * looked at. Cost: O(n) in words. Thread safe.
 */
public final class PointingAway {
    /** Of more regelingen nobody knows which ones a ground stands between. */
    private static final int FEW = 3;

    /** Assistance is what is left when all else was tried (Pw art. 15): whoever says that something goes first means another. */
    private static final Set<String> LAST = Set.of("bijzondere-bijstand", "participatiewet");

    private final ReferenceTables tables;
    private final PartyRules rules;
    private final ConceptFinder signposts;
    private final Thesaurus thesaurus;
    private final Set<String> grounds = new TreeSet<>();

    public PointingAway(ReferenceTables tables, Thesaurus thesaurus) {
        this.tables = tables;
        this.rules = new PartyRules(tables);
        this.thesaurus = thesaurus;
        Map<String, List<String>> terms = new TreeMap<>();
        for (String[] row : AnalyticsTable.rows(PointingAway.class, "wegwijzen.tsv")) {
            terms.computeIfAbsent(row[0], _ -> new ArrayList<>()).addAll(List.of(row[1].split(" \\| ")));
        }
        signposts = new ConceptFinder(terms.entrySet().stream()
                .map(entry -> new Concept(entry.getKey(), ConceptFacet.SITUATIE, entry.getKey(), entry.getValue(), ""))
                .toList());
        AnalyticsTable.rows(PointingAway.class, "botsende-gronden.tsv").forEach(row -> grounds.add(row[0]));
    }

    /**
     * What was read of a record.
     *
     * @param pairs of regelingen that both apply and can conflict: every two that it names or that point
     * @param pointings which point away
     */
    public record Read(List<RulePair> pairs, List<Pointing> pointings) {}

    /** @param refusers keys of the regelingen and organisations that refuse in the record: two of them leave it to each other */
    public Read read(MaatwerkCase content, Set<String> refusers) {
        Set<String> named = rules.named(tables.terms(content));
        SortedSet<Pointing> pointings = new TreeSet<>();
        for (RedactedText text : told(content)) {
            List<Mention> before = List.of();
            for (Sentences.Span span : Sentences.of(text)) {
                RedactedText sentence = text.part(span.start(), span.end());
                List<Mention> mentions = rules.mentions(sentence, named);
                for (ConceptMatch sign : signposts.find(sentence)) {
                    pointings.addAll(new Signpost(sign, before, mentions, named).pointings());
                }
                before = mentions;
            }
            pointings.addAll(byGround(text, named));
        }
        Set<String> refusing = rules.spokenFor(refusers, named);
        for (String one : refusing) {
            for (String other : refusing) {
                if (one.compareTo(other) < 0 && rules.canConflict(one, other)) {
                    pointings.add(Pointing.between(one, other));
                }
            }
        }
        pointings.removeIf(pointing -> !pointing.isDirected()
                && pointings.stream()
                        .anyMatch(other -> other.isDirected() && other.pair().equals(pointing.pair())));
        Set<String> keys = new TreeSet<>();
        List<String> all = List.copyOf(named);
        for (int one = 0; one < all.size(); one++) {
            for (String other : all.subList(one + 1, all.size())) {
                if (rules.canConflict(all.get(one), other)) {
                    keys.add(RulePair.of(all.get(one), other).key());
                }
            }
        }
        pointings.forEach(pointing -> keys.add(pointing.pair().key()));
        return new Read(keys.stream().map(RulePair::ofKey).toList(), List.copyOf(pointings));
    }

    /** The texts that tell what was the matter. */
    private static List<RedactedText> told(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> List.of(exception.narrative());
            case GrantCase grant -> List.of(grant.narrative(), grant.priorProvision());
        };
    }

    private Set<Pointing> byGround(RedactedText text, Set<String> named) {
        Set<Pointing> pointings = new TreeSet<>();
        if (named.size() < 2 || named.size() > FEW) {
            return pointings;
        }
        for (ConceptMatch match : thesaurus.finder().find(text)) {
            if (!grounds.contains(match.concept().id())) {
                continue;
            }
            Set<String> refusing = new TreeSet<>();
            thesaurus.ground(match.concept().id()).map(Ground::schemes).orElse(List.of()).stream()
                    .flatMap(scheme -> tables.regeling(scheme.label()).stream())
                    .filter(named::contains)
                    .forEach(refusing::add);
            for (String one : refusing) {
                for (String other : named) {
                    if (rules.canConflict(one, other)) {
                        pointings.add(
                                refusing.contains(other)
                                        ? Pointing.between(one, other)
                                        : new Pointing(one, other, true));
                    }
                }
            }
        }
        return pointings;
    }

    /** Words of pointing in a sentence, among the regelingen that it and the sentence before speak of. */
    private final class Signpost {
        private final ConceptMatch sign;
        private final List<Mention> earlier;
        private final List<Mention> mentions;
        private final Set<String> named;

        Signpost(ConceptMatch sign, List<Mention> earlier, List<Mention> mentions, Set<String> named) {
            this.sign = sign;
            this.earlier = earlier;
            this.mentions = mentions;
            this.named = named;
        }

        Set<Pointing> pointings() {
            return switch (sign.concept().id()) {
                case "naar-volgende" ->
                    next(sign.end())
                            .map(to -> directed(previous(to, sign.start()), Optional.of(to)))
                            .orElse(Set.of());
                case "gaat-voor" ->
                    previous("", sign.start())
                            .filter(to -> !LAST.contains(to))
                            .map(to -> directed(other(to), Optional.of(to)))
                            .orElseGet(() -> previous("", sign.start())
                                    .map(from -> directed(Optional.of(from), next(sign.end())))
                                    .orElse(Set.of()));
                case "zegt-nee" ->
                    previous("", sign.start())
                            .map(from -> directed(Optional.of(from), other(from)))
                            .orElse(Set.of());
                case "valt-buiten" ->
                    next(sign.end())
                            .map(from -> directed(Optional.of(from), other(from)))
                            .orElse(Set.of());
                case "naar-elkaar" -> eachOther();
                default ->
                    throw new IllegalArgumentException(
                            "signpost '" + sign.concept().id() + "' is unknown");
            };
        }

        private Optional<String> next(int from) {
            return mentions.stream()
                    .filter(mention -> mention.start() >= from)
                    .map(Mention::regeling)
                    .findFirst();
        }

        /** The last regeling named before a place, in the sentence or in the one before, that is not another. */
        private Optional<String> previous(String not, int until) {
            List<Mention> before = new ArrayList<>(earlier);
            mentions.stream().filter(mention -> mention.end() <= until).forEach(before::add);
            return before.reversed().stream()
                    .map(Mention::regeling)
                    .filter(regeling -> !regeling.equals(not))
                    .findFirst();
        }

        /** Another regeling of the sentence, or the one that was named before it. */
        private Optional<String> other(String than) {
            return mentions.stream()
                    .map(Mention::regeling)
                    .filter(regeling -> !regeling.equals(than))
                    .findFirst()
                    .or(() -> previous(than, 0));
        }

        /** A side that the sentences do not tell is the record's only other regeling, if it has just one. */
        private Set<Pointing> directed(Optional<String> from, Optional<String> to) {
            Optional<String> source = from.or(() -> to.flatMap(this::onlyOther));
            Optional<String> target = to.or(() -> from.flatMap(this::onlyOther));
            return source.flatMap(one -> target.filter(other -> rules.canConflict(one, other))
                            .map(other -> new Pointing(one, other, true)))
                    .map(Set::of)
                    .orElse(Set.of());
        }

        private Optional<String> onlyOther(String than) {
            List<String> others = named.stream()
                    .filter(regeling -> rules.canConflict(than, regeling))
                    .toList();
            return others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty();
        }

        private Set<Pointing> eachOther() {
            Set<String> here = new TreeSet<>();
            mentions.forEach(mention -> here.add(mention.regeling()));
            if (here.size() < 2) {
                earlier.forEach(mention -> here.add(mention.regeling()));
            }
            Set<String> parties = here.size() < 2 && named.size() <= FEW ? named : here;
            Set<Pointing> pointings = new TreeSet<>();
            for (String one : parties) {
                for (String other : parties) {
                    if (one.compareTo(other) < 0 && rules.canConflict(one, other)) {
                        pointings.add(Pointing.between(one, other));
                    }
                }
            }
            return pointings;
        }
    }
}
