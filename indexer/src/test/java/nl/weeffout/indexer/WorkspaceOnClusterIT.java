package nl.weeffout.indexer;

import static nl.weeffout.indexer.testing.CaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.weeffout.domain.CaseId;
import nl.weeffout.domain.CaseTerms;
import nl.weeffout.domain.IndexUnavailableException;
import nl.weeffout.domain.IndexedCase;
import nl.weeffout.domain.StoredCase;
import nl.weeffout.indexer.elasticsearch.ElasticsearchServer;
import nl.weeffout.indexer.testing.Searches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceOnClusterIT {
    private static final String DOWN = "http://127.0.0.1:1";

    @TempDir
    private Path data = Path.of("");

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @Test
    void storesWhileTheClusterIsDownAndBringsTheIndexUpToDateOnceItIsThere() throws IOException {
        String up = ElasticsearchServer.shared().uri() + "/at-" + Integer.toHexString(data.hashCode());
        index(up);
        store("A");
        index(DOWN);
        store("B");
        assertThat(told()).contains("search index does not answer").doesNotContain("fiets");
        try (Workspace workspace = Workspace.openForReading(data, out())) {
            assertThat(workspace.store().size()).isEqualTo(2);
            assertThatThrownBy(() -> Searches.ids(workspace.index(), "fiets"))
                    .isInstanceOf(IndexUnavailableException.class);
        }
        told();
        index(up);
        try (Workspace workspace = Workspace.openForReading(data, out())) {
            assertThat(told()).contains("search index lagged behind the store");
            assertThat(Searches.ids(workspace.index(), "fiets"))
                    .containsExactlyInAnyOrder(new CaseId("A"), new CaseId("B"));
        }
    }

    @Test
    void buildsTheIndexAnewOnTheCluster() throws IOException {
        index(ElasticsearchServer.shared().uri() + "/at-" + Integer.toHexString(data.hashCode()));
        store("A");
        try (Workspace workspace = Workspace.openForWriting(data, out())) {
            workspace.reindex();
            assertThat(Searches.ids(workspace.index(), "fiets")).containsExactly(new CaseId("A"));
        }
    }

    /** What an ingest does: the store first, then the index. */
    private void store(String id) {
        try (Workspace workspace = Workspace.openForWriting(data, out())) {
            workspace
                    .store()
                    .put(List.of(aCase().withId(id)
                            .withNarrative("Een kapotte fiets.")
                            .incoming()));
            List<StoredCase> stored = workspace.store().findAll(List.of(new CaseId(id)));
            workspace
                    .index()
                    .put(stored.stream()
                            .map(one -> new IndexedCase(one, CaseTerms.NONE))
                            .toList());
            workspace.index().commit(workspace.store().lastSequence());
        }
    }

    private void index(String address) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("weeffout.yml"), "vectors: off\nindex: " + address + "\n");
    }

    private PrintStream out() {
        return new PrintStream(messages, true, StandardCharsets.UTF_8);
    }

    private String told() {
        String text = messages.toString(StandardCharsets.UTF_8);
        messages.reset();
        return text;
    }
}
