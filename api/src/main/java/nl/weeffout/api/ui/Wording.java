package nl.weeffout.api.ui;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import nl.weeffout.api.patterns.ChangeView;
import nl.weeffout.api.search.FacetLabels;
import nl.weeffout.api.search.FoundCase;
import nl.weeffout.domain.Facet;
import nl.weeffout.domain.Placeholder;
import nl.weeffout.domain.signal.Dutch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** How the pages say things in Dutch: dates, amounts, how sure a pattern is, and texts with their placeholders set apart. */
@Component("wording")
public final class Wording {
    private static final Locale DUTCH = Locale.of("nl", "NL");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);

    private final FacetLabels labels;

    Wording(FacetLabels labels) {
        this.labels = labels;
    }

    /** The address of a record's page. Thymeleaf's own links leave the slashes of an id as they are. */
    public String address(String folder, String id) {
        return "/" + folder + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** A day, such as {@code 3 maart 2024}. */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day of a moment as people in the Netherlands count it. */
    public String moment(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZoneId.of("Europe/Amsterdam")));
    }

    /** How many records, such as {@code 1 casus}. */
    public String cases(long count) {
        return number(count) + (count == 1 ? " casus" : " casussen");
    }

    /** An amount in euros, such as {@code € 1.250,00}. */
    public String euros(@Nullable BigDecimal amount) {
        return amount == null ? "" : NumberFormat.getCurrencyInstance(DUTCH).format(amount);
    }

    /** The kind of a record or pattern. */
    public String kind(String key) {
        return FacetLabels.kind(key);
    }

    /** How sure a pattern is. */
    public String status(String key) {
        return switch (key) {
            case "sure" -> "zeker";
            case "suggestion" -> "vermoeden";
            default -> key;
        };
    }

    /** The kind of a signal. */
    public String signal(String key) {
        return switch (key) {
            case "over-representation" -> "vaker dan verwacht";
            case "near-miss" -> "net buiten de grens";
            case "under-use" -> "minder gebruikt";
            case "alternatives" -> "alternatieven";
            case "association" -> "komt samen voor";
            case "conflict" -> "regels die botsen";
            case "loop" -> "kringloop";
            case "rising" -> "stijgt";
            case "falling" -> "daalt";
            case "burst" -> "piek";
            case "new" -> "nieuw";
            case "stopped" -> "gestopt";
            case "seasonal" -> "elk jaar";
            case "effect" -> "voor en na een maatregel";
            case "unlike-decisions" -> "verschillend beslist";
            default -> key;
        };
    }

    /** What a trend is of. */
    public String subject(String key) {
        return switch (key) {
            case "patroon" -> "patronen";
            case "weeffout" -> "weeffouten";
            case "categorie" -> "categorieën";
            case "regeling" -> "regelingen";
            default -> key;
        };
    }

    /** A number that need not be whole, such as {@code 3,4}. */
    public String decimal(double value) {
        return Dutch.number(value);
    }

    /** How many of a pattern's records a share is, such as {@code 3 van 8 casussen}. */
    public String members(double share, int size) {
        return Math.round(share * size) + " van " + size + " casussen";
    }

    /** The heading of a facet. */
    public String facet(Facet facet) {
        return switch (facet) {
            case KIND -> "Soort";
            case MUNICIPALITY -> "Gemeente";
            case PROVINCE -> "Provincie";
            case TEAM -> "Team";
            case LEEFGEBIED -> "Leefgebied";
            case REGELING -> "Regeling";
            case ORGANISATION_KIND -> "Soort organisatie";
            case CATEGORIE -> "Categorie";
            case HUISHOUDEN -> "Huishouden";
            case UITKOMST -> "Uitkomst";
            case ALTERNATIEF -> "Alternatief";
            case YEAR -> "Jaar";
            case QUARTER -> "Kwartaal";
            case MONTH -> "Maand";
            case AMOUNT_CLASS -> "Bedragklasse";
            case PATTERN -> "Patroon";
        };
    }

    /** The name of a field of the search form. */
    public String field(String key) {
        return switch (key) {
            case "query" -> "Woorden";
            case "from" -> "Datum vanaf";
            case "to" -> "Datum tot en met";
            case "minimumEuros" -> "Bedrag vanaf";
            case "maximumEuros" -> "Bedrag tot en met";
            default -> key;
        };
    }

    /** A value of a facet in Dutch. */
    public String value(Facet facet, String value) {
        return labels.of(facet).apply(value);
    }

    /** A count, such as {@code 1.250}. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(DUTCH).format(count);
    }

    /** What is odd about a record. */
    public String flag(String key) {
        return switch (key) {
            case "amount-above-limit" -> "bedrag boven de grens";
            case "too-few-approvals" -> "te weinig akkoord";
            case "zero-with-alternative" -> "niets uitgegeven: alternatief gevonden";
            case "unknown-category" -> "onbekende categorie";
            default -> key;
        };
    }

    /** Why a record came into quarantine, or that it did not. */
    public String quarantine(@Nullable String key) {
        return switch (key) {
            case null -> "aandachtspunt";
            case "other-script" -> "ander schrift";
            case "broken-encoding" -> "beschadigde tekens";
            case "mostly-masked" -> "bijna alles gemaskeerd";
            case "unsure" -> "twijfel over een naam";
            default -> key;
        };
    }

    /** Why a stretch of a text is in question. */
    public String inQuestion(String key) {
        return switch (key) {
            case "unsure-name" -> "misschien een naam";
            case "profession-and-place" -> "beroep in een kleine plaats";
            case "school" -> "school";
            case "diagnosis" -> "diagnose";
            case "media-attention" -> "stond in het nieuws";
            default -> key;
        };
    }

    /** What became of a pattern, and why: {@code gegroeid: 3 nieuwe casussen}. */
    public String change(ChangeView change) {
        List<String> parts = new ArrayList<>();
        counted(parts, change.newRecords(), "nieuwe casus", "nieuwe casussen");
        counted(parts, change.gone(), "casus niet meer doorzocht", "casussen niet meer doorzocht");
        boolean came = change.change().equals("new") || change.change().equals("grown");
        String loose = came ? " die nergens bij hoorde" : " die nu nergens bij hoort";
        counted(
                parts,
                change.loose(),
                "casus" + loose,
                came ? "casussen die nergens bij hoorden" : "casussen die nu nergens bij horen");
        change.others().forEach((id, records) -> parts.add(records + (came ? " uit " : " in ") + id));
        String why = String.join(", ", parts);
        LocalDate last = change.lastRecord();
        return switch (change.change()) {
            case "new" -> "nieuw: " + why;
            case "grown" -> "gegroeid: " + why;
            case "shrunk" -> "gekrompen: " + why;
            case "split" -> "gesplitst: " + why;
            case "merged" ->
                "samengevoegd: nam " + String.join(", ", change.others().keySet()) + " op";
            case "gone-quiet" -> "stil: geen nieuwe casus" + (last == null ? "" : " na " + day(last));
            case "vanished" -> "verdwenen: " + why;
            default -> change.change();
        };
    }

    private static void counted(List<String> parts, int count, String one, String more) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : more));
        }
    }

    /** What a reviewer decided. */
    public String decision(String key) {
        return switch (key) {
            case "accept" -> "Vrijgegeven zoals hij is";
            case "mask" -> "Vrijgegeven met meer gemaskeerd";
            case "return" -> "Teruggezet";
            default -> key;
        };
    }

    /** The heading of a record's text, such as {@code Omschrijving}. */
    public String textField(String field) {
        String name = field.replaceFirst("\\.\\d+$", "");
        return name.substring(0, 1).toUpperCase(DUTCH) + name.substring(1);
    }

    /** A text in pieces, so that a page can set placeholders apart without trusting the text as HTML. */
    public List<Piece> pieces(String text) {
        return pieces(text, List.of());
    }

    /** The same, with the places of what was looked for; of its sentences those count that stand in the text. */
    public List<Piece> pieces(String text, List<FoundCase.SentenceView> highlights) {
        BitSet marked = new BitSet();
        for (FoundCase.SentenceView sentence : highlights) {
            int start = text.indexOf(sentence.text());
            if (start >= 0) {
                sentence.marks().forEach(mark -> marked.set(start + mark.start(), start + mark.end()));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = Placeholder.ANY.matcher(text);
        int from = 0;
        while (matcher.find()) {
            plain(text, from, matcher.start(), marked, pieces);
            pieces.add(new Piece(matcher.group(), true, false));
            from = matcher.end();
        }
        plain(text, from, text.length(), marked, pieces);
        return pieces;
    }

    private static void plain(String text, int from, int to, BitSet marked, List<Piece> pieces) {
        int start = from;
        while (start < to) {
            boolean isMarked = marked.get(start);
            int next = isMarked ? marked.nextClearBit(start) : marked.nextSetBit(start);
            int end = next < 0 ? to : Math.min(to, next);
            pieces.add(new Piece(text.substring(start, end), false, isMarked));
            start = end;
        }
    }

    /**
     * A piece of a text.
     *
     * @param masked whether it is a placeholder
     * @param marked whether it was looked for
     */
    public record Piece(String text, boolean masked, boolean marked) {}
}
