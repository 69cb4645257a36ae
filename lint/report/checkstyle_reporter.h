// `checkstyle`: the XML of Java's Checkstyle, which most build servers and code review tools read.
//
// Source: Checkstyle's XMLLogger. One `file` element a file, also where nothing was found; `source`
// is the rule's id behind "decline-lint.". Columns count UTF-16 code units, as Java does.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeCheckstyleReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
