#include "lint/message/mime/transfer_encoding.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "lint/message/mime/field_names.h"
#include "lint/message/mime/mailbox.h"

namespace decline_lint {
namespace {

constexpr uint8_t kNoSymbol = 0xFF;
constexpr uint8_t kPadding = 0xFE;

constexpr std::array<uint8_t, 256> MakeSymbols() {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<uint8_t, 256> symbols{};
  symbols.fill(kNoSymbol);
  for (size_t i = 0; i < kAlphabet.size(); ++i) {
    symbols[static_cast<unsigned char>(kAlphabet[i])] = static_cast<uint8_t>(i);
  }
  symbols['='] = kPadding;
  return symbols;
}
constexpr std::array<uint8_t, 256> kSymbols = MakeSymbols();

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

uint32_t FindByte(std::string_view bytes, char byte, Span span) {
  const void* found = std::memchr(bytes.data() + span.begin, byte, span.size());
  if (found == nullptr) return span.end;
  return static_cast<uint32_t>(static_cast<const char*>(found) - bytes.data());
}

class QuotedPrintable {
 public:
  QuotedPrintable(std::string_view bytes, MappedText* out) : bytes_(bytes), out_(*out) {}

  void Decode(Span body) {
    while (!body.empty()) {
      const uint32_t newline = FindByte(bytes_, '\n', body);
      DecodeLine({body.begin, newline});
      if (newline < body.end && !soft_) Copy({line_end_, newline + 1});
      body.begin = newline < body.end ? newline + 1 : newline;
    }
  }

 private:
  void Copy(Span span) { out_.Append(Slice(bytes_, span), span.begin); }

  /// Takes a line without its LF; a CR before that belongs to the line end.
  void DecodeLine(Span line) {
    if (!line.empty() && bytes_[line.end - 1] == '\r') --line.end;
    line_end_ = line.end;
    while (!line.empty() && IsBlank(bytes_[line.end - 1])) --line.end;
    soft_ = !line.empty() && bytes_[line.end - 1] == '=';
    if (soft_) --line.end;
    while (!line.empty()) {
      const uint32_t equals = FindByte(bytes_, '=', line);
      Copy({line.begin, equals});
      line.begin = equals;
      if (!line.empty()) line.begin += DecodePair(line);
    }
  }

  /// What starts with "="; returns how many bytes that is.
  uint32_t DecodePair(Span rest) {
    const int high = rest.size() > 1 ? HexValue(bytes_[rest.begin + 1]) : -1;
    const int low = rest.size() > 2 ? HexValue(bytes_[rest.begin + 2]) : -1;
    if (high < 0 || low < 0) {
      Copy({rest.begin, rest.begin + 1});
      return 1;
    }
    const char decoded = static_cast<char>(high << 4 | low);
    out_.AppendDecoded({&decoded, 1}, rest.begin, 3);
    return 3;
  }

  std::string_view bytes_;
  MappedText& out_;
  uint32_t line_end_ = 0;
  bool soft_ = false;
};

/// Gathers symbols four by four.
class Base64 {
 public:
  explicit Base64(MappedText* out) : out_(*out) {}

  void Add(uint32_t value, uint32_t at) {
    if (count_ == 0) begin_ = at;
    bits_ = bits_ << 6 | value;
    end_ = at + 1;
    if (++count_ == 4) Flush();
  }

  /// Two symbols make one byte, three make two, one makes none.
  void Flush() {
    const uint32_t size = count_ * 6 / 8;
    bits_ <<= 6 * (4 - count_);
    for (uint32_t i = 0; i < size; ++i) out_.text += static_cast<char>(bits_ >> (16 - 8 * i));
    out_.map.AppendUnits(size > 0 ? 1 : 0, size, begin_, end_ - begin_);
    bits_ = 0;
    count_ = 0;
  }

  bool empty() const { return count_ == 0; }

 private:
  MappedText& out_;
  uint32_t bits_ = 0;
  uint32_t count_ = 0;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
};

void AppendTransfer(std::string_view bytes, Span body, TransferEncoding encoding, MappedText* out) {
  if (encoding == TransferEncoding::kQuotedPrintable) {
    QuotedPrintable(bytes, out).Decode(body);
  } else if (encoding == TransferEncoding::kBase64) {
    AppendBase64(bytes, body, out);
  } else {
    out->Append(Slice(bytes, body), body.begin);
  }
}

}  // namespace

TransferEncoding FindTransferEncoding(std::string_view name) {
  if (name.empty() || EqualFieldNames(name, "7bit") || EqualFieldNames(name, "8bit") ||
      EqualFieldNames(name, "binary")) {
    return TransferEncoding::kIdentity;
  }
  if (EqualFieldNames(name, "quoted-printable")) return TransferEncoding::kQuotedPrintable;
  if (EqualFieldNames(name, "base64")) return TransferEncoding::kBase64;
  return TransferEncoding::kUnknown;
}

int HexValue(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

void AppendBase64(std::string_view bytes, Span span, MappedText* out) {
  Base64 base64(out);
  for (uint32_t at = span.begin; at < span.end; ++at) {
    const uint8_t symbol = kSymbols[static_cast<unsigned char>(bytes[at])];
    if (symbol == kNoSymbol) continue;
    if (symbol != kPadding) {
      base64.Add(symbol, at);
    } else if (!base64.empty()) {
      base64.Flush();
    }
  }
  base64.Flush();
}

MappedText DecodeTransfer(std::string_view bytes, Span body, TransferEncoding encoding) {
  MappedText decoded;
  decoded.text.reserve(body.size());
  AppendTransfer(bytes, body, encoding, &decoded);
  return decoded;
}

MappedText DecodeFromMailbox(std::string_view bytes, Span body, TransferEncoding encoding) {
  MappedText decoded;
  decoded.text.reserve(body.size());
  uint32_t line = body.begin;
  while (!body.empty()) {
    const uint32_t escape = FindEscapedFrom(bytes, {line, body.end});
    AppendTransfer(bytes, {body.begin, escape}, encoding, &decoded);
    body.begin = std::min(escape + 1, body.end);
    line = std::min(FindByte(bytes, '\n', body) + 1, body.end);
  }
  return decoded;
}

}  // namespace decline_lint
