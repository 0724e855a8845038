package nl.weeffout.analytics.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.weeffout.analytics.similarity.KeptDraws;
import nl.weeffout.analytics.similarity.KeptNeighbours;
import nl.weeffout.analytics.similarity.Neighbours;
import nl.weeffout.domain.CaseId;

/**
 * The neighbours that the newest run found, in one file that each run replaces: ids, numbers and fingerprints, no text. The next
 * run is cheaper by it, and can do without. Some 1,600 bytes a record.
 *
 * <p>It holds a mark of the format, the input hash of its run, and for each kind what {@link KeptNeighbours} holds; at its end
 * the SHA-256 of all that.
 */
public final class NeighbourFile {
    private static final long FORMAT = 0x77656566_6e620001L;
    private static final int SHA256 = 32;

    private NeighbourFile() {}

    /**
     * Replaces the file as a whole.
     *
     * @param inputHash of the run
     * @param neighbours for each kind's key
     * @throws IOException where it cannot be written; then the old one is still there
     */
    public static void write(Path file, String inputHash, SortedMap<String, KeptNeighbours> neighbours)
            throws IOException {
        Path written = Files.createTempFile(file.toAbsolutePath().getParent(), ".neighbours-", ".bin");
        try {
            MessageDigest digest = sha256();
            try (OutputStream target = new BufferedOutputStream(Files.newOutputStream(written));
                    DataOutputStream out = new DataOutputStream(new DigestOutputStream(target, digest))) {
                out.writeLong(FORMAT);
                out.writeUTF(inputHash);
                out.writeInt(neighbours.size());
                for (Map.Entry<String, KeptNeighbours> entry : neighbours.entrySet()) {
                    out.writeUTF(entry.getKey());
                    write(entry.getValue(), out);
                }
                out.flush();
                target.write(digest.digest());
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static void write(KeptNeighbours kept, DataOutputStream out) throws IOException {
        write(kept.frame().stream().map(CaseId::value).toList(), out);
        out.writeUTF(kept.frameContent());
        write(kept.points().stream().map(CaseId::value).toList(), out);
        write(kept.contents(), out);
        out.writeInt(kept.most());
        out.writeInt(kept.views().size());
        for (Neighbours view : kept.views()) {
            view.write(out);
        }
        out.writeUTF(kept.draws().made());
        kept.draws().mean().write(out);
        out.writeInt(kept.draws().draws().size());
        for (List<Integer> draw : kept.draws().draws()) {
            out.writeInt(draw.size());
            for (int group : draw) {
                out.writeInt(group);
            }
        }
    }

    private static void write(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /**
     * What a run left, for each kind's key; nothing where the file is missing, damaged or another run's, which {@code warnings} is
     * told.
     *
     * @param inputHash of the run
     * @throws IOException where it is there and cannot be read
     */
    public static SortedMap<String, KeptNeighbours> read(Path file, String inputHash, Consumer<String> warnings)
            throws IOException {
        if (!Files.exists(file)) {
            warnings.accept("neighbours of the run before are not there: all are sought anew");
            return new TreeMap<>();
        }
        if (!isWhole(file)) {
            warnings.accept(file.getFileName() + " is damaged: all neighbours are sought anew");
            return new TreeMap<>();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readLong() != FORMAT || !in.readUTF().equals(inputHash)) {
                warnings.accept(file.getFileName() + " is of another run: all neighbours are sought anew");
                return new TreeMap<>();
            }
            SortedMap<String, KeptNeighbours> kept = new TreeMap<>();
            for (int kinds = in.readInt(); kinds > 0; kinds--) {
                kept.put(in.readUTF(), kept(in));
            }
            return kept;
        }
    }

    private static KeptNeighbours kept(DataInputStream in) throws IOException {
        List<CaseId> frame = texts(in).stream().map(CaseId::new).toList();
        String frameContent = in.readUTF();
        List<CaseId> points = texts(in).stream().map(CaseId::new).toList();
        List<String> contents = texts(in);
        int most = in.readInt();
        List<Neighbours> views = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            views.add(Neighbours.read(in));
        }
        return new KeptNeighbours(frame, frameContent, points, contents, most, views, draws(in));
    }

    private static KeptDraws draws(DataInputStream in) throws IOException {
        String made = in.readUTF();
        Neighbours mean = Neighbours.read(in);
        List<List<Integer>> draws = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            List<Integer> draw = new ArrayList<>();
            for (int rows = in.readInt(); rows > 0; rows--) {
                draw.add(in.readInt());
            }
            draws.add(draw);
        }
        return new KeptDraws(made, mean, draws);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static boolean isWhole(Path file) throws IOException {
        long length = Files.size(file) - SHA256;
        if (length < 0) {
            return false;
        }
        MessageDigest digest = sha256();
        try (InputStream source = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] buffer = new byte[1 << 16];
            long left = length;
            while (left > 0) {
                int read = source.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    return false;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            return Arrays.equals(digest.digest(), source.readAllBytes());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
