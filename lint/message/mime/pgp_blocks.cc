#include "lint/message/mime/pgp_blocks.h"

#include <string_view>
#include <vector>

#include "lint/message/message_notes.h"
#include "lint/message/mime/raw_field.h"

namespace decline_lint {
namespace {

constexpr std::string_view kBegin = "-----BEGIN PGP ";
constexpr std::string_view kEnd = "-----END PGP ";
constexpr std::string_view kSigned = "SIGNED MESSAGE-----";
constexpr std::string_view kEncrypted = "MESSAGE-----";

/// Where the header of a signed text ends: after the first blank line.
uint32_t SignedTextBegin(std::string_view text, uint32_t at) {
  while (at < text.size()) {
    const RawLine line = RawLineAt(text, at);
    at = line.next;
    if (IsBlankLine(text, line)) break;
  }
  return at;
}

/// Where the block ends that begins at `at`: after its last line, or with the text.
uint32_t BlockEnd(std::string_view text, uint32_t at) {
  const size_t end = text.find(kEnd, at);
  if (end == text.npos) return static_cast<uint32_t>(text.size());
  return RawLineAt(text, static_cast<uint32_t>(end)).next;
}

bool OpensLine(std::string_view text, size_t at) { return at == 0 || text[at - 1] == '\n'; }

std::vector<MarkedSpan> FindBlocks(Message* message) {
  std::vector<MarkedSpan> blocks;
  const std::string_view text = message->text;
  size_t at = text.find(kBegin, message->body_begin);
  while (at != text.npos) {
    const auto begin = static_cast<uint32_t>(at);
    uint32_t end = begin + static_cast<uint32_t>(kBegin.size());
    if (OpensLine(text, at)) {
      const std::string_view kind = text.substr(end);
      end = kind.starts_with(kSigned) ? SignedTextBegin(text, begin) : BlockEnd(text, begin);
      blocks.push_back({MarkKind::kSignature, {begin, end}});
      if (kind.starts_with(kEncrypted)) {
        AddNote(NoteKind::kEncrypted, message->to_raw.ToRaw(blocks.back().span), "", message);
        const std::string_view before = text.substr(message->body_begin, at - message->body_begin);
        if (before.find_first_not_of(" \t\r\n") == before.npos) message->unreadable = true;
      }
    }
    at = text.find(kBegin, end);
  }
  return blocks;
}

}  // namespace

void MarkPgpBlocks(Message* message) {
  AddMarks(FindBlocks(message), &message->marks);
}

}  // namespace decline_lint
