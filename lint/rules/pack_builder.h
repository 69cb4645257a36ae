// Compiles rule files into a RulePack, or says what is wrong with them.
//
// A pack is compiled whole or not at all: any mistake in any file means that no pack is given, and
// all mistakes of all files are reported in one run, each at its place, as diagnostics with the
// rule id "rule-file". No I/O: the caller reads the files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lint/diag/diagnostic.h"
#include "lint/rules/rule_pack.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// A mistake in a rule file: which of the given files it stands in, and what it is.
struct RuleFileDiagnostic {
  size_t file = 0;
  Diagnostic diagnostic;
};

struct PackBuild {
  std::optional<RulePack> pack;  ///< none when there are diagnostics of severity error
  std::vector<RuleFileDiagnostic> diagnostics;
};

/// Builds one pack out of the files of all the packs that it is made of, in the order in which they
/// build on each other (`core` first): a later rule of the same id replaces an earlier pack's.
/// Names decide what a file is: `.../pack.yaml`, `.../lexicons/*.yaml`, any other is a rule; the
/// folder is the pack.
PackBuild BuildPack(const std::vector<SourceFile>& files);

}  // namespace decline_lint
