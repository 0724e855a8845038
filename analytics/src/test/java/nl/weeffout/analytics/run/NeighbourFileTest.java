package nl.weeffout.analytics.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weeffout.analytics.cluster.MinerParameters;
import nl.weeffout.analytics.cluster.PatternMining;
import nl.weeffout.analytics.constraint.Teaching;
import nl.weeffout.analytics.identity.EarlierRuns;
import nl.weeffout.analytics.similarity.KeptNeighbours;
import nl.weeffout.analytics.similarity.MiningCase;
import nl.weeffout.analytics.testing.FaultCases;
import nl.weeffout.indexer.dutch.DutchTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourFileTest {
    private static final List<MiningCase> CASES = FaultCases.of(3, 30);
    private static final SortedMap<String, KeptNeighbours> FOUND = new PatternMining(
                    MinerParameters.DEFAULT, Clock.systemUTC())
            .mineAndKeep(CASES, EarlierRuns.NONE, Teaching.NONE, line -> {})
            .neighbours();

    @TempDir
    private Path folder = Path.of("");

    private final List<String> warnings = new ArrayList<>();

    @Test
    void isReadAsItWasWritten() throws IOException {
        NeighbourFile.write(file(), "hash", FOUND);
        assertThat(NeighbourFile.read(file(), "hash", warnings::add)).isEqualTo(FOUND);
        assertThat(warnings).isEmpty();
        assertThat(FOUND.values()).anySatisfy(kept -> assertThat(kept.points()).isNotEmpty());
    }

    @Test
    void replacesTheOneBefore() throws IOException {
        NeighbourFile.write(file(), "hash", new TreeMap<>());
        NeighbourFile.write(file(), "other", FOUND);
        assertThat(NeighbourFile.read(file(), "other", warnings::add)).isEqualTo(FOUND);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void isNothingWhereItIsMissingDamagedOrAnotherRuns() throws IOException {
        assertThat(NeighbourFile.read(file(), "hash", warnings::add)).isEmpty();
        NeighbourFile.write(file(), "hash", FOUND);
        assertThat(NeighbourFile.read(file(), "other", warnings::add)).isEmpty();
        byte[] bytes = Files.readAllBytes(file());
        for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(file(), damaged);
            assertThat(NeighbourFile.read(file(), "hash", warnings::add)).isEmpty();
        }
        Files.write(file(), Arrays.copyOf(bytes, 10));
        assertThat(NeighbourFile.read(file(), "hash", warnings::add)).isEmpty();
        assertThat(warnings).hasSize(6).allSatisfy(line -> assertThat(line).contains("sought anew"));
    }

    @Test
    void holdsNoWordOfAnyRecord() throws IOException {
        NeighbourFile.write(file(), "hash", FOUND);
        String held = new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
        for (MiningCase each : CASES) {
            assertThat(each.words().stream().map(DutchTerm::surface).filter(word -> word.length() > 4))
                    .noneMatch(held::contains);
        }
    }

    private Path file() {
        return folder.resolve("neighbours.bin");
    }
}
