#include "lint/cli/batch.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "lint/cli/draft_check.h"
#include "lint/cli/file_reader.h"

namespace decline_lint {
namespace {

constexpr size_t kBlocksAThread = 4;  // below that a thread costs more than it saves

}  // namespace

/// A draft and its findings, or why there are none.
struct Batch::Linted {
  std::optional<SourceFile> file;
  std::vector<Diagnostic> findings;
  std::string problem;  // "NAME: what is wrong"
  uint32_t setup = 0;
};

/// The linters of one thread, one a setup, made when the first draft asks for it.
class Batch::Linters {
 public:
  explicit Linters(std::span<const DraftSetup> setups) : setups_(setups), linters_(setups.size()) {}

  Linter& For(uint32_t setup) {
    std::unique_ptr<Linter>& linter = linters_[setup];
    if (!linter) linter = std::make_unique<Linter>(*setups_[setup].pack, setups_[setup].lint);
    return *linter;
  }

 private:
  std::span<const DraftSetup> setups_;
  std::vector<std::unique_ptr<Linter>> linters_;
};

struct Batch::Block {
  void AddProblem(const std::string& name, const std::string& problem) {
    drafts.push_back({{}, {}, name + ": " + problem, 0});
  }

  std::vector<Linted> drafts;
  std::vector<std::string> texts;  // one a sink, where its format lets files be written apart
};

Batch::Batch(std::span<const DraftSetup> setups, const BatchOptions& options,
             const std::vector<Input>& inputs, std::span<const std::unique_ptr<ReportSink>> sinks)
    : setups_(setups),
      options_(options),
      sinks_(sinks),
      work_(inputs, options.max_bytes, SplitsMailboxes()) {}

bool Batch::SplitsMailboxes() const {
  return options_.input == InputKind::kAuto || options_.input == InputKind::kMail;
}

uint32_t Batch::ThreadCount() const {
  const size_t blocks = work_.EstimateCount();
  size_t wanted = options_.jobs;
  if (wanted == 0) {
    wanted = blocks / kBlocksAThread;
    if (wanted > 1) wanted = std::min<size_t>(wanted, std::thread::hardware_concurrency());
  }
  return static_cast<uint32_t>(std::clamp<size_t>(wanted, 1, std::max<size_t>(blocks, 1)));
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
  Linters linters(setups_);
  while (std::optional<WorkBlock> work = work_.Next()) {
    const size_t number = work->number;
    Block block = LintBlock(std::move(*work), linters);
    std::unique_lock lock(mutex_);
    turn_changed_.wait(lock, [&] { return turn_ == number; });
    Take(std::move(block));
    ++turn_;
    turn_changed_.notify_all();
  }
}

Batch::Block Batch::LintBlock(WorkBlock work, Linters& linters) const {
  Block block;
  for (const Input& file : work.files) LintFile(file, linters, block);
  if (work.mailbox != nullptr) LintMessages(*work.mailbox, work.messages, linters, block);
  RenderApart(block);
  return block;
}

void Batch::LintFile(const Input& input, Linters& linters, Block& block) const {
  if (!input.problem.empty()) return block.AddProblem(input.name, input.problem);
  Expected<std::string> bytes = input.path.empty() ? ReadStandardInput(options_.max_bytes)
                                                   : ReadFile(input.path, options_.max_bytes);
  if (!bytes) return block.AddProblem(input.name, bytes.error());
  if (!SplitsMailboxes() || !OpensMailbox(*bytes)) {
    return LintBytes(SourceFile(input.name, std::move(*bytes)), input.setup, linters, block);
  }
  LintMessages(input, MailboxReader(std::move(*bytes)).Next(), linters, block);
}

void Batch::LintMessages(const Input& mailbox, const MailboxChunk& chunk, Linters& linters,
                         Block& block) const {
  for (const MailboxMessage& message : chunk.messages) {
    std::string name = mailbox.name;
    const bool has_number = message.number > 0 && !chunk.is_whole_mailbox;
    if (has_number) name += ":#" + std::to_string(message.number);
    if (!message.problem.empty()) {
      block.AddProblem(name, message.problem);
      continue;
    }
    PartOfFile part{mailbox.name, message.lines_before, message.bytes_before};
    std::string bytes(Slice(chunk.bytes, message.span));
    LintBytes(SourceFile(std::move(name), std::move(bytes), std::move(part)), mailbox.setup,
              linters, block);
  }
}

void Batch::LintBytes(SourceFile file, uint32_t setup, Linters& linters, Block& block) const {
  const std::string problem = WhyNoDraft(file.bytes());
  if (!problem.empty()) return block.AddProblem(file.name(), problem);
  block.drafts.push_back({std::move(file), {}, "", setup});
  Linted& linted = block.drafts.back();
  linted.findings = linters.For(setup).Lint(*linted.file);
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
    const std::optional<Severity> fail_on = setups_[draft.setup].fail_on;
    for (const Diagnostic& finding : draft.findings) {
      result_.reached_threshold |= fail_on && finding.severity >= *fail_on;
    }
    for (const auto& sink : sinks_) {
      if (!sink->files_stand_alone()) sink->AddFile(*draft.file, draft.findings);
    }
  }
  for (size_t i = 0; i < sinks_.size(); ++i) sinks_[i]->AddText(block.texts[i]);
}

}  // namespace decline_lint
