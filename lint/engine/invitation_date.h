// When the invitation came, and when the reply leaves: what the rules of kind `delay` compare.
//
// The invitation's day is taken from the most trusted source that states one:
//   1. the caller, who may know it from the mail store (LintOptions::invited);
//   2. the latest quoted message, by its attribution line or the "Sent:" line of its header block:
//        On Fri, 6 Feb 2026 at 08:51, Simone Achebe wrote:
//        > Could you come on Friday?
//      Older messages that it quotes in turn do not count;
//   3. the writer's own words ("your mail of 3 May").
// An attribution that is dated after the reply is not believed. Two days are compared as the texts
// state them, each in its own time zone.
//
// All spans are bytes of the document's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/base/date.h"
#include "lint/base/span.h"
#include "lint/message/message.h"
#include "lint/text/document.h"

namespace decline_lint {

struct InvitationDate {
  enum class Source : uint8_t { kCaller, kQuotedMessage, kOwnWords };

  Date date = {};
  Source source = Source::kCaller;
  /// What shows the date: the attribution with its "wrote:", the "Sent:" line without its line end,
  /// or the writer's words; empty when the caller knew it.
  Span span = {};
  /// The day and the month cannot be told apart, and `date` is the later of the two readings: a
  /// reply that is late after this one is late after either.
  bool ambiguous = false;
};

/// What is known beside the text.
struct InvitationClues {
  std::optional<Date> invited;  ///< what the caller knows
  std::optional<Date> reply;    ///< see ReplyDate
  /// Matches of a rule's `invited` patterns, in the order in which they are to be tried.
  std::vector<Span> own_words;
};

/// When the invitation came; none when nothing says so. `zones` are the document's, in order.
std::optional<InvitationDate> FindInvitationDate(std::string_view text,
                                                 const std::vector<ZoneSpan>& zones,
                                                 const InvitationClues& clues);

/// The day on which the reply leaves: that of its Date header field, else `now`. Where there is
/// neither, no reply is late.
std::optional<Date> ReplyDate(const Message& message, std::optional<Date> now);

}  // namespace decline_lint
