#include "lint/message/charset/charset.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <utility>

#include "lint/base/utf8.h"
#include "lint/message/charset/charset_iconv.h"
#include "lint/message/charset/charset_tables.h"

namespace decline_lint {
namespace {

constexpr char16_t kReplacement = 0xFFFD;
constexpr uint64_t kHighBits = 0x8080808080808080;

/// Names that are written in many ways, in the form of Simplify, and the table that is meant.
struct Alias {
  std::string_view name;
  std::string_view table;
};
constexpr std::array kAliases = {
    Alias{"iso88591", "windows1252"}, Alias{"latin1", "windows1252"},
    Alias{"l1", "windows1252"},       Alias{"ibm819", "windows1252"},
    Alias{"latin2", "iso88592"},      Alias{"latin5", "iso88599"},
    Alias{"latin9", "iso885915"},     Alias{"latin0", "iso885915"},
    Alias{"greek", "iso88597"},       Alias{"cyrillic", "iso88595"},
    Alias{"hebrew", "iso88598"},      Alias{"iso88598i", "iso88598"},
    Alias{"arabic", "iso88596"},      Alias{"koi8", "koi8r"},
    Alias{"tis620", "iso885911"},
};

/// Letters in lower case and digits: "ISO_8859-1:1987" is "iso88591".
std::string Simplify(std::string_view name) {
  std::string simple;
  for (const char c : name.substr(0, name.find(':'))) {
    if (c >= 'A' && c <= 'Z') simple += static_cast<char>(c + ('a' - 'A'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) simple += c;
  }
  if (simple.starts_with("xcp")) simple.erase(0, 1);
  if (simple.starts_with("cp125")) simple.replace(0, 2, "windows");
  return simple;
}

const CharsetTable* FindTable(std::string_view simple_name) {
  const auto alias = std::find_if(kAliases.begin(), kAliases.end(),
                                  [&](const Alias& row) { return row.name == simple_name; });
  const std::string_view name = alias == kAliases.end() ? simple_name : alias->table;
  const auto table = std::find_if(std::begin(kCharsetTables), std::end(kCharsetTables),
                                  [&](const CharsetTable& row) { return row.name == name; });
  return table == std::end(kCharsetTables) ? nullptr : table;
}

/// Where the ASCII ends that starts at `at`.
size_t SkipAscii(std::string_view bytes, size_t at) {
  uint64_t chunk = 0;
  for (; at + sizeof chunk <= bytes.size(); at += sizeof chunk) {
    std::memcpy(&chunk, bytes.data() + at, sizeof chunk);
    if ((chunk & kHighBits) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

bool IsUtf8(std::string_view bytes) {
  for (size_t at = SkipAscii(bytes, 0); at < bytes.size(); at = SkipAscii(bytes, at)) {
    const Utf8Char c = DecodeUtf8(bytes.substr(at));
    if (!c.valid) return false;
    at += c.size;
  }
  return true;
}

/// Copies ASCII and lets `convert(at)` say what stands at each other byte, and how much it takes.
template <typename Convert>
void ConvertWith(const Convert& convert, MappedText* text) {
  const std::string_view bytes = text->text;
  MappedText utf8;
  utf8.text.reserve(bytes.size() + bytes.size() / 8);
  for (size_t at = 0; at < bytes.size();) {
    const size_t ascii_end = SkipAscii(bytes, at);
    utf8.Append(bytes.substr(at, ascii_end - at), static_cast<uint32_t>(at));
    at = ascii_end;
    if (at == bytes.size()) break;
    const std::pair<char32_t, uint32_t> next = convert(at);
    std::string encoded;
    AppendUtf8(next.first, encoded);
    utf8.AppendDecoded(encoded, static_cast<uint32_t>(at), next.second);
    at += next.second;
  }
  *text = MapThrough(std::move(utf8.text), utf8.map, *text);
}

void ConvertByTable(const CharsetTable& table, MappedText* text) {
  ConvertWith(
      [&](size_t at) {
        const auto byte = static_cast<unsigned char>(text->text[at]);
        return std::pair<char32_t, uint32_t>(table.high[byte - 0x80], 1);
      },
      text);
}

void MendUtf8(MappedText* text) {
  ConvertWith(
      [&](size_t at) {
        const Utf8Char c = DecodeUtf8(std::string_view(text->text).substr(at));
        return std::pair<char32_t, uint32_t>(c.code, c.size);
      },
      text);
}

void ReplaceHighBytes(MappedText* text) {
  ConvertWith([](size_t) { return std::pair<char32_t, uint32_t>(kReplacement, 1); }, text);
}

}  // namespace

bool ConvertToUtf8(std::string_view charset, MappedText* text) {
  const std::string name = Simplify(charset);
  if (name == "utf8") {
    if (!IsUtf8(text->text)) MendUtf8(text);
    return true;
  }
  if (const CharsetTable* const table = FindTable(name)) {
    ConvertByTable(*table, text);
    return true;
  }
  if (name.empty() || name == "usascii" || name == "ascii") {
    if (!IsUtf8(text->text)) ConvertByTable(*FindTable("windows1252"), text);
    return true;
  }
  std::string utf8;
  OffsetMap map;
  if (ConvertWithIconv(std::string(charset), text->text, &utf8, &map)) {
    *text = MapThrough(std::move(utf8), map, *text);
    return true;
  }
  if (IsUtf8(text->text)) return true;
  ReplaceHighBytes(text);
  return false;
}

}  // namespace decline_lint
