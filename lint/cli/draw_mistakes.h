// Draws what is wrong with rule files and settings files.
#pragma once

#include <vector>

#include "lint/cli/options.h"
#include "lint/rules/pack_builder.h"
#include "lint/source/source_file.h"

namespace decline_lint {

/// Draws mistakes as findings are drawn, file by file, but on standard error: they are no results.
void DrawMistakes(const std::vector<SourceFile>& files, std::vector<RuleFileDiagnostic> mistakes,
                  ColorMode color);

}  // namespace decline_lint
