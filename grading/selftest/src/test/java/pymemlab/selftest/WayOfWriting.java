package pymemlab.selftest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How another system's editor saves a file; Git would undo it, so it is done when it is needed. */
enum WayOfWriting {
    BOM(StandardCharsets.UTF_8) {
        @Override
        String rewritten(String text) {
            return "\uFEFF" + text;
        }
    },
    WINDOWS_LINE_ENDS(StandardCharsets.UTF_8) {
        @Override
        String rewritten(String text) {
            return text.replace("\n", "\r\n");
        }
    },
    LATIN_1(StandardCharsets.ISO_8859_1) {
        @Override
        String rewritten(String text) {
            return text.replace('…', '.');
        }
    };

    private final Charset charset;

    WayOfWriting(Charset charset) {
        this.charset = charset;
    }

    static WayOfWriting named(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    abstract String rewritten(String text);

    void rewriteAll(Path folder) throws IOException {
        for (Path file : Folders.filesBelow(folder)) {
            Files.write(file, rewritten(Files.readString(file)).getBytes(charset));
        }
    }
}
