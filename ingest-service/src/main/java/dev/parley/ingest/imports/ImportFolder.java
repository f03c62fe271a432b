package dev.parley.ingest.imports;

import dev.parley.ingest.problem.Problem;
import dev.parley.ingest.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder that files may be named beneath. Links that lead out of it are no way out. */
@ApplicationScoped
class ImportFolder {
    private final Optional<Path> folder;

    ImportFolder(ImportConfig config) {
        folder = config.folder();
    }

    /**
     * The file of that name.
     *
     * @param name relative to the folder
     * @throws ProblemException if there is none, or none that may be named; which of these is not told
     */
    Path find(String name) {
        if (folder.isEmpty()) {
            throw invalid("no folder of imports is set; upload the file instead");
        }
        try {
            Path root = folder.get().toRealPath();
            Path file = root.resolve(name).toRealPath();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (IOException | InvalidPathException absent) {
            throw none();
        }
        throw none();
    }

    private static ProblemException none() {
        return invalid("there is no such file beneath the folder of imports");
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(Problem.invalidField("path", detail));
    }
}
