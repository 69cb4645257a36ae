#include "lint/letter/invitation_reader.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "lint/engine/recipient.h"
#include "lint/letter/invitation_words.h"
#include "lint/text/dates/date_parser.h"
#include "lint/text/document.h"
#include "lint/text/words/language.h"
#include "lint/text/zones/zones_name.h"

namespace decline_lint {
namespace {

using std::chrono::days;

/// How far ahead an interview's day without a year may lie. A day of the week or of any month is
/// another one a week or a month later, and tells no date.
constexpr days kAhead{120};
constexpr days kLater[] = {days{7}, days{31}};
constexpr size_t kMaxLongestSentence = 2000;

std::vector<Mailbox> MailboxesIn(const Message& message, std::string_view field_name) {
  const HeaderField* field = message.FindHeader(field_name);
  return field ? ReadMailboxes(field->value) : std::vector<Mailbox>();
}

/// The first line of the sign-off that is a name and nothing else.
std::string NameBelow(const Document& document) {
  std::string_view text = Slice(document.text(), document.ZoneExtent(Zone::kSignOff));
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    const LineWords words(line);
    if (words.size() > 1 && IsName(words, 0, false)) {
      return OneLine(line.substr(0, line.find(',')));
    }
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return "";
}

/// "Jun" of "Dear Jun,"; nothing where a title stands before the name: nobody signs so.
std::string NameGreeted(const Document& document) {
  for (const InvitationWords& words : BodyWords(document)) {
    if (words.size() == 0 || !document.ZoneExtent(Zone::kGreeting).Contains(words.token(0).begin))
      continue;
    size_t begin = 1;
    while (begin < words.size() && !words.IsCapital(begin)) ++begin;
    size_t end = begin;
    while (words.IsCapital(end) && !(end > begin && words.token(end).Has(kCommaBefore))) ++end;
    const bool useful = begin < end && !words.IsIn(begin, "courtesy-titles");
    const std::string name = useful ? words.Text(begin, end) : "";
    return IsOfficeName(name) ? "" : name;
  }
  return "";
}

Mailbox SenderOf(const Message& message, const Document& document) {
  const std::vector<Mailbox> from = MailboxesIn(message, "From");
  const std::vector<Mailbox> reply_to = MailboxesIn(message, "Reply-To");
  Mailbox sender = from.empty() ? Mailbox() : from[0];
  if (!reply_to.empty() && !reply_to[0].address.empty()) sender.address = reply_to[0].address;
  if (sender.name.empty() && !reply_to.empty()) sender.name = reply_to[0].name;
  if (sender.name.empty() || IsOfficeName(sender.name)) {
    const std::string below = NameBelow(document);
    if (!below.empty()) sender.name = below;
  }
  return sender;
}

Mailbox ReceiverOf(const Message& message, const Document& document) {
  const std::vector<Mailbox> to = MailboxesIn(message, "To");
  Mailbox receiver;
  if (to.size() == 1) receiver = {to[0].name, to[0].address, ""};
  if (IsOfficeName(receiver.name)) receiver = {};
  if (receiver.name.empty()) receiver.name = NameGreeted(document);
  return receiver;
}

/// The day that `text` names, counted from the day of the invitation on; none for a day that moves
/// with the day that one counts from ("yesterday", "the 3rd"), since that may lie in the past.
std::optional<Date> DayAhead(std::string_view text, Date invited) {
  const auto day = FindDate(text, invited + kAhead);
  if (!day || day->ambiguous || day->date <= invited) return std::nullopt;
  for (const days later : kLater) {
    const auto again = FindDate(text, invited + kAhead + later);
    if (!again || again->date != day->date) return std::nullopt;
  }
  return day->date;
}

bool SpeaksOfInterview(const InvitationWords& words) {
  for (size_t i = 0; i < words.size(); ++i)
    if (words.IsIn(i, "interview-words")) return true;
  return false;
}

/// All days that a sentence names, at most two different ones.
void CollectDays(std::string_view text, Date invited, std::vector<Date>& found) {
  while (!text.empty() && found.size() < 2) {
    const auto date = FindDate(text, invited + kAhead);
    if (!date) return;
    const auto day = DayAhead(text, invited);
    if (day && std::find(found.begin(), found.end(), *day) == found.end()) found.push_back(*day);
    text.remove_prefix(std::max<size_t>(date->span.end, 1));
  }
}

std::optional<Date> InterviewDay(const Document& document, Date invited) {
  std::vector<Date> found;
  for (const InvitationWords& words : BodyWords(document)) {
    if (words.size() == 0 || !SpeaksOfInterview(words)) continue;
    const Span span{words.token(0).begin, words.token(words.size() - 1).end};
    CollectDays(Slice(document.text(), span).substr(0, kMaxLongestSentence), invited, found);
  }
  if (found.size() != 1) return std::nullopt;
  return found[0];
}

std::string CompanyLabel(const std::string& address) {
  const size_t at = address.find('@');
  return at == address.npos ? "" : OrganizationOf(std::string_view(address).substr(at + 1));
}

}  // namespace

LetterValues ReadInvitation(const Message& message) {
  Document document;
  document.Scan(message);
  LetterValues values;
  values.reader = SenderOf(message, document);
  values.writer = ReceiverOf(message, document);
  const std::vector<InvitationWords> sentences = BodyWords(document);
  const HeaderField* subject = message.FindHeader("Subject");
  values.role = FindRole(subject ? subject->value : "", sentences);
  const std::vector<Mailbox> from = MailboxesIn(message, "From");
  values.company = values.reader.company;
  if (values.company.empty())
    values.company = FindCompany(CompanyLabel(from.empty() ? "" : from[0].address), sentences);
  const HeaderField* date = message.FindHeader("Date");
  if (date) values.invited = ParseMailDate(date->value);
  if (values.invited) values.interview = InterviewDay(document, *values.invited);
  return values;
}

}  // namespace decline_lint
