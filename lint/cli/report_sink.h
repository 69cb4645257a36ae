// One report of a run: a format, and where it goes. A run may give several, of the same findings.
//
// Findings are fed as to a Reporter. Formats in which files stand alone can be rendered outside of
// any lock first, with RenderApart.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lint/base/expected.h"
#include "lint/cli/options.h"
#include "lint/cli/output.h"
#include "lint/report/registry.h"

namespace decline_lint {

class ReportSink {
 public:
  /// Opens where `target` goes. The colours are decided here, the rest of `options` is as given.
  static Expected<std::unique_ptr<ReportSink>> Open(const ReportTarget& target, ColorMode color,
                                                    ReportOptions options);

  bool files_stand_alone() const { return format_.files_stand_alone; }
  void Begin() { reporter_->Begin(); }
  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings);
  void End() { reporter_->End(); }

  /// Appends what AddFile would write; may be called on several threads at a time.
  void RenderApart(const SourceFile& file, const std::vector<Diagnostic>& findings,
                   std::string& out) const;
  void AddText(std::string_view text);

  /// Writes all that is left and puts a file in its place; false, and a complaint, when that fails.
  bool Finish();

 private:
  ReportSink(const ReportTarget& target, ReportOptions options, Output output);

  const ReportFormat& format_;
  ReportOptions options_;
  std::string name_;  // for complaints
  Output output_;
  std::string text_;
  std::unique_ptr<Reporter> reporter_;  // appends to text_
};

/// What the options ask for: one report on standard output, and any number in files. Two may not go
/// to the same file.
Expected<std::vector<ReportTarget>> ReportTargets(const Options& options);

}  // namespace decline_lint
