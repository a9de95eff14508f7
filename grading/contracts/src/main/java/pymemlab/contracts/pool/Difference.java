package pymemlab.contracts.pool;

/**
 * An operation that ended otherwise than in CPython 3.8.
 *
 * @param operation from 0 on
 * @param asked which operation, what it called, and what it needed
 * @param inCPython what CPython did, and why
 * @param here what the allocator did
 * @param rule the id of the rule that explains it
 */
record Difference(int operation, String asked, String inCPython, String here, String rule) {

    /** Four lines. */
    String text() {
        return "%s%n      CPython 3.8   %s%n      here          %s%n      %-13s %s"
                .formatted(asked, inCPython, here, rule, sentence());
    }

    private String sentence() {
        return ObjectAllocatorRuleBook.RULES.find(rule).orElseThrow().sentence();
    }
}
