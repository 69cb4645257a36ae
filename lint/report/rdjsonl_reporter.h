// `rdjsonl`: one `Diagnostic` of the Reviewdog Diagnostic Format a finding and line, for
// `reviewdog -f=rdjsonl`. See lint/report/reviewdog_json.h.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeRdjsonLinesReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
