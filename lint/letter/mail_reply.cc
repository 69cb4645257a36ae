#include "lint/letter/mail_reply.h"

#include <algorithm>
#include <vector>

#include "lint/letter/header_writer.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

/// Threads can be long; the first id and the latest ones tell where an answer belongs.
constexpr size_t kMaxReferences = 20;
constexpr size_t kMaxIdBytes = 250;
constexpr size_t kMaxSubject = 900;

std::string_view ValueOf(const Message& message, std::string_view name) {
  const HeaderField* field = message.FindHeader(name);
  return field ? std::string_view(field->value) : std::string_view();
}

bool IsIdText(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

/// The ids in a field's value, "<a@b>" each; what is no id is left out.
std::vector<std::string> MessageIds(std::string_view value) {
  std::vector<std::string> ids;
  for (size_t open = value.find('<'); open != value.npos; open = value.find('<')) {
    value.remove_prefix(open);
    const size_t size = value.find('>');
    if (size == value.npos) break;
    const std::string_view id = value.substr(0, size + 1);
    if (id.size() > 2 && id.size() <= kMaxIdBytes && IsIdText(id)) ids.emplace_back(id);
    value.remove_prefix(size + 1);
  }
  return ids;
}

std::vector<std::string> ReferencesOf(const Message& answered, const std::string& id) {
  std::vector<std::string> ids = MessageIds(ValueOf(answered, "References"));
  if (ids.empty()) {
    ids = MessageIds(ValueOf(answered, "In-Reply-To"));
    if (ids.size() != 1) ids.clear();
  }
  std::erase(ids, id);
  if (ids.size() >= kMaxReferences)
    ids.erase(ids.begin() + 1, ids.end() - static_cast<ptrdiff_t>(kMaxReferences - 2));
  ids.push_back(id);
  return ids;
}

void AppendThread(const Message& answered, std::string& out) {
  const std::vector<std::string> own = MessageIds(ValueOf(answered, "Message-ID"));
  if (own.empty()) return;
  AppendWordsField("In-Reply-To", {&own[0], 1}, out);
  AppendWordsField("References", ReferencesOf(answered, own[0]), out);
}

bool IsReplyMark(std::string_view word) {
  std::string folded;
  for (const char c : word) folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  const auto marks = language::List("reply-marks");
  return std::binary_search(marks.begin(), marks.end(), folded);
}

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

}  // namespace

std::string ReplySubject(std::string_view subject) {
  std::string line = OneLine(subject, kMaxSubject);
  for (size_t colon = line.find(':'); colon != line.npos; colon = line.find(':')) {
    if (!IsReplyMark(std::string_view(line).substr(0, colon))) break;
    line.erase(0, std::min(line.find_first_not_of(' ', colon + 1), line.size()));
  }
  return line.empty() ? "" : "Re: " + line;
}

std::string WriteMail(const WrittenLetter& letter, const LetterValues& values,
                      const Message* answered) {
  std::string mail;
  if (!values.writer.address.empty()) AppendAddressField("From", values.writer, mail);
  if (!values.reader.address.empty()) AppendAddressField("To", values.reader, mail);
  const std::string re = answered ? ReplySubject(ValueOf(*answered, "Subject")) : "";
  AppendTextField("Subject", re.empty() ? letter.subject : re, mail);
  if (answered) AppendThread(*answered, mail);
  mail += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ";
  mail += IsAscii(letter.body) ? "7bit\n\n" : "8bit\n\n";
  return mail + letter.body;
}

}  // namespace decline_lint
