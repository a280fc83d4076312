// Swift cannot call C functions with "...": one fixed form for each kind of option that is used.
#include <curl/curl.h>

static inline CURLcode haidang_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode haidang_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode haidang_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode haidang_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode haidang_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

// Called with what arrives (response body or headers), or to be filled with what is sent; answers how many bytes.
typedef size_t (*haidang_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode haidang_curl_set_bytes(CURL *handle, CURLoption option, haidang_curl_bytes value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode haidang_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}


// What the files of an S3 store need besides.
static inline CURLcode haidang_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
  return curl_easy_getinfo(handle, info, value);
}
