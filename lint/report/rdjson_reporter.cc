#include "lint/report/rdjson_reporter.h"

#include "lint/report/finding_json.h"
#include "lint/report/reviewdog_json.h"

namespace decline_lint {
namespace {

class RdjsonReporter final : public Reporter {
 public:
  explicit RdjsonReporter(std::string& out) : out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    for (const Diagnostic& finding : findings) {
      diagnostics_.push_back(ReviewdogDiagnostic(file, finding));
    }
  }

  void End() override {
    const OrderedJson result{{"source", {{"name", "decline-lint"}}},
                             {"diagnostics", std::move(diagnostics_)}};
    out_ += WriteJson(result, 2);
  }

 private:
  OrderedJson diagnostics_ = OrderedJson::array();
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeRdjsonReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<RdjsonReporter>(out);
}

}  // namespace decline_lint
