#include "lint/report/summary.h"

#include <string_view>

namespace decline_lint {
namespace {

std::string Counted(uint32_t count, std::string_view noun) {
  std::string text = std::to_string(count);
  text.append(" ").append(noun);
  if (count != 1) text += 's';
  return text;
}

}  // namespace

void FindingCounts::Add(const std::vector<Diagnostic>& findings) {
  files += findings.empty() ? 0 : 1;
  for (const Diagnostic& finding : findings) {
    switch (finding.severity) {
      case Severity::kError:
        ++errors;
        break;
      case Severity::kWarning:
        ++warnings;
        break;
      case Severity::kNote:
        ++notes;
        break;
    }
  }
}

std::string Summary(const FindingCounts& counts) {
  std::vector<std::string> parts;
  if (counts.errors > 0) parts.push_back(Counted(counts.errors, "error"));
  if (counts.warnings > 0) parts.push_back(Counted(counts.warnings, "warning"));
  if (counts.notes > 0) parts.push_back(Counted(counts.notes, "note"));
  std::string line;
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) line += i + 1 == parts.size() ? " and " : ", ";
    line += parts[i];
  }
  if (counts.files > 1) line += " in " + Counted(counts.files, "file");
  return line;
}

}  // namespace decline_lint
