package org.perisai.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Lets a Faces form send to the address that the reader sees, since the path of its view answers nobody. */
public class OwnAddress extends ViewHandlerWrapper {
    /** For Faces. */
    public OwnAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String view) {
        Object seen = faces.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        return seen instanceof String address ? address : super.getActionURL(faces, view);
    }
}
