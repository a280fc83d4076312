#ifndef HAIDANG_CLD2_H
#define HAIDANG_CLD2_H

#include <stdint.h>

/// The best languages that CLD2 finds in a text, best first; unused places have an empty code.
typedef struct {
  /// A language's code as CLD2 writes it ("vi", "zh-Hant", "no", "iw"), ending in 0.
  char code[3][8];
  /// Percent of the text in that language.
  int32_t percent[3];
  /// Log-probability a thousand bytes, as CLD2 scales it.
  float score[3];
  /// Whether CLD2 itself would stand by the first.
  int32_t is_reliable;
  /// Letters that it looked at.
  int32_t bytes;
} haidang_cld2_answer;

#ifdef __cplusplus
extern "C"
#endif
/// Asks CLD2 for its best effort on a plain text. The bytes must be UTF-8; what follows the first fault is not read.
/// Safe from several threads.
void haidang_cld2_detect(const uint8_t *text, int32_t length, haidang_cld2_answer *answer);

#endif
