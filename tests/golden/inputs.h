// Every input at hand, for what must hold of any: the golden letters, the letters of examples/ and
// of tests/corpus/, and all examples of the embedded packs.
#pragma once

#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/engine/linter.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// The bytes of a file; fails the test when it cannot be read.
std::string ReadWhole(const std::string& path);

/// The files with that ending in a folder of the checkout, by name; none when there is no such
/// folder.
std::vector<SourceFile> ReadTextFiles(const std::string& folder,
                                      const std::string& ending = ".txt");

/// Examples are named "rule-id#3", counting from 1 in the order of the rule file.
const std::vector<SourceFile>& AllInputs();

/// "Today" in these tests, so that delays are the same on any day.
LintOptions OptionsOfTests();

/// "3:5 closed-door: these words shut out future contact", lines and columns in bytes; for the
/// messages of failures and for comparing findings.
std::string Describe(const SourceFile& file, const Diagnostic& finding);
std::vector<std::string> Describe(const SourceFile& file, const std::vector<Diagnostic>& findings);

}  // namespace decline_lint
