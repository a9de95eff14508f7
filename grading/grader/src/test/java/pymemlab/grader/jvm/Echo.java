package pymemlab.grader.jvm;

import java.io.IOException;
import java.util.TreeMap;

/** A child for tests: it tells its environment and its flags, then repeats its input. */
public final class Echo {

    private Echo() {}

    /** Runs until the end of input. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(new TreeMap<>(System.getenv()).keySet() + " " + arguments.length);
        System.out.flush();
        System.in.transferTo(System.out);
        System.out.flush();
        LastCall.exit(0);
    }
}
