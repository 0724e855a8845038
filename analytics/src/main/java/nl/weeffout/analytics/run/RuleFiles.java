package nl.weeffout.analytics.run;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.pattern.CounterExample;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternId;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.RefusalGround;
import nl.weeffout.domain.pattern.RuleSource;
import nl.weeffout.domain.pattern.Weeffout;
import nl.weeffout.domain.pattern.WeeffoutFindings;
import nl.weeffout.domain.pattern.WeeffoutLink;
import org.jspecify.annotations.Nullable;

/** The files of a run that tell of the rules underneath its patterns. */
record RuleFiles(WeeffoutFindings findings, List<CounterExample> counterExamples) {
    private static final String PROFILES = "profiles.jsonl";
    private static final String WEEFFOUTEN = "weeffouten.jsonl";
    private static final String LINKS = "links.jsonl";
    private static final String COUNTER_EXAMPLES = "counter-examples.jsonl";

    RuleFiles {
        counterExamples = List.copyOf(counterExamples);
    }

    /** Gives the bytes of a file that is as its checksum says; none where the run has no such file. */
    @FunctionalInterface
    interface Source {
        byte[] bytes(String name) throws IOException, RunFolders.UnusableRunException;
    }

    /** Content of each file, by name. */
    static Map<String, byte[]> of(PatternRun run) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(PROFILES, RunFolder.lines(map(run.rules().profiles(), ProfileLine::of)));
        files.put(WEEFFOUTEN, RunFolder.lines(map(run.rules().weeffouten(), WeeffoutLine::of)));
        files.put(LINKS, RunFolder.lines(map(run.rules().links(), LinkLine::of)));
        files.put(COUNTER_EXAMPLES, RunFolder.lines(map(run.counterExamples(), CounterExampleLine::of)));
        return files;
    }

    static RuleFiles read(Source source) throws IOException, RunFolders.UnusableRunException {
        return new RuleFiles(
                new WeeffoutFindings(
                        map(RunFolders.lines(source.bytes(PROFILES), ProfileLine.class), ProfileLine::profile),
                        map(RunFolders.lines(source.bytes(WEEFFOUTEN), WeeffoutLine.class), WeeffoutLine::weeffout),
                        map(RunFolders.lines(source.bytes(LINKS), LinkLine.class), LinkLine::link)),
                map(
                        RunFolders.lines(source.bytes(COUNTER_EXAMPLES), CounterExampleLine.class),
                        CounterExampleLine::example));
    }

    private static <A, B> List<B> map(List<A> values, java.util.function.Function<A, B> change) {
        return values.stream().map(change).toList();
    }

    private record EvidenceLine(String caseId, String ground, int sentence, double weight) {
        static EvidenceLine of(GroundEvidence evidence) {
            return new EvidenceLine(
                    evidence.caseId().value(), evidence.ground(), evidence.sentence(), evidence.weight());
        }

        GroundEvidence evidence() {
            return new GroundEvidence(new CaseId(caseId), ground, sentence, weight);
        }
    }

    private record ProfileLine(
            String pattern,
            @Nullable String weeffout,
            List<GroundProfile.GroundShare> grounds,
            List<GroundProfile.RuleShare> rules,
            List<EvidenceLine> evidence) {
        static ProfileLine of(GroundProfile profile) {
            return new ProfileLine(
                    profile.pattern().value(),
                    profile.weeffout(),
                    profile.grounds(),
                    profile.rules(),
                    map(profile.evidence(), EvidenceLine::of));
        }

        GroundProfile profile() {
            return new GroundProfile(
                    new PatternId(pattern), weeffout, grounds, rules, map(evidence, EvidenceLine::evidence));
        }
    }

    private record WeeffoutLine(
            String id,
            RefusalGround ground,
            @Nullable RuleSource rule,
            List<String> patterns,
            List<EvidenceLine> alsoHit) {
        static WeeffoutLine of(Weeffout weeffout) {
            return new WeeffoutLine(
                    weeffout.id(),
                    weeffout.ground(),
                    weeffout.rule(),
                    map(weeffout.patterns(), PatternId::value),
                    map(weeffout.alsoHit(), EvidenceLine::of));
        }

        Weeffout weeffout() {
            return new Weeffout(id, ground, rule, map(patterns, PatternId::new), map(alsoHit, EvidenceLine::evidence));
        }
    }

    private record LinkLine(
            String one,
            String other,
            double score,
            String weeffout,
            String question,
            List<WeeffoutLink.Shared> grounds,
            List<WeeffoutLink.Shared> rules,
            @Nullable Double sentencesAlike) {
        static LinkLine of(WeeffoutLink link) {
            return new LinkLine(
                    link.one().value(),
                    link.other().value(),
                    link.score(),
                    link.weeffout(),
                    link.question(),
                    link.grounds(),
                    link.rules(),
                    link.sentencesAlike());
        }

        WeeffoutLink link() {
            return new WeeffoutLink(
                    new PatternId(one),
                    new PatternId(other),
                    score,
                    weeffout,
                    question,
                    grounds,
                    rules,
                    sentencesAlike);
        }
    }

    private record CounterExampleLine(String pattern, String caseId, double likeness) {
        static CounterExampleLine of(CounterExample example) {
            return new CounterExampleLine(
                    example.pattern().value(), example.caseId().value(), example.likeness());
        }

        CounterExample example() {
            return new CounterExample(new PatternId(pattern), new CaseId(caseId), likeness);
        }
    }
}
