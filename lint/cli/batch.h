// Lints a list of drafts, on one thread or several, and writes the findings in the order of the
// list.
//
// Work is dealt out in small blocks of consecutive drafts. Whoever has linted a block waits for its
// turn to write it, so the output does not depend on the number of threads, and at most one
// block a thread is kept in memory.
//
// The messages of a mailbox are drafts of their own, named "sent.mbox:#3" for the third, with the
// lines of the file; the message of a mailbox that has but one is named like the file.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/cli/draft_setups.h"
#include "lint/cli/inputs.h"
#include "lint/cli/report_sink.h"
#include "lint/cli/work_list.h"
#include "lint/message/message.h"
#include "lint/report/summary.h"

namespace decline_lint {

struct BatchOptions {
  InputKind input = InputKind::kAuto;
  uint64_t max_bytes = 0;
  uint32_t jobs = 0;  ///< 0 for as many as pay
};

struct BatchResult {
  FindingCounts counts;
  bool reached_threshold = false;
  bool had_problems = false;  ///< drafts that could not be linted; said on standard error already
};

class Batch {
 public:
  /// All of these must outlive the batch.
  Batch(std::span<const DraftSetup> setups, const BatchOptions& options,
        const std::vector<Input>& inputs, std::span<const std::unique_ptr<ReportSink>> sinks);

  BatchResult Run();

 private:
  struct Linted;
  struct Block;
  class Linters;

  uint32_t ThreadCount() const;
  bool SplitsMailboxes() const;
  void Work();
  Block LintBlock(WorkBlock work, Linters& linters) const;
  void LintFile(const Input& input, Linters& linters, Block& block) const;
  void LintMessages(const Input& mailbox, const MailboxChunk& chunk, Linters& linters,
                    Block& block) const;
  void LintBytes(SourceFile file, uint32_t setup, Linters& linters, Block& block) const;
  void RenderApart(Block& block) const;
  void Take(Block block);

  std::span<const DraftSetup> setups_;
  const BatchOptions& options_;
  std::span<const std::unique_ptr<ReportSink>> sinks_;  // written under the mutex

  WorkList work_;
  std::mutex mutex_;  // guards all below
  std::condition_variable turn_changed_;
  size_t turn_ = 0;  // the block that is to be written next
  BatchResult result_;
};

}  // namespace decline_lint
