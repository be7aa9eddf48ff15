package org.perisai.declared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureSheetTest {
    private static final Check CHECK = new Check(Kind.FIGURES, LocalDateTime.parse("2026-11-28T09:30"), Map.of());
    private static final String HEAD = "held_on,lang,channel,impressions,visitors,engaged,quiz_started,quiz_finished,pledges\n";
    private static final String ROW = "2026-11-03,id,WEB,1000,200,50,20,10,5\n";

    @Test
    void rowsAreReadByTheNamesOfTheirColumns() {
        FigureSheet sheet = read("\uFEFFChannel;lang;held_on;impressions;visitors;engaged;quiz_started;quiz_finished;pledges\r\n"
                + "WEB;zh-Hans;2026-11-03;7;6;5;4;3;2\r\n");
        assertEquals(List.of(), sheet.findings());
        assertEquals(List.of(Map.of("held_on", "2026-11-03", "lang", "zh-Hans", "channel", "WEB", "impressions", "7",
                "visitors", "6", "engaged", "5", "quiz_started", "4", "quiz_finished", "3", "pledges", "2")), sheet.rows());
    }

    @Test
    void whatASpreadsheetCopiesIsRead() {
        assertEquals(read(HEAD + ROW).rows(), read((HEAD + ROW).replace(',', '\t')).rows());
        assertEquals(1, read(HEAD + ROW).rows().size());
        assertEquals(read(HEAD + ROW).rows(), read(HEAD + "\"2026-11-03\",\"id\",WEB,1000,200,50,20,10,5").rows());
    }

    @Test
    void oneWrongLineIsEnoughThatNothingIsTaken() {
        FigureSheet sheet = read(HEAD + ROW + "2026-11-29,id,WEB,1000,200,50,20,10,5\n2026-11-04,xx,RADIO,-1,200,201,20,10,\n");
        assertEquals(List.of(), sheet.rows());
        assertEquals(List.of("3 held_on declared.wrong.future", "4 lang declared.wrong.choice",
                "4 channel declared.wrong.choice", "4 impressions declared.wrong.number", "4 pledges form.required",
                "4 engaged declared.wrong.most"), findings(sheet));
    }

    @Test
    void lineNumbersAreThoseOfAnEditor() {
        assertEquals(List.of("4 pledges declared.wrong.number"), findings(read(HEAD + ROW + "\n"
                + "2026-11-04,id,WEB,1000,200,50,20,10,x\n")));
    }

    @Test
    void aDayLanguageAndChannelStandOnce() {
        FigureSheet sheet = read(HEAD + ROW + ROW.replace("WEB", "PRINT") + ROW);
        assertEquals(List.of("4  declared.sheet.twice"), findings(sheet));
        assertEquals(2L, sheet.findings().get(0).refusal().argument());
    }

    @Test
    void aRowHasAsManyCellsAsTheFirst() {
        assertEquals(List.of("2  declared.sheet.cells"), findings(read(HEAD + "2026-11-03,id,WEB,1000\n")));
    }

    @Test
    void theFirstRowNamesTheColumns() {
        assertEquals(List.of("1  declared.sheet.columns"), findings(read(ROW)));
        assertEquals(List.of("1  declared.sheet.columns"), findings(read(HEAD.replace("pledges", "lang") + ROW)));
        assertEquals(List.of("0  declared.sheet.empty"), findings(read(HEAD)));
        assertEquals(List.of("0  declared.sheet.empty"), findings(read(" \n")));
    }

    @Test
    void thereIsAnEnd() {
        assertEquals(List.of(), findings(read(HEAD + many(1000))));
        assertEquals(List.of("0  declared.sheet.many"), findings(read(HEAD + many(1001))));
    }

    private static String many(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> ROW.replace("2026-11-03", LocalDate.of(2020, 1, 1)
                .plusDays(i).toString())).collect(Collectors.joining());
    }

    private static FigureSheet read(String csv) {
        return FigureSheet.read(csv, CHECK);
    }

    private static List<String> findings(FigureSheet sheet) {
        return sheet.findings().stream().map(each -> each.line() + " " + each.column() + " " + each.refusal().key()).toList();
    }
}
