package nl.weeffout.indexer.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import nl.weeffout.domain.TextVector;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * Makes a vector of a text: multilingual-e5-small (Wang et al. 2024), pruned to Latin script and tuned to caseworkers'
 * notes. Texts that say the like have vectors that point the same way, whatever words they use; as all vectors of such
 * texts lie close together, take the mean of a corpus away before comparing. Thread safe.
 *
 * <p>Each text is a call of its own on one thread, so that its vector does not depend on what is computed beside it. As many
 * run at once as there are threads, whoever asks; others wait in the order in which they came, so that a question waits for
 * single texts and not for all those of an ingest. Cost: about 30 ms of processor time for 100 words; 0.2 GB of memory while
 * it is open.
 */
public final class SentenceEncoder implements AutoCloseable {
    /** Goes up when the code below changes what comes out. */
    static final String VERSION = "1";

    /** Tokens that count; what comes behind does not. Nearly no record has more. */
    private static final int MOST_TOKENS = 192;

    private static final String PASSAGE = "passage: ";
    private static final String QUERY = "query: ";

    private final UnigramTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession.SessionOptions options;
    private final OrtSession session;
    private final ExecutorService workers;
    private final int threads;
    private final Semaphore running;

    private SentenceEncoder(int threads) throws OrtException {
        environment = NativeRuntime.environment();
        tokenizer = ModelFiles.tokenizer();
        options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setDeterministicCompute(true);
        // Its arena would keep the memory of the longest text for each thread.
        options.setCPUArenaAllocator(false);
        session = environment.createSession(ModelFiles.bytes(ModelFiles.WEIGHTS), options);
        this.threads = threads;
        running = new Semaphore(threads, true);
        workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("vectors-", 0).factory());
    }

    /**
     * Loads the model; takes about a second.
     *
     * @throws CommandFailure where this machine cannot run it
     */
    public static SentenceEncoder open() {
        return open(Runtime.getRuntime().availableProcessors());
    }

    /** @param threads how many texts are worked on at once */
    static SentenceEncoder open(int threads) {
        try {
            return new SentenceEncoder(threads);
        } catch (OrtException | LinkageError e) {
            throw new CommandFailure(
                    "sentence vectors cannot be computed on this machine ("
                            + e.getClass().getSimpleName() + "); set vectors to off",
                    e);
        }
    }

    /** The version of the model and of the texts it is given; another one makes other vectors. */
    public static String modelVersion() {
        return ModelFiles.version();
    }

    /** The vector of a text that is kept or compared with such: {@link TextVector#LENGTH} floats, length 1. */
    public float[] passage(String text) {
        return encode(PASSAGE + text);
    }

    /** The vector of a few words that ask for texts: {@link TextVector#LENGTH} floats, length 1. */
    public float[] query(String words) {
        return encode(QUERY + words);
    }

    /**
     * The vectors of texts, several at once, in the order of the texts.
     *
     * @param done is told by the calling thread how many are done
     */
    public List<float[]> passages(List<String> texts, IntConsumer done) {
        List<Future<float[]>> given =
                texts.stream().map(text -> workers.submit(() -> passage(text))).toList();
        List<float[]> vectors = new ArrayList<>(texts.size());
        try {
            for (Future<float[]> one : given) {
                vectors.add(one.get());
                done.accept(vectors.size());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("sentence vectors could not be computed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted; the vectors kept so far stay", e);
        } finally {
            given.forEach(one -> one.cancel(false));
        }
        return vectors;
    }

    private float[] encode(String text) {
        long[] ids =
                Arrays.stream(tokenizer.ids(text, MOST_TOKENS)).asLongStream().toArray();
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        long[] shape = {1, ids.length};
        running.acquireUninterruptibly();
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor attended = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", tokens, "attention_mask", attended))) {
            return ((float[][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("sentence vector cannot be computed: " + e.getCode(), e);
        } finally {
            running.release();
        }
    }

    /** Waits for what is being worked on. */
    @Override
    public void close() {
        workers.close();
        running.acquireUninterruptibly(threads);
        try {
            session.close();
            options.close();
        } catch (OrtException e) {
            throw new IllegalStateException("sentence encoder cannot be closed: " + e.getCode(), e);
        } finally {
            running.release(threads);
        }
    }
}
