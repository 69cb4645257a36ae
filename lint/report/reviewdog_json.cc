#include "lint/report/reviewdog_json.h"

#include "lint/report/place.h"

namespace decline_lint {
namespace {

using Json = nlohmann::ordered_json;

const char* ReviewdogSeverity(Severity severity) {
  switch (severity) {
    case Severity::kNote:
      return "INFO";
    case Severity::kWarning:
      return "WARNING";
    case Severity::kError:
      return "ERROR";
  }
  return "UNKNOWN_SEVERITY";
}

Json Range(const SourceFile& file, Span span) {
  span = CutToFile(file, span);
  auto place = [&](uint32_t offset) {
    const Position position = PlaceOf(file, offset);
    return Json{{"line", position.line}, {"column", position.column}};
  };
  return {{"start", place(span.begin)}, {"end", place(span.end)}};
}

/// The help is part of the comment that a reviewer sees.
std::string Message(const Diagnostic& finding) {
  return finding.help.empty() ? finding.message : finding.message + "; " + finding.help;
}

}  // namespace

Json ReviewdogDiagnostic(const SourceFile& file, const Diagnostic& finding) {
  Json json{{"message", Message(finding)},
            {"location", {{"path", file.path()}, {"range", Range(file, finding.span)}}},
            {"severity", ReviewdogSeverity(finding.severity)},
            {"source", {{"name", "decline-lint"}}},
            {"code", {{"value", finding.rule_id}}}};
  for (const Fix& fix : finding.fixes) {
    if (fix.edits.size() != 1) continue;
    const TextEdit& edit = fix.edits.front();
    json["suggestions"].push_back({{"range", Range(file, edit.span)}, {"text", edit.replacement}});
  }
  return json;
}

}  // namespace decline_lint
