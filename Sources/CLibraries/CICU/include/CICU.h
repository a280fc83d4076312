#ifndef HAIDANG_CICU_H
#define HAIDANG_CICU_H

#include <stddef.h>
#include <stdint.h>

/// Word boundaries of a UTF-16 text (ICU's names are macros, so Swift cannot call them).
/// Writes the end offset of each word-like segment and its start into `starts` and `ends`, at most `capacity`
/// pairs, and returns how many there are in all; a negative number is an ICU error code, negated.
int32_t haidang_word_segments(const uint16_t *text, int32_t length, int32_t *starts, int32_t *ends,
                              int32_t capacity);

#endif
