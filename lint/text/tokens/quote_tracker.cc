#include "lint/text/tokens/quote_tracker.h"

#include <algorithm>

namespace decline_lint {
namespace {

bool IsSpace(Char c) { return c.char_class <= CharClass::kNewline; }

}  // namespace

void QuoteTracker::Close(size_t& open) {
  if (open == kNone) return;
  for (size_t i = open; i < tokens_.size(); ++i) tokens_[i].flags |= kInQuotes;
  open = kNone;
}

void QuoteTracker::OnMark(CharClass mark, bool space_before, Char next) {
  switch (mark) {
    case CharClass::kOpenQuote:
      open_double_ = tokens_.size();
      return;
    case CharClass::kCloseQuote:
      Close(open_double_);
      return;
    case CharClass::kOpenSingle:
      open_single_ = tokens_.size();
      return;
    case CharClass::kQuote:
      if (open_double_ != kNone && (!space_before || IsSpace(next))) return Close(open_double_);
      open_double_ = IsSpace(next) ? kNone : tokens_.size();
      return;
    default:
      if (space_before && next.char_class == CharClass::kLetter)
        open_single_ = tokens_.size();
      else if (!space_before)
        Close(open_single_);
      return;
  }
}

void QuoteTracker::OnTokensTaken(size_t count) {
  if (open_double_ != kNone) open_double_ = std::min(open_double_, count);
  if (open_single_ != kNone) open_single_ = std::min(open_single_, count);
}

}  // namespace decline_lint
