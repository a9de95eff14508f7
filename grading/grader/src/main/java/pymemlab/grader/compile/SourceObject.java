package pymemlab.grader.compile;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;
import pymemlab.grader.collect.SourceFile;

/** A source file in memory. */
final class SourceObject extends SimpleJavaFileObject {

    private final SourceFile file;

    SourceObject(SourceFile file) {
        super(uri(file.path()), Kind.SOURCE);
        this.file = file;
    }

    String path() {
        return file.path();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null); // Quotes what a path may not hold.
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }
}
