// `junit`: test results as build servers read them. A file is a test suite, a finding a failed
// test; a file without findings has one test that passed, so that it is seen to have been linted.
//
// Source: the schema of Apache Ant's JUnit task, as Jenkins and GitLab read it. There are no
// columns in it: place, severity and help are told in the text of the failure.
#pragma once

#include <memory>
#include <string>

#include "lint/report/reporter.h"

namespace decline_lint {

std::unique_ptr<Reporter> MakeJunitReporter(const ReportOptions& options, std::string& out);

}  // namespace decline_lint
