package nl.weeffout.domain;

/**
 * Two records with nearly identical texts.
 *
 * @param first the smaller id
 * @param second the greater id
 * @param similarity the estimated Jaccard similarity of their word shingles, 0 to 1
 */
public record DuplicateLink(CaseId first, CaseId second, double similarity) {
    public DuplicateLink {
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("link of " + first + " and " + second + " is not in order");
        }
    }

    /** The link between two different ids, whichever comes first. */
    public static DuplicateLink between(CaseId one, CaseId other, double similarity) {
        return one.compareTo(other) < 0
                ? new DuplicateLink(one, other, similarity)
                : new DuplicateLink(other, one, similarity);
    }
}
