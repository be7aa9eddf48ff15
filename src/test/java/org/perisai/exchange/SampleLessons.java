package org.perisai.exchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A folder of lessons with what several site generators put into theirs. */
final class SampleLessons {
    static final String README = """
        # Safe at work

        A short course about safe habits in an office.

        See the [first lesson](docs/en/01%20Intro.md) or [our site](http://example.org/x).
        """;
    static final String INTRO = """
        ---
        title: Getting started
        sidebar_position: 1
        tags: [a, b]
        ---
        Introduction
        ============

        Hello <b>you</b> and <kbd>Ctrl</kbd>.<br>Next line with ![A lock](../../static/img/my%20lock.png "t").

        Step one
        --------

        1. Open [the settings](./02-passwords.md#two) or <https://example.org/a>.
        2. See [the guide][g] and [site](http://example.org).

        - [x] done
        - [ ] not done

        :::tip Remember
        Lock your **screen**.
        :::

        {% include note.html %}

        ```js title="a.js"
        # not a heading
        {% raw %} ![x](y.png)
        ```

        ## Details {#details .wide}

        <details>
        <summary>More</summary>

        Hidden words.

        </details>

        <script>EVIL()</script>

        <table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>

        ![](missing.png) and ![outside](https://example.org/p.png) and ![nopic](../../static/img/fake.png)

        | a|b |
        |-|-|
        |1|2|

        Text with a note[^1] that ends in {braces}

        [^1]: The note.
        [g]: ../guide.md
        """;
    static final String PASSWORDS = """
        # Passwords

        Words.

        # A second title

        ### Deep

        !!! warning "Careful"
            Never share it.

        Use 1 < 2 and `{{ code }}`.
        """;
    /** What the first lesson becomes. */
    static final String INTRO_AS_OURS = """
        # Introduction

        Hello **you** and `Ctrl`.\\
        Next line with ![A lock](img/my-lock.png).

        ## Step one

        1. Open the settings or <https://example.org/a>.
        2. See the guide and [site](https://example.org).

        - done
        - not done

        > **Remember** \s
        > Lock your **screen**.

        ```js title="a.js"
        # not a heading
        {% raw %} ![x](y.png)
        ```

        ## Details

        **More**

        Hidden words.

        | A | B |
        |---|---|
        | 1 | 2 |

         and [outside](https://example.org/p.png) and nopic

        | a|b |
        |---|---|
        |1|2|

        Text with a note(1) that ends in \\{braces}

        (1) The note.
        """;

    private SampleLessons() { }

    static Zips zip() {
        return new Zips().with("my course-main/README.md", README).with("my course-main/LICENSE",
            "Attribution-ShareAlike 4.0 International\n\n=====").with("my course-main/CONTRIBUTING.md", "# x")
            .with("my course-main/docs/en/01 Intro.md", INTRO).with("my course-main/docs/en/02-passwords.md", PASSWORDS)
            .with("my course-main/docs/km/01 Intro.md", "# ណែនាំ\n\nមួយ\n")
            .with("my course-main/docs/km/02-passwords.md", PASSWORDS.replace("Words.", "ពាក្យ។").replace("# Passwords", "# ពាក្យសម្ងាត់"))
            .with("my course-main/docs/km/03-more.md", "# បន្ថែម\n\nx")
            .with("my course-main/static/img/my lock.png", png()).with("my course-main/static/img/fake.png", "<html>");
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
