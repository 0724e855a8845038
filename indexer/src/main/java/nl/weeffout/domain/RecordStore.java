package nl.weeffout.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The source of truth: every redacted record that was taken in, with its versions.
 *
 * <p>One writer at a time; readers in the same or other processes see whole batches only.
 */
public interface RecordStore extends AutoCloseable {
    /**
     * Puts a batch in, whole or not at all. When this returns the batch is durable: it survives a killed process and a
     * power cut. An id that stands in the batch twice is taken in order.
     *
     * @return one outcome for each record, in the batch's order
     */
    List<PutOutcome> put(List<IncomingCase> batch);

    /**
     * Puts other content in the place of what versions held, whole or not at all: a name that was missed must not stay
     * readable in an old version. Where the newest version of a record is among them, one more follows that holds the same
     * and keeps flags, quarantine and source, so that readers and the index notice. Durable on return.
     *
     * @throws IllegalArgumentException where a version is not there
     */
    void rewrite(List<VersionRewrite> versions);

    /** Makes sure that nothing that was overwritten can still be read in the store's files. Costs a copy of the store. */
    void wipeOverwritten();

    /** Notes that two records have nearly identical texts; symmetric, idempotent, durable on return. */
    void linkDuplicates(List<DuplicateLink> links);

    /** Takes back the links of records whose text has changed. */
    void unlinkDuplicates(List<CaseId> ids);

    /** The newest version under this id. */
    Optional<StoredCase> find(CaseId id);

    /** The newest versions of these ids, in their order; unknown ids are left out. */
    List<StoredCase> findAll(List<CaseId> ids);

    /** Every version under this id, the oldest first; empty where the id is unknown. */
    List<StoredCase> versions(CaseId id);

    /**
     * Hands over the newest version of every record whose {@link StoredCase#sequence} is greater, by sequence. Streams:
     * memory does not grow with the store.
     */
    void forEachSince(long sequence, Consumer<StoredCase> action);

    /** Hands over the newest signature of every record, in no order. */
    void forEachSignature(BiConsumer<CaseId, TextSignature> action);

    /**
     * Keeps a reviewer's decision, whole or not at all, with the rules that come with it; durable on return. The record
     * gets a new change number, so that an index that follows the store learns of it. Masking makes a new version, and so
     * does taking that back; the versions before are kept.
     *
     * @return the record as it is now; empty where there is nothing to decide: no such record, nothing that waits, or
     *     nothing to take back
     */
    Optional<StoredCase> judge(CaseId id, Judgement judgement);

    /** The record as the review knows it; empty where its newest version neither is nor was anything to review. */
    Optional<ReviewItem> findReview(CaseId id);

    /** Newest versions that wait for a reviewer, or did, by id. */
    List<ReviewItem> reviews(ReviewQuery query);

    /** How many records a query asks for, whatever its limit and place. */
    long countReviews(ReviewQuery query);

    /** Keeps a rule, in place of one about the same word. */
    void addRule(NameRule rule);

    /** Takes a rule back; tells whether there was one. */
    boolean removeRule(String municipalityCode, String word);

    /** Every rule, by municipality and word. */
    List<NameRule> rules();

    /** How many records (not versions) there are. */
    long size();

    /** Whether any version has a household's key. Costs a reading of all where none has. */
    boolean holdsHouseholdKeys();

    /** The greatest change number given out, 0 in an empty store. */
    long lastSequence();

    @Override
    void close();
}
