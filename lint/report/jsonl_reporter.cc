#include "lint/report/jsonl_reporter.h"

#include "lint/report/finding_json.h"

namespace decline_lint {
namespace {

class JsonLinesReporter final : public Reporter {
 public:
  explicit JsonLinesReporter(std::string& out) : out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    if (findings.empty()) return;
    FindingJson writer(file);
    for (const Diagnostic& finding : findings) {
      OrderedJson json{{"version", kFindingsVersion}, {"file", file.name()}};
      json.update(writer.Describe(finding));
      out_ += WriteJson(json, -1);
    }
  }

 private:
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeJsonLinesReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<JsonLinesReporter>(out);
}

}  // namespace decline_lint
