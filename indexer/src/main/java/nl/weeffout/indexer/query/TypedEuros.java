package nl.weeffout.indexer.query;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weeffout.domain.query.Clause.Euros;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people type them, in Dutch and in plain notation. As in the logs, '1.250' is twelve hundred and fifty.
 *
 * @param euros what is meant; amounts are kept in cents, so that more than 200 is 200.01 at least
 * @param swapped whether the greater amount was typed first
 */
record TypedEuros(Euros euros, boolean swapped) {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1E11");
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?\\s*(.*)");
    private static final Pattern CURRENCY =
            Pattern.compile("€\\s*|\\s*(?:euro|eur)\\s*|,-+$|[.,]$", Pattern.CASE_INSENSITIVE);
    private static final Pattern DUTCH = Pattern.compile("(\\d{1,3}(?:\\.\\d{3}){1,3}|\\d{1,12})(?:,(\\d{1,2}))?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})\\.(\\d{1,2})");

    /** Empty where this is no amount or range of them. Cost: O(n) in chars. */
    static Optional<TypedEuros> of(String typed) {
        int dots = typed.indexOf("..");
        return dots < 0 ? compared(typed) : range(typed.substring(0, dots), typed.substring(dots + 2));
    }

    private static Optional<TypedEuros> range(String from, String to) {
        Optional<BigDecimal> least = amount(from.strip());
        Optional<BigDecimal> most = amount(to.strip());
        boolean misread = (least.isEmpty() && !from.isBlank()) || (most.isEmpty() && !to.isBlank());
        if (misread || (least.isEmpty() && most.isEmpty())) {
            return Optional.empty();
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            return Optional.of(new TypedEuros(
                    new Euros(least.get().min(most.get()), least.get().max(most.get())), true));
        }
        return Optional.of(new TypedEuros(new Euros(least.orElse(null), most.orElse(null)), false));
    }

    private static Optional<TypedEuros> compared(String typed) {
        Matcher matcher = COMPARED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sign = matcher.group(1) == null ? "=" : matcher.group(1);
        return amount(matcher.group(2))
                .map(amount -> new TypedEuros(
                        switch (sign) {
                            case ">" -> new Euros(amount.add(CENT), null);
                            case ">=" -> new Euros(amount, null);
                            case "<" -> new Euros(null, amount.subtract(CENT));
                            case "<=" -> new Euros(null, amount);
                            default -> new Euros(amount, amount);
                        },
                        false));
    }

    private static Optional<BigDecimal> amount(String typed) {
        String bare = CURRENCY.matcher(typed).replaceAll("");
        Matcher dutch = DUTCH.matcher(bare);
        Matcher plain = PLAIN.matcher(bare);
        BigDecimal amount = null;
        if (dutch.matches()) {
            amount = number(dutch.group(1).replace(".", ""), dutch.group(2));
        } else if (plain.matches()) {
            amount = number(plain.group(1).replace(",", ""), plain.group(2));
        }
        return Optional.ofNullable(amount).filter(each -> each.compareTo(MOST) <= 0);
    }

    private static BigDecimal number(String whole, @Nullable String cents) {
        return new BigDecimal(cents == null ? whole : whole + "." + cents);
    }
}
