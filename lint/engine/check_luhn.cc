#include "lint/engine/match_check.h"

namespace decline_lint {
namespace {

/// Payment cards have 13 to 19 digits (ISO/IEC 7812-1); those of the great schemes begin with 2 to 6.
constexpr size_t kFewestDigits = 13;
constexpr size_t kMostDigits = 19;

std::string DigitsOf(std::string_view text) {
  std::string digits;
  for (char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

/// From the right, every second digit counts twice, and of two digits their sum.
bool HoldsLuhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubled = !doubled) {
    const int value = (*digit - '0') * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

}  // namespace

std::optional<CheckedMatch> CheckLuhn(const RuleContext& context, Span match) {
  const std::string digits = DigitsOf(Slice(context.document().text(), match));
  if (digits.size() < kFewestDigits || digits.size() > kMostDigits) return std::nullopt;
  if (digits[0] < '2' || digits[0] > '6' || !HoldsLuhn(digits)) return std::nullopt;
  return CheckedMatch{match, ""};
}

}  // namespace decline_lint
