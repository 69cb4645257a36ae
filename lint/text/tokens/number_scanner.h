// Reads what starts with a digit: numbers, ordinals, amounts, times and dates.
//
//   12  185,000  1,85,000  3.5  1.2.3     kNumber
//   9th                                   kOrdinal
//   185k  1.2m  3bn                       kAmount (rules/language/english.yaml, "magnitudes")
//   10:30  10am  9.30am  10a.m            kTime
//   2025-05-08  12/11/2025  8.5.2025      kDate
//
// Other letters that follow are no part of it: "10min" is a number and a word.
#pragma once

#include <cstdint>
#include <string_view>

#include "lint/text/tokens/token.h"

namespace decline_lint {

struct NumberScan {
  uint32_t end = 0;
  TokenKind kind = TokenKind::kNumber;
};

/// `text[begin]` is a digit; the result lies inside `text` and takes at least that digit.
NumberScan ScanNumber(std::string_view text, uint32_t begin);

}  // namespace decline_lint
