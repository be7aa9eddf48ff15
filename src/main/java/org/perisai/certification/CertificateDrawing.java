package org.perisai.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;

/** Where everything stands on one certificate. Lengths in millimetres. */
final class CertificateDrawing {
    private static final float LEFT = 44;
    private static final float RIGHT = 279;
    private static final float LARGE = 17;
    private static final float INDENT = 8;
    private static final float RULE = 173;
    private static final float RULE_END = 232;
    private static final float BESIDE_QR = RULE_END - LEFT;
    private static final float QR_X = 241;
    private static final float QR_Y = 138;
    private static final float QR_WIDTH = 38;
    private static final float FACT = 54;

    private final Sheet sheet;
    private final TaggedPage page;
    private final FontChain regular;
    private final FontChain heavy;
    private final Locale locale;

    CertificateDrawing(Sheet sheet, TaggedPage page, FontChain regular, FontChain heavy) {
        this.sheet = sheet;
        this.page = page;
        this.regular = regular;
        this.heavy = heavy;
        this.locale = sheet.locale();
    }

    /** Draws it all, in the order in which it is read aloud. */
    void draw() {
        page.decorate(() -> Ornament.band(page.ink()));
        page.draw(page.figure(page.root(), "Perisai", LEFT, 18, 58, 14),
                () -> Ornament.logo(page.ink(), LEFT, 18, 0.44f));
        column().place().forEach(this::draw);
        page.decorate(() -> Ornament.rule(page.ink(), LEFT, RULE, RULE_END));
        for (int i = 0; i < sheet.facts().size(); i++) {
            fact(i);
        }
        number();
        check();
    }

    private Column column() {
        Column column = new Column(34, RULE - 4);
        Fit.Room line = Fit.Room.of(BESIDE_QR, 5, 4.2f, 3);
        column.add(Column.Block.of("H1", fit(heavy, sheet.heading(), Fit.Room.of(RIGHT - LEFT, 8.6f, 6.5f, 2)),
                LEFT, Ink.Colour.INDIGO, 50, 2));
        Fit name = fit(heavy, sheet.name(), new Fit.Room(RIGHT - LEFT, LARGE, 13, 10, 3));
        column.add(Column.Block.of("P", name, LEFT, Ink.Colour.TEXT, 73, 4));
        if (sheet.latinName() != null) {
            column.add(Column.Block.of("P", fit(regular, sheet.latinName(), line), LEFT, Ink.Colour.SOFT,
                    name.size() < LARGE ? 82 : 85.5f, 3.2f));
        }
        column.add(Column.Block.of("P", fit(regular, sheet.statement(), line), LEFT, Ink.Colour.SOFT, 97, 4));
        column.add(Column.Block.of("P", fit(heavy, sheet.course(), Fit.Room.of(BESIDE_QR, 9.6f, 7.2f, 3)),
                LEFT, Ink.Colour.TEXT, 109.5f, 2.5f));
        if (sheet.details() != null) {
            column.add(Column.Block.of("P", fit(regular, sheet.details(), Fit.Room.of(BESIDE_QR, 4.5f, 3.8f, 2)),
                    LEFT, Ink.Colour.SOFT, 118, 2));
        }
        if (!sheet.outcomes().isEmpty()) {
            if (sheet.ability() != null) {
                column.add(Column.Block.of("P", fit(regular, sheet.ability(), line), LEFT, Ink.Colour.SOFT, 130.5f, 4));
            }
            column.add(outcomes());
        }
        return column;
    }

    private Column.Block outcomes() {
        List<List<ShapedText>> paragraphs = new ArrayList<>();
        float size = 5;
        for (String outcome : sheet.outcomes()) {
            Fit fit = fit(regular, outcome, Fit.Room.of(BESIDE_QR - INDENT, 5, 4.2f, 3));
            paragraphs.add(fit.lines());
            size = Math.min(size, fit.size());
        }
        return new Column.Block("L", paragraphs, size, LEFT + INDENT, Ink.Colour.TEXT, 138, 2, 7);
    }

    private void draw(Column.Placed placed) {
        Column.Block block = placed.block();
        COSDictionary element = page.element(page.root(), block.tag());
        int line = 0;
        for (List<ShapedText> paragraph : block.paragraphs()) {
            COSDictionary holder = element;
            if (block.tag().equals("L")) {
                holder = page.element(page.element(element, "LI"), "LBody");
                float y = placed.baselines().get(line);
                page.decorate(() -> Ornament.tick(page.ink(), LEFT, y, placed.size()));
            }
            int first = line;
            page.draw(holder, () -> {
                for (int i = 0; i < paragraph.size(); i++) {
                    page.ink().text(paragraph.get(i), block.x(), placed.baselines().get(first + i), placed.size(),
                            block.colour());
                }
            });
            line += paragraph.size();
        }
    }

    private void fact(int index) {
        int count = sheet.facts().size();
        float width = count > 3 ? BESIDE_QR / count : FACT;
        float room = (index == count - 1 ? BESIDE_QR - index * width : width) - 3;
        labelled(sheet.facts().get(index), page.element(page.root(), "P"), LEFT + index * width, room, 180, 4.2f);
    }

    /** A small label with its value below; returns the lowest ink. */
    private float labelled(Sheet.Fact fact, COSDictionary element, float x, float width, float y, float size) {
        Column column = new Column(y - 5, TaggedPage.HEIGHT - 8);
        Fit label = fit(regular, fact.label(), Fit.Room.of(width, 3.4f, 2.8f, 2));
        Fit value = fit(heavy, fact.value(), Fit.Room.of(width, size, 3, 3));
        column.add(Column.Block.of("P", label, x, Ink.Colour.SOFT, y, 0));
        column.add(Column.Block.of("P", value, x, Ink.Colour.TEXT, y + 7, 1.2f));
        List<Column.Placed> placed = column.place();
        page.draw(element, () -> placed.forEach(this::lines));
        return placed.get(1).baselines().get(value.lines().size() - 1) + 1;
    }

    private void lines(Column.Placed placed) {
        List<ShapedText> lines = placed.block().paragraphs().get(0);
        for (int i = 0; i < lines.size(); i++) {
            page.ink().text(lines.get(i), placed.block().x(), placed.baselines().get(i), placed.size(),
                    placed.block().colour());
        }
    }

    /** The label and the number at the top right, on one line. */
    private void number() {
        Fit label = fit(regular, sheet.number().label(), Fit.Room.of(60, 3.6f, 2.4f, 1));
        Fit value = fit(regular, sheet.number().value(), Fit.Room.of(70, 3.6f, 2.4f, 1));
        float start = RIGHT - value.lines().get(0).width() * value.size() / FontProgram.EM;
        float before = start - 2 - label.lines().get(0).width() * label.size() / FontProgram.EM;
        page.draw(page.element(page.root(), "P"), () -> {
            page.ink().text(label.lines().get(0), before, 27, label.size(), Ink.Colour.SOFT);
            page.ink().text(value.lines().get(0), start, 27, value.size(), Ink.Colour.SOFT);
        });
    }

    private void check() {
        Sheet.Check check = sheet.check();
        page.draw(page.figure(page.root(), check.label() + " " + check.link(), QR_X, QR_Y, QR_WIDTH, QR_WIDTH),
                () -> new QrCode(check.link()).draw(page.ink(), QR_X, QR_Y, QR_WIDTH));
        COSDictionary link = page.element(page.element(page.root(), "P"), "Link");
        float bottom = labelled(new Sheet.Fact(check.label(), check.address()), link, QR_X, QR_WIDTH, 183.5f, 3.8f);
        page.link(link, check.label() + " " + check.address(), check.link(),
                TaggedPage.place(QR_X, QR_Y, QR_WIDTH, bottom - QR_Y));
    }

    private Fit fit(FontChain chain, String text, Fit.Room room) {
        return Fit.of(chain, locale, text, room);
    }
}
