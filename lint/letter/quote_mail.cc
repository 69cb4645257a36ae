#include <algorithm>
#include <optional>
#include <utility>

#include "lint/base/display_width.h"
#include "lint/base/utf8.h"
#include "lint/engine/match_field.h"
#include "lint/letter/mail_reply.h"
#include "lint/letter/text_wrap.h"
#include "lint/text/dates/date_parser.h"

namespace decline_lint {
namespace {

/// Deeper quotes are quoted at this depth: nobody reads them.
constexpr uint32_t kMaxDepth = 20;
/// A quoted line may be this long (RFC 5322 section 2.1.1) before it is broken: most mail is
/// wrapped already, and to wrap it again leaves single words on lines.
constexpr uint32_t kUsualColumns = 78;
/// Of a name in an attribution line, bytes.
constexpr size_t kMaxShownName = 60;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

/// "09:14" in a Date field, as its sender's clock said.
std::string ClockTime(std::string_view date) {
  for (size_t colon = date.find(':'); colon != date.npos; colon = date.find(':', colon + 1)) {
    if (colon < 2 || colon + 2 >= date.size()) continue;
    const std::string_view time = date.substr(colon - 2, 5);
    const bool is_time =
        IsDigit(time[0]) && IsDigit(time[1]) && IsDigit(time[3]) && IsDigit(time[4]);
    if (is_time) return std::string(time);
  }
  return "";
}

std::string AttributionLine(const Message& mail, const Mailbox& sender) {
  const std::string who =
      QuoteWords(sender.name.empty() ? sender.address : sender.name, kMaxShownName);
  const HeaderField* field = mail.FindHeader("Date");
  const auto date = field ? ParseMailDate(field->value) : std::nullopt;
  if (!date) return (who.empty() ? "You" : who) + " wrote:\n";
  const std::string time = ClockTime(field->value);
  return "On " + ShortDate(*date) + (time.empty() ? "" : " at " + time) + ", " +
         (who.empty() ? "you" : who) + " wrote:\n";
}

/// A line without control characters; bytes that are not UTF-8 become U+FFFD.
std::string CleanLine(std::string_view line) {
  std::string clean;
  while (!line.empty()) {
    const Utf8Char c = DecodeUtf8(line);
    const bool is_control = c.code < 0x20 || (c.code >= 0x7F && c.code <= 0x9F);
    if (c.code == '\t')
      clean += "    ";
    else if (!is_control)
      AppendUtf8(c.code, clean);
    line.remove_prefix(c.size);
  }
  clean.resize(clean.find_last_not_of(' ') + 1);
  return clean;
}

/// Takes the quote marks off a line and counts them.
uint32_t TakeDepth(std::string_view& line) {
  uint32_t depth = 0;
  while (line.starts_with('>')) {
    ++depth;
    line.remove_prefix(1);
    if (line.starts_with(' ')) line.remove_prefix(1);
  }
  return depth;
}

class Quoter {
 public:
  Quoter(const Message& mail, uint32_t width) : mail_(mail), width_(width) {}

  std::string Run() {
    uint32_t at = mail_.body_begin;
    while (at < mail_.text.size()) {
      const auto end =
          static_cast<uint32_t>(std::min(mail_.text.find_first_of("\r\n", at), mail_.text.size()));
      const std::string_view line = mail_.text.substr(at, end - at);
      if (line == "-- " || line == "--") break;  // a signature is not answered
      AddLine(line, at);
      const bool is_crlf = mail_.text.substr(end).starts_with("\r\n");
      at = end + (is_crlf ? 2 : 1);
    }
    return std::move(out_);
  }

 private:
  void AddLine(std::string_view line, uint32_t at) {
    const std::string clean = CleanLine(line);
    std::string_view words = clean;
    const uint32_t depth = std::min(TakeDepth(words) + MarkedDepth(at) + 1, kMaxDepth);
    if (words.empty()) {
      after_blank_ = !out_.empty();
      return;
    }
    if (std::exchange(after_blank_, false)) out_ += ">\n";
    const bool is_long = DisplayWidth(words) + depth + 1 > kUsualColumns;
    const uint32_t width = is_long ? width_ : 0;
    AppendWrapped(words, std::string(depth, '>') + " ", width, out_);
  }

  /// 1 where the structure of the mail, not its text, says that the line is quoted.
  uint32_t MarkedDepth(uint32_t at) {
    while (mark_ < mail_.marks.size() && mail_.marks[mark_].span.end <= at) ++mark_;
    const bool inside = mark_ < mail_.marks.size() && mail_.marks[mark_].span.Contains(at) &&
                        mail_.marks[mark_].kind == MarkKind::kQuoted;
    return inside ? 1 : 0;
  }

  const Message& mail_;
  uint32_t width_;
  size_t mark_ = 0;
  bool after_blank_ = false;  // one blank line stands for several
  std::string out_;
};

}  // namespace

std::string QuoteMail(const Message& mail, const Mailbox& sender, uint32_t width) {
  const std::string quoted = Quoter(mail, width).Run();
  return quoted.empty() ? "" : AttributionLine(mail, sender) + quoted;
}

}  // namespace decline_lint
