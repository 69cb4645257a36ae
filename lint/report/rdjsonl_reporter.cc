#include "lint/report/rdjsonl_reporter.h"

#include "lint/report/finding_json.h"
#include "lint/report/reviewdog_json.h"

namespace decline_lint {
namespace {

class RdjsonLinesReporter final : public Reporter {
 public:
  explicit RdjsonLinesReporter(std::string& out) : out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    for (const Diagnostic& finding : findings) {
      out_ += WriteJson(ReviewdogDiagnostic(file, finding), -1);
    }
  }

 private:
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeRdjsonLinesReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<RdjsonLinesReporter>(out);
}

}  // namespace decline_lint
