package nl.weeffout.api.patterns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weeffout.analytics.weeffout.CounterExamples;
import nl.weeffout.analytics.weeffout.GroundSentences;
import nl.weeffout.analytics.weeffout.Separation;
import nl.weeffout.api.service.ServerParts;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.pattern.CasePattern;
import nl.weeffout.domain.pattern.CounterExample;
import nl.weeffout.domain.pattern.GroundEvidence;
import nl.weeffout.domain.pattern.GroundProfile;
import nl.weeffout.domain.pattern.PatternRun;
import nl.weeffout.domain.pattern.WeeffoutLink;
import nl.weeffout.indexer.thesaurus.Thesaurus;
import org.springframework.stereotype.Component;

/**
 * What a run says of the rules underneath its patterns, with the words of the records as they are kept now; records in
 * quarantine are left out.
 */
@Component
class Underneath {
    private final ServerParts parts;
    private final GroundSentences sentences = new GroundSentences(Thesaurus.load());

    Underneath(ServerParts parts) {
        this.parts = parts;
    }

    /** Grounds that members speak of clearly. */
    List<GroundView> grounds(PatternRun run, CasePattern pattern) {
        Optional<GroundProfile> profile = run.rules().profile(pattern.id());
        return profile.stream()
                .flatMap(known -> known.grounds().stream())
                .filter(ground -> ground.share() > 0)
                .map(ground -> new GroundView(
                        ground.ground().id(),
                        ground.ground().label(),
                        ground.ground().question(),
                        ground.share(),
                        ground.lift(),
                        sentences(evidence(profile, ground.ground().id()))))
                .toList();
    }

    private static List<GroundEvidence> evidence(Optional<GroundProfile> profile, String ground) {
        return profile.stream()
                .flatMap(known -> known.evidence().stream())
                .filter(each -> each.ground().equals(ground))
                .toList();
    }

    /** What members of some patterns say of a ground. */
    List<SentenceView> sentences(PatternRun run, List<CasePattern> patterns, String ground) {
        return sentences(patterns.stream()
                .flatMap(pattern -> evidence(run.rules().profile(pattern.id()), ground).stream())
                .toList());
    }

    List<RuleView> rules(PatternRun run, CasePattern pattern) {
        return run.rules().profile(pattern.id()).stream()
                .flatMap(profile -> profile.rules().stream())
                .map(share -> RuleView.of(share.rule(), share.share()))
                .toList();
    }

    List<LinkView> links(PatternRun run, CasePattern pattern) {
        Map<String, String> titles = new HashMap<>();
        run.patterns().forEach(each -> titles.put(each.id().value(), each.title()));
        return run.rules().links(pattern.id()).stream()
                .map(link -> {
                    String other = link.besides(pattern.id()).value();
                    return new LinkView(
                            other,
                            titles.getOrDefault(other, other),
                            link.weeffout(),
                            link.question(),
                            link.grounds().stream()
                                    .map(WeeffoutLink.Shared::label)
                                    .toList(),
                            link.rules().stream()
                                    .map(WeeffoutLink.Shared::label)
                                    .toList(),
                            link.score());
                })
                .toList();
    }

    List<CounterExampleView> counterExamples(PatternRun run, CasePattern pattern) {
        List<CounterExample> examples = run.counterExamples().stream()
                .filter(example -> example.pattern().equals(pattern.id()))
                .toList();
        if (examples.isEmpty()) {
            return List.of();
        }
        Separation.Members members =
                new Separation.Members(List.copyOf(records(pattern.cases()).values()));
        Map<CaseId, MaatwerkCase> records =
                records(examples.stream().map(CounterExample::caseId).toList());
        return examples.stream()
                .flatMap(example -> Optional.ofNullable(records.get(example.caseId())).stream()
                        .map(content -> view(example, content, members.from(content))))
                .toList();
    }

    private static CounterExampleView view(CounterExample example, MaatwerkCase content, Separation separation) {
        return new CounterExampleView(
                content.id().value(),
                content.date(),
                content.municipality().name(),
                example.likeness(),
                CounterExamples.settled(content).map(RedactedText::value).orElse(""),
                separation.missingWords(),
                separation.ownWords(),
                separation.missingFields(),
                separation.ownFields());
    }

    /** Sentences in the order of their evidence. */
    List<SentenceView> sentences(List<GroundEvidence> evidence) {
        Map<CaseId, MaatwerkCase> records =
                records(evidence.stream().map(GroundEvidence::caseId).toList());
        return evidence.stream()
                .flatMap(each -> Optional.ofNullable(records.get(each.caseId())).stream()
                        .map(content -> new SentenceView(
                                content.id().value(),
                                content.date(),
                                content.municipality().name(),
                                sentences
                                        .sentence(content, each)
                                        .map(RedactedText::value)
                                        .orElse(""))))
                .toList();
    }

    private Map<CaseId, MaatwerkCase> records(List<CaseId> ids) {
        Map<CaseId, MaatwerkCase> records = new HashMap<>();
        for (StoredCase stored : parts.store().findAll(ids.stream().distinct().toList())) {
            if (stored.quarantined().isEmpty()) {
                records.put(stored.id(), stored.content());
            }
        }
        return records;
    }
}
