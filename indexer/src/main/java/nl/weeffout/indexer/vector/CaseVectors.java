package nl.weeffout.indexer.vector;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.MaatwerkCase;
import nl.weeffout.domain.RecordStore;
import nl.weeffout.domain.RedactedText;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.domain.TextVector;
import nl.weeffout.domain.VectorStore;
import nl.weeffout.indexer.terminal.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of the records in a store. A text is computed once, however many records say it and however often they are
 * taken in; the model is loaded when a first text has to be. Records that wait for a reviewer get theirs when they are
 * released. Where vectors are switched off there are none, and nothing is computed.
 */
public final class CaseVectors implements AutoCloseable {
    /** Texts that are computed and made durable together: some seconds of work. */
    private static final int BATCH = 128;

    private final RecordStore records;
    private final VectorStore vectors;
    private final boolean on;
    private final String model;

    /** Guards what is loaded when it is first needed: who asks a question need not wait for the texts of an ingest. */
    private final Object loading = new Object();

    private @Nullable SentenceEncoder encoder;
    private @Nullable SampleVectors sample;
    private float @Nullable [] mean;
    private long computed;

    /** @param on whether there are to be vectors */
    public CaseVectors(RecordStore records, VectorStore vectors, boolean on) {
        this(records, vectors, on, SentenceEncoder.modelVersion());
    }

    CaseVectors(RecordStore records, VectorStore vectors, boolean on, String model) {
        this.records = records;
        this.vectors = vectors;
        this.on = on;
        this.model = model;
    }

    /** As it were if vectors were switched off. */
    public CaseVectors switchedOff() {
        return new CaseVectors(records, vectors, false, model);
    }

    /** Whether there are vectors at all. */
    public boolean isOn() {
        return on;
    }

    /** How many texts were given to the model since this was opened. */
    public synchronized long computed() {
        return computed;
    }

    /**
     * A record's vector, {@link TextVector#LENGTH} floats of length 1; empty where it was not computed, or vectors are
     * switched off. For more than a few records ask for them together.
     */
    public Optional<float[]> vector(StoredCase stored) {
        return Optional.ofNullable(vectors(List.of(stored)).get(stored.id()));
    }

    /** The vectors of those of these records that have one. */
    public Map<CaseId, float[]> vectors(Collection<StoredCase> cases) {
        if (!on) {
            return Map.of();
        }
        Map<CaseId, String> hashes = new LinkedHashMap<>();
        cases.forEach(
                stored -> hashes.put(stored.id(), CaseText.of(stored.content()).hash()));
        Map<String, TextVector> kept = vectors.find(model, new HashSet<>(hashes.values()));
        Map<CaseId, float[]> found = new HashMap<>();
        hashes.forEach((id, hash) -> {
            TextVector vector = kept.get(hash);
            if (vector != null) {
                found.put(id, vector.components());
            }
        });
        return found;
    }

    /**
     * Where the texts of those of these records that have a vector lie around the mean of such texts: as search compares them,
     * and the same whatever else is in the store.
     */
    public Map<CaseId, TextVector> centred(Collection<StoredCase> cases) {
        Map<CaseId, TextVector> centred = new HashMap<>();
        vectors(cases).forEach((id, vector) -> centred(vector).ifPresent(around -> centred.put(id, around)));
        return centred;
    }

    /** The same of what is in no store; see {@link #ofUnkept}. */
    public Optional<TextVector> centredOf(MaatwerkCase content) {
        return ofUnkept(content).flatMap(this::centred);
    }

    /** The same of a text alone. */
    public Optional<TextVector> centredOf(RedactedText text) {
        return on ? centred(encoder().passage(CaseText.of(text).value())) : Optional.empty();
    }

    /**
     * The same of many texts that no record has. They are kept until {@link #complete} or {@link #forgetUnused} finds that no
     * record has them, so that asking again costs nothing and work that was cut off goes on.
     */
    public Map<RedactedText, TextVector> centredOf(Collection<RedactedText> texts, Progress progress) {
        Map<RedactedText, TextVector> centred = new HashMap<>();
        if (on) {
            List<RedactedText> each = List.copyOf(new LinkedHashSet<>(texts));
            for (int start = 0; start < each.size(); start += BATCH) {
                int before = start;
                Map<RedactedText, CaseText> batch = new LinkedHashMap<>();
                each.subList(start, Math.min(each.size(), start + BATCH))
                        .forEach(text -> batch.put(text, CaseText.of(text)));
                Map<String, String> byHash = new LinkedHashMap<>();
                batch.values().forEach(text -> byHash.put(text.hash(), text.value()));
                Map<String, TextVector> known = kept(byHash, done -> progress.of(before + done, each.size()));
                batch.forEach((text, said) -> Optional.ofNullable(known.get(said.hash()))
                        .flatMap(vector -> centred(vector.components()))
                        .ifPresent(vector -> centred.put(text, vector)));
            }
            progress.done();
        }
        return centred;
    }

    /**
     * Where the texts lie that a few words ask for, to be compared with {@link #centred}; empty where vectors are switched off.
     * Costs as {@link #ofUnkept}.
     */
    public Optional<TextVector> centredQuery(String words) {
        return on ? centred(encoder().query(words)) : Optional.empty();
    }

    private Optional<TextVector> centred(float[] vector) {
        float[] around = mean();
        float[] components = new float[vector.length];
        boolean any = false;
        for (int d = 0; d < vector.length; d++) {
            components[d] = vector[d] - around[d];
            any |= components[d] != 0;
        }
        return any ? Optional.of(TextVector.of(components)) : Optional.empty();
    }

    /** Of the sample's records, which are of all kinds; of others' notes it hardly differs (cosine .996). */
    private float[] mean() {
        synchronized (loading) {
            float[] known = mean;
            if (known == null) {
                known = sample().mean();
                mean = known;
            }
            return known;
        }
    }

    /**
     * The vector of what is in no store, rounded as those that are kept; empty where vectors are switched off. It is not
     * kept. Costs some 30 ms of processor time, and the loading of the model the first time.
     */
    public Optional<float[]> ofUnkept(MaatwerkCase content) {
        if (!on) {
            return Optional.empty();
        }
        return Optional.of(
                TextVector.of(encoder().passage(CaseText.of(content).value())).components());
    }

    /** Computes and keeps what these records lack, whole or not at all. */
    public void keep(Collection<StoredCase> cases) {
        if (on) {
            keep(cases, done -> {});
        }
    }

    /** Keeps vectors that were made without the model, such as those of generated records. */
    public void keepMade(Map<StoredCase, float[]> made) {
        Map<String, TextVector> byHash = new HashMap<>();
        made.forEach(
                (stored, vector) -> byHash.put(CaseText.of(stored.content()).hash(), TextVector.of(vector)));
        vectors.put(model, byHash);
    }

    private synchronized void keep(Collection<StoredCase> cases, IntConsumer done) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (StoredCase stored : cases) {
            if (stored.quarantined().isEmpty()) {
                CaseText text = CaseText.of(stored.content());
                texts.put(text.hash(), text.value());
            }
        }
        kept(texts, done);
    }

    /** The vectors of texts by hash; those that were not kept are computed, and kept whole or not at all. */
    private synchronized Map<String, TextVector> kept(Map<String, String> texts, IntConsumer done) {
        Map<String, TextVector> known = new HashMap<>(vectors.find(model, texts.keySet()));
        Map<String, String> missing = new LinkedHashMap<>(texts);
        missing.keySet().removeAll(known.keySet());
        if (missing.isEmpty()) {
            return known;
        }
        Map<String, TextVector> made = new HashMap<>(sample().find(model, missing.keySet()));
        missing.keySet().removeAll(made.keySet());
        if (!missing.isEmpty()) {
            List<float[]> encoded = encoder().passages(List.copyOf(missing.values()), done);
            int next = 0;
            for (String hash : missing.keySet()) {
                made.put(hash, TextVector.of(encoded.get(next++)));
            }
            computed += encoded.size();
        }
        vectors.put(model, made);
        known.putAll(made);
        return known;
    }

    /**
     * Computes what any record lacks, and forgets vectors of texts that no record has any more and those of other models.
     * Whatever stops it, the next call goes on. Cost: a reading of the store, and about 30 ms of processor time a text that
     * is missing.
     *
     * @return how many texts had none
     */
    public long complete(Progress progress) {
        if (!on) {
            return 0;
        }
        Survey survey = survey();
        List<CaseId> lacking = List.copyOf(survey.lacking());
        for (int start = 0; start < lacking.size(); start += BATCH) {
            int before = start;
            List<CaseId> batch = lacking.subList(start, Math.min(lacking.size(), start + BATCH));
            keep(records.findAll(batch), done -> progress.of(before + done, lacking.size()));
        }
        progress.done();
        forget(survey.unused());
        return lacking.size();
    }

    /** Forgets vectors of texts that no record has any more and those of other models. */
    public void forgetUnused() {
        forget(survey().unused());
    }

    private void forget(Collection<String> hashes) {
        vectors.remove(model, hashes);
        vectors.removeOtherModels(model);
    }

    /**
     * @param lacking one record for each text that has no vector
     * @param unused hashes of texts that had a vector, but no record when the survey began
     */
    private record Survey(Collection<CaseId> lacking, Set<String> unused) {}

    private Survey survey() {
        // Listed before the records are read: what another process keeps meanwhile is not taken for unused.
        Set<String> kept = vectors.hashes(model);
        Set<String> unused = new HashSet<>(kept);
        Map<String, CaseId> lacking = new LinkedHashMap<>();
        records.forEachSince(0, stored -> {
            String hash = CaseText.of(stored.content()).hash();
            unused.remove(hash);
            if (stored.quarantined().isEmpty() && !kept.contains(hash)) {
                lacking.putIfAbsent(hash, stored.id());
            }
        });
        return new Survey(new ArrayList<>(lacking.values()), unused);
    }

    /** Writes every vector that is kept in the form of {@link SampleVectors}; returns how many. */
    public int export(OutputStream out) throws IOException {
        Set<String> wanted = vectors.hashes(model);
        SampleVectors.write(out, model, new TreeMap<>(vectors.find(model, wanted)));
        return wanted.size();
    }

    private SampleVectors sample() {
        synchronized (loading) {
            SampleVectors known = sample;
            if (known == null) {
                known = SampleVectors.load();
                sample = known;
            }
            return known;
        }
    }

    private SentenceEncoder encoder() {
        synchronized (loading) {
            SentenceEncoder known = encoder;
            if (known == null) {
                known = SentenceEncoder.open();
                encoder = known;
            }
            return known;
        }
    }

    @Override
    public void close() {
        synchronized (loading) {
            SentenceEncoder opened = encoder;
            if (opened != null) {
                opened.close();
                encoder = null;
            }
        }
    }
}
