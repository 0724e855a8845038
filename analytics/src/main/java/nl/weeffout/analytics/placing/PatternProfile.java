package nl.weeffout.analytics.placing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.domain.pattern.CasePattern;

/**
 * A pattern as the sum of its members, by which a record's mean cosine with them costs one product. How alike members are to
 * each other is the measure of how alike a newcomer must be: a tight pattern asks for more than a loose one.
 */
final class PatternProfile {
    /** What a mean cosine is divided by at least: below it members are not alike. */
    private static final double LEAST = .02;

    private final CasePattern pattern;
    private final int members;
    private final int membersWithText;
    private final SortedMap<Integer, Double> words = new TreeMap<>();
    private final double[] text;
    private final double wordPairs;
    private final double textPairs;

    /**
     * @param points its members, at least two, possible duplicates counted once
     * @param dimensions of the vectors, 0 without
     */
    PatternProfile(CasePattern pattern, List<CasePoint> points, int dimensions) {
        this.pattern = pattern;
        this.members = points.size();
        this.text = new double[dimensions];
        int known = 0;
        int spoken = 0;
        for (CasePoint point : points) {
            spoken += point.hasWords() ? 1 : 0;
            for (int place = 0; place < point.termCount(); place++) {
                words.merge(point.term(place), point.weight(place), Double::sum);
            }
            known += point.hasText() ? 1 : 0;
            for (int d = 0; d < point.dimensions(); d++) {
                text[d] += point.text(d);
            }
        }
        this.membersWithText = known;
        double wordSquares =
                words.values().stream().mapToDouble(sum -> sum * sum).sum();
        double textSquares = 0;
        for (double sum : text) {
            textSquares += sum * sum;
        }
        // A sum's square counts every pair twice and every member once.
        this.wordPairs = (wordSquares - spoken) / 2;
        this.textPairs = (textSquares - known) / 2;
    }

    CasePattern pattern() {
        return pattern;
    }

    /** Sum of the members' weights, by term. */
    SortedMap<Integer, Double> words() {
        return words;
    }

    /** Mean cosine with the members by words, 0 to 1, from the products that the caller has added up. */
    double meanOf(double product) {
        return product / members;
    }

    /** The sum of a record's cosines with the members by words. */
    double wordProduct(CasePoint point) {
        double product = 0;
        for (int place = 0; place < point.termCount(); place++) {
            product += point.weight(place) * words.getOrDefault(point.term(place), 0.0);
        }
        return product;
    }

    /** The sum of a record's cosines with the members by sentence vectors; 0 without. */
    double textProduct(CasePoint point) {
        double product = 0;
        for (int d = 0; d < point.dimensions(); d++) {
            product += point.text(d) * text[d];
        }
        return product;
    }

    /** How alike a record is to the members, which it is not one of. */
    Likeness ofNewcomer(CasePoint point, double wordProduct) {
        double byWords = ratio(wordProduct / members, pairMean(wordPairs, members));
        double byText = point.hasText() && membersWithText > 1
                ? ratio(textProduct(point) / membersWithText, pairMean(textPairs, membersWithText))
                : byWords;
        return new Likeness(byWords, byText);
    }

    /** How alike a member is to the other members, as if it had not been there; the pattern must have three or more. */
    Likeness ofMember(CasePoint point, double wordProduct) {
        double own = wordProduct - (point.hasWords() ? 1 : 0);
        int others = members - 1;
        double byWords = ratio(own / others, pairMean(wordPairs - own, others));
        int othersWithText = membersWithText - 1;
        if (!point.hasText() || othersWithText < 2) {
            return new Likeness(byWords, byWords);
        }
        double ownText = textProduct(point) - 1;
        return new Likeness(byWords, ratio(ownText / othersWithText, pairMean(textPairs - ownText, othersWithText)));
    }

    int members() {
        return members;
    }

    private static double pairMean(double sum, int members) {
        return sum / (members * (members - 1) / 2.0);
    }

    private static double ratio(double mean, double usual) {
        return Math.clamp(mean / Math.max(LEAST, usual), -1, 2);
    }
}
