// `rdjson`: one `DiagnosticResult` of the Reviewdog Diagnostic Format for all files, for
// `reviewdog -f=rdjson`. See lint/report/reviewdog_json.h.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeRdjsonReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
