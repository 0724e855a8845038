package nl.weeffout.api.service;

/** How many items an answer may have. */
public final class Limit {
    private static final int GREATEST = 100;

    private Limit() {}

    /**
     * Nothing where an answer may have so many items.
     *
     * @throws InvalidInputException outside 1 to 100
     */
    public static void require(int limit) {
        if (limit < 1 || limit > GREATEST) {
            throw new InvalidInputException("limit", limit + " is not between 1 and " + GREATEST);
        }
    }
}
