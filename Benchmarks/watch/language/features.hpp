// What the model counts, by the product's own code (Sources/CLibraries/LanguageModel/grams.c), and which letters count:
// Sources/VietnameseText/Language/LetterClasses.swift says the same.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "LanguageModel.h"

/// Rows of a word's letter grams in a table of 2^bits.
inline void word_features(const std::vector<uint32_t> &word, int bits, std::vector<uint32_t> &out) {
  uint32_t rows[haidang_most_grams];
  out.insert(out.end(), rows, rows + haidang_word_grams(word.data(), int32_t(word.size()), bits, rows));
}

inline void han_features(const std::vector<uint32_t> &run, int bits, std::vector<uint32_t> &out) {
  uint32_t rows[haidang_most_grams];
  out.insert(out.end(), rows, rows + haidang_han_grams(run.data(), int32_t(run.size()), bits, rows));
}

/// The scalars of a UTF-8 text.
inline std::vector<uint32_t> scalars(const std::string &text) {
  std::vector<uint32_t> out;
  for (size_t i = 0; i < text.size();) {
    uint8_t b = text[i];
    int extra = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC0 ? 1 : 0;
    uint32_t c = extra == 3 ? b & 7 : extra == 2 ? b & 15 : extra == 1 ? b & 31 : b;
    for (int k = 1; k <= extra && i + k < text.size(); k++) c = c << 6 | (uint8_t(text[i + k]) & 63);
    i += 1 + extra;
    out.push_back(c);
  }
  return out;
}

/// Which model a letter belongs to: 0 Latin, 1 Cyrillic, 2 Arabic, 3 Devanagari, 4 Han; -1 none.
inline int group_of(uint32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0x24F && c != 0xF7) || (c >= 0x1E00 && c <= 0x1EFF)) return 0;
  if (c >= 0x430 && c <= 0x52F) return 1;
  if ((c >= 0x620 && c <= 0x63F) || (c >= 0x641 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) ||
      (c >= 0x750 && c <= 0x77F) || c == 0x6D5)
    return 2;
  if (c >= 0x900 && c <= 0x963) return 3;
  if ((c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3005) return 4;
  return -1;
}
