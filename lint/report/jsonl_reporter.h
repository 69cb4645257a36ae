// `jsonl`: one JSON object a finding and line (https://jsonlines.org), so that a long run can be
// read while it goes on. Each holds the file's name and what the `json` format says of a finding.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeJsonLinesReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
