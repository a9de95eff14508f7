package pymemlab.array;
import pymemlab.spec.array.GrowthPolicy;
final class Helper { static boolean doubles(GrowthPolicy p) { return p instanceof Doubling; } }
