#include "lint/report/registry.h"

#include "lint/report/checkstyle_reporter.h"
#include "lint/report/github_reporter.h"
#include "lint/report/gitlab_reporter.h"
#include "lint/report/json_reporter.h"
#include "lint/report/jsonl_reporter.h"
#include "lint/report/junit_reporter.h"
#include "lint/report/rdjson_reporter.h"
#include "lint/report/rdjsonl_reporter.h"
#include "lint/report/sarif_reporter.h"
#include "lint/report/text_reporter.h"

namespace decline_lint {
namespace {

constexpr ReportFormat kFormats[] = {
    {"text", "what compilers print, with excerpts", MakeTextReporter, true},
    {"json", "one document of all files (docs/formats/)", MakeJsonReporter, false},
    {"jsonl", "one JSON object a finding and line", MakeJsonLinesReporter, true},
    {"sarif", "one SARIF 2.1.0 log of all files", MakeSarifReporter, false},
    {"rdjson", "for reviewdog -f=rdjson", MakeRdjsonReporter, false},
    {"rdjsonl", "for reviewdog -f=rdjsonl", MakeRdjsonLinesReporter, true},
    {"github", "annotations of GitHub Actions", MakeGithubReporter, true},
    {"gitlab", "a code quality report for GitLab", MakeGitlabReporter, false},
    {"checkstyle", "Checkstyle's XML, for build servers", MakeCheckstyleReporter, false},
    {"junit", "JUnit's XML, for build servers", MakeJunitReporter, false},
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
