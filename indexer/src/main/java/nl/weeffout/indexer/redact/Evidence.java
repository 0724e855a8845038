package nl.weeffout.indexer.redact;

/**
 * Why something was masked.
 *
 * @param reason in a few words that hold nothing of the text
 * @param confidence that it tells who somebody is, above 0, at most 1; 1 where a rule decides
 */
public record Evidence(Layer layer, String reason, double confidence) {
    public Evidence {
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not above 0 and at most 1");
        }
    }

    /** Evidence by a rule that leaves no doubt. */
    static Evidence certain(Layer layer, String reason) {
        return new Evidence(layer, reason, 1);
    }
}
