package nl.weeffout.domain.signal;

/** Something that stands out about records, with its numbers, its records, what speaks against it, and a sentence. */
public sealed interface Signal
        permits OverRepresentation,
                NearMissCluster,
                UnderUse,
                Alternatives,
                Association,
                RuleConflict,
                Loop,
                Rising,
                Falling,
                HighTime,
                NewPattern,
                StoppedPattern,
                Seasonal,
                Effect,
                UnlikeDecisions,
                UnlikeRegelingen {
    SignalFacts facts();

    SignalType type();

    /** What it says, in Dutch, with its numbers; no text of any record. */
    String sentence();
}
