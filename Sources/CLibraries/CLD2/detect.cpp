#include "CLD2.h"

// CLD2's header takes these for granted.
#include <cstdio>
#include <cstring>
#include <string>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

void haidang_cld2_detect(const uint8_t *text, int32_t length, haidang_cld2_answer *answer) {
  std::memset(answer, 0, sizeof *answer);
  if (text == nullptr || length <= 0) return;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int bytes = 0, valid = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
      reinterpret_cast<const char *>(text), length, /*is_plain_text=*/true, &hints,
      CLD2::kCLDFlagBestEffort, languages, percents, scores, /*resultchunkvector=*/nullptr, &bytes,
      &reliable, &valid);
  if (valid < length && valid > 0) {
    CLD2::ExtDetectLanguageSummaryCheckUTF8(
        reinterpret_cast<const char *>(text), valid, true, &hints, CLD2::kCLDFlagBestEffort, languages,
        percents, scores, nullptr, &bytes, &reliable, &valid);
  }
  for (int index = 0; index < 3; index++) {
    if (languages[index] == CLD2::UNKNOWN_LANGUAGE) continue;
    std::strncpy(answer->code[index], CLD2::LanguageCode(languages[index]), sizeof answer->code[index] - 1);
    answer->percent[index] = percents[index];
    answer->score[index] = static_cast<float>(scores[index]);
  }
  answer->is_reliable = reliable;
  answer->bytes = bytes;
}
