package org.perisai.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perisai.shared.Language;

/** A civil servant in Vientiane takes the whole course in Lao, from the start page to the certificate. */
@ExtendWith(Stage.class)
class CertificateJourneyIT {
    private static final String NAME = "ສົມພອນ ວົງສາ";
    private static final int QUESTIONS = 10;
    /** The network goes before this question is answered, and comes back after the next. */
    private static final int OFFLINE_AT = 4;

    @Test
    void fromTheStartPageToTheCertificateWithTheNetworkAwayForAWhile(Site site, Browser browser) throws IOException {
        try (Phone phone = Phone.withScript(site, browser, "lo-LA,lo;q=0.9")) {
            String number = take(phone, true);
            assertEquals(1, answersSent(phone, OFFLINE_AT), "an answer that was given offline is sent once");
            assertEquals(1, answersSent(phone, OFFLINE_AT + 1), "an answer that was given offline is sent once");
            assertPdf(phone, number);
        }
    }

    @Test
    void fromTheStartPageToTheCertificateWithoutAScript(Site site, Browser browser) throws IOException {
        try (Phone phone = Phone.withoutScript(site, browser, "lo-LA,lo;q=0.9")) {
            assertPdf(phone, take(phone, false));
        }
    }

    private String take(Phone phone, boolean script) {
        phone.open("/");
        assertEquals("/lo/", phone.path());
        phone.find("main a[href='/lo/courses/" + Words.COURSE + "']").first().click();
        signUp(phone);
        phone.open("/lo/courses/" + Words.COURSE);
        phone.find("#go").click();
        phone.find("#skip").click();
        for (String module : Words.modules()) {
            phone.page().waitForURL(url -> url.contains("/lo/courses/" + Words.COURSE + "/" + module));
            phone.find("#continue").click();
        }
        phone.page().waitForURL("**/lo/me#" + Words.COURSE);
        phone.find("form[action='/lo/courses/" + Words.COURSE + "/test'] button").click();
        phone.page().waitForURL("**/lo/tests/*");
        for (int i = 1; i <= QUESTIONS; i++) {
            if (script && i == OFFLINE_AT) {
                phone.context().setOffline(true);
            }
            answer(phone, i);
            if (script && i == OFFLINE_AT + 1) {
                comeBack(phone);
            }
        }
        assertThat(phone.find("h1")).hasText(Phone.text(Language.LO, "test.review"));
        phone.find("button[value=hand-in]").click();
        phone.page().waitForURL("**/result");
        assertThat(phone.find("h1")).hasText(Phone.text(Language.LO, "result.passed"));
        assertThat(phone.find(".score")).hasText(Phone.text(Language.LO, "result.score", QUESTIONS, QUESTIONS));
        phone.find("main a[href*='/certificates/']").click();
        assertThat(phone.find("h1")).hasText(NAME);
        return phone.path().substring(phone.path().lastIndexOf('/') + 1);
    }

    private static void signUp(Phone phone) {
        phone.find("#sign-in").click();
        phone.find("main a[href^='/lo/sign-up']").click();
        phone.find("#name").fill(NAME);
        phone.find("#contact").fill(Learner.address());
        phone.find("#country").selectOption("LA");
        phone.find("#password").fill(Learner.PASSWORD);
        phone.find("label:has(input[value=adult])").click();
        phone.find("main form button").click();
        phone.page().waitForURL("**/lo/me**");
        assertTrue(phone.context().cookies().stream().anyMatch(cookie -> cookie.name.equals("perisai") && cookie.httpOnly));
    }

    private static void comeBack(Phone phone) {
        assertThat(phone.find("#offline")).isVisible();
        assertThat(phone.find("#offline")).containsText(Phone.text(Language.LO, "test.offline"));
        assertThat(phone.find("#saved")).hasText(Phone.text(Language.LO, "test.kept"));
        phone.context().setOffline(false);
        assertThat(phone.find("#offline")).isHidden();
        assertThat(phone.find("#saved")).hasText(Phone.text(Language.LO, "test.saved"));
    }

    private static void answer(Phone phone, int number) {
        Locator form = phone.find("form[data-save]");
        String question = form.locator("[name=q]").getAttribute("value");
        Words.answer(form, question, Language.LO);
        form.locator("button[value=next]").click();
        phone.page().waitForURL("**?n=" + (number < QUESTIONS ? number + 1 : "review"));
    }

    /** How often the server took the answer to the question that has this place. */
    private static long answersSent(Phone phone, int number) {
        List<Request> taken = phone.requests().stream().filter(request -> request.method().equals("POST")
                && request.postData() != null && request.postData().startsWith("q=") && request.response() != null
                && request.response().status() == 204).toList();
        List<String> questions = taken.stream().map(request -> request.postData().split("[=&]")[1]).distinct().toList();
        assertEquals(QUESTIONS, questions.size());
        List<String> sent = taken.stream().map(Request::postData)
                .filter(data -> data.startsWith("q=" + questions.get(number - 1) + "&")).toList();
        return sent.stream().distinct().count() == 1 ? sent.size() : -sent.size();
    }

    private static void assertPdf(Phone phone, String number) throws IOException {
        Locator link = phone.find("main a[href$='/certificates/" + number + "/pdf']").first();
        String cookies = phone.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value)
                .reduce((a, b) -> a + "; " + b).orElseThrow();
        byte[] pdf = phone.context().request().get(phone.page().url().replaceAll("(https?://[^/]+)/.*", "$1")
                + link.getAttribute("href")).body();
        assertTrue(cookies.contains("perisai="));
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(plain(text).contains(plain(NAME)), text);
            assertTrue(plain(text).contains(number.substring(0, 4)), text);
        }
    }

    /** Without what differs between writing and what a PDF gives back: form of composition and spaces. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u200b]", "");
    }
}
