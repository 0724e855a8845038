package nl.weeffout.analytics.label;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.similarity.Workers;
import nl.weeffout.domain.pattern.MemberReason;

/**
 * How many records have each trait that members of some pattern share, and which words name something. Reads every record
 * once; keeps phrases only where two members of one pattern have them, as most phrases of a log occur once.
 */
final class TraitCounts {
    /** Records that are read before they are counted. */
    private static final int BATCH = 1_000;

    private final int records;
    private final Map<Trait, Integer> holders = new HashMap<>();
    private final Nouns nouns = new Nouns();
    private final List<SortedMap<Trait, Integer>> inside;

    TraitCounts(List<MiningCase> all, List<List<MiningCase>> groups) {
        this.records = all.size();
        inside = Workers.ALL.map(groups, TraitCounts::inside);
        Set<Trait> wanted = new HashSet<>();
        inside.forEach(held -> wanted.addAll(held.keySet()));
        for (int from = 0; from < all.size(); from += BATCH) {
            Workers.ALL
                    .map(all.subList(from, Math.min(all.size(), from + BATCH)), each -> Read.of(each, wanted))
                    .forEach(read -> {
                        nouns.observe(read.reading());
                        read.counted().forEach(trait -> holders.merge(trait, 1, Integer::sum));
                    });
        }
    }

    /** A record as it is counted. */
    private record Read(Reading reading, List<Trait> counted) {
        static Read of(MiningCase record, Set<Trait> wanted) {
            Reading reading = Reading.of(record.stored().content());
            return new Read(
                    reading,
                    Trait.of(record, reading).keySet().stream()
                            .filter(trait -> trait.kind() != MemberReason.Kind.WORDS || wanted.contains(trait))
                            .toList());
        }
    }

    Nouns nouns() {
        return nouns;
    }

    /** Members of a group that have each trait; of phrases those that two of them have. */
    SortedMap<Trait, Integer> inside(int group) {
        return inside.get(group);
    }

    private static SortedMap<Trait, Integer> inside(List<MiningCase> members) {
        Map<Trait, Integer> inside = new HashMap<>();
        members.forEach(member -> Trait.of(member, Reading.of(member.stored().content()))
                .keySet()
                .forEach(trait -> inside.merge(trait, 1, Integer::sum)));
        inside.entrySet()
                .removeIf(entry -> entry.getValue() < 2 && entry.getKey().kind() == MemberReason.Kind.WORDS);
        return new TreeMap<>(inside);
    }

    /** The contrast of a trait that {@code inside} of so many members have. */
    Contrast contrast(Trait trait, int inside, int members) {
        int others = Math.max(0, records - members);
        int outside = Math.clamp(holders.getOrDefault(trait, inside) - inside, 0, others);
        return new Contrast(inside, members, outside, others);
    }
}
