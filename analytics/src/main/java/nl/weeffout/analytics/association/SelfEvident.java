package nl.weeffout.analytics.association;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weeffout.analytics.count.AnalyticsTable;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.analytics.count.Item;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.Ground;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/**
 * Which values go together by definition, so that it is no finding: an organisation and its kind or those of one kind, a
 * regeling and who carries it out by law, two regelingen of one law, a ground and the regelingen it is known from, and
 * whatever is recognised by the same words, or stands in {@code vanzelfsprekend.tsv}. A life domain and a category are how people file a record: they tell nothing
 * beside the rule and the parties that they are filed by.
 */
final class SelfEvident {
    private static final Set<Dimension> FILED_BY =
            Set.of(Dimension.REGELING, Dimension.ORGANISATION, Dimension.ORGANISATION_KIND, Dimension.GROUND);

    private static final String TABLE = "vanzelfsprekend.tsv";

    private final Map<String, Set<String>> listed = new HashMap<>();
    private final ReferenceTables tables;
    private final Thesaurus thesaurus;
    private final Map<Pair, Boolean> known = new HashMap<>();

    private record Pair(Item one, Item other) {}

    SelfEvident(ReferenceTables tables, Thesaurus thesaurus) {
        this.tables = tables;
        this.thesaurus = thesaurus;
        for (String[] row : AnalyticsTable.rows(SelfEvident.class, TABLE)) {
            listed.put(row[0], Set.of(row[1].split(" \\| ")));
        }
    }

    /** Whether any two of the values go together by definition. */
    boolean holds(List<Item> items) {
        for (int one = 0; one < items.size(); one++) {
            for (int other = one + 1; other < items.size(); other++) {
                if (holds(items.get(one), items.get(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean holds(Item one, Item other) {
        return one.compareTo(other) > 0
                ? holds(other, one)
                : known.computeIfAbsent(new Pair(one, other), pair -> judge(pair.one(), pair.other()));
    }

    private boolean judge(Item one, Item other) {
        return isListed(one, other)
                || isListed(other, one)
                || isFiling(one, other)
                || isFiling(other, one)
                || isKind(one, other)
                || isCarriedOut(one, other)
                || isOneLaw(one, other)
                || belongsTo(other, one)
                || isNamedBy(one, other)
                || isNamedBy(other, one);
    }

    private boolean isListed(Item one, Item other) {
        return listed.getOrDefault(one.value(), Set.of()).contains(other.value());
    }

    private static boolean isFiling(Item one, Item other) {
        return switch (one.dimension()) {
            case LIFE_DOMAIN -> FILED_BY.contains(other.dimension());
            case CATEGORY -> isParty(other);
            default -> false;
        };
    }

    private static boolean isParty(Item item) {
        return item.dimension() == Dimension.ORGANISATION || item.dimension() == Dimension.ORGANISATION_KIND;
    }

    private String kind(Item party) {
        return party.dimension() == Dimension.ORGANISATION_KIND
                ? party.value()
                : tables.organisationKind(party.value()).orElse("");
    }

    /** Whether two parties are of one kind, or one is the kind of the other. */
    boolean isKind(Item one, Item other) {
        return isParty(one) && isParty(other) && kind(one).equals(kind(other));
    }

    private boolean isCarriedOut(Item one, Item other) {
        return one.dimension() == Dimension.REGELING
                && isParty(other)
                && tables.executors(one.value()).stream()
                        .anyMatch(executor -> executor.equals(other.value())
                                || tables.organisationKind(executor).orElse("").equals(other.value()));
    }

    private boolean isOneLaw(Item one, Item other) {
        return one.dimension() == Dimension.REGELING
                && other.dimension() == Dimension.REGELING
                && tables.isOneLaw(one.value(), other.value());
    }

    private boolean belongsTo(Item ground, Item regeling) {
        return ground.dimension() == Dimension.GROUND
                && regeling.dimension() == Dimension.REGELING
                && thesaurus.ground(ground.value()).stream()
                        .map(Ground::schemes)
                        .flatMap(Collection::stream)
                        .flatMap(scheme -> Stream.concat(Stream.of(scheme.label()), scheme.terms().stream()))
                        .anyMatch(name -> tables.regeling(name).stream().anyMatch(regeling.value()::equals));
    }

    /** Whether the words by which one is recognised make the tables recognise the other. */
    private boolean isNamedBy(Item one, Item other) {
        return spellings(one).anyMatch(spelling -> recognised(spelling, other));
    }

    private Stream<String> spellings(Item item) {
        return switch (item.dimension()) {
            case GROUND ->
                thesaurus
                        .concept(item.value())
                        .map(concept -> Stream.concat(Stream.of(concept.label()), concept.terms().stream()))
                        .orElse(Stream.empty());
            case REGELING, ORGANISATION, CATEGORY -> tables.spellings(item.value()).stream();
            default -> Stream.empty();
        };
    }

    private boolean recognised(String spelling, Item item) {
        return switch (item.dimension()) {
            case REGELING -> tables.regelingenIn(spelling).contains(item.value());
            case ORGANISATION -> tables.organisationsIn(spelling).contains(item.value());
            case ORGANISATION_KIND ->
                tables.organisationsIn(spelling).stream()
                        .anyMatch(key -> tables.organisationKind(key).orElse("").equals(item.value()));
            case CATEGORY -> tables.category(spelling).stream().anyMatch(item.value()::equals);
            default -> false;
        };
    }
}
