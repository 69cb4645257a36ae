// `gitlab`: a Code Quality report, which GitLab shows in merge requests
// (`artifacts: reports: codequality:`).
//
// Source: GitLab documentation, "Code Quality", section "Code Quality report format". An issue is
// known by its fingerprint: of two with the same one only the first is shown, so the name of the
// file is part of it. Its severities are mapped note to info, warning to minor, error to major.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeGitlabReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
