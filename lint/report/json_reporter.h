// `json`: one document for all files, for programs. Defined by docs/formats/findings.schema.json;
// its "version" goes up with every change that could break a reader.
//
// Written by End(), and always valid JSON in UTF-8. Files without findings are listed too.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeJsonReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
