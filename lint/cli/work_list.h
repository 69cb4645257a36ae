// Deals out what a batch has to lint: small blocks of consecutive files, or some messages of a
// mailbox. Blocks are numbered in the order of the inputs, and taking them in that order gives the
// same output whoever linted them.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "lint/cli/inputs.h"
#include "lint/cli/mailbox_reader.h"

namespace decline_lint {

struct WorkBlock {
  size_t number = 0;  ///< from 0, without gaps
  std::span<const Input> files{};
  const Input* mailbox = nullptr;  ///< set instead of files
  MailboxChunk messages{};
};

class WorkList {
 public:
  /// `inputs` must outlive the list. `max_bytes` is the limit of one message.
  WorkList(std::span<const Input> inputs, uint64_t max_bytes, bool splits_mailboxes);

  /// The next block; none when all are dealt out. May be called from any thread.
  std::optional<WorkBlock> Next();
  /// How many blocks there will be, about.
  size_t EstimateCount() const;

 private:
  bool IsMailbox(const Input& input) const;
  void TakeFiles(WorkBlock* block);
  bool TakeMessages(WorkBlock* block);

  std::span<const Input> inputs_;
  uint64_t max_bytes_;
  bool splits_mailboxes_;
  std::mutex mutex_;  // guards all below
  size_t next_input_ = 0;
  size_t next_number_ = 0;
  std::optional<MailboxReader> mailbox_;  ///< inputs_[next_input_], which is being read
};

}  // namespace decline_lint
