package pymemlab.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which class of the learner a subject's method stands for: a constructor, or a static method.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Binds {

    /** The class's simple name in the learner's package. */
    String value();

    /** What of the class is meant. */
    Member member() default Member.CONSTRUCTOR;

    /** A constructor, or the static method with the subject method's name. */
    enum Member {
        /** The constructor with the subject method's parameters. */
        CONSTRUCTOR,
        /** The static method with the subject method's name and parameters. */
        STATIC_METHOD
    }
}
