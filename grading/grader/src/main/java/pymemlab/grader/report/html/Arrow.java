package pymemlab.grader.report.html;

/**
 * A reference from one box to another, bent to its right so that there and back are two lines.
 *
 * @param fromX the middle of the first box
 * @param toX the middle of the second
 */
record Arrow(
        double fromX, double fromY, double toX, double toY, double halfWidth, double halfHeight) {

    private static final double BEND = 0.14;
    private static final double TIP = 9;

    void on(Svg svg, String style) {
        if (fromX == toX && fromY == toY) {
            loop(svg, style);
            return;
        }
        double bendX = (fromX + toX) / 2 - (toY - fromY) * BEND;
        double bendY = (fromY + toY) / 2 + (toX - fromX) * BEND;
        double[] start = border(fromX, fromY, bendX, bendY, 0);
        double[] tip = border(toX, toY, bendX, bendY, 2);
        double[] end = border(toX, toY, bendX, bendY, TIP);
        svg.path(
                style,
                Svg.format("M%s %sQ%s %s %s %s", start[0], start[1], bendX, bendY, end[0], end[1]));
        head(svg, tip, end);
    }

    private void loop(Svg svg, String style) {
        double x = fromX + halfWidth - 26;
        double y = fromY - halfHeight;
        svg.path(style, Svg.format("M%s %sc-4 -30 44 -30 36 %s", x, y, -TIP));
        head(svg, new double[] {x + 34, y - 1}, new double[] {x + 36, y - TIP});
    }

    private static void head(Svg svg, double[] tip, double[] end) {
        double x = (tip[0] - end[0]) / 2;
        double y = (tip[1] - end[1]) / 2;
        svg.path(
                "tip",
                Svg.format(
                        "M%s %sL%s %sL%s %sZ",
                        tip[0], tip[1], end[0] - y, end[1] + x, end[0] + y, end[1] - x));
    }

    /** Where the line from a box's middle towards a point is this far outside its border. */
    private double[] border(double x, double y, double towardsX, double towardsY, double outside) {
        double dx = towardsX - x;
        double dy = towardsY - y;
        double length = Math.hypot(dx, dy);
        double byWidth = dx == 0 ? Double.MAX_VALUE : halfWidth / Math.abs(dx);
        double byHeight = dy == 0 ? Double.MAX_VALUE : halfHeight / Math.abs(dy);
        double share = Math.min(byWidth, byHeight) + outside / length;
        return new double[] {x + dx * share, y + dy * share};
    }
}
