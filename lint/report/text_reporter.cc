#include "lint/report/text_reporter.h"

#include <algorithm>

#include "lint/report/excerpt.h"
#include "lint/report/fix_text.h"
#include "lint/report/palette.h"
#include "lint/report/place.h"
#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

class TextReporter final : public Reporter {
 public:
  TextReporter(const ReportOptions& options, std::string& out)
      : palette_(options.color ? kColored : kPlain), excerpt_(options.excerpt), out_(out) {}

  void AddFile(const SourceFile& file, const std::vector<Diagnostic>& findings) override {
    for (const Diagnostic& finding : findings) AddFinding(file, finding);
  }

 private:
  void AddFinding(const SourceFile& file, const Diagnostic& finding) {
    AddHeading(file, finding.span, finding.severity, finding.message);
    if (!finding.rule_id.empty()) {
      out_.append(" ").append(palette_.Of(finding.severity)).append("[");
      AppendVisible(finding.rule_id, out_);
      out_.append("]").append(palette_.reset);
    }
    out_ += '\n';
    if (excerpt_) AddDetails(file, finding);
  }

  /// file:line:column: severity: message
  void AddHeading(const SourceFile& file, Span span, Severity severity, std::string_view message) {
    const Position place = PlaceOf(file, span.begin);
    out_.append(palette_.place);
    AppendVisible(file.name(), out_);
    out_ += ':';
    AppendNumber(place.line, out_);
    out_ += ':';
    AppendNumber(place.column, out_);
    out_.append(":").append(palette_.reset).append(" ").append(palette_.Of(severity));
    out_.append(SeverityName(severity)).append(":").append(palette_.reset).append(" ");
    AppendVisible(message, out_);
  }

  void AddDetails(const SourceFile& file, const Diagnostic& finding) {
    uint32_t gutter = GutterWidth(file, finding.span);
    for (const Note& note : finding.notes) gutter = std::max(gutter, GutterWidth(file, note.span));
    if (finding.decoded) {
      AppendDecodedExcerpt(file, finding.span, *finding.decoded, gutter, palette_, out_);
    } else {
      AppendExcerpt(file, finding.span, gutter, palette_, out_);
    }
    if (!finding.help.empty()) AddAdvice(gutter, "help", finding.help);
    for (const Fix& fix : finding.fixes) {
      if (fix.edits.empty()) continue;
      AddAdvice(gutter, fix.safe ? "fix" : "possible fix", DescribeFix(file, finding.span, fix));
    }
    for (const Note& note : finding.notes) {
      AddHeading(file, note.span, Severity::kNote, note.message);
      out_ += '\n';
      AppendExcerpt(file, note.span, gutter, palette_, out_);
    }
  }

  void AddAdvice(uint32_t gutter, std::string_view label, std::string_view text) {
    out_.append(gutter + 1, ' ').append("= ").append(palette_.label).append(label).append(":");
    out_.append(palette_.reset).append(" ");
    AppendVisible(text, out_);
    out_ += '\n';
  }

  const Palette& palette_;
  const bool excerpt_;
  std::string& out_;
};

}  // namespace

std::unique_ptr<Reporter> MakeTextReporter(const ReportOptions& options, std::string& out) {
  return std::make_unique<TextReporter>(options, out);
}

}  // namespace decline_lint
