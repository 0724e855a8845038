package nl.weeffout.indexer.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.dutch.ReferenceTables;
import nl.weeffout.indexer.vector.CaseVectors;

/** Puts beside records what an index needs to know of them. */
public final class IndexedCases {
    private final ReferenceTables tables;
    private final CaseVectors vectors;

    public IndexedCases(ReferenceTables tables, CaseVectors vectors) {
        this.tables = tables;
        this.vectors = vectors;
    }

    /** The records in their order, with the vectors that are known; none is computed. */
    public List<IndexedCase> of(Collection<StoredCase> cases) {
        Map<CaseId, TextVector> centred = vectors.centred(cases);
        return cases.parallelStream()
                .map(one -> new IndexedCase(one, tables.terms(one.content()), centred.get(one.id())))
                .toList();
    }
}
