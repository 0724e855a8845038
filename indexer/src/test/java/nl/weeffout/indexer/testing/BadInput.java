package nl.weeffout.indexer.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What people, programs and attackers type into a search: the same each time. */
public final class BadInput {
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "\\",
            "*",
            "?",
            "~",
            "^",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            ":",
            "-",
            "+",
            "/",
            "..",
            ">",
            "<=",
            "OR",
            "AND",
            "NOT",
            "*:*",
            "/(a+)+$/",
            "a~2",
            "[1 TO *]",
            "gemeente:",
            "datum:",
            "bedrag:>",
            "artikel:",
            "nummer:",
            "datum:9999-99",
            "bedrag:1e999999999",
            "fiets",
            "huurtoeslag",
            "wo*",
            "*ing",
            "scootmobil",
            "art. 35 PW",
            "\u202e",
            "\u200f",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\n",
            "\ufeff",
            "\ud83d",
            "\udc00",
            "\ud83d\ude00",
            "e\u0301\u0301\u0301",
            "ﬁets",
            "ｈｕｕｒ",
            "شارع",
            "房子",
            "\uffff",
            "%00",
            "${jndi:ldap://x}",
            "<script>",
            "'; DROP TABLE cases; --",
            "\"},\"size\":100000,{\"");

    private BadInput() {}

    /** Each at the edge of what is taken, or behind it. */
    public static List<String> extremes() {
        return List.of(
                "a".repeat(10_000),
                "\"".repeat(10_000),
                "(".repeat(10_000),
                "-".repeat(9_999) + "a",
                "* ".repeat(5_000),
                "a* ".repeat(3_333),
                "wo* ".repeat(2_500),
                "a:".repeat(5_000),
                "\u202e".repeat(10_000),
                "e" + "\u0301".repeat(9_999),
                "a OR ".repeat(2_000),
                "-fiets ".repeat(1_400),
                "regeling:huurtoeslag ".repeat(400),
                "art. 35 PW ".repeat(900),
                words("huurachterstandregelingen", 1_000),
                words("scootmobil", 1_000),
                "\"" + words("woning", 1_000) + "\"",
                words("fiets OR woning", 400));
    }

    private static String words(String word, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> word + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26))
                .collect(Collectors.joining(" "))
                .substring(0, Math.min(10_000, count * (word.length() + 3) - 1));
    }

    /** Pieces of query languages, signs that nobody sees and any other characters, up to 200 of them. */
    public static List<String> random(int count, long seed) {
        Random random = new Random(seed);
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1 + random.nextInt(200)); length > 0; length--) {
                if (random.nextInt(4) > 0) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                } else {
                    text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                }
                if (random.nextInt(3) == 0) {
                    text.append(' ');
                }
            }
            typed.add(text.substring(0, Math.min(10_000, text.length())));
        }
        return typed;
    }
}
