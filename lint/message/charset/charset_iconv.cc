#include "lint/message/charset/charset_iconv.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr size_t kMaxNameLength = 40;
constexpr size_t kFailed = static_cast<size_t>(-1);

/// iconv reads "//" as an option and may look for files of a name.
bool IsName(std::string_view name) {
  const auto is_part = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '_' || c == ':';
  };
  return !name.empty() && name.size() <= kMaxNameLength &&
         std::all_of(name.begin(), name.end(), is_part);
}

class Converter {
 public:
  explicit Converter(const char* charset) : handle_(iconv_open("UTF-32LE", charset)) {}
  ~Converter() {
    if (ok()) iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  bool ok() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// What one call gave: room for one character makes iconv stop after it.
  struct Step {
    char32_t code = 0;
    bool has_code = false;
    uint32_t used = 0;  ///< bytes
    bool invalid = false;
  };

  Step Next(std::string_view rest) {
    // iconv does not write to its input, but is declared as if it did.
    char* in = const_cast<char*>(rest.data());
    size_t in_left = rest.size();
    return Call(&in, &in_left, rest.size());
  }

  /// What the converter held back to see what would follow.
  Step Finish() {
    size_t none = 0;
    return Call(nullptr, &none, 0);
  }

 private:
  Step Call(char** in, size_t* in_left, size_t size) {
    unsigned char out[4];
    char* out_at = reinterpret_cast<char*>(out);
    size_t out_left = sizeof out;
    const size_t result = iconv(handle_, in, in_left, &out_at, &out_left);
    Step step;
    step.used = static_cast<uint32_t>(size - *in_left);
    step.has_code = out_left == 0;
    if (step.has_code) {
      step.code = static_cast<char32_t>(out[0] | out[1] << 8 | out[2] << 16 |
                                        static_cast<uint32_t>(out[3]) << 24);
    }
    step.invalid = result == kFailed && errno != E2BIG;
    return step;
  }

  iconv_t handle_;
};

bool IsCharacter(char32_t code) { return code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF); }

void Append(char32_t code, uint32_t begin, uint32_t length, std::string* utf8, OffsetMap* map) {
  const size_t before = utf8->size();
  AppendUtf8(IsCharacter(code) ? code : kReplacement, *utf8);
  map->Append(static_cast<uint32_t>(utf8->size() - before), begin, length);
}

}  // namespace

bool ConvertWithIconv(const std::string& charset, std::string_view bytes, std::string* utf8,
                      OffsetMap* map) {
  if (!IsName(charset)) return false;
  Converter converter(charset.c_str());
  if (!converter.ok()) return false;
  uint32_t begin = 0;  // of what is not yet told
  uint32_t at = 0;
  while (at < bytes.size()) {
    const Converter::Step step = converter.Next(bytes.substr(at));
    at += step.used;
    if (step.has_code) {
      Append(step.code, begin, at - begin, utf8, map);
      begin = at;
    } else if (step.invalid || step.used == 0) {
      at = std::min(at + 1, static_cast<uint32_t>(bytes.size()));
      Append(kReplacement, begin, at - begin, utf8, map);
      begin = at;
    }
  }
  const Converter::Step last = converter.Finish();
  if (last.has_code) Append(last.code, begin, at - begin, utf8, map);
  return true;
}

}  // namespace decline_lint
