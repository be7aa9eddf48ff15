package org.perisai.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.config.PrimeConfiguration;
import org.primefaces.context.PrimeApplicationContext;

/**
 * Gives PrimeFaces' content security policy to the pages that use PrimeFaces. Its nonce lies in the
 * view map, which makes a session and a cookie: nothing for a public page that any proxy may keep.
 */
public class StaffPagesOnly implements PhaseListener {
    private static final long serialVersionUID = 1L;
    /** Request attribute that a staff page is drawn. */
    static final String STAFF = "perisai.staff";

    private transient volatile boolean set;

    @Override
    public void beforePhase(PhaseEvent event) {
        if (!set) {
            FacesContext faces = event.getFacesContext();
            PrimeApplicationContext.setCurrentInstance(new Settings(faces), faces);
            set = true;
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    private static final class Settings extends PrimeApplicationContext {
        private final PrimeConfiguration config;

        Settings(FacesContext faces) {
            super(faces);
            config = new PrimeConfiguration(faces, getEnvironment()) {
                @Override
                public boolean isCsp() {
                    FacesContext current = FacesContext.getCurrentInstance();
                    return current != null && current.getExternalContext().getRequestMap().containsKey(STAFF);
                }
            };
        }

        @Override
        public PrimeConfiguration getConfig() {
            return config == null ? super.getConfig() : config;
        }
    }
}
