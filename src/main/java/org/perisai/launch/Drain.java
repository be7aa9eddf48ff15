package org.perisai.launch;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;

/**
 * Lets running requests end before the server does; Payara alone would cut them off. New connections are refused
 * at once, and a connection that is kept open takes one more request. Payara has no address for this, so it
 * is done on the objects of its HTTP listener; when those look different some day, requests are just waited for.
 */
final class Drain {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String GRIZZLY = "org.glassfish.grizzly.";

    private Drain() {
    }

    static void run() {
        try {
            acceptNoMore();
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.err.println("The listener couldn't be closed before the last requests end: " + e);
        }
        awaitIdle();
    }

    private static void acceptNoMore() throws ReflectiveOperationException {
        Class<?> type = Class.forName("com.sun.enterprise.v3.services.impl.GrizzlyService");
        Object locator = Class.forName("org.glassfish.internal.api.Globals").getMethod("getDefaultBaseServiceLocator").invoke(null);
        Object service = Class.forName("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, Annotation[].class).invoke(locator, type, new Annotation[0]);
        Field proxies = type.getDeclaredField("proxies");
        proxies.setAccessible(true);
        for (Object proxy : (Collection<?>) proxies.get(service)) {
            close(proxy.getClass().getMethod("getUnderlyingListener").invoke(proxy));
        }
    }

    private static void close(Object listener) throws ReflectiveOperationException {
        Class<?> type = Class.forName(GRIZZLY + "config.GenericGrizzlyListener");
        Object transport = type.getMethod("getTransport").invoke(listener);
        Class.forName(GRIZZLY + "nio.transport.TCPNIOTransport").getMethod("unbindAll").invoke(transport);
        Class<?> http = Class.forName(GRIZZLY + "http.HttpServerFilter");
        Field keepAlive = http.getDeclaredField("keepAlive");
        keepAlive.setAccessible(true);
        for (Object filter : (Collection<?>) type.getMethod("getFilters", Class.class).invoke(listener, http)) {
            Class.forName(GRIZZLY + "http.KeepAlive").getMethod("setMaxRequestsCount", int.class).invoke(keepAlive.get(filter), 1);
        }
    }

    private static void awaitIdle() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            for (int idle = 0; idle < 3 && System.nanoTime() < end;) {
                Thread.sleep(50);
                idle = busy() ? 0 : idle + 1;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True while a request is inside the servlet container. */
    private static boolean busy() {
        for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
            if (thread.getKey().getName().startsWith("http-thread-pool")) {
                for (StackTraceElement frame : thread.getValue()) {
                    if (frame.getClassName().startsWith("org.apache.catalina.")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
