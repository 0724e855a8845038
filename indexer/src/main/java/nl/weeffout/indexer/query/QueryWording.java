package nl.weeffout.indexer.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weeffout.domain.query.Clause;
import nl.weeffout.domain.query.Clause.All;
import nl.weeffout.domain.query.Clause.Any;
import nl.weeffout.domain.query.Clause.Article;
import nl.weeffout.domain.query.Clause.Days;
import nl.weeffout.domain.query.Clause.Euros;
import nl.weeffout.domain.query.Clause.Everything;
import nl.weeffout.domain.query.Clause.Not;
import nl.weeffout.domain.query.Clause.Phrase;
import nl.weeffout.domain.query.Clause.Prefix;
import nl.weeffout.domain.query.Clause.Value;
import nl.weeffout.domain.query.Clause.Within;
import nl.weeffout.domain.query.Clause.Word;
import nl.weeffout.domain.query.QueryField;
import nl.weeffout.indexer.dutch.LawReferences;
import nl.weeffout.indexer.dutch.ReferenceTables;

/** Says what a clause means: in the query language, so that it can be typed again, and in Dutch for people. */
final class QueryWording {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final DateTimeFormatter DUTCH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));

    private final LawReferences laws = LawReferences.load();
    private final ReferenceTables tables = ReferenceTables.load();
    private final Function<String, Optional<String>> patternTitle;

    /** @param patternTitle what the pattern with an id is called, if it is known */
    QueryWording(Function<String, Optional<String>> patternTitle) {
        this.patternTitle = patternTitle;
    }

    /** The clause in the query language. */
    String language(Clause clause) {
        return switch (clause) {
            case Everything _ -> "";
            case Word word -> word.text();
            case Phrase phrase -> quoted(phrase.text());
            case Prefix prefix -> prefix.text() + "*";
            case Within within -> named(within.field(), language(within.text()));
            case Value value -> named(value.field(), value(value.value()));
            case Days days -> named(QueryField.DATE, range(days));
            case Euros euros -> named(QueryField.AMOUNT, range(euros));
            case Article article -> named(QueryField.ARTICLE, quoted(cited(article)));
            case Not not -> "-" + grouped(not.clause());
            case All all -> all.clauses().stream().map(this::grouped).collect(Collectors.joining(" "));
            case Any any -> any.clauses().stream().map(this::grouped).collect(Collectors.joining(" OR "));
        };
    }

    private String grouped(Clause clause) {
        return isList(clause) ? "(" + language(clause) + ")" : language(clause);
    }

    private static boolean isList(Clause clause) {
        return clause instanceof All || clause instanceof Any;
    }

    private static String named(QueryField field, String value) {
        return field.dutchName() + ":" + value;
    }

    private static String value(String value) {
        return value.matches("[\\p{L}\\p{Nd}]+(?:-[\\p{L}\\p{Nd}]+){0,20}") ? value : quoted(value);
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String range(Days days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        return (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    private static String range(Euros euros) {
        BigDecimal least = euros.least();
        BigDecimal most = euros.most();
        if (least != null && most != null && least.compareTo(most) == 0) {
            return dutch(least);
        }
        if (most == null) {
            return least == null ? ".." : isAbove(least) ? ">" + dutch(least.subtract(CENT)) : ">=" + dutch(least);
        }
        if (least == null) {
            return isBelow(most) ? "<" + dutch(most.add(CENT)) : "<=" + dutch(most);
        }
        return dutch(least) + ".." + dutch(most);
    }

    /** Whether an amount says 'more than so many euros'. */
    private static boolean isAbove(BigDecimal least) {
        return isWhole(least.subtract(CENT));
    }

    private static boolean isBelow(BigDecimal most) {
        return isWhole(most.add(CENT));
    }

    private static boolean isWhole(BigDecimal euros) {
        return euros.stripTrailingZeros().scale() <= 0;
    }

    private static String dutch(BigDecimal euros) {
        return isWhole(euros)
                ? euros.toBigInteger().toString()
                : euros.toPlainString().replace('.', ',');
    }

    private String cited(Article article) {
        return article.article() + (article.lid() == null ? "" : " lid " + article.lid()) + " "
                + laws.label(article.law());
    }

    /** The clause as a Dutch phrase. */
    String understood(Clause clause) {
        return switch (clause) {
            case Everything _ -> "alles";
            case Word word -> "‘" + word.text() + "’";
            case Phrase phrase -> "letterlijk ‘" + phrase.text() + "’";
            case Prefix prefix -> "een woord dat begint met ‘" + prefix.text() + "’";
            case Within within ->
                understood(within.text()) + " in " + within.field().dutchName();
            case Value value -> value.field().dutchName() + " " + label(value);
            case Days days -> "datum " + understoodDays(days);
            case Euros euros -> "bedrag " + understoodEuros(euros);
            case Article article -> "artikel " + cited(article);
            case Not not -> "niet " + understoodGroup(not.clause());
            case All all -> all.clauses().stream().map(this::understoodGroup).collect(Collectors.joining(" en "));
            case Any any -> any.clauses().stream().map(this::understoodGroup).collect(Collectors.joining(" of "));
        };
    }

    private String label(Value value) {
        return switch (value.field()) {
            case REGELING, CATEGORIE, ORGANISATION_KIND -> "‘" + tables.label(value.value()) + "’";
            case PATTERN -> {
                String id = value.value().toLowerCase(Locale.ROOT);
                yield patternTitle
                        .apply(id)
                        .map(title -> id + " ‘" + title + "’")
                        .orElse("‘" + value.value() + "’");
            }
            default -> "‘" + value.value() + "’";
        };
    }

    private String understoodGroup(Clause clause) {
        return isList(clause) ? "(" + understood(clause) + ")" : understood(clause);
    }

    private static String understoodDays(Days days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from != null && from.equals(to)) {
            return DUTCH_DAY.format(from);
        }
        if (from == null) {
            return to == null ? "willekeurig" : "tot en met " + DUTCH_DAY.format(to);
        }
        return "vanaf " + DUTCH_DAY.format(from) + (to == null ? "" : " tot en met " + DUTCH_DAY.format(to));
    }

    private static String understoodEuros(Euros euros) {
        BigDecimal least = euros.least();
        BigDecimal most = euros.most();
        if (least != null && most != null && least.compareTo(most) == 0) {
            return "€ " + dutch(least);
        }
        if (most == null) {
            return least == null
                    ? "willekeurig"
                    : isAbove(least) ? "meer dan € " + dutch(least.subtract(CENT)) : "minstens € " + dutch(least);
        }
        if (least == null) {
            return isBelow(most) ? "minder dan € " + dutch(most.add(CENT)) : "hoogstens € " + dutch(most);
        }
        return "van € " + dutch(least) + " tot en met € " + dutch(most);
    }
}
