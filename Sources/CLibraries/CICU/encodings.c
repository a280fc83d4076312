#include "CICU.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucsdet.h>

/// Writes U+FFFD for what is no character (ICU itself writes U+001A for some) and counts it.
static void replace(const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
                    UConverterCallbackReason reason, UErrorCode *status) {
  static const UChar mark = 0xFFFD;
  (void)units;
  (void)length;
  if (reason > UCNV_IRREGULAR) return;
  *status = U_ZERO_ERROR;
  ++*(int64_t *)(uintptr_t)context;
  ucnv_cbToUWriteUChars(arguments, &mark, 1, 0, status);
}

int32_t haidang_encoding_exists(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  ucnv_close(converter);
  return U_SUCCESS(status);
}

int64_t haidang_decode(const char *name, const uint8_t *bytes, int64_t count, uint8_t *output, int64_t capacity,
                       int64_t *replaced) {
  UErrorCode status = U_ZERO_ERROR;
  *replaced = 0;
  UConverter *source = ucnv_open(name, &status);
  UConverter *target = ucnv_open("UTF-8", &status);
  if (U_FAILURE(status)) {
    ucnv_close(source);
    ucnv_close(target);
    return -1;
  }
  ucnv_setToUCallBack(source, replace, replaced, NULL, NULL, &status);
  UChar pivot[2048];
  UChar *pivotFrom = pivot;
  UChar *pivotTo = pivot;
  const char *from = (const char *)bytes;
  char *to = (char *)output;
  ucnv_convertEx(target, source, &to, (char *)output + capacity, &from, (const char *)bytes + count, pivot,
                 &pivotFrom, &pivotTo, pivot + 2048, 1, 1, &status);
  ucnv_close(source);
  ucnv_close(target);
  return to - (char *)output;
}

int32_t haidang_detect_encoding(const uint8_t *bytes, int32_t count, int32_t isMarkup, char *name,
                                int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_enableInputFilter(detector, (UBool)isMarkup);
  ucsdet_setText(detector, (const char *)bytes, count, &status);
  const UCharsetMatch *match = ucsdet_detect(detector, &status);
  int32_t confidence = 0;
  if (U_SUCCESS(status) && match != NULL) {
    confidence = ucsdet_getConfidence(match, &status);
    const char *found = ucsdet_getName(match, &status);
    if (U_FAILURE(status) || found == NULL || (int32_t)strlen(found) >= capacity) {
      confidence = 0;
    } else {
      strcpy(name, found);
    }
  }
  ucsdet_close(detector);
  return confidence;
}
