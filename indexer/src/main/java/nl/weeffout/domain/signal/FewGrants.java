package nl.weeffout.domain.signal;

/**
 * Fewer grants than a size of a team or municipality would have, beyond what chance explains.
 *
 * @param point its place in the funnel
 * @param upper the ratio is at most this with a confidence of 95 %
 */
public record FewGrants(SignalFacts facts, FunnelPoint point, double upper) implements UnderUse {
    @Override
    public String sentence() {
        return facts.subject() + " gebruikt het budget minder dan vergelijkbare: " + Dutch.cases(facts.observed())
                + ", verwacht " + Dutch.number(facts.expected()) + against() + "; toeval houdt het tussen "
                + Dutch.number(point.lower998()) + " en " + Dutch.number(point.upper998()) + " (99,8 %)."
                + Dutch.caution(facts.denominator());
    }

    private String against() {
        return switch (facts.denominator()) {
            case CASELOAD -> " naar caseload";
            case INHABITANTS -> " naar inwoners";
            case RECORDS, NONE -> "";
        };
    }
}
