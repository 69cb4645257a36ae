#include "lint/report/github_reporter.h"

#include "lint/report/place.h"
#include "lint/report/utf16_columns.h"
#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

enum class Part { kProperty, kMessage };

void AppendEscaped(std::string_view text, Part part, std::string& out) {
  std::string visible;
  AppendVisible(text, visible);
  for (char c : visible) {
    if (c == '%') {
      out += "%25";
    } else if (c == ':' && part == Part::kProperty) {
      out += "%3A";
    } else if (c == ',' && part == Part::kProperty) {
      out += "%2C";
    } else {
      out += c;
    }
  }
}

const char* CommandName(Severity severity) {
  return severity == Severity::kNote ? "notice" : SeverityName(severity);
}

void AppendPlace(const SourceFile& file, const Utf16Columns& columns, Span span, std::string& out) {
  span = CutToFile(file, span);
  const LineRange lines = LinesOf(file, span);
  out += ",line=" + std::to_string(lines.first) + ",endLine=" + std::to_string(lines.last);
  if (lines.first != lines.last) return;
  const Position end = columns.PlaceOf(span.end);
  out += ",col=" + std::to_string(columns.PlaceOf(span.begin).column);
  if (end.line == lines.first) out += ",endColumn=" + std::to_string(end.column);
}

class GithubReporter final : public Reporter {
 public:
  explicit GithubReporter(std::string& out) : out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    if (findings.empty()) return;
    const Utf16Columns columns(file);
    for (const Diagnostic& finding : findings) {
      out_ += "::";
      out_ += CommandName(finding.severity);
      out_ += " file=";
      AppendEscaped(file.path(), Part::kProperty, out_);
      AppendPlace(file, columns, finding.span, out_);
      out_ += ",title=";
      AppendEscaped(finding.rule_id, Part::kProperty, out_);
      out_ += "::";
      AppendEscaped(finding.message, Part::kMessage, out_);
      if (!finding.help.empty()) AppendEscaped("; " + finding.help, Part::kMessage, out_);
      out_ += '\n';
    }
  }

 private:
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeGithubReporter(const ReportOptions&, std::string& out) {
  return std::make_unique<GithubReporter>(out);
}

}  // namespace decline_lint
