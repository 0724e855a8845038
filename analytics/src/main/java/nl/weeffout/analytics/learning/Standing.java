package nl.weeffout.analytics.learning;

/** What is known of a record beside a pattern. */
enum Standing {
    UNKNOWN(0),
    MINED(.5),
    BELONGS(1),
    DOES_NOT(0);

    private final double weight;

    Standing(double weight) {
        this.weight = weight;
    }

    /** What it says of who belongs, beside a record that is known to belong. */
    double weight() {
        return weight;
    }

    /** What it says of who does not. */
    double contrast() {
        return this == DOES_NOT ? 1 : 0;
    }

    boolean isOpen() {
        return this == UNKNOWN || this == MINED;
    }
}
