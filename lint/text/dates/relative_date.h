// Days that the writer counts from today: "yesterday", "last Monday", "ten days ago", "the 3rd".
//
// They are English, as the rule packs are. Words that name a stretch of time ("last week") mean its
// last day, so that a vague word never makes a reply later than it is.
#pragma once

#include <cstddef>
#include <optional>

#include "lint/base/date.h"
#include "lint/text/dates/date_words.h"

namespace decline_lint {

struct RelativeDate {
  Date date;
  size_t end = 0;  ///< the token after its last
};

/// The relative date that starts at token `i`, counted from `today`.
std::optional<RelativeDate> ReadRelativeDate(const DateTokens& tokens, size_t i, Date today);

/// A day of the month without the month, "3rd", at token `i`: the latest up to `today`.
std::optional<RelativeDate> ReadDayOfMonth(const DateTokens& tokens, size_t i, Date today);

}  // namespace decline_lint
