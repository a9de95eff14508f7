package pymemlab.grader.harness;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import pymemlab.contracts.Exercise;

/**
 * Loads a submission's classes for one test. They see the learner's part of the kit and the JDK,
 * and neither the judge nor the tests.
 */
final class StudentLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    static final String NAME = "submission";

    private final Exercise exercise;
    private final Map<String, byte[]> classes;

    StudentLoader(Exercise exercise, Map<String, byte[]> classes) {
        super(NAME, null);
        this.exercise = exercise;
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : load(name);
        }
    }

    private Class<?> load(String name) throws ClassNotFoundException {
        if (exercise.specPackages().contains(packageOf(name))) {
            return StudentLoader.class.getClassLoader().loadClass(name);
        }
        byte[] bytes = classes.get(name);
        if (bytes != null) {
            return defineClass(name, bytes, 0, bytes.length);
        }
        return getPlatformClassLoader().loadClass(name);
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    @Override
    public URL getResource(String name) {
        return null; // The contract of ClassLoader: there is none.
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        return null;
    }
}
