package pymemlab.grader.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;

/**
 * Turns the bytes of a source file into text; what an editor on another system wrote is read too.
 */
final class SourceText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Notes notes;

    SourceText(Notes notes) {
        this.notes = notes;
    }

    SourceFile read(FoundFile found) throws IOException {
        return new SourceFile(found.path(), decode(found.path(), bytes(found)));
    }

    private static byte[] bytes(FoundFile found) throws IOException {
        try (InputStream in = Files.newInputStream(found.file(), LinkOption.NOFOLLOW_LINKS)) {
            // The file may have grown since its size was read.
            return in.readNBytes(Caps.LARGEST_FILE);
        }
    }

    private String decode(String path, byte[] bytes) {
        if (startsLikeUtf16(bytes)) {
            notes.add(path + " is in UTF-16. It was read, but save it as UTF-8.");
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return withoutMark(path, text);
        } catch (CharacterCodingException notUtf8) {
            notes.add(
                    path + " is not in UTF-8. It was read as windows-1252, but save it as UTF-8.");
            return new String(bytes, WINDOWS);
        }
    }

    private String withoutMark(String path, String text) {
        if (text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK) {
            return text;
        }
        notes.add(path + " begins with a byte-order mark. It was left out.");
        return text.substring(1);
    }

    private static boolean startsLikeUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int start = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return start == BYTE_ORDER_MARK || start == Character.reverseBytes(BYTE_ORDER_MARK);
    }
}
