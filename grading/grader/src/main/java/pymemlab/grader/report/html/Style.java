package pymemlab.grader.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet that all pages of the kit share. */
public final class Style {

    private static final String SHEET = read();

    private Style() {}

    /** The sheet as text, fit for a {@code style} element of HTML and of XML. */
    public static String sheet() {
        return SHEET;
    }

    private static String read() {
        try (InputStream sheet = Style.class.getResourceAsStream("page.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
