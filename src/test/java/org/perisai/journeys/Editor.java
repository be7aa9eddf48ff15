package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;
import org.perisai.shared.Language;

/** The editor of the studio, open in a browser whose script runs, used by the keyboard. */
final class Editor {
    private final Phone desk;
    private final Language language;

    /** @param language of the interface */
    Editor(Phone desk, Language language) {
        this.desk = desk;
        this.language = language;
    }

    /** Types at the start or the end of the text, some lines further down. */
    void type(String where, String words, int down) {
        go(where, down).press("End");
        insert(words);
    }

    /** Types in the place of the first line that reads so. */
    void replace(String line, String words) {
        List<String> lines = text().lines().toList();
        if (!lines.contains(line)) {
            throw new IllegalStateException(line + " isn't in " + lines);
        }
        go("Control+Home", lines.indexOf(line)).press("Home");
        desk.page().keyboard().press("Shift+End");
        insert(words);
    }

    /** The editor hears of what is typed a moment later, and of no line break at its end. */
    private void insert(String words) {
        desk.page().keyboard().insertText(words);
        desk.page().waitForFunction("words => document.querySelector('.CodeMirror').CodeMirror.getValue().includes(words)",
                words.stripTrailing());
    }

    private Keyboard go(String where, int down) {
        Page page = desk.page();
        page.locator(".CodeMirror-code").click();
        page.keyboard().press(where);
        for (int i = 0; i < down; i++) {
            page.keyboard().press("ArrowDown");
        }
        return page.keyboard();
    }

    /** All of the text, of which the page holds what is in view. */
    String text() {
        return (String) desk.page().evaluate("() => document.querySelector('.CodeMirror').CodeMirror.getValue()");
    }

    /** Waits until the last thing typed is on the server: the device has let go of it. */
    void saved() {
        desk.page().waitForFunction("() => !Object.keys(localStorage).some(key => key.startsWith('perisai-draft-'))");
        assertThat(desk.find("#saved")).containsText(Phone.text(language, "editor.saved", "").strip());
    }
}
