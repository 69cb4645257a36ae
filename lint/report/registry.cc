#include "lint/report/registry.h"

#include "lint/report/sarif_reporter.h"
#include "lint/report/text_reporter.h"

namespace decline_lint {
namespace {

constexpr ReportFormat kFormats[] = {
    {"text", "what compilers print, with excerpts", MakeTextReporter, true},
    {"sarif", "one SARIF 2.1.0 log of all files", MakeSarifReporter, false},
};

}  // namespace

std::span<const ReportFormat> ReportFormats() { return kFormats; }

const ReportFormat* FindReportFormat(std::string_view name) {
  for (const ReportFormat& format : kFormats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

}  // namespace decline_lint
