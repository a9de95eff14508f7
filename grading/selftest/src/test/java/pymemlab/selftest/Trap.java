package pymemlab.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A trap that Git cannot hold or that would be too large for it. */
enum Trap {
    /** A source file of 50 MB. */
    HUGE_FILE {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.writeString(learners.resolve("Huge.java"), "// filler\n".repeat(5_000_000));
        }
    },
    /** Ten thousand small source files. */
    TEN_THOUSAND_FILES {
        @Override
        void spring(Path home, Path learners) throws IOException {
            for (int number = 0; number < 10_000; number++) {
                Files.createFile(learners.resolve("File" + number + ".java"));
            }
        }
    },
    /** A hundred classes that would compile. */
    HUNDRED_CLASSES {
        @Override
        void spring(Path home, Path learners) throws IOException {
            for (int number = 0; number < 100; number++) {
                Files.writeString(
                        learners.resolve("C%d.java".formatted(number)),
                        packageOf(learners) + "class C%d {}%n".formatted(number));
            }
        }
    },
    /** Four hundred classes in one small file. */
    NESTED_CLASSES {
        @Override
        void spring(Path home, Path learners) throws IOException {
            String nested =
                    IntStream.range(0, 400)
                            .mapToObj("class C%d {} "::formatted)
                            .collect(Collectors.joining());
            Files.writeString(
                    learners.resolve("Nest.java"),
                    packageOf(learners) + "class Nest { %s }".formatted(nested));
        }
    },
    /** Ten thousand folders with nothing in them. */
    TEN_THOUSAND_FOLDERS {
        @Override
        void spring(Path home, Path learners) throws IOException {
            for (int number = 0; number < 10_000; number++) {
                Files.createDirectory(learners.resolve("d" + number));
            }
        }
    },
    /** An expression so deep that javac's stack overflows. */
    DEEP_NESTING {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.writeString(
                    learners.resolve("Deep.java"),
                    packageOf(learners)
                            + "class Deep { long deep = "
                            + "(".repeat(40_000)
                            + "1"
                            + ")".repeat(40_000)
                            + "; }");
        }
    },
    /** Folders in folders in folders. */
    DEEP_FOLDERS {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.writeString(
                    Files.createDirectories(learners.resolve("d/".repeat(200)))
                            .resolve("Lost.java"),
                    "class Lost {}");
        }
    },
    /** A source file that is a link to a file outside. */
    LINK_TO_A_SECRET {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Path secret = Files.writeString(home.resolveSibling("secret.txt"), SECRET);
            Files.createSymbolicLink(learners.resolve("Secret.java"), secret);
        }
    },
    /** A source file that is a link to itself. */
    LINK_TO_ITSELF {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Path link = learners.resolve("Circle.java");
            Files.createSymbolicLink(link, link);
        }
    },
    /** The learner's package is a link to the reference. */
    LINK_TO_THE_REFERENCE {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.move(learners, home.resolve("moved"));
            Files.createSymbolicLink(learners, home.resolve("moved"));
        }
    },
    /** The exercise's folder is a link. */
    LINK_INSTEAD_OF_THE_FOLDER {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.move(home, home.resolveSibling("elsewhere"));
            Files.createSymbolicLink(home, home.resolveSibling("elsewhere"));
        }
    },
    /** A folder with the name of a source file. */
    FOLDER_LIKE_A_FILE {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.createDirectory(learners.resolve("Folder.java"));
        }
    },
    /** File names that steer a terminal or a CI runner. */
    FILE_NAMES_THAT_COMMAND {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.writeString(learners.resolve("\u001b[31mred\u001b[0m.txt"), "");
            Files.writeString(learners.resolve("\n::error title=mine::yours.txt"), "");
            Files.writeString(learners.resolve("##[error]mine.txt"), "");
        }
    },
    /** No exercise at all. */
    EMPTY_SUBMISSION {
        @Override
        void spring(Path home, Path learners) throws IOException {
            Files.move(home, home.resolveSibling("homework"));
        }
    },
    /** Bytes that are no text. */
    RANDOM_BYTES {
        @Override
        void spring(Path home, Path learners) throws IOException {
            byte[] bytes = new byte[4096];
            new java.util.Random(7).nextBytes(bytes);
            Files.write(learners.resolve("Noise.java"), bytes);
        }
    };

    /** What stands outside of every submission, and may stand in no result. */
    static final String SECRET = "secret-4711";

    static Trap named(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    abstract void spring(Path home, Path learners) throws IOException;

    private static String packageOf(Path learners) {
        return "package pymemlab.%s; ".formatted(learners.getFileName());
    }
}
