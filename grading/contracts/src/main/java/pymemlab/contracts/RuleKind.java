package pymemlab.contracts;

/** How a rule is judged. */
public enum RuleKind {
    /** By examples and properties. */
    BEHAVIOUR,
    /** By reading the compiled code. */
    ARCHITECTURE,
    /** By counting loads, stores, moves and system calls. */
    COST
}
