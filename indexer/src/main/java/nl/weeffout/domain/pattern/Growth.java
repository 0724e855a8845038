package nl.weeffout.domain.pattern;

/**
 * Whether a pattern grows, beside everything that was recorded of its kind: the last year is the one that ends with the newest
 * record of the kind.
 *
 * @param lastYear members of the last year
 * @param yearBefore members of the year before it
 * @param allOfLastYear records of the kind in the last year, members or not
 * @param allOfYearBefore those of the year before it
 * @param chanceOfMore how likely at least as many of the members would fall in the last year if the pattern neither grew nor
 *     shrank beside all records, 0 to 1; 1 where there are none to compare
 * @param chanceOfFewer the same for at most as many
 */
public record Growth(
        int lastYear,
        int yearBefore,
        int allOfLastYear,
        int allOfYearBefore,
        double chanceOfMore,
        double chanceOfFewer) {
    /** Up to this chance a difference is more than chance. */
    public static final double UNLIKELY = .05;

    /**
     * Fisher's exact test (1935): of all records of both years, which year each member is of is drawn without replacement. No
     * count is too small for it. Costs the number of members.
     *
     * @throws IllegalArgumentException where there are more members than records in a year
     */
    public static Growth of(int lastYear, int yearBefore, int allOfLastYear, int allOfYearBefore) {
        if (lastYear < 0 || yearBefore < 0 || lastYear > allOfLastYear || yearBefore > allOfYearBefore) {
            throw new IllegalArgumentException(lastYear + " of " + allOfLastYear + " records and " + yearBefore + " of "
                    + allOfYearBefore + " are no members of two years");
        }
        int members = lastYear + yearBefore;
        double more = 0;
        double fewer = 0;
        int most = Math.min(members, allOfLastYear);
        for (int count = Math.max(0, members - allOfYearBefore); count <= most; count++) {
            double chance = Math.exp(ways(allOfLastYear, count)
                    + ways(allOfYearBefore, members - count)
                    - ways(allOfLastYear + allOfYearBefore, members));
            more += count >= lastYear ? chance : 0;
            fewer += count <= lastYear ? chance : 0;
        }
        return new Growth(lastYear, yearBefore, allOfLastYear, allOfYearBefore, Math.min(1, more), Math.min(1, fewer));
    }

    /** The logarithm of how many ways there are to choose some of all. */
    private static double ways(int all, int some) {
        double sum = 0;
        for (int each = 1; each <= Math.min(some, all - some); each++) {
            sum += Math.log((double) (all - each + 1) / each);
        }
        return sum;
    }

    public boolean isGrowing() {
        return chanceOfMore <= UNLIKELY;
    }

    public boolean isShrinking() {
        return chanceOfFewer <= UNLIKELY;
    }

    /** 0 to 1: .5 where as many members are of the last year as is to be expected, towards 1 the less chance explains more. */
    public double rise() {
        return (1 + chanceOfFewer - chanceOfMore) / 2;
    }
}
