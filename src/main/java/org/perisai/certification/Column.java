package org.perisai.certification;

import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of text below each other, in millimetres. Each has a place where it belongs and moves down
 * when the ink above needs more room: tall scripts, second lines. When the column gets too long, all
 * of it gets smaller.
 */
final class Column {
    private static final float STEP = 0.96f;

    private final float top;
    private final float limit;
    private final List<Block> blocks = new ArrayList<>();

    /** A column whose ink stays between {@code top} and {@code limit}. */
    Column(float top, float limit) {
        this.top = top;
        this.limit = limit;
    }

    /**
     * Texts in one size and colour.
     *
     * @param tag        what the block is in the structure: H1, P, L
     * @param paragraphs each as its lines
     * @param belongs    where its first base line belongs
     * @param gap        least space between the ink above and its own
     * @param pitch      usual distance of its base lines
     */
    record Block(String tag, List<List<ShapedText>> paragraphs, float size, float x, Ink.Colour colour,
                 float belongs, float gap, float pitch) {

        /** One paragraph. */
        static Block of(String tag, Fit fit, float x, Ink.Colour colour, float belongs, float gap) {
            return new Block(tag, List.of(fit.lines()), fit.size(), x, colour, belongs, gap, 1.2f * fit.size());
        }

        /** Distance of the base lines at which no two lines touch. */
        private float pitch(float scale) {
            float ascent = 0;
            float descent = 0;
            for (List<ShapedText> paragraph : paragraphs) {
                for (ShapedText line : paragraph) {
                    ascent = Math.max(ascent, line.ascent());
                    descent = Math.max(descent, line.descent());
                }
            }
            return scale * Math.max(pitch, (ascent + descent) * size / FontProgram.EM + size / 8);
        }
    }

    /** A block in its place: one base line for each line of each paragraph. */
    record Placed(Block block, float size, List<Float> baselines) { }

    void add(Block block) {
        blocks.add(block);
    }

    /** Where everything goes. */
    List<Placed> place() {
        float scale = 1;
        List<Placed> placed = place(scale);
        while (bottom(placed) > limit) {
            scale *= STEP;
            placed = place(scale);
        }
        return placed;
    }

    private List<Placed> place(float scale) {
        List<Placed> result = new ArrayList<>();
        float bottom = top;
        for (Block block : blocks) {
            float size = block.size * scale;
            float pitch = block.pitch(scale);
            List<ShapedText> lines = block.paragraphs.stream().flatMap(List::stream).toList();
            float baseline = Math.max(top + (block.belongs - top) * scale,
                    bottom + block.gap * scale + lines.get(0).ascent() * size / FontProgram.EM);
            List<Float> baselines = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                baselines.add(baseline + i * pitch);
            }
            bottom = baseline + (lines.size() - 1) * pitch
                    + lines.get(lines.size() - 1).descent() * size / FontProgram.EM;
            result.add(new Placed(block, size, baselines));
        }
        return result;
    }

    private static float bottom(List<Placed> placed) {
        Placed last = placed.get(placed.size() - 1);
        List<ShapedText> lines = last.block.paragraphs.get(last.block.paragraphs.size() - 1);
        return last.baselines.get(last.baselines.size() - 1)
                + lines.get(lines.size() - 1).descent() * last.size / FontProgram.EM;
    }
}
