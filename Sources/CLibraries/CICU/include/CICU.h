#ifndef HAIDANG_CICU_H
#define HAIDANG_CICU_H

#include <stddef.h>
#include <stdint.h>

/// Word boundaries of a UTF-16 text (ICU's names are macros, so Swift cannot call them).
/// Writes the end offset of each word-like segment and its start into `starts` and `ends`, at most `capacity`
/// pairs, and returns how many there are in all; a negative number is an ICU error code, negated.
int32_t haidang_word_segments(const uint16_t *text, int32_t length, int32_t *starts, int32_t *ends,
                              int32_t capacity);

/// Whether ICU has a converter of this name or alias.
int32_t haidang_encoding_exists(const char *name);

/// Decodes `count` bytes of the encoding `name` into UTF-8 at `output` and returns how many bytes that are; what
/// is no character becomes U+FFFD and is counted in `replaced`. What goes beyond `capacity` is cut; three
/// bytes for each of the input and some suffice. -1 when there is no such encoding.
int64_t haidang_decode(const char *name, const uint8_t *bytes, int64_t count, uint8_t *output, int64_t capacity,
                       int64_t *replaced);

/// Guesses the encoding of bytes; writes its name and returns the confidence, 0 to 100.
int32_t haidang_detect_encoding(const uint8_t *bytes, int32_t count, int32_t isMarkup, char *name,
                                int32_t capacity);

#endif
