package org.perisai.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.perisai.shared.DomainException;

class DraftTest {
    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");
    private static final long AUTHOR = 7;
    private static final long REVIEWER = 8;

    private final Draft draft = new Draft(Scope.source("safe-online"), 41L, AUTHOR, NOW);

    @Test
    void aNewDraftIsWrittenByItsMakerAndStartsFromAVersion() {
        DraftCard card = draft.card();
        assertEquals(DraftState.WRITING, card.state());
        assertEquals(AUTHOR, card.madeBy());
        assertEquals(41L, card.baseVersion());
        assertEquals(Scope.source("safe-online"), card.scope());
        assertNull(card.submittedBy());
    }

    @Test
    void aSubmittedDraftIsNobodysToWrite() {
        submit();
        assertEquals("A new module", draft.card().note());
        assertTrue(draft.card().refresh());
        refused("publishing.refused.submitted", Draft::writable);
        refused("publishing.refused.submitted", each -> each.submit(AUTHOR, "", false, NOW));
        refused("publishing.refused.submitted", each -> each.drop(AUTHOR, NOW));
        refused("publishing.refused.submitted", each -> each.rebase(42L));
    }

    @Test
    void aReturnedOrWithdrawnDraftIsWrittenAgain() {
        submit();
        draft.giveBack();
        assertEquals(DraftState.RETURNED, draft.card().state());
        draft.writable();
        submit();
        draft.withdraw();
        assertEquals(DraftState.WRITING, draft.card().state());
        draft.writable();
    }

    @Test
    void onlyASubmittedDraftIsJudgedOrWithdrawn() {
        refused("publishing.refused.notSubmitted", Draft::giveBack);
        refused("publishing.refused.notSubmitted", Draft::withdraw);
        refused("publishing.refused.notSubmitted", each -> each.publish(REVIEWER, NOW));
        assertEquals(DraftState.WRITING, draft.card().state());
    }

    @Test
    void aPublishedDraftIsClosedForGood() {
        submit();
        draft.publish(REVIEWER, NOW);
        assertEquals(DraftState.PUBLISHED, draft.card().state());
        assertFalse(draft.card().state().open());
        refused("publishing.refused.closed", Draft::writable);
        refused("publishing.refused.notSubmitted", each -> each.publish(REVIEWER, NOW));
    }

    @Test
    void aDroppedDraftIsClosedForGood() {
        draft.drop(AUTHOR, NOW);
        assertEquals(DraftState.DROPPED, draft.card().state());
        refused("publishing.refused.closed", Draft::writable);
        refused("publishing.refused.notSubmitted", Draft::withdraw);
    }

    @Test
    void aDraftFollowsItsVersionEvenWhileAReviewerHasIt() {
        submit();
        draft.follow(43L);
        assertEquals(43L, draft.card().baseVersion());
        assertEquals(DraftState.SUBMITTED, draft.card().state());
    }

    private void submit() {
        draft.submit(AUTHOR, "A new module", true, NOW);
    }

    private void refused(String key, Consumer<Draft> what) {
        assertEquals(key, assertThrows(DomainException.class, () -> what.accept(draft)).key());
    }
}
