package nl.weeffout.indexer.vector;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weeffout.indexer.terminal.CommandFailure;

/**
 * ONNX Runtime's native library, loaded once a process. Left to itself it lies in the temporary folder until the program
 * ends, 16 MB for good where that is killed; here it is deleted as soon as it is loaded.
 */
final class NativeRuntime {
    /** Where ONNX Runtime looks before it unpacks anything itself. */
    private static final String FOLDER_PROPERTY = "onnxruntime.native.path";

    private static final List<String> LIBRARIES =
            List.of("onnxruntime_providers_shared", "onnxruntime", "onnxruntime4j_jni");

    private NativeRuntime() {}

    /** @throws CommandFailure where there is none for this machine */
    static OrtEnvironment environment() {
        return Loaded.ENVIRONMENT;
    }

    private static final class Loaded {
        static final OrtEnvironment ENVIRONMENT = load();
    }

    private static OrtEnvironment load() {
        if (System.getProperty(FOLDER_PROPERTY) != null) {
            return OrtEnvironment.getEnvironment();
        }
        List<Path> unpacked = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("weeffout-onnxruntime");
            unpacked.add(folder);
            for (String library : LIBRARIES) {
                String name = System.mapLibraryName(library);
                try (InputStream in =
                        OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + platform() + "/" + name)) {
                    // Where one is missing, ONNX Runtime says so itself.
                    if (in != null) {
                        Path file = folder.resolve(name);
                        unpacked.addFirst(file);
                        Files.copy(in, file);
                    }
                }
            }
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            return OrtEnvironment.getEnvironment();
        } catch (IOException e) {
            throw new CommandFailure("temporary folder cannot be written for sentence vectors", e);
        } finally {
            System.clearProperty(FOLDER_PROPERTY);
            unpacked.forEach(NativeRuntime::delete);
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "osx" : os.contains("win") ? "win" : "linux";
        String architecture = System.getProperty("os.arch", "");
        return system + "-" + (architecture.equals("amd64") || architecture.equals("x86_64") ? "x64" : architecture);
    }

    /** Windows holds on to a file that is loaded. */
    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
