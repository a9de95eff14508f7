package pymemlab.grader.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pymemlab.contracts.Catalogue;

class SmallPartsTest {

    @Test
    void everySubmissionIsInExactlyOneShard() {
        List<Shard> shards = IntStream.rangeClosed(1, 4).mapToObj(n -> new Shard(n, 4)).toList();

        for (int student = 0; student < 200; student++) {
            String name = "student-" + student;
            assertThat(shards).filteredOn(shard -> shard.holds(name)).hasSize(1);
        }
        assertThat(shards)
                .allMatch(
                        shard ->
                                IntStream.range(0, 200)
                                                .filter(n -> shard.holds("student-" + n))
                                                .count()
                                        > 25);
        assertThat(Shard.WHOLE.holds("anybody")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0/2", "3/2", "1/0", "-1/2", "1/2/3", "a/b", "1/99999"})
    void whatIsNoShardIsNone(String text) {
        assertThat(Shard.parse(text)).isEmpty();
    }

    @Test
    void aShardIsWrittenWithASlash() {
        assertThat(Shard.parse("2/10")).contains(new Shard(2, 10));
    }

    @Test
    void fileNamesAreSafeAndApart() {
        assertThat(SafeName.of("Müller, Zoë/../x")).matches("muller-zoe-x-[0-9a-f]{12}");
        assertThat(SafeName.of("../..")).matches("[0-9a-f]{12}");
        assertThat(SafeName.of("con")).matches("con-[0-9a-f]{12}");
        assertThat(SafeName.of("x".repeat(300))).hasSize(53);
        assertThat(SafeName.of("a b")).isNotEqualTo(SafeName.of("a-b"));
        assertThat(SafeName.of("A")).isNotEqualTo(SafeName.of("a"));
    }

    @Test
    void halfOfTheProcessorsAreUsedAndAtLeastOne() {
        long gib = 1L << 30;

        assertThat(new Jobs(8, 64 * gib).usual()).isEqualTo(4);
        assertThat(new Jobs(1, 64 * gib).usual()).isEqualTo(1);
        assertThat(new Jobs(64, 4 * gib).usual()).isEqualTo(3);
        assertThat(new Jobs(8, gib / 2).usual()).isEqualTo(1);
        assertThat(Jobs.here().usual()).isPositive();
    }

    @Test
    void theTermsDoNotGiveTheSaltAway() {
        Terms plain = Terms.of("1.2.3", "", Catalogue.exercises());
        Terms salted = Terms.of("1.2.3", "autumn", Catalogue.exercises());

        assertThat(plain.kit()).startsWith("1.2.3 ").isEqualTo(salted.kit());
        assertThat(plain.fingerprint()).isNotEqualTo(salted.fingerprint()).hasSize(32);
        assertThat(salted.fingerprint()).doesNotContain("autumn");
    }
}
