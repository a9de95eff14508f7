package pymemlab.grader.compile;

import java.util.Map;
import java.util.Optional;
import pymemlab.grader.collect.Obstacle;

/**
 * What became of an exercise's sources.
 *
 * @param classes by binary name; empty if there is an obstacle
 * @param obstacle why they do not compile
 */
public record Compilation(Map<String, byte[]> classes, Optional<Obstacle> obstacle) {}
