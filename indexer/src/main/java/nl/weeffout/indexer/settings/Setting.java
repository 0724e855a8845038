package nl.weeffout.indexer.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.weeffout.indexer.elasticsearch.ClusterAddress;

/** Every setting there is, with its default, its range and what it does. */
public enum Setting {
    PORT("port", "8080", 0, 65_535, "port of the service; 0 takes a free one"),
    GRANT_LIMIT("grant-limit-euros", "500", 0, 1_000_000, "a grant above this amount is flagged"),
    GRANT_APPROVALS("grant-approvals", "3", 0, 100, "a grant with fewer approvals is flagged"),
    DUPLICATE_SIMILARITY(
            "duplicate-similarity",
            "0.85",
            0.5,
            1,
            "share of equal word shingles from which two texts are possible duplicates"),
    BATCH("batch", "500", 1, 100_000, "records that are made durable together"),
    MINIMUM_MEMBERS("minimum-members", "4", 2, 1_000, "fewest records that make a pattern"),
    QUIET_DAYS(
            "quiet-days",
            "365",
            30,
            3_650,
            "a pattern has gone quiet when its newest record is so many days older than the newest of all"),
    REGULAR_ROUTE(
            "regular-route-euros",
            "200",
            0,
            100_000,
            "what a regular assessment costs: a gift of less is cheaper than the assessment it spares"),
    MEASURES(
            "measures",
            "measures.csv",
            "table of measures whose effect is told, in the data folder unless its path says otherwise"),
    VECTORS("vectors", "on", "whether texts get sentence vectors, on or off; they take most of an ingest's time"),
    DENOMINATORS(
            "denominators",
            "none",
            "table of caseload, inhabitants and budgets that mine reads, a CSV file seen from the data folder; none without one"),
    INDEX("index", "lucene", "where records are searched: lucene, or Elasticsearch's nodes, http://HOST:9200/NAME");

    private static final String ON = "on";
    private static final String OFF = "off";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?");

    private static final Pattern PASSWORD = Pattern.compile("//[^/,]*@");

    private final String key;
    private final String defaultValue;
    private final double least;
    private final double greatest;
    private final String description;

    Setting(String key, String defaultValue, double least, double greatest, String description) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.least = least;
        this.greatest = greatest;
        this.description = description;
    }

    /** One that is no number. */
    Setting(String key, String defaultValue, String description) {
        this(key, defaultValue, 0, 0, description);
    }

    /** As it stands in {@code weeffout.yml}, such as {@code grant-limit-euros}. */
    public String key() {
        return key;
    }

    /** As it stands in the environment, such as {@code WEEFFOUT_GRANT_LIMIT_EUROS}. */
    public String variable() {
        return "WEEFFOUT_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public String defaultValue() {
        return defaultValue;
    }

    public String description() {
        return description;
    }

    /** Whether a municipality may have a value of its own. */
    public boolean isByMunicipality() {
        return this == GRANT_LIMIT || this == GRANT_APPROVALS;
    }

    /** The setting with this key. */
    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** What is wrong with a value, if anything. */
    Optional<String> fault(String value) {
        if (this == INDEX) {
            return value.equals(defaultValue) ? Optional.empty() : faultOfAddress(value);
        }
        if (this == DENOMINATORS) {
            return value.isBlank() ? Optional.of("is no file") : Optional.empty();
        }
        if (this == MEASURES) {
            return value.isBlank() || value.indexOf('\0') >= 0 ? Optional.of("is no path") : Optional.empty();
        }
        if (isSwitch()) {
            return value.equals(ON) || value.equals(OFF) ? Optional.empty() : Optional.of("is not on or off");
        }
        if (!NUMBER.matcher(value).matches()) {
            return Optional.of("is not a number");
        }
        double number = Double.parseDouble(value);
        if (!(number >= least && number <= greatest)) {
            return Optional.of("is not between " + plain(least) + " and " + plain(greatest));
        }
        return number != Math.rint(number) && !defaultValue.contains(".")
                ? Optional.of("is not a whole number")
                : Optional.empty();
    }

    private static Optional<String> faultOfAddress(String value) {
        try {
            ClusterAddress.parse(value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of("is not lucene: " + e.getMessage());
        }
    }

    /** A value as it may be shown: without a password. */
    public static String shown(String value) {
        return PASSWORD.matcher(value).replaceAll("//");
    }

    /** Whether it is on or off rather than a number. */
    private boolean isSwitch() {
        return defaultValue.equals(ON) || defaultValue.equals(OFF);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
