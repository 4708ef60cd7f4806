package be.knooppunt.network.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enterprise numbers: ten digits, the last two follow from the first eight. */
class KboNumberTest {
  @ParameterizedTest
  @CsvSource({
    "0566.988.259,true",
    "0566988259,true",
    "0566 988 259,true",
    "0000.000.196,true",
    "0000.009.797,true",
    "1000.000.120,true",
    "0566.988.258,false",
    "0000.009.700,false",
    "2000.000.143,false",
    "566988259,false",
    "05669882590,false",
    "BE0566988259,false",
    "٠٥٦٦٩٨٨٢٥٩,false",
    "'',false",
    "0566-988-259,false"
  })
  void tenDigitsTheLastTwoCheckTheOthers(String text, boolean valid) {
    assertEquals(valid, KboNumber.isValid(text));
  }
}
