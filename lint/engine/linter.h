// Runs the rules of a pack over a message and gives the findings, in the order of the file.
//
//   Linter linter(pack, {});
//   for (const Diagnostic& finding : linter.Lint(file)) ...
//
// The same input gives the same output, byte for byte. A Linter keeps its working memory between
// calls, so that linting again costs no allocation: use one a thread. The pack is shared and must
// outlive it. Nothing here reads a file, the clock or the environment: "now" is handed in.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/engine/rules_in_force.h"
#include "lint/message/message.h"
#include "lint/source/source_file.h"

namespace decline_lint {

class MessageIndex;

/// What a run may set beside the pack.
struct LintOptions {
  /// Rule ids to leave out, and, unless empty, the only ones to run.
  std::vector<std::string> disabled;
  std::vector<std::string> only;
  Severity min_severity = Severity::kNote;
  std::vector<RuleChange> changes = {};
  /// The day on which the invitation came, where the caller knows it.
  std::optional<std::chrono::sys_days> invited;
  /// The day of the reply where the draft has no Date and the caller knows it. Without it such a
  /// draft is never late.
  std::optional<std::chrono::sys_days> now;
  /// Today by the clock, in the writer's time zone. A file without a Date may be an old letter, so
  /// this alone calls nothing late: a note says how many days have passed.
  std::optional<std::chrono::sys_days> today;
  /// The writer's time zone, east of UTC, where the draft has no Date.
  std::chrono::minutes utc_offset{0};
  /// Mails that the draft may answer. Must outlive the linter; may be shared by threads.
  const MessageIndex* thread = nullptr;
  InputKind input = InputKind::kAuto;
  MessageLimits limits = {};
  /// Match with plain RE2 instead of the tables: slow, the reference that tests compare with.
  bool reference = false;
};

class Linter {
 public:
  Linter(const RulePack& pack, LintOptions options);
  Linter(Linter&&) noexcept;
  ~Linter();

  std::vector<Diagnostic> Lint(const SourceFile& file);
  /// For those that have read the message already: `message` is ReadMessage's of that file.
  std::vector<Diagnostic> Lint(const SourceFile& file, const Message& message);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace decline_lint
