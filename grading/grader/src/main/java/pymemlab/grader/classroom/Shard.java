package pymemlab.grader.classroom;

import java.util.Optional;

/**
 * A share of a class that one machine judges. Names alone decide, so the shares stay the same when
 * somebody hands in late.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {

    private static final int LETTERS_OF_INT = 7;

    /** The whole class. */
    public static final Shard WHOLE = new Shard(1, 1);

    /** The share that is written as {@code 2/4}; empty if the text names none. */
    public static Optional<Shard> parse(String text) {
        if (!text.matches("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}")) {
            return Optional.empty();
        }
        String[] numbers = text.split("/");
        Shard shard = new Shard(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        return shard.number <= shard.of ? Optional.of(shard) : Optional.empty();
    }

    /** Such as {@code 2/4}. */
    String text() {
        return number + "/" + of;
    }

    /** Whether the submission is in this share. */
    public boolean holds(String name) {
        int hash = Integer.parseInt(Fingerprint.of(name).substring(0, LETTERS_OF_INT), 16);
        return hash % of == number - 1;
    }
}
