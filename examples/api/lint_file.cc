// Lints the files that are named, with the C++ API:
//   c++ -std=c++20 lint_file.cc $(pkg-config --cflags --libs --static decline-lint) -o lint_file

#include <decline_lint/letter_linter.h>

#include <fstream>
#include <iostream>
#include <iterator>

int main(int count, char** names) {
  decline_lint::LetterLinter linter;
  for (int i = 1; i < count; ++i) {
    std::ifstream file(names[i], std::ios::binary);
    const std::string letter(std::istreambuf_iterator<char>(file), {});
    for (const decline_lint::Finding& finding : linter.Lint(letter)) {
      std::cout << names[i] << ':' << finding.line << ": " << finding.message << " ["
                << finding.rule << "]\n";
    }
  }
}
