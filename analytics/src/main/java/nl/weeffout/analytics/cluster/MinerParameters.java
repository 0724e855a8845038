package nl.weeffout.analytics.cluster;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be set on the miner.
 *
 * @param minimumMembers records a pattern has at least
 * @param minimumClusterSize points a cluster has at least before duplicates join it
 * @param coreNeighbours neighbours that make a point's core distance
 * @param reciprocalNeighbours how many neighbours are looked at when similarity is made mutual
 */
public record MinerParameters(
        int minimumMembers, int minimumClusterSize, int coreNeighbours, int reciprocalNeighbours) {
    /** What the command and the API show of each parameter. */
    public static final List<Description> DESCRIPTIONS = List.of(
            new Description("minimumMembers", "Minste aantal meldingen", 2, 100, 4),
            new Description("minimumClusterSize", "Minste clustergrootte", 2, 100, 4),
            new Description("coreNeighbours", "Buren voor de dichtheid", 1, 50, 3),
            new Description("reciprocalNeighbours", "Wederzijdse buren", 4, 50, 12));

    public static final MinerParameters DEFAULT = new MinerParameters(4, 4, 3, 12);

    public MinerParameters {
        DESCRIPTIONS.get(0).check(minimumMembers);
        DESCRIPTIONS.get(1).check(minimumClusterSize);
        DESCRIPTIONS.get(2).check(coreNeighbours);
        DESCRIPTIONS.get(3).check(reciprocalNeighbours);
    }

    /** Names and values as text, as a run folder notes them. */
    public SortedMap<String, String> asText() {
        SortedMap<String, String> text = new TreeMap<>();
        text.put("minimumMembers", Integer.toString(minimumMembers));
        text.put("minimumClusterSize", Integer.toString(minimumClusterSize));
        text.put("coreNeighbours", Integer.toString(coreNeighbours));
        text.put("reciprocalNeighbours", Integer.toString(reciprocalNeighbours));
        return text;
    }

    /** A parameter's name, Dutch label, range and default. */
    public record Description(String name, String label, int least, int greatest, int standard) {
        private void check(int value) {
            if (value < least || value > greatest) {
                throw new IllegalArgumentException(name + " " + value + " is not in " + least + ".." + greatest);
            }
        }
    }
}
