package pymemlab.grader.verify;

import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * A lambda or a method reference: a class that javac leaves to the Java machine.
 *
 * @param interfaces what it implements
 * @param captured what it keeps, as fields would
 */
record Lambda(String file, int line, Set<String> interfaces, List<Type> captured) {}
