package org.zayavka.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Strangers' HTML is shown to staff: it must neither act nor report. */
class SafeHtmlTests {

    @Test
    void takesOutWhatActs() {
        var safe = SafeHtml.of("<style>p{}</style><script>x()</script><p onclick='x()' style='color:red'>Да</p>"
                + "<form action=/x><input name=a></form><iframe src=//x></iframe><a href='javascript:x()'>нет</a>");

        assertThat(safe).contains("<p>Да</p>").doesNotContain("script", "style", "onclick", "form", "input", "iframe");
    }

    @Test
    void loadsNothingFromElsewhere() {
        var safe = SafeHtml.of("<img src='https://t.example/p.gif' alt='схема'><img src=cid:a@b><img src=//t.example/x>"
                + "<img src='data:image/png;base64,AA=='><img src='data:image/svg+xml,x'>");

        assertThat(safe).doesNotContain("t.example", "svg").contains("[схема]", "cid:a@b", "data:image/png");
    }

    @Test
    void linksTellNothing() {
        assertThat(SafeHtml.of("<a href='https://x.example/'>x</a>"))
                .contains("rel=\"noopener noreferrer nofollow\"", "target=\"_blank\"");
    }
}
