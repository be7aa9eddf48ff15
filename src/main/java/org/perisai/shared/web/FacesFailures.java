package org.perisai.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;

/** Lets every failure in Faces come out to {@link Failures}, whether a page or a script asked. */
public class FacesFailures extends ExceptionHandlerFactory {
    /** For Faces. */
    public FacesFailures(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ExceptionHandlerWrapper(getWrapped().getExceptionHandler()) {
            @Override
            public void handle() {
                Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
                if (queued.hasNext()) {
                    Throwable failure = queued.next().getContext().getException();
                    queued.remove();
                    throw failure instanceof FacesException known ? known : new FacesException(failure);
                }
            }
        };
    }
}
