#include "LanguageModel.h"

static const uint8_t model[] = {
#embed "model.bin"
};

const uint8_t *haidang_language_model(void) { return model; }

size_t haidang_language_model_size(void) { return sizeof model; }
