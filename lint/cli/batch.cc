#include "lint/cli/batch.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "lint/cli/draft_check.h"
#include "lint/cli/file_reader.h"

namespace decline_lint {
namespace {

constexpr size_t kBlockSize = 16;     // drafts dealt out at a time
constexpr size_t kBlocksAThread = 4;  // below that a thread costs more than it saves

}  // namespace

/// A draft and its findings, or why there are none.
struct Batch::Linted {
  std::optional<SourceFile> file;
  std::vector<Diagnostic> findings;
  std::string problem;  // "NAME: what is wrong"
};

struct Batch::Block {
  std::vector<Linted> drafts;
  std::vector<std::string> texts;  // one a sink, where its format lets files be written apart
};

Batch::Batch(const RulePack& pack, const BatchOptions& options, const std::vector<Input>& inputs,
             std::span<const std::unique_ptr<ReportSink>> sinks)
    : pack_(pack), options_(options), inputs_(inputs), sinks_(sinks) {}

size_t Batch::BlockCount() const { return (inputs_.size() + kBlockSize - 1) / kBlockSize; }

uint32_t Batch::ThreadCount() const {
  size_t wanted = options_.jobs;
  if (wanted == 0) {
    wanted = BlockCount() / kBlocksAThread;
    if (wanted > 1) wanted = std::min<size_t>(wanted, std::thread::hardware_concurrency());
  }
  return static_cast<uint32_t>(std::clamp<size_t>(wanted, 1, std::max<size_t>(BlockCount(), 1)));
}

BatchResult Batch::Run() {
  for (const auto& sink : sinks_) sink->Begin();
  std::vector<std::thread> helpers(ThreadCount() - 1);
  for (std::thread& helper : helpers) helper = std::thread(&Batch::Work, this);
  Work();
  for (std::thread& helper : helpers) helper.join();
  for (const auto& sink : sinks_) sink->End();
  return result_;
}

void Batch::Work() {
  Linter linter(pack_, options_.lint);
  for (size_t index; (index = next_block_++) < BlockCount();) {
    Block block = LintBlock(index, linter);
    std::unique_lock lock(mutex_);
    turn_changed_.wait(lock, [&] { return turn_ == index; });
    Take(std::move(block));
    ++turn_;
    turn_changed_.notify_all();
  }
}

Batch::Block Batch::LintBlock(size_t index, Linter& linter) const {
  Block block;
  size_t end = std::min(inputs_.size(), (index + 1) * kBlockSize);
  for (size_t i = index * kBlockSize; i < end; ++i) {
    block.drafts.push_back(LintOne(inputs_[i], linter));
  }
  RenderApart(block);
  return block;
}

Batch::Linted Batch::LintOne(const Input& input, Linter& linter) const {
  if (!input.problem.empty()) return {{}, {}, input.name + ": " + input.problem};
  Expected<std::string> bytes = input.path.empty() ? ReadStandardInput(options_.max_bytes)
                                                   : ReadFile(input.path, options_.max_bytes);
  if (!bytes) return {{}, {}, input.name + ": " + bytes.error()};
  std::string problem = WhyNoDraft(*bytes);
  if (!problem.empty()) return {{}, {}, input.name + ": " + problem};
  Linted linted;
  linted.file.emplace(input.name, std::move(*bytes));
  linted.findings = linter.Lint(*linted.file);
  return linted;
}

// Outside the lock, so that the threads need not wait for each other to draw.
void Batch::RenderApart(Block& block) const {
  for (const auto& sink : sinks_) {
    std::string& text = block.texts.emplace_back();
    if (!sink->files_stand_alone()) continue;
    for (const Linted& draft : block.drafts) {
      if (draft.file) sink->RenderApart(*draft.file, draft.findings, text);
    }
  }
}

void Batch::Take(Block block) {
  for (const Linted& draft : block.drafts) {
    if (!draft.file) {
      Complain(draft.problem);
      result_.had_problems = true;
      continue;
    }
    result_.counts.Add(draft.findings);
    for (const Diagnostic& finding : draft.findings) {
      result_.reached_threshold |= options_.fail_on && finding.severity >= *options_.fail_on;
    }
    for (const auto& sink : sinks_) {
      if (!sink->files_stand_alone()) sink->AddFile(*draft.file, draft.findings);
    }
  }
  for (size_t i = 0; i < sinks_.size(); ++i) sinks_[i]->AddText(block.texts[i]);
}

}  // namespace decline_lint
