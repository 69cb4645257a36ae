#include "lint/message/message_notes.h"

#include <iterator>
#include <string>

namespace decline_lint {
namespace {

/// `{}` stands for the name.
struct NoteRow {
  std::string_view rule_id;
  std::string_view message;
};

constexpr std::string_view kUnreadable = "unreadable-part";
constexpr std::string_view kLimit = "message-limit";
constexpr size_t kLongestName = 20;

constexpr NoteRow kRows[] = {
    {kUnreadable, "this part is encrypted and cannot be read"},
    {kUnreadable, "this part is packed into its signature and cannot be read"},
    {kUnreadable, "the transfer encoding '{}' is not known"},
    {kUnreadable, "the charset '{}' is not known"},
    {kLimit, "parts that are nested deeper than here are not read"},
    {kLimit, "the message has too many parts, the rest is not read"},
    {kLimit, "the header is too long, the rest of it is not read"},
};

std::string FillIn(std::string_view text, std::string_view name) {
  std::string filled(text);
  const size_t at = filled.find("{}");
  if (at != std::string::npos) filled.replace(at, 2, name.substr(0, kLongestName));
  return filled;
}

}  // namespace

void AddNote(NoteKind kind, Span span, std::string_view name, Message* message) {
  const NoteRow& row = kRows[static_cast<size_t>(kind)];
  Diagnostic note;
  note.rule_id = row.rule_id;
  note.severity = Severity::kNote;
  note.message = FillIn(row.message, name);
  note.span = span;
  message->diagnostics.push_back(std::move(note));
}

}  // namespace decline_lint
