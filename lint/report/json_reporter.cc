#include "lint/report/json_reporter.h"

#include "lint/report/finding_json.h"
#include "lint/report/summary.h"

namespace decline_lint {
namespace {

class JsonReporter final : public Reporter {
 public:
  JsonReporter(const ReportOptions& options, std::string& out)
      : version_(options.version), out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    counts_.Add(findings);
    FindingJson writer(file);
    OrderedJson list = OrderedJson::array();
    for (const Diagnostic& finding : findings) list.push_back(writer.Describe(finding));
    files_.push_back({{"name", file.name()}, {"findings", std::move(list)}});
  }

  void End() override {
    const OrderedJson report{
        {"version", kFindingsVersion},
        {"tool", {{"name", "decline-lint"}, {"version", version_}}},
        {"files", std::move(files_)},
        {"summary",
         {{"errors", counts_.errors}, {"warnings", counts_.warnings}, {"notes", counts_.notes}}}};
    out_ += WriteJson(report, 2);
  }

 private:
  std::string version_;
  FindingCounts counts_;
  OrderedJson files_ = OrderedJson::array();
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeJsonReporter(const ReportOptions& options, std::string& out) {
  return std::make_unique<JsonReporter>(options, out);
}

}  // namespace decline_lint
