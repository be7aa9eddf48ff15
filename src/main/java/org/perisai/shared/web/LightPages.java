package org.perisai.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Keeps PrimeFaces out of pages that don't use it: it would open an HTTP session for every reader to
 * remember a nonce, and write that into pages that are kept.
 */
public class LightPages extends FacesContextFactory {
    /** Request attribute: this page uses PrimeFaces. */
    static final String STAFF = "perisai.staff";

    /** For Faces. */
    public LightPages(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        if (request instanceof HttpServletRequest asked && asked.getAttribute(STAFF) != null) {
            return getWrapped().getFacesContext(context, request, response, lifecycle);
        }
        FacesContext light = withoutPrimeFaces(getWrapped()).getFacesContext(context, request, response, lifecycle);
        PrimeFacesContext.getCspState(light).setInitialized(true);
        return light;
    }

    private static FacesContextFactory withoutPrimeFaces(FacesContextFactory factory) {
        return factory instanceof PrimeFacesContextFactory primeFaces ? primeFaces.getWrapped() : factory;
    }
}
