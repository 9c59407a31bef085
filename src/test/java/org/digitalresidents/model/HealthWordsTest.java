package org.digitalresidents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthWordsTest {
  @ParameterizedTest
  @EnumSource
  void everyIndexSaysWhatItIsInBothLanguages(HealthIndex index) {
    assertThat(index.meaning()).isNotBlank();
    assertThat(index.label()).containsPattern("\\p{IsHan}");
  }
}
