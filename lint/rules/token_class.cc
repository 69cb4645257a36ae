#include "lint/rules/token_class.h"

#include <array>

namespace decline_lint {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(TokenClass::kCount)> kNames = {
    "word",  "number", "ordinal", "amount", "time",   "date",          "url",
    "email", "cap",    "caps",    "symbol", "quoted", "recipient-org", "recipient-name"};

constexpr uint32_t Bit(TokenClass token_class) { return 1u << static_cast<int>(token_class); }

/// Indexed by TokenKind.
constexpr std::array<uint32_t, 10> kKindBits = {
    Bit(TokenClass::kAnyWord),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kNumber),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kOrdinal),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kAmount),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kTime),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kDate),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kUrl),
    Bit(TokenClass::kAnyWord) | Bit(TokenClass::kEmail),
    Bit(TokenClass::kSymbol),
    0};

/// "I" is written with a capital wherever it stands, so that its capital means nothing.
bool IsPronounI(const Token& token) {
  static const uint64_t kKey = WordKey("i");
  return token.key == kKey;
}

}  // namespace

std::string_view TokenClassName(TokenClass token_class) {
  return kNames[static_cast<size_t>(token_class)];
}

std::optional<TokenClass> FindTokenClass(std::string_view name) {
  for (size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<TokenClass>(i);
  return std::nullopt;
}

uint32_t TokenClassBits(const Token& token) {
  uint32_t bits = kKindBits[static_cast<size_t>(token.kind)];
  if (token.kind == TokenKind::kWord) {
    if (token.Has(kCapitalized) && !token.Has(kSentenceStart) && !IsPronounI(token))
      bits |= Bit(TokenClass::kCapitalized);
    if (token.Has(kAllCaps)) bits |= Bit(TokenClass::kAllCaps);
    if (token.Has(kInQuotes)) bits |= Bit(TokenClass::kQuoted);
  }
  if (token.Has(kRecipientOrg)) bits |= Bit(TokenClass::kRecipientOrg);
  if (token.Has(kRecipientName)) bits |= Bit(TokenClass::kRecipientName);
  return bits;
}

}  // namespace decline_lint
