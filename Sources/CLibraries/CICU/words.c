#include "CICU.h"

#include <unicode/ubrk.h>

int32_t haidang_word_segments(const uint16_t *text, int32_t length, int32_t *starts, int32_t *ends,
                              int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "vi", (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return -(int32_t)status;
  int32_t count = 0;
  int32_t start = ubrk_first(iterator);
  for (int32_t end = ubrk_next(iterator); end != UBRK_DONE; start = end, end = ubrk_next(iterator)) {
    if (ubrk_getRuleStatus(iterator) == UBRK_WORD_NONE) continue;
    if (count < capacity) {
      starts[count] = start;
      ends[count] = end;
    }
    count++;
  }
  ubrk_close(iterator);
  return count;
}
