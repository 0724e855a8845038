package nl.weeffout.analytics.cluster;

/**
 * What can be set on the miners: a name, what people read, a range and what it is where nobody sets it. The defaults come from
 * trials on two labelled samples; around them the result changes little.
 */
public enum Parameter {
    MINIMUM_MEMBERS("minimumMembers", "Minste aantal meldingen van een patroon", 2, 1_000, 4),
    /** What the mean similarity of a group's pairs exceeds: higher gives smaller and tighter groups. */
    TIGHTNESS("tightness", "Hoe sterk meldingen van een patroon op elkaar lijken", .05, .6, .25),
    FEWEST_NEIGHBOURS("fewestNeighbours", "Kleinste buurt waarin gelijkenis wederzijds is", 4, 100, 8),
    MOST_NEIGHBOURS("mostNeighbours", "Grootste buurt waarin gelijkenis wederzijds is", 4, 100, 20),
    /** What ranks by sentence vectors count beside ranks by words, which count 1. */
    TEXT_WEIGHT("textWeight", "Gewicht van de betekenis naast dat van de woorden", 0, 10, 1.5),
    /** A member less alike to the others, as a share of the group's median, leaves. */
    TRIM("trim", "Deel van de gewone gelijkenis waaronder een melding afvalt", 0, 1, .5),
    /** A member of one pattern that is so alike to the members of another, as a share of that one's median, stands in both; at 10 none does. */
    SHARED("shared", "Deel van de gewone gelijkenis waarbij een melding ook in een tweede patroon staat", .5, 10, 10),
    /** How much more alike records count that stood together in the run before, and less those that stood apart. */
    STEADINESS("steadiness", "Hoe sterk meldingen bij hun vorige patroon blijven", 0, .5, .075),
    /** Up to this share of new records the run before tells what words weigh and which of its records are neighbours; at 0 never. */
    FRAME_GROWTH("frameGrowth", "Deel nieuwe meldingen waarna alles opnieuw wordt gewogen", 0, 1, .1),
    /** A pattern without a new record for so long has gone quiet. */
    QUIET_DAYS("quietDays", "Dagen zonder nieuwe melding waarna een patroon stil is", 30, 3_650, 365),
    /** How many times the greatest evidence for any pattern by chance makes a pattern sure. */
    CERTAINTY("certainty", "Hoeveel maal het toeval een zeker patroon overtreft", 1, 100, 2),
    /** Of a sure pattern's pairs, how many stay together in draws of the records at least. */
    STABILITY("stability", "Deel van de paren dat in een zeker patroon bijeen blijft", .5, .99, .75),
    /** Fewer are made among more than 2,000 records, whose many groups make up for each other's chance. */
    STARTS("starts", "Aantal pogingen om de beste groepen te vinden", 1, 100, 10),
    /** Over how many draws of the records similarity is averaged; fewer are made among more than 2,000 records. */
    RESAMPLINGS("resamplings", "Aantal steekproeven waarover gelijkenis wordt gemiddeld", 0, 100, 20),
    /** Of more records the nearest are sought by a graph and by rare terms, not by comparing all pairs. */
    EXACT_UP_TO("exactUpTo", "Aantal meldingen tot waar alle paren worden vergeleken", 100, 1_000_000, 20_000),
    SEED("seed", "Begin van de toevalsgetallen", 0, 1_000_000, 1),
    /** The smallest cluster of the miner hdbscan, before duplicates join it. */
    MINIMUM_CLUSTER_SIZE("minimumClusterSize", "hdbscan: minste clustergrootte", 2, 100, 4),
    CORE_NEIGHBOURS("coreNeighbours", "hdbscan: buren voor de dichtheid", 1, 50, 3),
    RECIPROCAL_NEIGHBOURS("reciprocalNeighbours", "hdbscan: wederzijdse buren", 4, 50, 12);

    private final String key;
    private final String label;
    private final double least;
    private final double greatest;
    private final double standard;

    Parameter(String key, String label, double least, double greatest, double standard) {
        this.key = key;
        this.label = label;
        this.least = least;
        this.greatest = greatest;
        this.standard = standard;
    }

    /** As it stands in a run folder, such as {@code minimumMembers}. */
    public String key() {
        return key;
    }

    /** What people read, in Dutch. */
    public String label() {
        return label;
    }

    public double least() {
        return least;
    }

    public double greatest() {
        return greatest;
    }

    /** What it is where nobody sets it. */
    public double standard() {
        return standard;
    }

    /** Whether only whole numbers make sense. */
    public boolean isWhole() {
        return switch (this) {
            case TIGHTNESS, TEXT_WEIGHT, TRIM, SHARED, STEADINESS, FRAME_GROWTH, CERTAINTY, STABILITY -> false;
            case MINIMUM_MEMBERS,
                    FEWEST_NEIGHBOURS,
                    MOST_NEIGHBOURS,
                    QUIET_DAYS,
                    STARTS,
                    RESAMPLINGS,
                    EXACT_UP_TO,
                    SEED,
                    MINIMUM_CLUSTER_SIZE,
                    CORE_NEIGHBOURS,
                    RECIPROCAL_NEIGHBOURS -> true;
        };
    }

    /** A value as text: without a point where it is whole. */
    String text(double value) {
        return isWhole() && value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
