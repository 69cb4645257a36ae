#include "lint/cli/report_sink.h"

#include <set>
#include <utility>

#include "lint/cli/terminal.h"

namespace decline_lint {
namespace {

constexpr size_t kFlushBytes = 65536;  // text that is kept before it is written

const ReportFormat& FormatOf(std::string_view name) {
  const ReportFormat* format = FindReportFormat(name);
  return format ? *format : ReportFormats().front();
}

}  // namespace

Expected<std::unique_ptr<ReportSink>> ReportSink::Open(const ReportTarget& target, ColorMode color,
                                                       ReportOptions options) {
  Expected<Output> output = Output::Open(target.path);
  if (!output) return Error{"cannot write " + target.path + ": " + output.error()};
  options.color = WantsColor(color, output->descriptor());
  return std::unique_ptr<ReportSink>(new ReportSink(target, options, std::move(*output)));
}

ReportSink::ReportSink(const ReportTarget& target, ReportOptions options, Output output)
    : format_(FormatOf(target.format)),
      options_(options),
      name_(target.path.empty() ? "standard output" : target.path),
      output_(std::move(output)),
      reporter_(format_.make(options_, text_)) {}

void ReportSink::AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  reporter_->AddFile(file, findings);
  AddText("");
}

void ReportSink::RenderApart(const SourceFile& file, const std::vector<Diagnostic>& findings,
                             std::string& out) const {
  format_.make(options_, out)->AddFile(file, findings);
}

void ReportSink::AddText(std::string_view text) {
  text_ += text;
  if (text_.size() <= kFlushBytes) return;
  output_.Write(text_);
  text_.clear();
}

bool ReportSink::Finish() {
  output_.Write(text_);
  text_.clear();
  const std::string problem = output_.Finish();
  if (!problem.empty()) ComplainAboutOutput(output_, name_, problem);
  return problem.empty();
}

Expected<std::vector<ReportTarget>> ReportTargets(const Options& options) {
  std::vector<ReportTarget> targets{{options.format, ""}};
  if (!options.output.empty()) targets = {{"", ""}, {options.format, options.output}};
  targets.insert(targets.end(), options.reports.begin(), options.reports.end());
  std::set<std::string_view> paths;
  for (const ReportTarget& target : targets) {
    if (paths.insert(target.path).second) continue;
    return Error{"two reports would be written to " + target.path};
  }
  return targets;
}

}  // namespace decline_lint
