package nl.weeffout.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queries that wait for records: searching turned around. */
public interface Percolator {
    /**
     * By record the numbers of the queries that would find it; records that none finds are left out. Records in quarantine are
     * found by none. Nothing is put into the index.
     */
    Map<CaseId, Set<Long>> percolate(List<IndexedCase> cases);
}
