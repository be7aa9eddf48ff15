package org.perisai.certification;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites a TrueType outline with fewer points, all on a grid and none further from the original
 * than about half its step. A grid of four units is a fifteenth of a millimetre in the largest letters
 * of a certificate and saves a third of the bytes. Composite and empty outlines stay.
 */
final class OutlineThinning {
    private static final int HEADER = 10;

    private final int grid;
    private final float tolerance;

    private OutlineThinning(int grid) {
        this.grid = grid;
        this.tolerance = 0.55f * grid;
    }

    /** The outline with all points on multiples of {@code grid} units. */
    static byte[] thin(byte[] outline, int grid) {
        return new OutlineThinning(grid).thinned(outline);
    }

    private byte[] thinned(byte[] outline) {
        if (outline.length == 0 || ByteBuffer.wrap(outline).getShort(0) < 0) {
            return outline;
        }
        List<List<Point>> contours = new ArrayList<>();
        for (List<Point> contour : read(ByteBuffer.wrap(outline))) {
            List<Point> thinned = rounded(merged(curves(contour)));
            if (thinned.size() > 2) {
                contours.add(thinned);
            }
        }
        return contours.isEmpty() ? new byte[0] : write(contours);
    }

    /** A point of a contour; {@code on} the curve or controlling it. */
    private record Point(float x, float y, boolean on) {
        Point middle(Point other) {
            return new Point((x + other.x) / 2, (y + other.y) / 2, true);
        }

        boolean near(Point other, float distance) {
            return Math.abs(x - other.x) <= distance && Math.abs(y - other.y) <= distance;
        }
    }

    /** A piece of a contour; a straight line has its control point in the middle. */
    private record Curve(Point from, Point control, Point to, boolean straight) {
        static Curve line(Point from, Point to) {
            return new Curve(from, from.middle(to), to, true);
        }

        Point at(float t) {
            float u = 1 - t;
            return new Point(u * u * from.x + 2 * u * t * control.x + t * t * to.x,
                    u * u * from.y + 2 * u * t * control.y + t * t * to.y, true);
        }

        /** Distance of a point from the curve, which is walked in short straight steps. */
        float distance(Point point) {
            int steps = straight ? 1 : 12;
            float best = Float.MAX_VALUE;
            Point a = from;
            for (int i = 1; i <= steps; i++) {
                Point b = at(i / (float) steps);
                float dx = b.x - a.x;
                float dy = b.y - a.y;
                float length = dx * dx + dy * dy;
                float t = length == 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length;
                t = Math.max(0, Math.min(1, t));
                best = Math.min(best, (float) Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy));
                a = b;
            }
            return best;
        }

        boolean follows(List<Curve> run, float tolerance) {
            for (Curve curve : run) {
                for (float t = 0.25f; t <= 1; t += 0.25f) {
                    if (distance(curve.at(t)) > tolerance) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private static List<List<Point>> read(ByteBuffer in) {
        int[] ends = new int[in.getShort(0)];
        in.position(HEADER);
        for (int i = 0; i < ends.length; i++) {
            ends[i] = in.getShort() & 0xFFFF;
        }
        in.position(in.position() + 2 + (in.getShort(in.position()) & 0xFFFF));
        int[] flags = new int[ends[ends.length - 1] + 1];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = in.get() & 0xFF;
            if ((flags[i] & 8) != 0) {
                for (int repeats = in.get() & 0xFF; repeats > 0; repeats--, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] x = coordinates(in, flags, 2, 16);
        int[] y = coordinates(in, flags, 4, 32);
        List<List<Point>> contours = new ArrayList<>();
        for (int i = 0, from = 0; i < ends.length; from = ends[i] + 1, i++) {
            List<Point> contour = new ArrayList<>();
            for (int at = from; at <= ends[i]; at++) {
                contour.add(new Point(x[at], y[at], (flags[at] & 1) != 0));
            }
            contours.add(contour);
        }
        return contours;
    }

    private static int[] coordinates(ByteBuffer in, int[] flags, int oneByte, int same) {
        int[] result = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & oneByte) != 0) {
                int step = in.get() & 0xFF;
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += in.getShort();
            }
            result[i] = value;
        }
        return result;
    }

    /** The pieces of a contour; between two control points lies a point of the curve. */
    private static List<Curve> curves(List<Point> contour) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < contour.size(); i++) {
            Point next = contour.get((i + 1) % contour.size());
            points.add(contour.get(i));
            if (!contour.get(i).on && !next.on) {
                points.add(contour.get(i).middle(next));
            }
        }
        int first = 0;
        while (first < points.size() && !points.get(first).on) {
            first++;
        }
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point from = points.get((first + i) % points.size());
            Point next = points.get((first + i + 1) % points.size());
            if (next.on) {
                curves.add(Curve.line(from, next));
            } else {
                curves.add(new Curve(from, next, points.get((first + i + 2) % points.size()), false));
                i++;
            }
        }
        return curves;
    }

    private List<Curve> merged(List<Curve> curves) {
        List<Curve> result = new ArrayList<>();
        for (int from = 0; from < curves.size();) {
            Curve best = curves.get(from);
            int to = from + 1;
            for (Curve next = one(curves.subList(from, to)); next != null;) {
                best = next;
                next = ++to <= curves.size() ? one(curves.subList(from, to)) : null;
            }
            result.add(best);
            from = Math.max(from + 1, to - 1);
        }
        return result;
    }

    /** One curve for the whole run, with the same directions at its ends; null when none is close. */
    private Curve one(List<Curve> run) {
        Curve first = run.get(0);
        Curve last = run.get(run.size() - 1);
        Curve line = Curve.line(first.from, last.to);
        if (line.follows(run, tolerance)) {
            return line;
        }
        float ax = first.control.x - first.from.x;
        float ay = first.control.y - first.from.y;
        float bx = last.to.x - last.control.x;
        float by = last.to.y - last.control.y;
        float cross = ax * by - ay * bx;
        float dx = last.to.x - first.from.x;
        float dy = last.to.y - first.from.y;
        float ahead = (dx * by - dy * bx) / cross;
        float back = (dx * ay - dy * ax) / cross;
        if (Math.abs(cross) < 1e-3f || ahead <= 0 || back >= 0) {
            return null;
        }
        Point control = new Point(first.from.x + ax * ahead, first.from.y + ay * ahead, false);
        Curve curve = new Curve(first.from, control, last.to, false);
        return curve.follows(run, tolerance) ? curve : null;
    }

    /** Points on the grid, without those that their neighbours imply. */
    private List<Point> rounded(List<Curve> curves) {
        List<Point> points = new ArrayList<>();
        for (Curve curve : curves) {
            points.add(onGrid(curve.from));
            if (!curve.straight) {
                points.add(onGrid(curve.control));
            }
        }
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            Point before = points.get((i + points.size() - 1) % points.size());
            Point after = points.get((i + 1) % points.size());
            boolean implied = !before.on && !after.on && before.middle(after).near(point, tolerance);
            if (!point.on || !implied && !(before.on && before.near(point, 0))) {
                kept.add(point);
            }
        }
        return kept;
    }

    private Point onGrid(Point point) {
        return new Point(grid * Math.round(point.x / grid), grid * Math.round(point.y / grid), point.on);
    }

    private static byte[] write(List<List<Point>> contours) {
        return OutlineWriter.write(contours.stream().map(contour -> contour.stream()
                .map(p -> new OutlineWriter.Point(Math.round(p.x), Math.round(p.y), p.on)).toList()).toList());
    }
}
