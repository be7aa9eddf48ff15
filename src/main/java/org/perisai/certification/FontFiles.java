package org.perisai.certification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The fonts of this package as files. AWT and memory mapping need files, so each font is copied out
 * of the archive when it is first wanted: to {@code fonts} in the folder named by the system property
 * {@code perisai.data}, or else to a temporary folder. A file counts only when its SHA-256 is the one
 * listed in {@code fonts.sha256}.
 *
 * <p>On a machine without system fonts AWT refuses to make any font. It is content with a
 * {@code fontconfig.properties} that names one of ours, if it learns of it before its first use of
 * fonts; the constructor sees to that.
 */
final class FontFiles {
    private static final String FOLDER = "fonts/";
    private static final String CONFIGURATION = "sun.awt.fontconfig";
    private static final String BASE = "NotoSans-Regular";
    private static final String[] FAMILIES = {"serif", "sansserif", "monospaced", "dialog", "dialoginput"};
    private static final String[] STYLES = {"plain", "bold", "italic", "bolditalic"};

    private final Path folder;
    private final Map<String, String> digests;

    FontFiles() {
        try {
            digests = digests();
            folder = folder();
            tellAwt();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't prepare the certificate fonts", e);
        }
    }

    /** The file of a font, such as {@code NotoSansThai-Regular}; copied out when missing or damaged. */
    synchronized Path file(String name) {
        String file = name + ".ttf";
        String expected = digests.get(file);
        if (expected == null) {
            throw new IllegalArgumentException("No such font: " + name);
        }
        try {
            Path path = folder.resolve(file);
            if (!Files.exists(path) || !expected.equals(digest(Files.newInputStream(path), null))) {
                copy(file, path, expected);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException("Can't copy out the font " + name, e);
        }
    }

    private static void copy(String file, Path path, String expected) throws IOException {
        Path part = Files.createTempFile(path.getParent(), file, ".part");
        try {
            if (!expected.equals(digest(resource(file), part))) {
                throw new IOException("The font " + file + " isn't the one listed in fonts.sha256");
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** SHA-256 of a stream, which is closed; what was read is also written to {@code copy}, if given. */
    private static String digest(InputStream source, Path copy) throws IOException {
        try (DigestInputStream in = new DigestInputStream(source, MessageDigest.getInstance("SHA-256"))) {
            if (copy == null) {
                byte[] buffer = new byte[1 << 16];
                while (in.read(buffer) >= 0) {
                    continue;
                }
            } else {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> digests() throws IOException {
        Map<String, String> result = new HashMap<>();
        try (InputStream in = resource("fonts.sha256")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(" +"))
                    .forEach(parts -> result.put(parts[1], parts[0]));
        }
        return result;
    }

    private static InputStream resource(String file) throws IOException {
        InputStream in = FontFiles.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IOException("Missing from the archive: " + FOLDER + file);
        }
        return in;
    }

    private static Path folder() throws IOException {
        String data = System.getProperty("perisai.data");
        if (data != null) {
            return Files.createDirectories(Path.of(data).toAbsolutePath().resolve("fonts"));
        }
        Path folder = Files.createTempDirectory("perisai-fonts");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(FontFiles.class.getName()).log(System.Logger.Level.DEBUG, "Left behind", e);
        }
    }

    private void tellAwt() throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        if (System.getProperty(CONFIGURATION) != null || !System.getProperty("os.name").contains("Linux")) {
            return;
        }
        StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        for (String family : FAMILIES) {
            for (String style : STYLES) {
                text.append(family).append('.').append(style).append(".latin-1=perisai\n");
            }
        }
        text.append("filename.perisai=").append(file(BASE).toString().replace("\\", "\\\\")).append('\n');
        Path configuration = folder.resolve("fontconfig.properties");
        Files.write(configuration, text.toString().getBytes(StandardCharsets.ISO_8859_1));
        System.setProperty(CONFIGURATION, configuration.toString());
    }
}
