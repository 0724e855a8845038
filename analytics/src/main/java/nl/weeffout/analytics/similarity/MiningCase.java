package nl.weeffout.analytics.similarity;

import java.util.List;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.dutch.DutchTerm;

/** A record as mining sees it: as stored, what the tables recognise in it, and the words of its texts. */
public record MiningCase(StoredCase stored, CaseTerms terms, List<DutchTerm> words) {
    public MiningCase {
        words = List.copyOf(words);
    }
}
