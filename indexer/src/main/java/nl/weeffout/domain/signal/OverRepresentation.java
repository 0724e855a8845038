package nl.weeffout.domain.signal;

/**
 * Something that one place, team or time has more of than others.
 *
 * @param place where, in Dutch: {@code in Leiden}
 * @param shrunk the ratio, drawn towards what is usual (EBGM)
 * @param reportingRatio proportional reporting ratio; infinite where nobody else has any
 * @param chiSquared with Yates' correction
 * @param notable whether both reach the thresholds that are usual for them
 */
public record OverRepresentation(
        SignalFacts facts, String place, double shrunk, double reportingRatio, double chiSquared, boolean notable)
        implements Signal {
    @Override
    public SignalType type() {
        return SignalType.OVER_REPRESENTATION;
    }

    @Override
    public String sentence() {
        return facts.subject() + " komt " + place + " " + Dutch.number(facts.ratio())
                + " keer zo vaak voor als verwacht: "
                + Dutch.cases(facts.observed()) + ", verwacht " + Dutch.number(facts.expected())
                + "; voorzichtig geschat "
                + Dutch.number(shrunk) + " keer, ten minste " + Dutch.number(facts.lower()) + " keer"
                + (notable ? "; ook volgens de gangbare drempels (PRR en chi-kwadraat)." : ".")
                + Dutch.caution(facts.denominator());
    }
}
