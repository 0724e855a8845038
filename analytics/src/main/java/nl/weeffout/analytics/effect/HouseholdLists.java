package nl.weeffout.analytics.effect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.weeffout.analytics.statistics.CaptureRecapture;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * The households that organisations know, each by a hash under a key that the organisations share among themselves and nobody
 * here has: enough to count who is known twice, and to say nothing of who that is. Kept nowhere.
 *
 * @param byOrganisation hashes, by the organisation's name
 */
public record HouseholdLists(SortedMap<String, Set<String>> byOrganisation) {
    private static final String HASH = "hash";
    private static final String ORGANISATION = "organisatie";

    /** So short a one could be a number itself. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32,128}");

    public HouseholdLists {
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        byOrganisation.forEach((name, hashes) -> copy.put(name, Set.copyOf(hashes)));
        byOrganisation = Collections.unmodifiableSortedMap(copy);
    }

    /** Two organisations, by name, and the households of theirs. */
    public record Pair(String one, String other, CaptureRecapture households) {}

    /**
     * Reads a CSV with the titles {@code hash} and {@code organisatie}, a household of an organisation a line.
     *
     * @throws CommandFailure naming file, line, field and reason, never a hash
     */
    public static HouseholdLists read(Path file) {
        SortedMap<String, Set<String>> lists = new TreeMap<>();
        for (HandedTable.Row row : HandedTable.read(file, List.of(HASH, ORGANISATION), List.of(HASH, ORGANISATION))) {
            String hash = row.needed(HASH).toLowerCase(Locale.ROOT);
            if (!FORM.matcher(hash).matches()) {
                throw row.fault(HASH, "is not 32 to 128 hexadecimal digits: only keyed hashes are taken, no numbers");
            }
            lists.computeIfAbsent(row.needed(ORGANISATION), _ -> new HashSet<>())
                    .add(hash);
        }
        if (lists.size() < 2) {
            throw new CommandFailure(file + ": " + lists.size() + " organisations; two are needed at least");
        }
        return new HouseholdLists(lists);
    }

    /** How many households are known to any of them: a bound that assumes nothing. */
    public int known() {
        Set<String> all = new HashSet<>();
        byOrganisation.values().forEach(all::addAll);
        return all.size();
    }

    /** Every two organisations, by their names. */
    public List<Pair> pairs() {
        List<String> names = List.copyOf(byOrganisation.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                Set<String> first = byOrganisation.getOrDefault(names.get(one), Set.of());
                Set<String> second = byOrganisation.getOrDefault(names.get(other), Set.of());
                Set<String> both = new TreeSet<>(first);
                both.retainAll(second);
                pairs.add(new Pair(
                        names.get(one),
                        names.get(other),
                        new CaptureRecapture(first.size(), second.size(), both.size())));
            }
        }
        return pairs;
    }
}
