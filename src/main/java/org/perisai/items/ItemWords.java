package org.perisai.items;

import com.ibm.icu.text.NumberFormat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.perisai.content.Question;
import org.perisai.shared.web.T;

/** Figures in the reader's language; a dash where there is none. */
@Named
@RequestScoped
public class ItemWords {
    private static final String NONE = "–";

    private T t;

    /** For CDI. */
    protected ItemWords() { }

    @Inject
    ItemWords(T t) {
        this.t = t;
    }

    /** A share as whole per cent. */
    public String percent(Double share) {
        return share == null ? NONE : NumberFormat.getPercentInstance(t.language().icu()).format(share);
    }

    /** With two digits after the point. */
    public String decimal(Double number) {
        if (number == null) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getInstance(t.language().icu());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        String written = format.format(number);
        return written.matches("-0\\D00") ? written.substring(1) : written;
    }

    /** A time in whole seconds. */
    public String seconds(Integer seconds) {
        return seconds == null ? NONE : t.say("items.seconds", seconds);
    }

    /** What a question asks its reader to do. */
    public String kind(Question.Kind kind) {
        return t.say("items.kind." + kind.name());
    }
}
