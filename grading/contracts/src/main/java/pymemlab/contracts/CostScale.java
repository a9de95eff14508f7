package pymemlab.contracts;

import java.util.Locale;

/**
 * What a measured cost pays: everything from the target on, nothing from the floor on, a straight
 * line between. The target is the better end: the smaller one for work, the larger one for use.
 *
 * @param name what is measured
 * @param unit of the measured value
 * @param target the value that just pays in full
 * @param floor the value that just pays nothing
 */
public record CostScale(String name, String unit, double target, double floor) {

    public CostScale {
        if (!(target >= 0 && floor >= 0 && target != floor)) {
            throw new IllegalArgumentException(
                    "a scale needs a target and a floor apart, but %s has target %s and floor %s"
                            .formatted(name, target, floor));
        }
    }

    /** Says whether {@code value} pays in full. */
    public boolean reached(double value) {
        return lessIsBetter() ? value <= target : value >= target;
    }

    /**
     * The points for {@code value}, rounded down: counts are exact, so no point hangs on rounding.
     */
    public int pointsFor(double value, int points) {
        if (reached(value)) {
            return points;
        }
        double share = (value - floor) / (target - floor);
        return share > 0 ? (int) Math.floor(points * share) : 0;
    }

    /** The receipt: what was measured, what pays in full and what pays nothing. */
    public String receipt(double value) {
        return String.format(
                Locale.ROOT,
                "%s: %.3f %s (full points %s %.2f, none %s %.2f)",
                name,
                value,
                unit,
                lessIsBetter() ? "up to" : "from",
                target,
                lessIsBetter() ? "from" : "up to",
                floor);
    }

    private boolean lessIsBetter() {
        return target < floor;
    }
}
