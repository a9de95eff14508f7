package pymemlab.grader.report.html;

import pymemlab.contracts.CostScale;

/** Where a cost lies on a line of so many pixels: target and floor stand at thirds of it. */
record CostAxis(CostScale scale, double left, double width) {

    double of(double cost) {
        double better = (cost - scale.target()) / (scale.floor() - scale.target());
        double third = Double.isNaN(better) ? 1.94 : Math.max(-0.94, Math.min(1.94, better));
        return left + width * ((lessIsBetter() ? third : 1 - third) + 1) / 3;
    }

    boolean lessIsBetter() {
        return scale.target() < scale.floor();
    }
}
