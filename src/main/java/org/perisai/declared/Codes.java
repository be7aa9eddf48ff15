package org.perisai.declared;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.perisai.shared.Language;

/** The code lists of what is declared; they are those of the published indicators. */
final class Codes {
    static final List<String> SECTORS = List.of("GOV", "CII", "CII_ENERGY", "CII_FIN", "CII_HEALTH", "CII_TRANSPORT",
            "CII_WATER", "CII_ICT", "CII_MEDIA", "CII_GOVSVC", "ISP", "SME", "LARGE", "SCH", "UNI", "CSO", "CIV");
    /** Whom the ITU asks about. */
    static final List<String> GROUPS = List.of("SME", "PRIVATE", "GOVERNMENT", "CIVIL", "CITIZENS", "ELDERLY",
            "DISABILITY", "PARENTS", "EDUCATORS", "CHILDREN");
    static final List<String> CHANNELS = List.of("WEB", "SOCIAL", "BROADCAST", "PRINT", "EVENT", "OTHER");
    static final List<String> REQUESTS = List.of("ACCESS", "CORRECTION", "ERASURE", "OBJECTION", "PORTABILITY");
    static final List<String> LANGUAGES = Language.all().stream().map(Language::tag).toList();
    static final List<String> INDICATORS = IntStream.rangeClosed(1, 26)
            .mapToObj(i -> String.format(Locale.ROOT, "I%02d", i)).toList();

    private Codes() { }

    /** Key of a code's name, where it has one. */
    static String key(String column, String code) {
        return switch (column) {
            case "sector" -> "sector." + code;
            case "target_groups" -> "declared.group." + code;
            case "channel" -> "declared.channel." + code;
            case "request_kind" -> "declared.request." + code;
            default -> "";
        };
    }

    /** Codes that stand in one column, in their order. */
    static List<String> split(String codes) {
        return Stream.of(codes.split(" ")).filter(code -> !code.isEmpty()).toList();
    }
}
