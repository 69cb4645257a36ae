// What a rule asks of each match before it is told (`check`): whether what the words say is wrong.
//
//   luhn       the digits are those of a payment card (ISO/IEC 7812-1, annex B)
//   weekday    the day has another name: "Monday, 23 August 2026"
//   recipient  the name is none of the people's whom the message goes to
//
// Pure functions of a match's bytes and of the message; one file each.
#pragma once

#include <optional>
#include <string>

#include "lint/engine/rule_context.h"

namespace decline_lint {

/// A match that is wrong.
struct CheckedMatch {
  Span span;            ///< what of it is to be pointed at, in the document's text
  std::string message;  ///< takes the place of the rule's own, unless empty
};

/// None when there is nothing wrong with the match, or when it cannot be told.
using CheckMatch = std::optional<CheckedMatch> (*)(const RuleContext& context, Span match);

std::optional<CheckedMatch> CheckLuhn(const RuleContext& context, Span match);
std::optional<CheckedMatch> CheckWeekday(const RuleContext& context, Span match);
std::optional<CheckedMatch> CheckRecipient(const RuleContext& context, Span match);

/// The check of that name: the registry, one row a check.
CheckMatch CheckOf(MatchCheck check);

}  // namespace decline_lint
