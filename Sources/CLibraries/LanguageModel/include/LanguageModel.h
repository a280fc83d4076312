#ifndef HAIDANG_LANGUAGE_MODEL_H
#define HAIDANG_LANGUAGE_MODEL_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The model as Benchmarks/watch/language/train writes it: lines of text that end with an empty one, then for each
/// line a 32-bit float, the scale, and a table of 2^bits rows of signed bytes.
const uint8_t *haidang_language_model(void);
size_t haidang_language_model_size(void);

/// Letters of a word that count.
enum { haidang_longest_word = 40, haidang_most_grams = 256 };

/// Writes the rows of a word's 1- to 5-grams with its edges, and of the whole word where it is longer; at most
/// `haidang_most_grams`. Returns how many.
int32_t haidang_word_grams(const uint32_t *letters, int32_t count, int32_t bits, uint32_t *rows);

/// The same for a run of Han: its signs and pairs of signs; at most 120 signs count.
int32_t haidang_han_grams(const uint32_t *letters, int32_t count, int32_t bits, uint32_t *rows);

/// Adds rows of a table to sums. `columns` is 16 or 32; every row must be below 2^bits of the table.
void haidang_add_rows(const int8_t *table, int32_t columns, const uint32_t *rows, int32_t count, int32_t *sums);

#ifdef __cplusplus
}
#endif
#endif
