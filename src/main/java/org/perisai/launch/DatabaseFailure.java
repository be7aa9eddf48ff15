package org.perisai.launch;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the embedded database said before it gave up, turned into advice. */
record DatabaseFailure(String output) {
    private static final Pattern MISSING = Pattern.compile("loading shared libraries: (\\S+?): cannot open");
    private static final Map<String, String> PACKAGES = Map.of("libcrypt.so.1", "libcrypt1", "libsystemd.so.0", "libsystemd0",
            "libaio.so.1", "libaio1", "libncurses.so.6", "libncurses6", "libtinfo.so.6", "libtinfo6",
            "libstdc++.so.6", "libstdc++6", "libgcc_s.so.1", "libgcc-s1", "libcap.so.2", "libcap2",
            "libgcrypt.so.20", "libgcrypt20");

    LaunchException asLaunchException() {
        Matcher missing = MISSING.matcher(output);
        if (missing.find()) {
            String library = missing.group(1);
            return new LaunchException("The embedded database needs the library " + library + ". Install it (on Debian: apt-get install "
                    + PACKAGES.getOrDefault(library, "the package that holds " + library)
                    + "), or set DB_URL to use a MySQL server instead.");
        }
        if (output.contains("GLIBC_")) {
            return new LaunchException("The embedded database needs a newer C library than this system has."
                    + " Set DB_URL to use a MySQL server instead.");
        }
        return new LaunchException("The embedded database didn't start. Its last words:\n" + lastWords());
    }

    private String lastWords() {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        List<String> errors = lines.stream().filter(line -> line.contains("ERROR")).toList();
        List<String> told = errors.isEmpty() ? lines : errors;
        return String.join("\n", told.subList(Math.max(0, told.size() - 8), told.size()));
    }
}
