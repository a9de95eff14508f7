package pymemlab.memorymap;

import pymemlab.spec.memorymap.Region;

/** One call of a function: where its frame lies, and what its variables stand for. */
record Frame(Region region, Names variables) {}
