#include "lint/letter/letter_text.h"

#include <algorithm>

namespace decline_lint {
namespace {

constexpr std::array<LetterFieldRow, kLetterFieldCount> kRows = {{
    {"role", "[Role]", "--role"},
    {"a role", "[Role]", "--role"},
    {"company", "[Company]", "--company"},
    {"company's", "[Company]", "--company"},
    {"interview-date", "[Date]", "--interview-date"},
    {"interview-day", "[Date]", "--interview-date"},
    {"invited-date", "[Date]", "--invited"},
    {"invited-day", "[Date]", "--invited"},
    {"reader", "[Name]", "--to"},
    {"first-name", "[Name]", "--to"},
    {"writer", "[Your name]", "--from"},
}};

constexpr std::string_view kOptionalEnd = ")?";

std::optional<LetterField> FieldNamed(std::string_view name) {
  for (size_t i = 0; i < kRows.size(); ++i)
    if (kRows[i].name == name) return static_cast<LetterField>(i);
  return std::nullopt;
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  LetterTextParse Run() {
    while (at_ < text_.size()) Step();
    Flush(std::nullopt);
    return std::move(parse_);
  }

 private:
  void Step() {
    const std::string_view rest = text_.substr(at_);
    if (rest[0] == '{') return ReadField(rest);
    if (rest[0] == '}') return Complain(1, "a '}' without its '{'");
    if (rest[0] == '(' && OpensOptional(rest)) return OpenOptional();
    if (optional_ != 0 && rest.starts_with(kOptionalEnd)) return CloseOptional();
    words_ += rest[0];
    ++at_;
  }

  /// Whether the bracket's end is followed by a question mark.
  static bool OpensOptional(std::string_view rest) {
    const size_t close = rest.find(')');
    return close != rest.npos && rest.substr(close).starts_with(kOptionalEnd);
  }

  void OpenOptional() {
    if (optional_ != 0) return Complain(1, "an optional stretch inside another");
    Flush(std::nullopt);
    optional_ = ++optionals_;
    ++at_;
  }

  void CloseOptional() {
    Flush(std::nullopt);
    optional_ = 0;
    at_ += static_cast<uint32_t>(kOptionalEnd.size());
  }

  void ReadField(std::string_view rest) {
    const size_t end = rest.find('}');
    if (end == rest.npos) return Complain(1, "a '{' without its '}'");
    const std::string_view name = rest.substr(1, end - 1);
    const auto field = FieldNamed(name);
    const auto size = static_cast<uint32_t>(end + 1);
    if (!field) {
      parse_.mistakes.push_back({{at_ + 1, at_ + size - 1}, "", std::string(name)});
    } else {
      Flush(field);
    }
    at_ += size;
  }

  void Flush(std::optional<LetterField> field) {
    if (words_.empty() && !field) return;
    parse_.text.pieces.push_back({std::move(words_), field, optional_});
    words_.clear();
  }

  void Complain(uint32_t size, std::string message) {
    parse_.mistakes.push_back({{at_, at_ + size}, std::move(message), ""});
    at_ += size;
  }

  std::string_view text_;
  uint32_t at_ = 0;
  std::string words_;
  uint32_t optional_ = 0;   // the stretch being read
  uint32_t optionals_ = 0;  // how many there were
  LetterTextParse parse_;
};

/// "a [Role]" says that an article belongs there, "[Company]'s" that it is a possessive.
std::string Placeholder(LetterField field) {
  const std::string words(kRows[static_cast<size_t>(field)].placeholder);
  if (field == LetterField::kARole) return "a " + words;
  if (field == LetterField::kCompanys) return words + "'s";
  return words;
}

}  // namespace

std::span<const LetterFieldRow, kLetterFieldCount> LetterFieldRows() { return kRows; }

LetterTextParse ParseLetterText(std::string_view text) { return Parser(text).Run(); }

std::string FillLetterText(const LetterText& text, const LetterFieldValues& values,
                           std::vector<LetterField>& unfilled) {
  const auto value_of = [&](const LetterPiece& piece) -> const std::optional<std::string>& {
    return values[static_cast<size_t>(*piece.field)];
  };
  std::vector<uint32_t> dropped;
  for (const LetterPiece& piece : text.pieces)
    if (piece.optional != 0 && piece.field && !value_of(piece)) dropped.push_back(piece.optional);
  std::string filled;
  for (const LetterPiece& piece : text.pieces) {
    if (std::find(dropped.begin(), dropped.end(), piece.optional) != dropped.end()) continue;
    filled += piece.words;
    if (!piece.field) continue;
    if (!value_of(piece)) unfilled.push_back(*piece.field);
    filled += value_of(piece) ? *value_of(piece) : Placeholder(*piece.field);
  }
  return filled;
}

}  // namespace decline_lint
