#include "lint/engine/invitation_date.h"

#include <algorithm>

#include "lint/message/mime/thread_index.h"
#include "lint/text/dates/date_parser.h"
#include "lint/text/dates/date_words.h"

namespace decline_lint {
namespace {

using Source = InvitationDate::Source;

/// A longer block of header lines is looked at no further.
constexpr size_t kMaxLines = 64;
/// Where the colon of a header line stands at the latest, in bytes.
constexpr size_t kMaxLabelLength = 40;

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Without white space at either end and without the quote marks of a quoted line at its begin.
Span Trim(std::string_view text, Span span) {
  const auto is_margin = [&](uint32_t at) { return IsBlank(text[at]) || text[at] == '>'; };
  while (!span.empty() && is_margin(span.begin)) ++span.begin;
  while (!span.empty() && IsBlank(text[span.end - 1])) --span.end;
  return span;
}

/// The first lines of `span` that are not blank, trimmed.
std::vector<Span> FirstLines(std::string_view text, Span span) {
  std::vector<Span> lines;
  uint32_t begin = span.begin;
  while (begin < span.end && lines.size() < kMaxLines) {
    const size_t found = text.find_first_of("\r\n", begin);
    const auto end = static_cast<uint32_t>(std::min<size_t>(found, span.end));
    const Span line = Trim(text, {begin, end});
    if (!line.empty()) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

enum class LineKind { kProse, kHeader, kDateHeader };

/// Tells "Sent: ..." and "To: ..." from the lines of an attribution, which may hold colons as well:
/// in "On 3 May at 10:12, Ann wrote:" there are digits before the first, nothing follows the last.
LineKind KindOf(std::string_view line) {
  const size_t colon = line.substr(0, kMaxLabelLength).find(':');
  if (colon == std::string_view::npos) return LineKind::kProse;
  if (line.find_first_not_of(" \t*", colon + 1) == std::string_view::npos) return LineKind::kProse;
  const std::string_view label = line.substr(0, colon);
  if (label.find_first_of("0123456789") != std::string_view::npos) return LineKind::kProse;
  const DateTokens words(label);
  return IsInDateList(words[0], "date-labels") ? LineKind::kDateHeader : LineKind::kHeader;
}

/// Attribution zones that only white space parts, which introduce one message together; empty when
/// there are none. The first is the newest: replies quote what came before.
Span FirstAttribution(std::string_view text, const std::vector<ZoneSpan>& zones) {
  const auto is_attribution = [](const ZoneSpan& zone) { return zone.zone == Zone::kAttribution; };
  auto zone = std::find_if(zones.begin(), zones.end(), is_attribution);
  if (zone == zones.end()) return {};
  Span whole = zone->span;
  while (++zone != zones.end()) {
    if (is_attribution(*zone)) {
      whole.end = zone->span.end;
    } else if (!Trim(text, zone->span).empty()) {
      break;
    }
  }
  return Trim(text, whole);
}

InvitationDate Found(const ParsedDate& found, Source source, Span span) {
  return {.date = found.date, .source = source, .span = span, .ambiguous = found.ambiguous};
}

std::optional<InvitationDate> ReadAttribution(std::string_view text, Span attribution,
                                              std::optional<Date> reply) {
  bool is_header_block = false;
  for (const Span line : FirstLines(text, attribution)) {
    const LineKind kind = KindOf(Slice(text, line));
    is_header_block = is_header_block || kind != LineKind::kProse;
    if (kind != LineKind::kDateHeader) continue;
    const auto date = FindDate(Slice(text, line), reply);
    if (date) return Found(*date, Source::kQuotedMessage, line);
  }
  // A date elsewhere in a block of header lines may be one that its subject speaks of.
  if (is_header_block) return std::nullopt;
  const auto date = FindDate(Slice(text, attribution), reply);
  if (!date) return std::nullopt;
  return Found(*date, Source::kQuotedMessage, attribution);
}

/// "ann@example.org" of "Ann <ann@example.org>".
std::string_view AddressIn(std::string_view field) {
  const size_t open = field.rfind('<');
  if (open != field.npos) field = field.substr(open + 1, field.find('>', open) - open - 1);
  return field;
}

/// Whoever writes again before there is an answer does not answer himself.
bool IsByWriter(const Message& message, std::string_view from) {
  const HeaderField* const field = message.FindHeader("From");
  return field != nullptr && AddressIn(field->value) == AddressIn(from);
}

/// An invitation comes before its reply; a day later it may bear, sent from a zone further east.
bool IsBelievable(const InvitationDate& found, std::optional<Date> reply) {
  return !reply || found.date <= *reply + std::chrono::days{1};
}

}  // namespace

std::optional<InvitationDate> FindInvitationDate(std::string_view text,
                                                 const std::vector<ZoneSpan>& zones,
                                                 const InvitationClues& clues) {
  if (clues.invited) return InvitationDate{.date = *clues.invited};
  const auto believed = [&](std::optional<Date> date, Source source) {
    std::optional<InvitationDate> found;
    if (date) found = InvitationDate{.date = *date, .source = source};
    return found && IsBelievable(*found, clues.reply) ? found : std::nullopt;
  };
  if (const auto answered = believed(clues.answered, Source::kThread)) return answered;
  if (const auto calendar = believed(clues.calendar, Source::kCalendar)) return calendar;
  const auto quoted = ReadAttribution(text, FirstAttribution(text, zones), clues.reply);
  if (quoted && IsBelievable(*quoted, clues.reply)) return quoted;
  for (const Span words : clues.own_words) {
    const auto date = FindDate(Slice(text, words), clues.reply);
    if (!date) continue;
    const auto own = Found(*date, Source::kOwnWords, words);
    if (IsBelievable(own, clues.reply)) return own;
  }
  return believed(clues.thread_index, Source::kThreadIndex);
}

InvitationClues CluesOf(const Message& message, const MessageIndex* thread,
                        std::chrono::minutes utc_offset) {
  InvitationClues clues;
  if (message.headers.empty() && thread == nullptr) return clues;
  const HeaderField* const date = message.FindHeader("Date");
  const auto written = date != nullptr ? ParseMailTime(date->value) : std::nullopt;
  const std::chrono::minutes zone = written ? written->zone : utc_offset;
  const KnownMessage* const parent = thread != nullptr ? thread->FindParent(message) : nullptr;
  if (parent != nullptr && !IsByWriter(message, parent->from))
    clues.answered = parent->time ? DayIn(zone, parent->time->moment) : parent->day;
  const auto& calendar = message.invitation;
  if (calendar && !IsByWriter(message, calendar->organizer))
    clues.calendar = DayIn(zone, calendar->written);
  const HeaderField* const index = message.FindHeader("Thread-Index");
  const auto moment = index != nullptr ? ReadParentTime(index->value) : std::nullopt;
  if (moment) clues.thread_index = DayIn(zone, *moment);
  return clues;
}

std::optional<Date> ReplyDate(const Message& message, std::optional<Date> now) {
  const HeaderField* const field = message.FindHeader("Date");
  const auto date = field != nullptr ? ParseMailDate(field->value) : std::nullopt;
  return date ? date : now;
}

}  // namespace decline_lint
