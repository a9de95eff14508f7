package pymemlab.grader.judge;

import pymemlab.grader.harness.TestKey;

/**
 * A test that the judge wants run.
 *
 * @param key its name
 * @param rule the id of the rule that it checks
 */
record PlannedTest(TestKey key, String rule) {}
