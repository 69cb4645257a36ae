// How findings leave the program: one class a format, all fed in the same way.
//
//   std::string out;
//   auto reporter = FindReportFormat("text")->make(options, out);
//   reporter->Begin();
//   reporter->AddFile(file, linter.Lint(file));   // once a file
//   reporter->End();
//
// A reporter appends to `out` and does no I/O. The caller may take away what stands in `out` after
// any call, so that a long run need not be kept in memory. Findings may lie outside the file or in
// the middle of a character without harm: they are drawn as near as can be.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// What a format may tell about a rule beside its findings. Views must outlive the reporter.
struct RuleInfo {
  std::string_view id;
  std::string_view message;
  std::string_view why;
  std::string_view help;
  std::string_view guide;  ///< the section of the advice that the rule comes from
  Severity severity = Severity::kWarning;
};

/// Views must outlive the reporter.
struct ReportOptions {
  bool color = false;                    ///< terminal colours, in formats made for terminals
  bool excerpt = true;                   ///< show the line, help, fixes and notes, where optional
  std::string_view version = {};         ///< of the program
  std::span<const RuleInfo> rules = {};  ///< the rules that were run; only some formats need them
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  /// Called once, before all else.
  virtual void Begin() {}
  /// The findings of one file, in the order in which they are to be shown; may be empty.
  virtual void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) = 0;
  /// Called once, after all else.
  virtual void End() {}
};

}  // namespace decline_lint
