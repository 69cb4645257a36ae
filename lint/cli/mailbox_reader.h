// Reads a mailbox file (see lint/message/mime/mailbox.h) a few messages at a time, whatever its
// size: a mailbox of many gigabytes takes as much memory as its longest message.
//
//   Expected<MailboxReader> reader = MailboxReader::Open("sent.mbox", max_bytes);
//   for (MailboxChunk chunk; !(chunk = reader->Next()).messages.empty();) ...
//
// Each message keeps its postmark, and knows where in the file it begins.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/base/expected.h"
#include "lint/base/span.h"

namespace decline_lint {

struct MailboxMessage {
  Span span{};          ///< in the bytes of the chunk; empty where there is a problem
  uint32_t number = 0;  ///< 1 for the first of the mailbox; 0 for a problem with the file itself
  uint32_t lines_before = 0;
  uint64_t bytes_before = 0;
  std::string problem{};  ///< why it is not read, empty unless it is so
};

struct MailboxChunk {
  std::string bytes;
  std::vector<MailboxMessage> messages;
  bool is_whole_mailbox = false;
};

/// How many bytes of a mailbox a chunk has, about.
inline constexpr size_t kMailboxChunkBytes = 256 * 1024;

/// The size of the mailbox at `path`; 0 when it is none, or no regular file that can be read.
uint64_t MailboxSize(const std::string& path);

/// Whether the bytes are those of a mailbox, to its first message.
bool OpensMailbox(std::string_view bytes);

class MailboxReader {
 public:
  /// A message of more than `max_bytes` is not read, the others are.
  static Expected<MailboxReader> Open(const std::string& path, uint64_t max_bytes);
  /// For bytes that were read already.
  explicit MailboxReader(std::string bytes);
  MailboxReader(MailboxReader&& other) noexcept;
  MailboxReader& operator=(MailboxReader&&) = delete;
  ~MailboxReader();

  /// The next messages; none after the last one. A problem with the file itself is that of a last
  /// message.
  MailboxChunk Next();

 private:
  MailboxReader(int descriptor, uint64_t max_bytes);
  /// Reads on; the words for what is wrong, if anything.
  std::string Fill();
  void FindMessages(MailboxChunk* chunk);
  void EndMessage(size_t end, MailboxChunk* chunk);
  void LetGoOfLongMessage();
  void Take(size_t size, MailboxChunk* chunk);

  int descriptor_ = -1;
  uint64_t max_bytes_;
  bool at_end_ = false;
  std::string buffer_;
  uint64_t bytes_before_ = 0;  ///< the buffer, in the file
  size_t seen_ = 0;            ///< in the buffer: where the search for the next postmark goes on
  uint32_t lines_seen_ = 0;    ///< of the file, up to there
  /// The message that is being read. Its span begins in the buffer.
  MailboxMessage open_{.number = 1};
};

}  // namespace decline_lint
