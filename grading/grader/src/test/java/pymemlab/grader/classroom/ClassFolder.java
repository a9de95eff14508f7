package pymemlab.grader.classroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A class that hands in what a test wants. */
record ClassFolder(Path top) {

    static final String SOURCE = "ex02-dynamic-array/src/main/java/pymemlab/array/A.java";

    ClassFolder file(String path, String text) {
        try {
            Path file = top.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Each hands in one source file, which holds the author's name. */
    ClassFolder of(String... names) {
        for (String name : names) {
            file(name + "/" + SOURCE, name);
        }
        return this;
    }

    List<HandIn> handIns() throws IOException {
        return new HandIns(Set.of()).below(top);
    }

    Share share() throws IOException {
        return new Share(Shard.WHOLE, handIns(), Optional.empty());
    }

    List<String> names() throws IOException {
        return handIns().stream().map(HandIn::name).toList();
    }
}
