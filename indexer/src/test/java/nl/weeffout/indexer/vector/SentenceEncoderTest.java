package nl.weeffout.indexer.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@SuppressWarnings("NullAway.Init")
class SentenceEncoderTest {
    private static final List<JsonNode> REFERENCES = Reference.lines("reference-vectors.jsonl");

    private static SentenceEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = SentenceEncoder.open(3);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private static float[] encoded(JsonNode line) {
        return line.has("query") ? encoder.query(line.path("query").asString()) : encoder.passage(Reference.text(line));
    }

    @Test
    void givesTheVectorsOfTheReference() {
        assertThat(REFERENCES).hasSize(21);
        for (JsonNode line : REFERENCES) {
            float[] reference = Reference.vector(line);
            float[] vector = encoded(line);
            for (int i = 0; i < reference.length; i++) {
                assertThat(Math.abs(vector[i] - reference[i]))
                        .as("component %d", i)
                        .isLessThan(1e-4f);
            }
            assertThat(vector).hasSize(384);
            double squares = 0;
            for (float component : vector) {
                squares += (double) component * component;
            }
            assertThat(Math.abs(squares - 1)).isLessThan(1e-5);
        }
    }

    @Test
    void givesTheSameBitsInAnyOrderAndBesideAnyOthers() {
        List<String> texts = new ArrayList<>(REFERENCES.stream()
                .filter(line -> line.has("text"))
                .map(Reference::text)
                .toList());
        List<float[]> alone = texts.stream().map(encoder::passage).toList();
        List<Integer> told = new ArrayList<>();
        assertThat(encoder.passages(texts, told::add).toArray(float[][]::new))
                .isDeepEqualTo(alone.toArray(float[][]::new));
        assertThat(told).hasSize(texts.size()).isSorted().endsWith(texts.size());
        Collections.reverse(texts);
        assertThat(encoder.passages(texts, done -> {}).toArray(float[][]::new))
                .isDeepEqualTo(alone.reversed().toArray(float[][]::new));
        try (SentenceEncoder single = SentenceEncoder.open(1)) {
            assertThat(single.passages(texts, done -> {}).toArray(float[][]::new))
                    .isDeepEqualTo(alone.reversed().toArray(float[][]::new));
        }
    }

    @Test
    void givesTheSameBitsToManyWhoAskAtOnceOnFewerThreads() {
        List<String> asked =
                List.of("fiets gestolen", "huurtoeslag stopgezet", "vorige bewoner staat nog ingeschreven");
        List<float[]> alone = asked.stream().map(encoder::query).toList();
        try (SentenceEncoder single = SentenceEncoder.open(1);
                ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (SentenceEncoder each : List.of(encoder, single)) {
                List<CompletableFuture<float[]>> given = IntStream.range(0, 30)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> each.query(asked.get(i % 3)), many))
                        .toList();
                for (int i = 0; i < given.size(); i++) {
                    assertThat(given.get(i).join()).containsExactly(alone.get(i % 3));
                }
            }
        }
    }

    @Test
    void whatStandsBehindTheLastTokenDoesNotCount() {
        String text = "zeer lang ".repeat(200);
        assertThat(encoder.passage(text + "fiets")).containsExactly(encoder.passage(text + "huurtoeslag"));
        assertThat(encoder.passage("fiets")).isNotEqualTo(encoder.passage("huurtoeslag"));
    }

    @Test
    void findsTheSameFaultInOtherWordsNearerThanAnotherMatter() {
        float[] one =
                encoder.passage("De toeslag stopte omdat een vorige bewoner nog op het adres stond ingeschreven.");
        float[] other = encoder.passage("Volgens Toeslagen telt de man die hier vóór haar woonde mee als huisgenoot.");
        float[] different = encoder.passage("Tweedehands fiets gekocht zodat hij op tijd op zijn werk kan zijn.");
        assertThat(Reference.cosine(one, other)).isGreaterThan(Reference.cosine(one, different));
    }

    @Test
    void leavesNoNativeLibraryInTheTemporaryFolder() throws Exception {
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("weeffout-onnxruntime")))
                    .isEmpty();
        }
        assertThat(System.getProperty("onnxruntime.native.path")).isNull();
    }
}
