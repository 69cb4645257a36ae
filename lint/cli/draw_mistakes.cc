#include "lint/cli/draw_mistakes.h"

#include <unistd.h>

#include <memory>
#include <string>
#include <utility>

#include "lint/cli/output.h"
#include "lint/cli/terminal.h"
#include "lint/report/registry.h"

namespace decline_lint {

void DrawMistakes(const std::vector<SourceFile>& files, std::vector<RuleFileDiagnostic> mistakes,
                  ColorMode color) {
  std::string text;
  ReportOptions options;
  options.color = WantsColor(color, STDERR_FILENO);
  auto reporter = FindReportFormat("text")->make(options, text);
  for (size_t i = 0; i < files.size(); ++i) {
    std::vector<Diagnostic> of_file;
    for (RuleFileDiagnostic& mistake : mistakes) {
      if (mistake.file == i) of_file.push_back(std::move(mistake.diagnostic));
    }
    reporter->AddFile(files[i], of_file);
  }
  WriteToStandardError(text);
}

}  // namespace decline_lint
