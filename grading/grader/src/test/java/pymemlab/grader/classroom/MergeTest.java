package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.grader.judge.CannotGrade;
import pymemlab.grader.report.Grades;
import pymemlab.grader.result.ExerciseResult;

class MergeTest {

    private static final Shard FIRST = new Shard(1, 2);
    private static final Shard SECOND = new Shard(2, 2);

    @TempDir Path one;
    @TempDir Path two;

    @Test
    void sharesBecomeOneClass() throws Exception {
        Part carl = new Part(key("carl", "s"), Row.notGraded("carl", "a reason"));
        run(two, FIRST, graded("anna", "s", Grades.partial()));
        run(one, SECOND, graded("ben", "s", Grades.complete()), carl);

        List<Row> rows = merged(one, two);

        assertThat(rows).extracting(Row::name).containsExactly("anna", "ben", "carl");
        assertThat(rows).extracting(Row::score).containsExactly(40, 100, 0);
        assertThat(rows.get(2)).isEqualTo(carl.row());
    }

    @Test
    void theSameGradeTwiceIsOne() throws Exception {
        run(one, Shard.WHOLE, graded("anna", "s", Grades.partial()));
        run(two, Shard.WHOLE, graded("anna", "s", Grades.partial()));

        assertThat(merged(one, two)).hasSize(1);
        assertThat(merged(one, one)).hasSize(1);
    }

    @Test
    void aGradeTakesThePlaceOfNone() throws Exception {
        run(one, Shard.WHOLE, new Part(key("anna", "s"), Row.notGraded("anna", "no room")));
        run(two, Shard.WHOLE, graded("anna", "s2", Grades.partial()));

        assertThat(merged(one, two)).extracting(Row::score).containsExactly(40);
        assertThat(merged(two, one)).extracting(Row::score).containsExactly(40);
    }

    @Test
    void partsOfAnEarlierRunAreLeftOut() throws Exception {
        new Parts(one).keep(part("ana", "s", "other terms", Grades.complete()));
        run(one, Shard.WHOLE, graded("carl", "s", Grades.complete()));
        run(one, Shard.WHOLE, graded("anna", "s", Grades.partial()));
        Files.writeString(one.resolve("notes.json"), "my own");

        assertThat(merged(one)).extracting(Row::name).containsExactly("anna");
    }

    @Test
    void aMissingShardIsNamed() throws Exception {
        run(one, new Shard(2, 4), graded("anna", "s", Grades.partial()));
        mustRefuse(
                "--merge needs all 4 shards, but 3 are missing: 1/4, 3/4, 4/4. Judge them, or name"
                        + " their parts folders.",
                one);

        run(one, SECOND, graded("anna", "s", Grades.partial()));
        mustRefuse(
                "--merge needs all 2 shards, but 1/2 is missing. Judge it, or name its parts"
                        + " folder.",
                one);

        run(one, new Shard(2, 9), graded("anna", "s", Grades.partial()));
        mustRefuse("8 are missing: 1/9, 3/9, 4/9, 5/9, 6/9 and so on. Judge them", one);
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() throws Exception {
        run(one, Shard.WHOLE, graded("anna", "s", Grades.partial()));
        run(two, Shard.WHOLE, graded("anna", "s2", Grades.partial()));
        mustRefuse("but 'anna' has another one in '<two>', of different sources.", one, two);

        run(two, Shard.WHOLE, part("anna", "s", "t2", Grades.partial()));
        mustRefuse("but '<one>' and '<two>' were judged on different terms.", one, two);

        run(two, FIRST, graded("anna", "s", Grades.partial()));
        mustRefuse("shards of one class, but '<one>' is 1/1 and '<two>' is 1/2.", one, two);

        run(one, FIRST, graded("anna", "s", Grades.partial()));
        mustRefuse("each shard once, but 1/2 is in '<one>' and in '<two>'.", one, two);
    }

    @Test
    void aRunThatDidNotComeToItsEndIsRefused() throws Exception {
        Part anna = graded("anna", "s", Grades.partial());
        Part ben = graded("ben", "s", Grades.partial());
        run(one, Shard.WHOLE, anna, ben);
        String message =
                "--merge needs a grade file for each submission, but '<one>' has none that can be"
                        + " read for 1 of 2, such as 'ben'. Run its ./lab class again; what is kept"
                        + " is not judged anew.";

        Files.writeString(one.resolve(ben.key().fileName()), "{");
        mustRefuse(message, one);

        Files.delete(one.resolve(ben.key().fileName()));
        mustRefuse(message, one);

        Files.copy(one.resolve(anna.key().fileName()), one.resolve(ben.key().fileName()));
        mustRefuse(message, one);
    }

    @Test
    void whatIsNoFolderOfPartsIsRefused() throws Exception {
        String folders = "--merge needs folders that ./lab class has written beside a CSV file, ";

        mustRefuse(
                folders
                        + "but '<one>' holds no run.json. Name FILE.csv.parts; if an"
                        + " older kit wrote it, judge again.",
                one);
        mustRefuse(folders + "but 'gone' does not exist.", one.resolve("gone"));
        mustRefuse(folders + "but 'file' is a file.", Files.createFile(one.resolve("file")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"schema\":\"other\"}",
                "{\"schema\":\"pymemlab/class-run/v1\",\"shard\":\"3/2\"}",
                "{\"schema\":\"pymemlab/class-run/v1\",\"shard\":\"1/1\",\"terms\":[]}",
                "{\"schema\":\"pymemlab/class-run/v1\",\"shard\":\"1/1\",\"terms\":\"t\","
                        + "\"compared\":true,\"submissions\":[{\"name\":\"a\",\"sources\":\"s\","
                        + "\"recorded\":{\"score\":\"x\"}}]}"
            })
    void aDamagedManifestIsRefused(String text) throws Exception {
        Files.writeString(one.resolve("run.json"), text);

        mustRefuse("--merge needs to read run.json in '<one>', but it is damaged. Run its", one);
    }

    @Test
    void aManifestThatIsNoTextIsRefused() throws Exception {
        Files.write(one.resolve("run.json"), new byte[] {(byte) 0xff, 0, 1});

        mustRefuse("but it is damaged", one);
    }

    @Test
    void whatWasRecordedOtherwiseIsToldAsByTheRun() throws Exception {
        Part anna = graded("anna", "s", Grades.partial());
        Part ben = graded("ben", "s", Grades.partial());
        Part carl = graded("carl", "s", Grades.partial());
        Map<String, Recording> recordings =
                Map.of(
                        "anna",
                        new Recording(70, 100, Map.of("ex02-dynamic-array", 70)),
                        "ben",
                        Recording.doubtful("result.json is odd"));
        run(one, FIRST, Optional.of(recordings), anna, ben);
        run(two, SECOND, Optional.of(Map.of()), carl);

        Merge merge = merge(one, two);

        assertThat(merge.grades().recordings()).isEqualTo(recordings);
        assertThat(merge.remark()).isEmpty();
    }

    @Test
    void whatWasNotComparedIsSaid() throws Exception {
        Part anna = graded("anna", "s", Grades.partial());
        Part ben = graded("ben", "s", Grades.partial());
        run(one, FIRST, Optional.of(Map.of()), anna);
        run(two, SECOND, ben);
        assertThat(merge(one, two).remark().orElseThrow())
                .startsWith("Nothing is compared of '<two>', which was judged without --compare.");

        run(two, SECOND, Optional.of(Map.of()), ben);
        assertThat(merge(one, two).remark().orElseThrow())
                .startsWith("--compare needs result.json or grade.json");

        run(one, FIRST, anna);
        run(two, SECOND, ben);
        assertThat(merge(one, two).remark()).isEmpty();
    }

    private void mustRefuse(String message, Path... folders) {
        assertThatThrownBy(() -> merge(folders))
                .isInstanceOf(CannotGrade.class)
                .hasMessageContaining(message);
    }

    private List<Row> merged(Path... folders) throws CannotGrade {
        return merge(folders).grades().rows();
    }

    private Merge merge(Path... folders) throws CannotGrade {
        return Merge.of(List.of(folders), this::shown);
    }

    private String shown(Path folder) {
        if (folder.equals(one)) {
            return "<one>";
        }
        return folder.equals(two) ? "<two>" : folder.getFileName().toString();
    }

    private static void run(Path folder, Shard shard, Part... parts) throws Exception {
        run(folder, shard, Optional.empty(), parts);
    }

    private static void run(
            Path folder, Shard shard, Optional<Map<String, Recording>> recordings, Part... parts)
            throws Exception {
        Parts kept = new Parts(folder);
        List<Part.Key> keys = List.of(parts).stream().map(Part::key).toList();
        kept.begin(new Manifest(shard, keys.get(0).terms(), keys, recordings));
        for (Part part : parts) {
            kept.keep(part);
        }
    }

    private static Part graded(String name, String sources, ExerciseResult result) {
        return part(name, sources, "t", result);
    }

    private static Part part(String name, String sources, String terms, ExerciseResult result) {
        return new Part(new Part.Key(name, sources, terms), Row.graded(name, Grades.of(result)));
    }

    private static Part.Key key(String name, String sources) {
        return new Part.Key(name, sources, "t");
    }
}
