#include "lint/cli/work_list.h"

#include <algorithm>

namespace decline_lint {
namespace {

constexpr size_t kFilesABlock = 16;

}  // namespace

WorkList::WorkList(std::span<const Input> inputs, uint64_t max_bytes, bool splits_mailboxes)
    : inputs_(inputs), max_bytes_(max_bytes), splits_mailboxes_(splits_mailboxes) {}

bool WorkList::IsMailbox(const Input& input) const {
  return splits_mailboxes_ && input.mailbox_bytes > 0;
}

size_t WorkList::EstimateCount() const {
  size_t files = 0;
  uint64_t bytes = 0;
  for (const Input& input : inputs_) {
    if (IsMailbox(input)) {
      bytes += input.mailbox_bytes;
    } else {
      ++files;
    }
  }
  return (files + kFilesABlock - 1) / kFilesABlock +
         static_cast<size_t>(bytes / kMailboxChunkBytes);
}

std::optional<WorkBlock> WorkList::Next() {
  const std::lock_guard lock(mutex_);
  WorkBlock block{.number = next_number_};
  while (next_input_ < inputs_.size()) {
    if (!IsMailbox(inputs_[next_input_])) {
      TakeFiles(&block);
    } else if (!TakeMessages(&block)) {
      continue;
    }
    ++next_number_;
    return block;
  }
  return std::nullopt;
}

void WorkList::TakeFiles(WorkBlock* block) {
  size_t end = next_input_;
  while (end < inputs_.size() && end - next_input_ < kFilesABlock && !IsMailbox(inputs_[end]))
    ++end;
  block->files = inputs_.subspan(next_input_, end - next_input_);
  next_input_ = end;
}

/// False when the mailbox has no more messages.
bool WorkList::TakeMessages(WorkBlock* block) {
  const Input& input = inputs_[next_input_];
  block->mailbox = &input;
  if (!mailbox_) {
    Expected<MailboxReader> opened = MailboxReader::Open(input.path, max_bytes_);
    if (!opened) {
      ++next_input_;
      block->messages.messages.push_back({.problem = opened.error()});
      return true;
    }
    mailbox_.emplace(std::move(*opened));
  }
  block->messages = mailbox_->Next();
  if (!block->messages.messages.empty()) return true;
  mailbox_.reset();
  ++next_input_;
  return false;
}

}  // namespace decline_lint
