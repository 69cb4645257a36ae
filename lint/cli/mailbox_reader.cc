#include "lint/cli/mailbox_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <utility>

#include "lint/cli/file_reader.h"
#include "lint/cli/size_text.h"
#include "lint/message/mime/mailbox.h"

namespace decline_lint {
namespace {

constexpr size_t kMostAtATime = 16 << 20;

ssize_t ReadOnce(int descriptor, char* into, size_t size) {
  ssize_t got;
  do got = read(descriptor, into, size);
  while (got < 0 && errno == EINTR);
  return got;
}

}  // namespace

bool OpensMailbox(std::string_view bytes) { return IsPostmark(bytes, 0); }

uint64_t MailboxSize(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return 0;
  struct stat info;
  uint64_t size = 0;
  if (fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode)) {
    std::string head(kMaxPostmarkBytes, '\0');
    const ssize_t got = ReadOnce(descriptor, head.data(), head.size());
    head.resize(static_cast<size_t>(std::max<ssize_t>(got, 0)));
    if (OpensMailbox(head)) size = static_cast<uint64_t>(info.st_size);
  }
  close(descriptor);
  return size;
}

Expected<MailboxReader> MailboxReader::Open(const std::string& path, uint64_t max_bytes) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return Error{SystemErrorText(errno)};
  return MailboxReader(descriptor, max_bytes);
}

MailboxReader::MailboxReader(int descriptor, uint64_t max_bytes)
    : descriptor_(descriptor), max_bytes_(max_bytes) {}

MailboxReader::MailboxReader(std::string bytes)
    : max_bytes_(std::numeric_limits<uint64_t>::max()), at_end_(true), buffer_(std::move(bytes)) {}

MailboxReader::MailboxReader(MailboxReader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      max_bytes_(other.max_bytes_),
      at_end_(other.at_end_),
      buffer_(std::move(other.buffer_)),
      bytes_before_(other.bytes_before_),
      seen_(other.seen_),
      lines_seen_(other.lines_seen_),
      open_(std::move(other.open_)) {}

MailboxReader::~MailboxReader() {
  if (descriptor_ >= 0) close(descriptor_);
}

MailboxChunk MailboxReader::Next() {
  MailboxChunk chunk;
  for (;;) {
    FindMessages(&chunk);
    if (at_end_) {
      const bool is_first = open_.number == 1;
      if (!buffer_.empty() || !open_.problem.empty()) EndMessage(buffer_.size(), &chunk);
      chunk.is_whole_mailbox = is_first && chunk.messages.size() == 1;
      Take(buffer_.size(), &chunk);
      return chunk;
    }
    if (!chunk.messages.empty()) {
      Take(open_.span.begin, &chunk);
      return chunk;
    }
    if (buffer_.size() > max_bytes_) LetGoOfLongMessage();
    std::string problem = Fill();
    if (problem.empty()) continue;
    at_end_ = true;
    chunk.messages.push_back({.problem = std::move(problem)});
    buffer_.clear();
    seen_ = 0;
    return chunk;
  }
}

std::string MailboxReader::Fill() {
  const size_t size = buffer_.size();
  buffer_.resize(size + std::clamp(size, kMailboxChunkBytes, kMostAtATime));
  size_t used = size;
  ssize_t got = 1;
  while (used < buffer_.size() && got > 0) {
    got = ReadOnce(descriptor_, buffer_.data() + used, buffer_.size() - used);
    if (got > 0) used += static_cast<size_t>(got);
  }
  buffer_.resize(used);
  at_end_ = got == 0;
  return got < 0 ? SystemErrorText(errno) : "";
}

/// What follows the last complete line is left for later: it may go on.
void MailboxReader::FindMessages(MailboxChunk* chunk) {
  const size_t unsure = at_end_ ? 0 : std::min(buffer_.size(), kMaxPostmarkBytes);
  while (!buffer_.empty()) {
    // The first byte of a message is that of its own postmark.
    const size_t from = std::max<size_t>(seen_, open_.span.begin + 1);
    const MailboxLines found = FindPostmark(buffer_, from, buffer_.size() - unsure);
    lines_seen_ += found.lines;
    seen_ = found.next;
    if (!found.found) return;
    EndMessage(found.next, chunk);
  }
}

void MailboxReader::EndMessage(size_t end, MailboxChunk* chunk) {
  const auto place = static_cast<uint32_t>(end);
  open_.span.end = place;
  const uint32_t number = open_.number;
  if (!open_.problem.empty()) open_.span = {};
  chunk->messages.push_back(std::move(open_));
  open_ = {.span = {place, place},
           .number = number + 1,
           .lines_before = lines_seen_,
           .bytes_before = bytes_before_ + end};
}

/// Nothing of it is kept but what tells where the next message begins.
void MailboxReader::LetGoOfLongMessage() {
  open_.problem = "larger than " + SizeText(max_bytes_) + ", see --max-bytes";
  const size_t gone = seen_ > 1 ? seen_ - 1 : buffer_.size() - 1;
  buffer_.erase(0, gone);
  bytes_before_ += gone;
  seen_ = 1;
}

void MailboxReader::Take(size_t size, MailboxChunk* chunk) {
  std::string rest = buffer_.substr(size);
  chunk->bytes = std::move(buffer_);
  chunk->bytes.resize(size);
  buffer_ = std::move(rest);
  bytes_before_ += size;
  seen_ -= std::min(seen_, size);
  open_.span = {};
}

}  // namespace decline_lint
