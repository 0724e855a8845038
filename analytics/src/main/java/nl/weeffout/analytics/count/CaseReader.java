package nl.weeffout.analytics.count;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weeffout.analytics.conflict.Pointing;
import nl.weeffout.analytics.conflict.PointingAway;
import nl.weeffout.analytics.conflict.Refusals;
import nl.weeffout.analytics.conflict.RulePair;
import nl.weeffout.analytics.criterion.NearMiss;
import nl.weeffout.analytics.criterion.NearMissReader;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.Decision;
import nl.weeffout.domain.ExceptionCase;
import nl.weeffout.domain.GrantCase;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.thesaurus.ConceptFacet;
import nl.weeffout.indexer.thesaurus.ConceptMatch;
import nl.weeffout.indexer.thesaurus.Thesaurus;

/** Reads what records are counted by: their fields, what the tables recognise in them, and what a run found about them. */
public final class CaseReader {
    private final ReferenceTables tables;
    private final PointingAway pointingAway;
    private final Refusals refusals;
    private final NearMissReader nearMisses = new NearMissReader(Thesaurus.load());
    private final Map<CaseId, SortedSet<String>> patterns = new HashMap<>();
    private final Map<CaseId, SortedSet<String>> weeffouten = new HashMap<>();

    /** @param run whose patterns and weeffouten the records are counted by */
    public CaseReader(ReferenceTables tables, PatternRun run) {
        this.tables = tables;
        this.refusals = new Refusals(tables);
        this.pointingAway = new PointingAway(tables, Thesaurus.load());
        for (CasePattern pattern : run.patterns()) {
            pattern.cases().forEach(id -> note(patterns, id, pattern.id().value()));
        }
        for (Weeffout weeffout : run.rules().weeffouten()) {
            for (GroundEvidence hit : weeffout.alsoHit()) {
                note(weeffouten, hit.caseId(), weeffout.id());
            }
            run.patterns().stream()
                    .filter(pattern -> weeffout.patterns().contains(pattern.id()))
                    .forEach(pattern -> pattern.cases().forEach(id -> note(weeffouten, id, weeffout.id())));
        }
    }

    private static void note(Map<CaseId, SortedSet<String>> values, CaseId id, String value) {
        values.computeIfAbsent(id, _ -> new TreeSet<>()).add(value);
    }

    public CountedCase read(MaatwerkCase content) {
        CaseTerms terms = tables.terms(content);
        Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
        String town = content.municipality().name();
        put(values, Dimension.MUNICIPALITY, List.of(town));
        content.municipality().knownProvince().ifPresent(name -> put(values, Dimension.PROVINCE, List.of(name)));
        put(values, Dimension.TEAM, within(town, content.team()));
        put(values, Dimension.REGELING, terms.regelingen());
        put(values, Dimension.ORGANISATION, terms.organisaties());
        put(values, Dimension.ORGANISATION_KIND, terms.organisationKinds());
        put(values, Dimension.DECISION, List.of(Decision.of(content).key()));
        put(values, Dimension.YEAR, List.of(Integer.toString(content.date().getYear())));
        put(
                values,
                Dimension.QUARTER,
                List.of(content.date().getYear() + "-Q" + content.date().get(IsoFields.QUARTER_OF_YEAR)));
        put(values, Dimension.MONTH, List.of(YearMonth.from(content.date()).toString()));
        put(values, Dimension.PATTERN, patterns.getOrDefault(content.id(), new TreeSet<>()));
        put(values, Dimension.WEEFFOUT, weeffouten.getOrDefault(content.id(), new TreeSet<>()));
        put(values, Dimension.GROUND, grounds(content));
        Refusals.Read refusal = refusals.read(content);
        put(values, Dimension.REFUSED_BY, refusal.refusers());
        put(values, Dimension.LOOP, refusal.repairedBySame());
        PointingAway.Read pointing = pointingAway.read(content, refusal.refusers());
        put(
                values,
                Dimension.RULE_PAIR,
                pointing.pairs().stream().map(RulePair::key).toList());
        put(
                values,
                Dimension.CONFLICT,
                pointing.pointings().stream().map(Pointing::key).toList());
        List<NearMiss> misses = nearMisses.read(content);
        put(
                values,
                Dimension.CRITERION,
                misses.stream().map(NearMiss::criterion).toList());
        put(
                values,
                Dimension.DISTANCE,
                misses.stream().map(NearMiss::key).flatMap(Optional::stream).toList());
        switch (content) {
            case ExceptionCase exception -> {
                put(values, Dimension.DISTRICT, within(town, exception.district()));
                put(values, Dimension.LIFE_DOMAIN, plain(exception.lifeDomain()));
                put(values, Dimension.HOUSEHOLD, plain(exception.household()));
            }
            case GrantCase grant -> {
                put(
                        values,
                        Dimension.CATEGORY,
                        terms.category().isEmpty() ? plain(grant.category()) : terms.category());
                put(values, Dimension.ALTERNATIVE, plain(grant.alternative()));
                put(values, Dimension.REASON, plain(grant.reason()));
            }
        }
        BigDecimal euros = content.amountEuros();
        return new CountedCase(
                content.id(), content.kind(), content.date(), values, euros == null ? null : euros.doubleValue());
    }

    /** Of which a whole term stands in its texts. */
    private static SortedSet<String> grounds(MaatwerkCase content) {
        SortedSet<String> grounds = new TreeSet<>();
        for (RedactedText text : texts(content)) {
            for (ConceptMatch match : Thesaurus.load().finder().find(text)) {
                if (match.concept().facet() == ConceptFacet.GROND) {
                    grounds.add(match.concept().id());
                }
            }
        }
        return grounds;
    }

    private static List<RedactedText> texts(MaatwerkCase content) {
        return switch (content) {
            case ExceptionCase exception -> List.of(exception.narrative(), exception.measure());
            case GrantCase grant -> List.of(grant.narrative(), grant.priorProvision());
        };
    }

    private static void put(Map<Dimension, List<String>> values, Dimension dimension, Collection<String> some) {
        if (!some.isEmpty()) {
            values.put(dimension, new ArrayList<>(new TreeSet<>(some)));
        }
    }

    private static List<String> within(String town, RedactedText typed) {
        String name = typed.value().strip();
        return name.isEmpty() ? List.of() : List.of(town + ": " + name);
    }

    private static List<String> plain(RedactedText typed) {
        String value = typed.value().strip().toLowerCase(Locale.ROOT);
        return value.isEmpty() ? List.of() : List.of(value);
    }
}
