package nl.weeffout.api.ui;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.api.search.ExportBody;
import nl.weeffout.api.search.SearchBody;
import nl.weeffout.domain.Facet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The search form as it was typed, with what is wrong with it in Dutch. What was typed is kept also where it is wrong.
 *
 * @param filters the values chosen for each facet's key
 * @param seen how many records came before the cursor
 * @param errors a message for each field that is at fault, in the order of the form
 */
public record SearchForm(
        String query,
        String from,
        String to,
        String minimumEuros,
        String maximumEuros,
        Map<String, List<String>> filters,
        @Nullable String cursor,
        long seen,
        Map<String, String> errors) {
    private static final int LONGEST_QUERY = 10_000;
    private static final Pattern DUTCH_DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2]))?");
    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("d-M-yyyy");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,2})?");

    public SearchForm {
        filters = Map.copyOf(filters);
    }

    /** The form before anything was asked. */
    static SearchForm empty() {
        return checked("", "", "", "", "", Map.of(), null, 0);
    }

    /**
     * The form as sent; {@code remove} names a field, or a facet and a value, that is to be left out, {@code instead} other words
     * than those typed, {@code period} a year or month in place of the days.
     */
    static SearchForm of(MultiValueMap<String, String> sent) {
        String remove = text(sent, "remove");
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<String> chosen = sent.getOrDefault(facet.key(), List.of()).stream()
                    .filter(value -> value != null && !value.isBlank() && !remove.equals(facet.key() + ":" + value))
                    .distinct()
                    .toList();
            if (!chosen.isEmpty()) {
                filters.put(facet.key(), chosen);
            }
        }
        Matcher period = PERIOD.matcher(text(sent, "period"));
        String from = text(sent, "from");
        String to = text(sent, "to");
        if (period.matches()) {
            YearMonth first = YearMonth.of(number(period, 1), period.group(2) == null ? 1 : number(period, 2));
            YearMonth last = period.group(2) == null ? first.withMonth(12) : first;
            from = TYPED_DAY.format(first.atDay(1));
            to = TYPED_DAY.format(last.atEndOfMonth());
        }
        String cursor = text(sent, "cursor");
        String instead = text(sent, "instead");
        return checked(
                instead.isEmpty() ? text(sent, "query") : instead,
                remove.equals("from") ? "" : from,
                remove.equals("to") ? "" : to,
                remove.equals("minimumEuros") ? "" : text(sent, "minimumEuros"),
                remove.equals("maximumEuros") ? "" : text(sent, "maximumEuros"),
                filters,
                cursor.isEmpty() ? null : cursor,
                text(sent, "seen").matches("\\d{1,9}") ? Long.parseLong(text(sent, "seen")) : 0);
    }

    private static SearchForm checked(
            String query,
            String from,
            String to,
            String minimumEuros,
            String maximumEuros,
            Map<String, List<String>> filters,
            @Nullable String cursor,
            long seen) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (query.length() > LONGEST_QUERY) {
            errors.put("query", "Gebruik niet meer dan 10.000 tekens.");
        }
        LocalDate first = day("from", from, errors);
        LocalDate last = day("to", to, errors);
        if (first != null && last != null && first.isAfter(last)) {
            errors.put("to", "Deze dag ligt voor de eerste dag.");
        }
        BigDecimal least = euros("minimumEuros", minimumEuros, errors);
        BigDecimal greatest = euros("maximumEuros", maximumEuros, errors);
        if (least != null && greatest != null && least.compareTo(greatest) > 0) {
            errors.put("maximumEuros", "Dit bedrag is lager dan het laagste bedrag.");
        }
        return new SearchForm(query, from, to, minimumEuros, maximumEuros, filters, cursor, seen, errors);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : value.strip();
    }

    /** What the form asks for; fields that are at fault do not narrow. */
    SearchBody body(int limit) {
        Map<String, String> ignored = new LinkedHashMap<>();
        boolean valid = errors.isEmpty();
        return new SearchBody(
                errors.containsKey("query") ? "" : query,
                filters,
                valid ? day("from", from, ignored) : null,
                valid ? day("to", to, ignored) : null,
                valid ? euros("minimumEuros", minimumEuros, ignored) : null,
                valid ? euros("maximumEuros", maximumEuros, ignored) : null,
                List.of(Facet.values()).stream().map(Facet::key).toList(),
                limit,
                cursor,
                false);
    }

    /** All that the form asks for, to be written out. */
    ExportBody export() {
        SearchBody body = body(0);
        return new ExportBody(
                body.query(), body.filters(), body.from(), body.to(), body.minimumEuros(), body.maximumEuros());
    }

    /** The same from the first record on. */
    SearchForm fromTheStart() {
        return new SearchForm(query, from, to, minimumEuros, maximumEuros, filters, null, 0, errors);
    }

    List<String> chosen(String facet) {
        return filters.getOrDefault(facet, List.of());
    }

    /** Fields beside the facets that hold something: their keys. */
    List<String> narrowing() {
        List<String> keys = new ArrayList<>();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("from", from);
        fields.put("to", to);
        fields.put("minimumEuros", minimumEuros);
        fields.put("maximumEuros", maximumEuros);
        fields.forEach((key, value) -> {
            if (!value.isEmpty()) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static @Nullable LocalDate day(String field, String typed, Map<String, String> errors) {
        if (typed.isEmpty()) {
            return null;
        }
        Matcher dutch = DUTCH_DAY.matcher(typed);
        Matcher iso = ISO_DAY.matcher(typed);
        try {
            if (dutch.matches()) {
                return LocalDate.of(number(dutch, 3), number(dutch, 2), number(dutch, 1));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            errors.put(field, "Vul een datum in zoals 31-3-2024.");
        } catch (DateTimeException e) {
            errors.put(field, "Vul een datum in die bestaat, zoals 31-3-2024.");
        }
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** In Dutch a point parts thousands, unless fewer than three digits follow it. */
    private static @Nullable BigDecimal euros(String field, String typed, Map<String, String> errors) {
        String amount = typed.replace("€", "").replace(" ", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (THOUSANDS.matcher(amount).matches() && amount.length() <= 14) {
            return new BigDecimal(amount.replace(".", "").replace(',', '.'));
        }
        if (PLAIN.matcher(amount).matches()) {
            return new BigDecimal(amount.replace(',', '.'));
        }
        errors.put(field, "Vul een bedrag in zoals 250 of 1.250,50.");
        return null;
    }
}
