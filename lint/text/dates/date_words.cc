#include "lint/text/dates/date_words.h"

#include <algorithm>
#include <charconv>

#include "lint/base/utf8.h"
#include "lint/text/tokens/char_class.h"
#include "lint/text/words/language.h"
#include "lint/text/words/latin_fold.h"

namespace decline_lint {
namespace {

using Kind = DateToken::Kind;

bool IsCombiningAccent(char32_t code) { return 0x300 <= code && code <= 0x36F; }

/// The signs of ordinals: 1º 1ª 1°.
bool IsOrdinalSign(char32_t code) { return code == 0xBA || code == 0xAA || code == 0xB0; }

/// A Latin letter in lower case without accent, "ss" for ß; empty for what is none.
FoldedLetter FoldLatin(char32_t code) {
  FoldedLetter folded;
  if (code < 0x80) {
    const char lower = ToAsciiLower(static_cast<char>(code));
    if ('a' <= lower && lower <= 'z') folded.bytes[folded.size++] = lower;
    return folded;
  }
  return IsOrdinalSign(code) ? folded : FoldLetter(code);
}

/// White space, the spaces of typography, and the marks of quoting and emphasis.
bool IsSpace(char32_t code) {
  if (code <= ' ' || code == '>' || code == '*' || code == '_') return true;
  return code == 0xA0 || (0x2000 <= code && code <= 0x200F) || code == 0x202F || code == 0xFEFF;
}

char SignOf(char32_t code) {
  if (code == 0x2018 || code == 0x2019) return '\'';
  if (0x2010 <= code && code <= 0x2015) return '-';
  return code < 0x80 ? static_cast<char>(code) : '?';
}

uint8_t SmallNumber(std::string_view digits) {
  uint8_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void NameMonthAndWeekday(DateToken& token) {
  token.month = SmallNumber(LookUpDateWord("months", token.form()));
  token.homograph = token.month != 0 && IsInDateList(token, "month-homographs");
  token.weekday = SmallNumber(LookUpDateWord("weekdays", token.form()));
  token.full_name = token.weekday != 0;
  if (!token.full_name) {
    token.weekday = SmallNumber(LookUpDateWord("weekday-abbreviations", token.form()));
  }
}

/// Reads one token after the other; the text is left behind as far as it is read.
class DateLexer {
 public:
  DateLexer(std::string_view text, Parentheses parentheses)
      : text_(text), parentheses_(parentheses) {}

  /// The next token; of kind kEnd at the end of the text.
  DateToken Next();

 private:
  bool AtEnd() const { return at_ == text_.size(); }
  Utf8Char Peek() const { return DecodeUtf8(text_.substr(at_)); }
  /// Returns whether there was anything to skip.
  bool SkipSpace();
  void SkipComment();
  void ReadNumber(DateToken& token);
  void ReadOrdinalSuffix(DateToken& token);
  void ReadWord(DateToken& token);

  std::string_view text_;
  Parentheses parentheses_;
  size_t at_ = 0;
};

bool DateLexer::SkipSpace() {
  const size_t begin = at_;
  while (!AtEnd()) {
    const Utf8Char next = Peek();
    if (next.code == '(' && parentheses_ == Parentheses::kSkip) {
      SkipComment();
    } else if (IsSpace(next.code)) {
      at_ += next.size;
    } else {
      break;
    }
  }
  return at_ > begin;
}

void DateLexer::SkipComment() {
  int depth = 0;
  while (!AtEnd()) {
    const char c = text_[at_++];
    if (c == '\\' && !AtEnd()) ++at_;
    if (c == '(') ++depth;
    if (c == ')' && --depth == 0) return;
  }
}

void DateLexer::ReadNumber(DateToken& token) {
  token.kind = Kind::kNumber;
  size_t digits = 0;
  for (; !AtEnd() && IsAsciiDigit(text_[at_]); ++at_, ++digits) {
    if (digits < 4) token.number = token.number * 10 + (text_[at_] - '0');
  }
  if (digits > 4) token.number = -1;
  token.digits = static_cast<uint8_t>(std::min<size_t>(digits, 255));
  ReadOrdinalSuffix(token);
}

void DateLexer::ReadOrdinalSuffix(DateToken& token) {
  if (AtEnd()) return;
  const Utf8Char next = Peek();
  DateLexer ahead(text_, parentheses_);
  ahead.at_ = at_;
  if (IsOrdinalSign(next.code)) {
    ahead.at_ += next.size;
    token.ordinal = true;
  } else if (FoldLatin(next.code).size != 0) {
    DateToken suffix;
    ahead.ReadWord(suffix);
    token.ordinal = IsInDateList(suffix, "ordinal-suffixes");
  }
  if (token.ordinal) at_ = ahead.at_;
}

void DateLexer::ReadWord(DateToken& token) {
  token.kind = Kind::kWord;
  size_t size = 0;
  while (!AtEnd()) {
    const Utf8Char next = Peek();
    const FoldedLetter folded = FoldLatin(next.code);
    if (folded.size == 0 && !IsCombiningAccent(next.code)) break;
    at_ += next.size;
    for (const char letter : folded.view()) {
      if (size < token.form_storage.size()) token.form_storage[size] = letter;
      ++size;
    }
  }
  token.form_size = size <= token.form_storage.size() ? static_cast<uint8_t>(size) : uint8_t{0};
}

DateToken DateLexer::Next() {
  DateToken token;
  token.joined = !SkipSpace();
  token.span.begin = static_cast<uint32_t>(at_);
  if (!AtEnd()) {
    const Utf8Char first = Peek();
    if (IsAsciiDigit(text_[at_])) {
      ReadNumber(token);
    } else if (FoldLatin(first.code).size != 0) {
      ReadWord(token);
      NameMonthAndWeekday(token);
    } else {
      token.kind = Kind::kSign;
      token.sign = SignOf(first.code);
      at_ += first.size;
    }
  }
  token.span.end = static_cast<uint32_t>(at_);
  return token;
}

}  // namespace

DateTokens::DateTokens(std::string_view text, Parentheses parentheses) {
  DateLexer lexer(text, parentheses);
  while (size_ < kMaxTokens) {
    tokens_[size_] = lexer.Next();
    if (tokens_[size_].kind == Kind::kEnd) return;
    ++size_;
  }
}

Span DateTokens::SpanOf(size_t first, size_t end) const {
  return {tokens_[first].span.begin, tokens_[end - 1].span.end};
}

bool IsInDateList(const DateToken& token, std::string_view list) {
  const auto words = language::List(list);
  return token.kind == Kind::kWord && std::binary_search(words.begin(), words.end(), token.form());
}

std::string_view LookUpDateWord(std::string_view mapping, std::string_view form) {
  const auto pairs = language::Mapping(mapping);
  const auto found = std::lower_bound(
      pairs.begin(), pairs.end(), form,
      [](const language::Pair& pair, std::string_view word) { return pair.from < word; });
  return found != pairs.end() && found->from == form ? found->to : std::string_view();
}

size_t SkipDateFillers(const DateTokens& tokens, size_t i) {
  constexpr size_t kMostFillers = 4;
  const auto fills = [](const DateToken& token) {
    return token.IsSign('.') || token.IsSign(',') || token.IsSign('-') ||
           IsInDateList(token, "date-fillers");
  };
  for (size_t skipped = 0; skipped < kMostFillers && fills(tokens[i]); ++skipped) ++i;
  return i;
}

}  // namespace decline_lint
