package pymemlab.grader.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Stands in for an interpreter: reads the program, and answers what it is told to. */
public final class FakePython {

    private FakePython() {}

    /**
     * Answers.
     *
     * @param arguments what to do, then what an interpreter is given
     */
    public static void main(String[] arguments) throws Exception {
        String given = String.join(" ", List.of(arguments).subList(1, arguments.length));
        switch (arguments[0]) {
            case "right" -> {
                String program = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
                boolean whole = program.contains("gc.collect()") && program.endsWith(")\n");
                System.out.println(
                        whole && given.equals("-I - 2 1 1000 5 7") ? "3.11.7 20.5 10.25" : "no");
            }
            case "fails" -> {
                System.out.println("3.4.0 1.0 1.0");
                System.exit(1);
            }
            case "hangs" -> new java.util.concurrent.CountDownLatch(1).await();
            default -> System.out.println("3.11.7 1.0 " + arguments[0]);
        }
    }
}
