#include "lint/engine/match_field.h"

#include <algorithm>

#include "lint/base/utf8.h"

namespace decline_lint {
namespace {

constexpr std::string_view kMatchField = "{match}";
constexpr std::string_view kCut = "...";
constexpr size_t kLongestMessage = 72;
constexpr size_t kShortestQuote = 8;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

std::string FillMatch(std::string_view text, std::string_view words) {
  std::string filled;
  for (size_t at = text.find(kMatchField); at != std::string_view::npos;
       at = text.find(kMatchField)) {
    filled.append(text.substr(0, at)).append(words);
    text.remove_prefix(at + kMatchField.size());
  }
  return filled.append(text);
}

std::string QuoteWords(std::string_view words, size_t longest) {
  std::string quote;
  for (char c : words) {
    if (!IsSpace(c))
      quote += c;
    else if (!quote.empty() && quote.back() != ' ')
      quote += ' ';
  }
  if (quote.size() <= longest) return quote;
  size_t end = longest - std::min(longest, kCut.size());
  while (end > 0 && IsUtf8Continuation(quote[end])) --end;
  return quote.substr(0, end).append(kCut);
}

std::string FillMessage(std::string_view message, std::string_view words) {
  const size_t rest = FillMatch(message, "").size();
  if (rest == message.size()) return std::string(message);
  const size_t fields = (message.size() - rest) / kMatchField.size();
  const size_t room = (kLongestMessage - std::min(kLongestMessage, rest)) / fields;
  return FillMatch(message, QuoteWords(words, std::clamp(room, kShortestQuote, kLongestQuote)));
}

}  // namespace decline_lint
