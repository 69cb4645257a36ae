#include "lint/cli/letter_files.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "lint/cli/draw_mistakes.h"
#include "lint/cli/output.h"
#include "lint/cli/rule_files.h"
#include "lint/letter/embedded_letters.h"

namespace decline_lint {

std::optional<LetterBook> LoadLetters(const std::vector<std::string>& paths, ColorMode color) {
  std::vector<SourceFile> files;
  for (const EmbeddedFile& file : EmbeddedLetterFiles())
    files.emplace_back(std::string(file.name), std::string(file.text));
  for (const std::string& path : paths) {
    Expected<std::vector<SourceFile>> found = ReadRuleFiles(path);
    if (!found) {
      Complain(found.error());
      return std::nullopt;
    }
    std::move(found->begin(), found->end(), std::back_inserter(files));
  }
  LetterBookRead read = ReadLetterBook(files);
  if (read.diagnostics.empty()) return std::move(read.book);
  DrawMistakes(files, std::move(read.diagnostics), color);
  return std::nullopt;
}

}  // namespace decline_lint
