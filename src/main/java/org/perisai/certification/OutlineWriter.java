package org.perisai.certification;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes contours as a TrueType outline, each number as short as it can be. */
final class OutlineWriter {
    private static final int ON_CURVE = 1;
    private static final int X_IS_BYTE = 2;
    private static final int Y_IS_BYTE = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> flags = new ArrayList<>();
    private final ByteArrayOutputStream xs = new ByteArrayOutputStream();
    private final ByteArrayOutputStream ys = new ByteArrayOutputStream();

    private OutlineWriter() { }

    /** A point of a contour; {@code on} the curve or controlling it. */
    record Point(int x, int y, boolean on) { }

    static byte[] write(List<List<Point>> contours) {
        return new OutlineWriter().outline(contours);
    }

    private byte[] outline(List<List<Point>> contours) {
        List<Point> points = contours.stream().flatMap(List::stream).toList();
        word(contours.size());
        word(points.stream().mapToInt(Point::x).min().orElse(0));
        word(points.stream().mapToInt(Point::y).min().orElse(0));
        word(points.stream().mapToInt(Point::x).max().orElse(0));
        word(points.stream().mapToInt(Point::y).max().orElse(0));
        int end = -1;
        for (List<Point> contour : contours) {
            end += contour.size();
            word(end);
        }
        word(0);
        Point before = new Point(0, 0, true);
        for (Point point : points) {
            int flag = point.on ? ON_CURVE : 0;
            flag |= step(xs, point.x - before.x, X_IS_BYTE, X_SAME_OR_POSITIVE);
            flag |= step(ys, point.y - before.y, Y_IS_BYTE, Y_SAME_OR_POSITIVE);
            flags.add(flag);
            before = point;
        }
        flags();
        out.writeBytes(xs.toByteArray());
        out.writeBytes(ys.toByteArray());
        return out.toByteArray();
    }

    private static int step(ByteArrayOutputStream to, int step, int isByte, int sameOrPositive) {
        if (step == 0) {
            return sameOrPositive;
        }
        if (Math.abs(step) < 256) {
            to.write(Math.abs(step));
            return step > 0 ? isByte | sameOrPositive : isByte;
        }
        to.write(step >> 8);
        to.write(step);
        return 0;
    }

    private void flags() {
        for (int i = 0; i < flags.size();) {
            int repeats = 0;
            while (i + repeats + 1 < flags.size() && repeats < 255 && flags.get(i + repeats + 1).equals(flags.get(i))) {
                repeats++;
            }
            if (repeats > 0) {
                out.write(flags.get(i) | REPEAT);
                out.write(repeats);
            } else {
                out.write(flags.get(i));
            }
            i += repeats + 1;
        }
    }

    private void word(int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
