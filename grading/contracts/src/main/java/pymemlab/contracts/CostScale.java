package pymemlab.contracts;

import java.util.Locale;

/**
 * What a measured cost pays: everything up to the target, nothing from the floor on, a straight
 * line between.
 *
 * @param name what is measured
 * @param unit of the measured value
 * @param target the largest value that pays in full
 * @param floor the smallest value that pays nothing, above the target
 */
public record CostScale(String name, String unit, double target, double floor) {

    public CostScale {
        if (!(0 <= target && target < floor)) {
            throw new IllegalArgumentException(
                    "a scale needs 0 <= target < floor, but %s has target %s and floor %s"
                            .formatted(name, target, floor));
        }
    }

    /**
     * The points for {@code value}, rounded down: counts are exact, so no point hangs on rounding.
     */
    public int pointsFor(double value, int points) {
        if (value <= target) {
            return points;
        }
        if (!(value < floor)) {
            return 0;
        }
        return (int) Math.floor(points * (floor - value) / (floor - target));
    }

    /** The receipt: what was measured, what pays in full and what pays nothing. */
    public String receipt(double value) {
        return String.format(
                Locale.ROOT,
                "%s: %.3f %s (full points up to %.2f, none from %.2f)",
                name,
                value,
                unit,
                target,
                floor);
    }
}
