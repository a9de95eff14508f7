package pymemlab.grader.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.text.Clean;

/** Puts the parts of several runs together: all shards of a class, or several classes. */
public final class Merge {

    private static final int MOST_NAMED = 5;

    private final List<JudgedShare> shares;
    private final Map<String, Part> merged = new TreeMap<>();
    private final Map<String, Recording> recordings = new HashMap<>();

    private Merge(List<JudgedShare> shares) {
        this.shares = shares;
    }

    /**
     * The merge of what these folders hold.
     *
     * @param shown how a reader would write the folder
     * @throws CannotGrade if a folder holds no parts, some are missing, or they do not belong
     *     together
     */
    public static Merge of(List<Path> folders, Function<Path, String> shown) throws CannotGrade {
        List<JudgedShare> shares = new ArrayList<>();
        for (Path folder : folders.stream().distinct().toList()) {
            shares.add(JudgedShare.in(folder, Clean.line(shown.apply(folder))));
        }
        Merge merge = new Merge(shares);
        merge.mustBelongTogether();
        merge.mustBeWhole();
        for (JudgedShare share : shares) {
            merge.add(share);
        }
        return merge;
    }

    /** One row for each submission, by name. */
    public ClassGrades grades() {
        return new ClassGrades(merged.values().stream().map(Part::row).toList(), recordings);
    }

    /** What has to be said of the comparison beside what it found. */
    public Optional<String> remark() {
        List<String> without =
                shares.stream()
                        .filter(share -> share.manifest().recordings().isEmpty())
                        .map(JudgedShare::shown)
                        .toList();
        if (without.size() == shares.size()) {
            return Optional.empty();
        }
        return without.isEmpty()
                ? Recording.remark(recordings)
                : Optional.of(
                        "Nothing is compared of '%s', which was judged without --compare. Run its ./lab class again with it; what is kept is not judged anew."
                                .formatted(without.get(0)));
    }

    private void mustBelongTogether() throws CannotGrade {
        JudgedShare first = shares.get(0);
        for (JudgedShare other : shares) {
            if (other.shard().of() != first.shard().of()) {
                throw new CannotGrade(
                        "--merge needs shards of one class, but '%s' is %s and '%s' is %s. Name the folders of one count only."
                                .formatted(
                                        first.shown(),
                                        first.shard().text(),
                                        other.shown(),
                                        other.shard().text()));
            }
            if (!other.manifest().terms().equals(first.manifest().terms())) {
                throw new CannotGrade(
                        "--merge needs parts of one kit, one salt and the same exercises, but '%s' and '%s' were judged on different terms. Judge one of them again."
                                .formatted(first.shown(), other.shown()));
            }
        }
    }

    private void mustBeWhole() throws CannotGrade {
        int all = shares.get(0).shard().of();
        Map<Integer, String> there = new HashMap<>();
        for (JudgedShare share : shares) {
            Optional<String> twin =
                    Optional.ofNullable(there.put(share.shard().number(), share.shown()));
            if (twin.isPresent() && all > 1) {
                throw new CannotGrade(
                        "--merge needs each shard once, but %s is in '%s' and in '%s'. Name the newer one only."
                                .formatted(share.shard().text(), twin.get(), share.shown()));
            }
        }
        List<String> missing =
                IntStream.rangeClosed(1, all)
                        .filter(number -> !there.containsKey(number))
                        .mapToObj(number -> new Shard(number, all).text())
                        .toList();
        if (!missing.isEmpty()) {
            throw missing(missing, all);
        }
    }

    private static CannotGrade missing(List<String> missing, int all) {
        if (missing.size() == 1) {
            return new CannotGrade(
                    "--merge needs all %d shards, but %s is missing. Judge it, or name its parts folder."
                            .formatted(all, missing.get(0)));
        }
        String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return new CannotGrade(
                "--merge needs all %d shards, but %d are missing: %s%s. Judge them, or name their parts folders."
                        .formatted(
                                all,
                                missing.size(),
                                named,
                                missing.size() > MOST_NAMED ? " and so on" : ""));
    }

    private void add(JudgedShare share) throws CannotGrade {
        for (Part part : share.parts()) {
            Part known = merged.putIfAbsent(part.key().name(), part);
            if (known == null || !known.row().isFinal()) {
                merged.put(part.key().name(), part);
            } else if (part.row().isFinal() && !known.key().equals(part.key())) {
                throw new CannotGrade(
                        "--merge needs one grade for each submission, but '%s' has another one in '%s', of different sources. Name the newer folder only."
                                .formatted(Clean.line(part.key().name()), share.shown()));
            }
        }
        share.manifest().recordings().ifPresent(recordings::putAll);
    }
}
