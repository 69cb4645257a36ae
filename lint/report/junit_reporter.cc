#include "lint/report/junit_reporter.h"

#include <algorithm>

#include "lint/report/place.h"
#include "lint/report/xml_text.h"

namespace decline_lint {
namespace {

class JunitReporter final : public Reporter {
 public:
  explicit JunitReporter(std::string& out) : out_(out) {}

  void Begin() override {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"decline-lint\">\n";
  }

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    out_ += "  <testsuite";
    AppendAttribute("name", file.name(), out_);
    AppendAttribute("tests", std::to_string(std::max<size_t>(findings.size(), 1)), out_);
    AppendAttribute("failures", std::to_string(findings.size()), out_);
    out_ += ">\n";
    for (const Diagnostic& finding : findings) AppendFailure(file, finding);
    if (findings.empty()) {
      OpenTest(file.name(), "no findings");
      out_ += "/>\n";
    }
    out_ += "  </testsuite>\n";
  }

  void End() override { out_ += "</testsuites>\n"; }

 private:
  void OpenTest(std::string_view file, std::string_view name) {
    out_ += "    <testcase";
    AppendAttribute("classname", file, out_);
    AppendAttribute("name", name, out_);
  }

  void AppendFailure(const SourceFile& file, const Diagnostic& finding) {
    const Position place = PlaceOf(file, CutToFile(file, finding.span).begin);
    const std::string where = std::to_string(place.line) + ':' + std::to_string(place.column);
    OpenTest(file.name(), finding.rule_id + " at " + where);
    out_ += ">\n      <failure";
    AppendAttribute("type", SeverityName(finding.severity), out_);
    AppendAttribute("message", finding.message, out_);
    out_ += '>';
    AppendXmlText(file.name() + ':' + where + ": " + SeverityName(finding.severity) + ": " +
                      finding.message + " [" + finding.rule_id + ']',
                  out_);
    if (!finding.help.empty()) AppendXmlText("; " + finding.help, out_);
    out_ += "</failure>\n    </testcase>\n";
  }

  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeJunitReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<JunitReporter>(out);
}

}  // namespace decline_lint
