#include "lint/message/mime/parameters.h"

#include <algorithm>
#include <cstdint>

#include "lint/base/span.h"
#include "lint/message/charset/charset.h"
#include "lint/message/mime/encoded_words.h"
#include "lint/message/mime/transfer_encoding.h"

namespace decline_lint {
namespace {

constexpr size_t kMaxPieces = 100;

/// "filename*1*=x" is piece 1 of "filename", and percent-encoded.
struct Piece {
  std::string name;
  uint32_t index = 0;
  bool encoded = false;
  std::string value;
};

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return lower;
}

bool IsBlank(char c) { return c == ' ' || c == '\t'; }

class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  /// Everything up to one of `stops`, which is not taken; without white space at its ends.
  std::string_view Take(std::string_view stops) {
    SkipBlanks();
    const size_t end = std::min(rest_.find_first_of(stops), rest_.size());
    std::string_view taken = rest_.substr(0, end);
    rest_.remove_prefix(end);
    while (!taken.empty() && IsBlank(taken.back())) taken.remove_suffix(1);
    return taken;
  }

  bool TakeIf(char c) {
    if (rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string TakeValue() {
    SkipBlanks();
    if (!TakeIf('"')) return std::string(Take("; \t("));
    std::string value;
    while (!rest_.empty() && !TakeIf('"')) {
      if (rest_[0] == '\\' && rest_.size() > 1) rest_.remove_prefix(1);
      value += rest_[0];
      rest_.remove_prefix(1);
    }
    return value;
  }

 private:
  void SkipBlanks() {
    while (!rest_.empty() && IsBlank(rest_[0])) rest_.remove_prefix(1);
  }

  std::string_view rest_;
};

/// Parts "filename*1*" into name, index and the mark of a percent-encoded value.
Piece ReadName(std::string_view text) {
  Piece piece;
  piece.encoded = text.ends_with('*');
  if (piece.encoded) text.remove_suffix(1);
  const size_t star = text.find('*');
  if (star != text.npos) {
    for (const char digit : text.substr(star + 1, 4)) {
      if (digit >= '0' && digit <= '9')
        piece.index = piece.index * 10 + static_cast<uint32_t>(digit - '0');
    }
  }
  piece.name = Lower(text.substr(0, star));
  return piece;
}

std::string UndoPercents(std::string_view text) {
  std::string bytes;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool pair = text[i] == '%' && i + 2 < text.size() && HexValue(text[i + 1]) >= 0 &&
                      HexValue(text[i + 2]) >= 0;
    bytes += pair ? static_cast<char>(HexValue(text[i + 1]) << 4 | HexValue(text[i + 2])) : text[i];
    if (pair) i += 2;
  }
  return bytes;
}

/// Joins the pieces [first, last) of one parameter, which are in order.
std::string Join(const Piece* first, const Piece* last) {
  std::string charset;
  MappedText joined;
  for (const Piece* piece = first; piece != last; ++piece) {
    std::string_view value = piece->value;
    if (piece->encoded && piece == first) {
      // charset'language'text
      const size_t quote = value.find('\'');
      const size_t second = quote == value.npos ? quote : value.find('\'', quote + 1);
      if (second != value.npos) {
        charset = value.substr(0, quote);
        value.remove_prefix(second + 1);
      }
    }
    joined.Append(piece->encoded ? UndoPercents(value) : std::string(value), joined.size());
  }
  ConvertToUtf8(charset, &joined);
  // Forbidden by RFC 2047 section 5, and common.
  if (!MayHoldEncodedWords(joined.text)) return joined.text;
  return DecodeHeaderText(joined.text, {0, joined.size()}).text;
}

std::vector<Piece> ReadPieces(Scanner& scanner) {
  std::vector<Piece> pieces;
  while (!scanner.at_end() && pieces.size() < kMaxPieces) {
    if (!scanner.TakeIf(';')) {
      scanner.Take(";");
      continue;
    }
    const std::string_view name = scanner.Take("=;");
    if (!scanner.TakeIf('=')) continue;
    Piece piece = ReadName(name);
    piece.value = scanner.TakeValue();
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace

std::string_view ParameterizedValue::Find(std::string_view name) const {
  for (const auto& [key, text] : parameters) {
    if (key == name) return text;
  }
  return {};
}

ParameterizedValue ReadParameters(std::string_view text) {
  ParameterizedValue result;
  Scanner scanner(text);
  result.value = Lower(scanner.Take("; \t("));
  std::vector<Piece> pieces = ReadPieces(scanner);
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
    return a.name != b.name ? a.name < b.name : a.index < b.index;
  });
  for (size_t first = 0, last = 0; first < pieces.size(); first = last) {
    while (last < pieces.size() && pieces[last].name == pieces[first].name &&
           (last == first || pieces[last].index > pieces[last - 1].index)) {
      ++last;
    }
    const std::string value = Join(&pieces[first], pieces.data() + last);
    result.parameters.emplace_back(pieces[first].name, value);
  }
  return result;
}

}  // namespace decline_lint
