#include "lint/message/mime/patch_mail.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "lint/message/mime/raw_field.h"

namespace decline_lint {
namespace {

constexpr std::string_view kDashes = "---";
constexpr std::string_view kSignatureLine = "-- ";

bool IsPatchSubject(std::string_view subject) {
  return subject.starts_with('[') &&
         subject.substr(0, subject.find(']')).find("PATCH") != subject.npos;
}

bool EndsInNumber(std::string_view line) {
  constexpr std::string_view kEnd = "):";
  if (!line.ends_with(kEnd)) return false;
  line.remove_suffix(kEnd.size());
  const size_t number = line.find_last_not_of("0123456789") + 1;
  return number < line.size() && number > 2 && line.substr(number - 2, 2) == " (";
}

/// Walks over the lines of the body once.
class PatchFinder {
 public:
  explicit PatchFinder(const Message& message)
      : text_(message.text),
        at_(message.body_begin),
        is_patch_(IsPatchSubject(Slice(message.text, message.subject))) {}

  /// Where prose ends; nothing when all of the text may be prose.
  std::optional<Span> Find() {
    // Most mail is told by one search.
    if (!is_patch_ && text_.find("\n---") == text_.npos) return std::nullopt;
    while (at_ < text_.size()) {
      const RawLine line = RawLineAt(text_, at_);
      const std::string_view words = text_.substr(line.begin, line.end - line.begin);
      if (words == kDashes && !dashes_) dashes_ = line.begin;
      if (OpensDiff(words, line.next)) return UpToEnd(line.begin);
      if (is_patch_ && OpensCommits(words, line.next)) return Commits(line.begin);
      at_ = line.next;
    }
    return std::nullopt;
  }

 private:
  bool NextStartsWith(uint32_t next, std::string_view start) const {
    return text_.substr(next).starts_with(start);
  }

  bool OpensDiff(std::string_view line, uint32_t next) const {
    return line.starts_with("diff --git ") ||
           (line.starts_with("--- ") && NextStartsWith(next, "+++ "));
  }

  /// "Ann Lee (2):", and a commit below it.
  bool OpensCommits(std::string_view line, uint32_t next) const {
    return !line.starts_with(' ') && EndsInNumber(line) && NextStartsWith(next, "  ");
  }

  std::optional<Span> UpToEnd(uint32_t diff) const {
    if (!dashes_ && !is_patch_) return std::nullopt;
    return Span{dashes_.value_or(diff), static_cast<uint32_t>(text_.size())};
  }

  /// The signature below the commits is told by its own dashes.
  Span Commits(uint32_t begin) const {
    uint32_t at = begin;
    while (at < text_.size()) {
      const RawLine line = RawLineAt(text_, at);
      if (text_.substr(line.begin, line.end - line.begin) == kSignatureLine) break;
      at = line.next;
    }
    return {begin, std::min<uint32_t>(at, static_cast<uint32_t>(text_.size()))};
  }

  std::string_view text_;
  uint32_t at_;
  bool is_patch_;
  std::optional<uint32_t> dashes_;
};

}  // namespace

void MarkPatch(Message* message) {
  const std::optional<Span> patch = PatchFinder(*message).Find();
  const std::string_view subject = Slice(message->text, message->subject);
  // "[PATCH 2/3] " looks like a field of a template that was not filled in.
  if (IsPatchSubject(subject))
    message->subject.begin += static_cast<uint32_t>(
        std::min(subject.find_first_not_of(" \t", subject.find(']') + 1), subject.size()));
  if (patch) AddMarks({{MarkKind::kSignature, *patch}}, &message->marks);
}

}  // namespace decline_lint
