#include "lint/message/mime/encoded_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "lint/message/charset/charset.h"
#include "lint/message/mime/field_names.h"
#include "lint/message/mime/transfer_encoding.h"

namespace decline_lint {
namespace {

constexpr std::string_view kOpen = "=?";
constexpr std::string_view kClose = "?=";
constexpr size_t kMaxCharset = 60;
/// Section 2 allows 75 in all; some programs never fold.
constexpr size_t kMaxText = 1000;

struct EncodedWord {
  std::string_view charset;
  bool base64 = false;
  Span text;
  uint32_t end = 0;
};

/// The encoded word that begins at `begin`, where `kOpen` stands.
std::optional<EncodedWord> WordAt(std::string_view bytes, uint32_t begin, uint32_t limit) {
  const std::string_view rest = bytes.substr(begin + 2, limit - begin - 2);
  const size_t charset_end = rest.substr(0, kMaxCharset).find('?');
  if (charset_end == rest.npos || charset_end == 0) return std::nullopt;
  const std::string_view after = rest.substr(charset_end + 1, kMaxText);
  if (after.size() < 4 || after[1] != '?') return std::nullopt;
  const char encoding = static_cast<char>(after[0] | 0x20);
  const size_t close = after.find(kClose, 2);
  if ((encoding != 'q' && encoding != 'b') || close == after.npos) return std::nullopt;
  if (after.substr(0, close).find_first_of("\r\n") != after.npos) return std::nullopt;
  // RFC 2231 section 5: a language may follow the charset.
  const std::string_view charset = rest.substr(0, std::min(charset_end, rest.find('*')));
  const auto text_begin = static_cast<uint32_t>(begin + 2 + charset_end + 3);
  const auto text_end = static_cast<uint32_t>(text_begin + close - 2);
  return EncodedWord{charset, encoding == 'b', {text_begin, text_end}, text_end + 2};
}

void AppendQ(std::string_view bytes, Span text, MappedText* out) {
  for (uint32_t at = text.begin; at < text.end; ++at) {
    const bool pair = bytes[at] == '=' && text.end - at > 2;
    const int high = pair ? HexValue(bytes[at + 1]) : -1;
    const int low = pair ? HexValue(bytes[at + 2]) : -1;
    const char decoded = bytes[at] == '_' ? ' ' : static_cast<char>(high << 4 | low);
    if (bytes[at] != '_' && (high < 0 || low < 0)) {
      out->Append(bytes.substr(at, 1), at);
      continue;
    }
    const uint32_t length = bytes[at] == '_' ? 1 : 3;
    out->AppendDecoded({&decoded, 1}, at, length);
    at += length - 1;
  }
}

class HeaderText {
 public:
  HeaderText(std::string_view bytes, Span value) : bytes_(bytes), value_(value) {}

  MappedText Decode() {
    uint32_t at = value_.begin;
    while (at < value_.end) {
      const size_t found = bytes_.substr(0, value_.end).find(kOpen, at);
      const auto open = static_cast<uint32_t>(std::min<size_t>(found, value_.end));
      const auto word = open < value_.end ? WordAt(bytes_, open, value_.end) : std::nullopt;
      const uint32_t plain_end = word || open == value_.end ? open : open + 1;
      AddPlain({at, plain_end}, word.has_value());
      if (word) AddWord(*word);
      at = word ? word->end : plain_end;
    }
    FlushWords();
    return std::move(decoded_);
  }

 private:
  /// `before_word`: an encoded word follows. White space between two of them is none.
  void AddPlain(Span span, bool before_word) {
    if (span.empty()) return;
    const bool blank = Slice(bytes_, span).find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (blank && before_word && !charset_.empty()) return;
    FlushWords();
    MappedText plain;
    while (!span.empty()) {
      const size_t found = Slice(bytes_, span).find_first_of("\r\n");
      const auto size = static_cast<uint32_t>(std::min<size_t>(found, span.size()));
      plain.Append(bytes_.substr(span.begin, size), span.begin);
      span.begin = std::min(span.begin + size + 1, span.end);
    }
    ConvertToUtf8("", &plain);
    decoded_.AppendFrom(plain, {0, plain.size()});
  }

  void AddWord(const EncodedWord& word) {
    if (word.charset != charset_ || word.base64 != base64_) FlushWords();
    charset_ = word.charset;
    base64_ = word.base64;
    if (word.base64) {
      AppendBase64(bytes_, word.text, &words_);
    } else {
      AppendQ(bytes_, word.text, &words_);
    }
  }

  void FlushWords() {
    ConvertToUtf8(charset_, &words_);
    decoded_.AppendFrom(words_, {0, words_.size()});
    words_ = {};
    charset_ = {};
  }

  std::string_view bytes_;
  Span value_;
  MappedText decoded_;
  MappedText words_;  ///< bytes of the running encoded words, not yet UTF-8
  std::string_view charset_;
  bool base64_ = false;
};

}  // namespace

bool MayHoldEncodedWords(std::string_view value) { return value.find(kOpen) != value.npos; }

MappedText DecodeHeaderText(std::string_view bytes, Span value) {
  return HeaderText(bytes, value).Decode();
}

}  // namespace decline_lint
