#include "lint/report/checkstyle_reporter.h"

#include "lint/report/place.h"
#include "lint/report/utf16_columns.h"
#include "lint/report/xml_text.h"

namespace decline_lint {
namespace {

const char* CheckstyleSeverity(Severity severity) {
  return severity == Severity::kNote ? "info" : SeverityName(severity);
}

class CheckstyleReporter final : public Reporter {
 public:
  explicit CheckstyleReporter(std::string& out) : out_(out) {}

  void Begin() override {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
  }

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    const Utf16Columns columns(file);
    out_ += "  <file";
    AppendAttribute("name", file.path(), out_);
    out_ += ">\n";
    for (const Diagnostic& finding : findings) {
      AppendError(columns.PlaceOf(CutToFile(file, finding.span).begin), finding);
    }
    out_ += "  </file>\n";
  }

  void End() override { out_ += "</checkstyle>\n"; }

 private:
  void AppendError(Position place, const Diagnostic& finding) {
    const bool has_help = !finding.help.empty();
    out_ += "    <error";
    AppendAttribute("line", std::to_string(place.line), out_);
    AppendAttribute("column", std::to_string(place.column), out_);
    AppendAttribute("severity", CheckstyleSeverity(finding.severity), out_);
    AppendAttribute("message", finding.message + (has_help ? "; " + finding.help : ""), out_);
    AppendAttribute("source", "decline-lint." + finding.rule_id, out_);
    out_ += "/>\n";
  }

  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeCheckstyleReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<CheckstyleReporter>(out);
}

}  // namespace decline_lint
