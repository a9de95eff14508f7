package pymemlab.grader.classroom;

import java.text.Normalizer;
import java.util.Locale;

/** File names that every system takes, made of names that nobody chose for files. */
public final class SafeName {

    private static final int LONGEST = 40;
    private static final int LETTERS = 12;

    private SafeName() {}

    /** Letters, digits and hyphens, such as {@code anna-muller-3f2a…}; no two names share one. */
    public static String of(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String start = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        String tail = Fingerprint.of(name).substring(0, LETTERS);
        return start.isEmpty() ? tail : start + "-" + tail;
    }
}
