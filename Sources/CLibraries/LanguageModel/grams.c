#include "LanguageModel.h"

static inline uint32_t row_of(uint32_t hash, int32_t bits) {
  uint32_t mixed = (hash ^ (hash >> 15)) * 0x2C1B3C6Du;
  return mixed >> (32 - bits);
}

static inline uint32_t step(uint32_t hash, uint32_t sign) { return (hash ^ sign) * 0x9E3779B1u; }

int32_t haidang_word_grams(const uint32_t *letters, int32_t count, int32_t bits, uint32_t *rows) {
  // The edges of the word are signs too: 1 before it, 2 behind.
  uint32_t signs[haidang_longest_word + 2];
  if (count < 0) count = 0;
  if (count > haidang_longest_word) count = haidang_longest_word;
  signs[0] = 1;
  for (int32_t index = 0; index < count; index++) signs[index + 1] = letters[index];
  signs[count + 1] = 2;
  const int32_t length = count + 2;
  int32_t written = 0;
  for (int32_t start = 0; start < length; start++) {
    uint32_t hash = 0x811C9DC5u;
    for (int32_t n = 0; n < 5 && start + n < length; n++) {
      hash = step(hash, signs[start + n]);
      if (n == 0 && signs[start] <= 2) continue;
      rows[written++] = row_of(hash, bits);
    }
  }
  if (length > 5) {
    uint32_t hash = 0x5BD1E995u;
    for (int32_t index = 0; index < length; index++) hash = step(hash, signs[index]);
    rows[written++] = row_of(hash, bits);
  }
  return written;
}

int32_t haidang_han_grams(const uint32_t *letters, int32_t count, int32_t bits, uint32_t *rows) {
  int32_t written = 0;
  for (int32_t start = 0; start < count && start < 120; start++) {
    uint32_t hash = step(0x811C9DC5u, letters[start]);
    rows[written++] = row_of(hash, bits);
    if (start + 1 < count) rows[written++] = row_of(step(hash, letters[start + 1]), bits);
  }
  return written;
}

void haidang_add_rows(const int8_t *table, int32_t columns, const uint32_t *rows, int32_t count, int32_t *sums) {
  // 256 rows of at most 127 fit 16 bits.
  int16_t part[32] = {0};
  if (count > haidang_most_grams) count = haidang_most_grams;
  if (columns == 32) {
    for (int32_t index = 0; index < count; index++) {
      const int8_t *row = table + (size_t)rows[index] * 32;
      for (int column = 0; column < 32; column++) part[column] += row[column];
    }
  } else {
    for (int32_t index = 0; index < count; index++) {
      const int8_t *row = table + (size_t)rows[index] * 16;
      for (int column = 0; column < 16; column++) part[column] += row[column];
    }
  }
  for (int column = 0; column < columns && column < 32; column++) sums[column] += part[column];
}
