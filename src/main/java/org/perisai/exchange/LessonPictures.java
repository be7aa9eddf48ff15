package org.perisai.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.perisai.exchange.Note.What;
import org.perisai.pictures.PictureKind;
import org.perisai.pictures.PictureRefused;
import org.perisai.pictures.Pictures;
import org.perisai.pictures.SafePicture;

/** The pictures of lessons of others, wherever they lie: found from the lesson that shows them, made safe, moved to {@code img/}. */
final class LessonPictures {
    private final SafeZip zip;
    private final Set<String> names;
    /** Where a picture of the archive went, for those that were taken; empty for those that were not. */
    private final Map<String, String> places = new HashMap<>();
    private final SortedMap<String, byte[]> taken = new TreeMap<>();

    LessonPictures(SafeZip zip) {
        this.zip = zip;
        this.names = new HashSet<>(zip.names());
    }

    /** What was taken, by name such as {@code img/phone.png}. */
    SortedMap<String, byte[]> taken() {
        return taken;
    }

    static boolean isPicture(String address) {
        return PictureKind.isName(plain(address));
    }

    /** The picture's new name, or null when it isn't there or can't be taken, which is reported. */
    String place(String lesson, String address, int line, LessonLines.Reporter reporter) {
        String source = find(lesson, plain(address));
        if (source == null) {
            reporter.note(line, What.PICTURE_GONE, address);
            return null;
        }
        if (!places.containsKey(source)) {
            places.put(source, take(source, line, reporter));
        }
        String place = places.get(source);
        return place.isEmpty() ? null : place;
    }

    private String take(String source, int line, LessonLines.Reporter reporter) {
        byte[] bytes = zip.bytes(source, Pictures.LARGEST_FILE).orElse(null);
        if (bytes == null) {
            reporter.note(line, What.LARGE, source);
            return "";
        }
        try {
            SafePicture picture = Pictures.safe(source, bytes);
            String name = free("img/" + picture.name(), picture.bytes());
            taken.put(name, picture.bytes());
            Pictures.room(taken.values().stream().map(each -> each.length).toList());
            if (picture.loss() != SafePicture.Loss.NOTHING) {
                reporter.note(line, What.valueOf("PICTURE_" + picture.loss()), name);
            }
            return name;
        } catch (PictureRefused refused) {
            reporter.note(line, What.PICTURE_REFUSED, refused.key());
            return "";
        }
    }

    private String free(String wanted, byte[] bytes) {
        String name = wanted;
        for (int i = 2; taken.containsKey(name) && !Arrays.equals(taken.get(name), bytes); i++) {
            name = wanted.replaceFirst("\\.(?=[a-z]+$)", "-" + i + ".");
        }
        return name;
    }

    /** Looks from the lesson's folder, then from the top, then where site generators keep static files. */
    private String find(String lesson, String address) {
        String folder = lesson.contains("/") ? lesson.substring(0, lesson.lastIndexOf('/') + 1) : "";
        for (String path : List.of(resolved(folder + address), resolved(address), resolved("static/" + address),
            resolved("docs/" + address), resolved("public/" + address), resolved("assets/" + address))) {
            if (names.contains(path)) {
                return path;
            }
        }
        return null;
    }

    private static String plain(String address) {
        String path = address.replaceFirst("[?#].*$", "");
        try {
            return java.text.Normalizer.normalize(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8),
                java.text.Normalizer.Form.NFC);
        } catch (IllegalArgumentException malformed) {
            return path;
        }
    }

    private static String resolved(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
