// `github`: workflow commands that GitHub Actions turns into annotations of the changed files.
//
//   ::warning file=draft.txt,line=3,endLine=3,col=1,endColumn=9,title=closed-door::these words ...
//
// Source: GitHub documentation, "Workflow commands for GitHub Actions". A percent sign and line
// ends are escaped, in properties colons and commas too. Columns count UTF-16 code units, as
// GitHub's pages do; they are given only where a finding stays on one line, since others are
// refused.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeGithubReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
