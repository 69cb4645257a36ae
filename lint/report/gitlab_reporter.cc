#include "lint/report/gitlab_reporter.h"

#include "lint/report/finding_json.h"
#include "lint/report/place.h"

namespace decline_lint {
namespace {

const char* GitlabSeverity(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "info";
    case Severity::kWarning:
      return "minor";
    case Severity::kError:
      return "major";
  }
  return "info";
}

OrderedJson DescribeIssue(const SourceFile& file, const Diagnostic& finding,
                          const std::string& fingerprint) {
  const LineRange lines = LinesOf(file, CutToFile(file, finding.span));
  return {{"description", finding.message},
          {"check_name", finding.rule_id},
          {"fingerprint", fingerprint},
          {"severity", GitlabSeverity(finding.severity)},
          {"location",
           {{"path", file.path()}, {"lines", {{"begin", lines.first}, {"end", lines.last}}}}}};
}

class GitlabReporter final : public Reporter {
 public:
  explicit GitlabReporter(std::string& out) : out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    Fingerprinter fingerprints(file);
    for (const Diagnostic& finding : findings) {
      issues_.push_back(
          DescribeIssue(file, finding, file.name() + ':' + fingerprints.Next(finding)));
    }
  }

  void End() override { out_ += WriteJson(issues_, 2); }

 private:
  OrderedJson issues_ = OrderedJson::array();
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeGitlabReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<GitlabReporter>(out);
}

}  // namespace decline_lint
