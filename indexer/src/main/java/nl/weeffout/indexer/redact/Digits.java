package nl.weeffout.indexer.redact;

import java.util.regex.Pattern;

/** What a number can be told by: its digits, how they are grouped, and what else is typed like it. */
final class Digits {
    /** A whole date at the start: day, month and year with the same separator between them. */
    private static final Pattern DATE = Pattern.compile(
            "(?:[0-3]?[0-9]([-./ ])[01]?[0-9]\\1(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]|\\1[0-9])|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9]))");

    /** Years and school years: '2019', '2019-2020', '2019 2020 2021'. */
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)[0-9]{2}(?:[^0-9]{1,3}(?:19|20)[0-9]{2}){0,5}(?:[-/ ][0-9]{1,2})?");

    private Digits() {}

    /** The digits of a number without what separates them. */
    static String of(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            if (Character.isDigit(number.charAt(i))) {
                digits.append(number.charAt(i));
            }
        }
        return digits.toString();
    }

    static boolean beginWithDate(String number) {
        return DATE.matcher(number).lookingAt();
    }

    static boolean areYears(String number) {
        return YEARS.matcher(number).matches();
    }

    /** Whether every two groups have the same between them: so somebody types one number, not several. */
    static boolean areSeparatedAlike(String number) {
        String first = "";
        int i = 0;
        while (i < number.length()) {
            int end = i;
            while (end < number.length() && !Character.isDigit(number.charAt(end))) {
                end++;
            }
            if (end > i && first.isEmpty()) {
                first = number.substring(i, end);
            } else if (end > i && !number.regionMatches(i, first, 0, Math.max(end - i, first.length()))) {
                return false;
            }
            i = end + 1;
        }
        return true;
    }

    /** The 11-test of a BSN: 9a+8b+7c+6d+5e+4f+3g+2h-i divisible by 11; eight digits have a zero in front. */
    static boolean passElevenTest(String digits) {
        if (digits.length() < 8 || digits.length() > 9) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int place = digits.length() - i;
            sum += (place == 1 ? -1 : place) * Character.digit(digits.charAt(i), 10);
        }
        return sum != 0 && sum % 11 == 0;
    }
}
