#include "lint/letter/header_writer.h"

#include <algorithm>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxColumns = 76;
constexpr std::string_view kWordBegin = "=?utf-8?Q?";
constexpr std::string_view kWordEnd = "?=";
/// Of the text in an encoded word, so that it and the field's name fit on a line.
constexpr size_t kMaxEncoded = 48;
/// Of a field's text; nobody reads longer subjects.
constexpr size_t kMaxText = 900;

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// Which characters need no encoding in any place (RFC 2047 section 5, rule 3).
bool IsPlainInWord(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!*+-/").find(c) != std::string_view::npos;
}

std::string EncodedCharacter(std::string_view bytes) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == ' ')
      encoded += '_';
    else if (IsPlainInWord(c))
      encoded += c;
    else
      encoded.append("=").append(1, kHex[byte >> 4]).append(1, kHex[byte & 15]);
  }
  return encoded;
}

/// Adds words to a field and folds it between them.
class FieldWriter {
 public:
  FieldWriter(std::string_view name, std::string& out) : out_(out), line_begin_(out.size()) {
    out_.append(name).append(":");
  }
  ~FieldWriter() { out_ += '\n'; }
  FieldWriter(const FieldWriter&) = delete;
  FieldWriter& operator=(const FieldWriter&) = delete;

  void AddWord(std::string_view word) {
    if (!is_first_ && out_.size() - line_begin_ + 1 + word.size() > kMaxColumns) {
      out_ += '\n';
      line_begin_ = out_.size();
    }
    out_.append(" ").append(word);
    is_first_ = false;
  }

  void AddPlain(std::string_view text) {
    while (!text.empty()) {
      const size_t space = std::min(text.find(' '), text.size());
      if (space > 0) AddWord(text.substr(0, space));
      text.remove_prefix(std::min(space + 1, text.size()));
    }
  }

  /// Characters are never parted between two words.
  void AddEncoded(std::string_view text) {
    std::string word;
    while (!text.empty()) {
      const size_t size = DecodeUtf8(text).size;
      const std::string encoded = EncodedCharacter(text.substr(0, size));
      if (word.size() + encoded.size() > kMaxEncoded) FlushEncoded(word);
      word += encoded;
      text.remove_prefix(size);
    }
    FlushEncoded(word);
  }

 private:
  void FlushEncoded(std::string& word) {
    if (!word.empty()) AddWord(std::string(kWordBegin) + word + std::string(kWordEnd));
    word.clear();
  }

  std::string& out_;
  size_t line_begin_;
  bool is_first_ = true;
};

/// Whether text may stand in a field as it is: no word is too long to fold, or looks encoded.
bool IsPlainText(std::string_view text) {
  if (!IsAscii(text) || text.find("=?") != text.npos) return false;
  size_t run = 0;
  for (const char c : text) {
    run = c == ' ' ? 0 : run + 1;
    if (run > kMaxColumns - 12) return false;
  }
  return true;
}

std::string Quoted(std::string_view name) {
  constexpr std::string_view kSpecials = "()<>[]:;@\\,.\"";
  if (name.find_first_of(kSpecials) == name.npos) return std::string(name);
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

void AppendTextField(std::string_view name, std::string_view text, std::string& out) {
  const std::string line = OneLine(text, kMaxText);
  FieldWriter field(name, out);
  if (IsPlainText(line))
    field.AddPlain(line);
  else
    field.AddEncoded(line);
}

void AppendAddressField(std::string_view name, const Mailbox& mailbox, std::string& out) {
  FieldWriter field(name, out);
  const std::string person = OneLine(mailbox.name);
  if (person.empty()) return field.AddWord(mailbox.address);
  if (IsPlainText(person))
    field.AddPlain(Quoted(person));
  else
    field.AddEncoded(person);
  field.AddWord("<" + mailbox.address + ">");
}

void AppendWordsField(std::string_view name, std::span<const std::string> words, std::string& out) {
  FieldWriter field(name, out);
  for (const std::string& word : words) field.AddWord(word);
}

}  // namespace decline_lint
