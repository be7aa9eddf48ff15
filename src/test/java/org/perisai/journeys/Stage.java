package org.perisai.journeys;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The site and the browser, one of each for all journeys; a test asks for them as parameters. */
public final class Stage implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Stage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        Site site = store.getOrComputeIfAbsent("site", key -> Site.start("target/tests-journeys-site", "--demo"), Site.class);
        return parameter.getParameter().getType() == Site.class ? site
                : store.getOrComputeIfAbsent("browser", key -> Chromium.launch(), Chromium.class).browser();
    }
}
