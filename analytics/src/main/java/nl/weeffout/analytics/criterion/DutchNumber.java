package nl.weeffout.analytics.criterion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** Numbers as people write them: {@code 1.414,50}, {@code 442.46}, {@code tweehonderdvijftig}, {@code anderhalf}. */
final class DutchNumber {
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d{1,2})?");
    private static final double HALF = .5;
    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1_000;

    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("een", 1),
            Map.entry("twee", 2),
            Map.entry("drie", 3),
            Map.entry("vier", 4),
            Map.entry("vijf", 5),
            Map.entry("zes", 6),
            Map.entry("zeven", 7),
            Map.entry("acht", 8),
            Map.entry("negen", 9),
            Map.entry("tien", 10),
            Map.entry("elf", 11),
            Map.entry("twaalf", 12),
            Map.entry("dertien", 13),
            Map.entry("veertien", 14),
            Map.entry("vijftien", 15),
            Map.entry("zestien", 16),
            Map.entry("zeventien", 17),
            Map.entry("achttien", 18),
            Map.entry("negentien", 19));

    private static final Map<String, Integer> TENS = tens();

    private DutchNumber() {}

    private static Map<String, Integer> tens() {
        Map<String, Integer> tens = new LinkedHashMap<>();
        int value = 20;
        for (String word :
                new String[] {"twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"}) {
            tens.put(word, value);
            value += 10;
        }
        return tens;
    }

    /** Of one word, plain and in lower case; empty for what is no number. */
    static OptionalDouble of(String word) {
        if (word.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (Character.isDigit(word.charAt(0))) {
            return ofDigits(word);
        }
        return switch (word) {
            case "half", "halve" -> OptionalDouble.of(HALF);
            case "anderhalf", "anderhalve" -> OptionalDouble.of(1 + HALF);
            default -> spelt(word);
        };
    }

    private static OptionalDouble ofDigits(String word) {
        if (THOUSANDS.matcher(word).matches()) {
            return OptionalDouble.of(Double.parseDouble(word.replace(".", "").replace(',', '.')));
        }
        return PLAIN.matcher(word).matches()
                ? OptionalDouble.of(Double.parseDouble(word.replace(',', '.')))
                : OptionalDouble.empty();
    }

    private static OptionalDouble spelt(String word) {
        for (String half : new String[] {"enhalf", "enhalve"}) {
            if (word.endsWith(half)) {
                Integer whole = ONES.get(word.substring(0, word.length() - half.length()));
                return whole == null ? OptionalDouble.empty() : OptionalDouble.of(whole + HALF);
            }
        }
        int value = whole(word);
        return value < 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Up to 999,999, or -1. */
    private static int whole(String word) {
        return scaled(word, "duizend", THOUSAND, DutchNumber::belowThousand);
    }

    private static int belowThousand(String word) {
        return scaled(word, "honderd", HUNDRED, DutchNumber::belowHundred);
    }

    /** {@code [so many] times the scale [and so many]}. */
    private static int scaled(String word, String scale, int times, ToIntFunction<String> below) {
        int at = word.indexOf(scale);
        if (at < 0) {
            return below.applyAsInt(word);
        }
        String rest = word.substring(at + scale.length());
        rest = rest.startsWith("en") && rest.length() > 2 ? rest.substring(2) : rest;
        int before = at == 0
                ? 1
                : times == THOUSAND ? belowThousand(word.substring(0, at)) : belowHundred(word.substring(0, at));
        int behind = rest.isEmpty() ? 0 : below.applyAsInt(rest);
        return before < 0 || behind < 0 ? -1 : before * times + behind;
    }

    private static int belowHundred(String word) {
        Integer one = ONES.get(word);
        if (one != null) {
            return one;
        }
        for (Map.Entry<String, Integer> ten : TENS.entrySet()) {
            if (word.equals(ten.getKey())) {
                return ten.getValue();
            }
            if (word.endsWith("en" + ten.getKey())) {
                Integer unit =
                        ONES.get(word.substring(0, word.length() - ten.getKey().length() - 2));
                return unit == null || unit > 9 ? -1 : ten.getValue() + unit;
            }
        }
        return -1;
    }
}
