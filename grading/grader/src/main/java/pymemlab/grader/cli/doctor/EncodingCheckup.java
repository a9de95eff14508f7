package pymemlab.grader.cli.doctor;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/** Texts and file names survive the way through Java. */
final class EncodingCheckup implements Checkup {

    private final Properties properties;
    private final Path home;

    EncodingCheckup(Properties properties, Path home) {
        this.properties = properties;
        this.home = home;
    }

    @Override
    public Finding look() {
        String texts = properties.getProperty("file.encoding", Charset.defaultCharset().name());
        if (!texts.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            return Finding.wrong(
                    "texts are read as %s, but the kit's are UTF-8".formatted(texts),
                    "Start Java with -Dfile.encoding=UTF-8, as ./lab does.");
        }
        String names = properties.getProperty("sun.jnu.encoding", "UTF-8");
        boolean plainPath =
                home.toString().chars().allMatch(letter -> letter < 128 && letter != '?');
        if (!plainPath && !names.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            return Finding.wrong(
                    "file names are %s, but the kit's folder has other letters".formatted(names),
                    "Set LC_ALL=C.UTF-8, or move the kit to a folder with plain letters.");
        }
        return Finding.ok("texts are UTF-8, file names " + names);
    }
}
