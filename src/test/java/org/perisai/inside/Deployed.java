package org.perisai.inside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is delivered, and the tests in it: one deployment for the whole run. */
public final class Deployed {
    private static final Path CLASSES = Path.of("target/test-classes");

    private Deployed() { }

    @Deployment
    public static WebArchive application() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "perisai.war")
                .importFrom(new File("target/perisai.war")).as(WebArchive.class);
        String webXml = read(Path.of("src/main/webapp/WEB-INF/web.xml"));
        war.delete("/WEB-INF/web.xml");
        war.addAsWebInfResource(new StringAsset(webXml.replace("<servlet>", """
                <filter>
                    <filter-name>Entry</filter-name>
                    <filter-class>org.perisai.inside.Entry</filter-class>
                </filter>
                <filter-mapping>
                    <filter-name>Entry</filter-name>
                    <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
                </filter-mapping>
                <servlet>""")), "web.xml");
        try (Stream<Path> classes = Files.walk(CLASSES.resolve("org/perisai"))) {
            classes.filter(Deployed::isTestInside).forEach(file -> war.addAsWebInfResource(file.toFile(),
                    "classes/" + CLASSES.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    /** Tests of features end with IT; what they share ends with Inside or lies in this package. */
    private static boolean isTestInside(Path file) {
        String name = file.toString();
        boolean elsewhere = name.contains("/journeys/") || name.contains("/launch/") || name.contains("/bench/")
                || file.getFileName().toString().startsWith("Deployed");
        return !elsewhere && (name.matches(".*(IT|Inside)(\\$.*)?\\.class")
                || name.contains("/inside/") && name.endsWith(".class"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
