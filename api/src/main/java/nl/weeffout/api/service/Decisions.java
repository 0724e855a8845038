package nl.weeffout.api.service;

import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.Judgement;

/** How the service, which otherwise only reads, gets a reviewer's decision kept. */
public interface Decisions {
    /**
     * Keeps a decision; durable and findable on return.
     *
     * @throws nl.weeffout.indexer.terminal.FolderInUse while another process writes
     * @throws nl.weeffout.indexer.review.ReviewRefusal where it cannot be taken
     */
    void take(CaseId id, Judgement judgement);
}
