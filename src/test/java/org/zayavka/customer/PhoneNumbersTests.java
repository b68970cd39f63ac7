package org.zayavka.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S3.3: the phone of whoever lets the engineer in, in any notation. */
@NullUnmarked
class PhoneNumbersTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+79160001122 | +7 916 000-11-22",
                "+7 916 000-11-22 | +7 916 000-11-22",
                "8 916 000-11-22 | +7 916 000-11-22",
                "8(916)0001122 | +7 916 000-11-22",
                "89160001122 | +7 916 000-11-22",
                "+7 (916) 000-11-22 | +7 916 000-11-22",
                "7 916 000 11 22 | +7 916 000-11-22",
                "916 000 11 22 | +7 916 000-11-22",
                "тел. 8-916-000-11-22 | +7 916 000-11-22",
                "+44 20 7946 0958 | +44 20 7946 0958",
                "8 495 123-45-67 доб. 12 | +7 495 123-45-67 доб. 12",
                "8 916 000-11-22, 8 903 000-33-44 | +7 916 000-11-22, +7 903 000-33-44",
                "8 916 000-11-22 или 8 903 000-33-44 | +7 916 000-11-22, +7 903 000-33-44"
            })
    void aPhoneIsKeptAsItIsDialledFromAnywhere(String typed, String kept) {
        assertThat(PhoneNumbers.international(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"нет", "", "-", "123", "000", "спросить Ольгу", "8 916 000-11-22, нет", "+7 916 000-11-22-33-44"
            })
    void whatNobodyCanDialIsNoPhone(String typed) {
        assertThat(PhoneNumbers.international(typed)).isEmpty();
    }
}
