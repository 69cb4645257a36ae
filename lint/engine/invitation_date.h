// When the invitation came, and when the reply leaves: what the rules of kind `delay` compare.
//
// The invitation's day is taken from the most trusted source that states one:
//   1. the caller, who may know it from the mail store (LintOptions::invited);
//   2. the mail that is answered, where it is at hand (LintOptions::thread);
//   3. the calendar object that invited, where the message holds it;
//   4. the latest quoted message, by its attribution line or the "Sent:" line of its header block:
//        On Fri, 6 Feb 2026 at 08:51, Simone Achebe wrote:
//        > Could you come on Friday?
//      Older messages that it quotes in turn do not count;
//   5. the writer's own words ("your mail of 3 May");
//   6. the Thread-Index header field of Outlook, for the mail that is answered.
// A date after the reply's is not believed. Days are those of the writer's time zone where a date
// tells the moment, else as the texts state them.
//
// All spans are bytes of the document's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/base/date.h"
#include "lint/base/span.h"
#include "lint/engine/message_index.h"
#include "lint/message/message.h"
#include "lint/text/document.h"

namespace decline_lint {

struct InvitationDate {
  enum class Source : uint8_t {
    kCaller,
    kThread,
    kCalendar,
    kQuotedMessage,
    kOwnWords,
    kThreadIndex,
  };

  Date date = {};
  Source source = Source::kCaller;
  /// What shows the date: the attribution with its "wrote:", the "Sent:" line without its line end,
  /// or the writer's words; empty when the text does not show it.
  Span span = {};
  /// The day and the month cannot be told apart, and `date` is the later of the two readings: a
  /// reply that is late after this one is late after either.
  bool ambiguous = false;
};

/// What is known beside the text.
struct InvitationClues {
  std::optional<Date> invited;     ///< what the caller knows
  std::optional<Date> answered{};  ///< the day of the mail that is answered
  std::optional<Date> calendar{};
  std::optional<Date> thread_index{};
  std::optional<Date> reply;  ///< see ReplyDate
  /// Matches of a rule's `invited` patterns, in the order in which they are to be tried.
  std::vector<Span> own_words;
};

/// When the invitation came; none when nothing says so. `zones` are the document's, in order.
std::optional<InvitationDate> FindInvitationDate(std::string_view text,
                                                 const std::vector<ZoneSpan>& zones,
                                                 const InvitationClues& clues);

/// What header fields, a calendar object and `thread`, which may be null, tell of the invitation.
/// Without a Date field the writer's time zone is `utc_offset`.
InvitationClues CluesOf(const Message& message, const MessageIndex* thread,
                        std::chrono::minutes utc_offset);

/// The day on which the reply leaves: that of its Date header field, else `now`. Where there is
/// neither, no reply is late.
std::optional<Date> ReplyDate(const Message& message, std::optional<Date> now);

}  // namespace decline_lint
