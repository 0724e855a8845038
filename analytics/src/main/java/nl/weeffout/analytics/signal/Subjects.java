package nl.weeffout.analytics.signal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.weeffout.analytics.count.Dimension;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/** Values of dimensions as they stand in a Dutch sentence. */
final class Subjects {
    private final ReferenceTables tables;
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> weeffouten = new HashMap<>();
    private final Map<String, String> grounds = new HashMap<>();

    Subjects(ReferenceTables tables, PatternRun run) {
        this.tables = tables;
        Thesaurus.load()
                .grounds()
                .forEach((id, ground) -> grounds.put(id, ground.concept().label()));
        for (CasePattern pattern : run.patterns()) {
            titles.put(pattern.id().value(), "Patroon " + pattern.id().value() + " '" + pattern.title() + "'");
        }
        for (Weeffout weeffout : run.rules().weeffouten()) {
            weeffouten.put(
                    weeffout.id(),
                    "Weeffout '" + weeffout.ground().label()
                            + weeffout.knownRule()
                                    .map(rule -> " (" + rule.label() + ")")
                                    .orElse("") + "'");
        }
    }

    /** With a capital: {@code Categorie tandartskosten}. */
    String of(Dimension dimension, String value) {
        return switch (dimension) {
            case PATTERN -> titles.getOrDefault(value, "Patroon " + value);
            case WEEFFOUT -> weeffouten.getOrDefault(value, "Weeffout " + value);
            case MUNICIPALITY -> value;
            case CRITERION -> "Criterium '" + criterion(value) + "'";
            case TEAM ->
                "Team " + value.substring(value.indexOf(": ") + 2) + " (" + value.substring(0, value.indexOf(": "))
                        + ")";
            default -> {
                String key = dimension.key();
                yield key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + " '" + label(dimension, value)
                        + "'";
            }
        };
    }

    /** A value alone: {@code Wmo 2015}. */
    String label(Dimension dimension, String value) {
        return switch (dimension) {
            case GROUND -> grounds.getOrDefault(value, value);
            case REGELING, ORGANISATION, ORGANISATION_KIND, CATEGORY -> tables.label(value);
            // Typed: a life domain 'zorg' is no category 'zorg'.
            default -> value;
        };
    }

    /** The ground's label. */
    static String criterion(String id) {
        return Thesaurus.load()
                .ground(id)
                .map(ground -> ground.concept().label())
                .orElse(id);
    }

    /** Behind what it is about: {@code in Leiden}, {@code in 2021}. */
    String place(Dimension dimension, String value) {
        return switch (dimension) {
            case MUNICIPALITY, PROVINCE, YEAR -> "in " + value;
            case QUARTER -> "in kwartaal " + value.substring(value.length() - 1) + " van " + value.substring(0, 4);
            case TEAM, DISTRICT -> {
                int colon = value.indexOf(": ");
                yield "bij " + dimension.key() + " " + value.substring(colon + 2) + " in " + value.substring(0, colon);
            }
            default -> "bij " + dimension.key() + " '" + label(dimension, value) + "'";
        };
    }
}
