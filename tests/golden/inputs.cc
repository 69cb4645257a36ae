#include "tests/golden/inputs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "lint/base/date.h"
#include "lint/engine/example_check.h"
#include "lint/rules/embedded_pack.h"

namespace decline_lint {
namespace {

void AppendExamples(std::vector<SourceFile>& inputs) {
  const RulePack& pack = EmbeddedPack();
  for (const RuleRecord& rule : pack.rules()) {
    size_t number = 0;
    for (const ExampleRecord& example :
         pack.examples().subspan(rule.examples.first, rule.examples.count)) {
      inputs.emplace_back(std::string(pack.String(rule.id)) + "#" + std::to_string(++number),
                          ReadMarks(pack.String(example.text)).text);
    }
  }
}

std::vector<SourceFile> CollectInputs() {
  std::vector<SourceFile> inputs;
  for (const char* folder : {"tests/golden/letters", "examples", "tests/corpus/letters/drafts"}) {
    for (SourceFile& file : ReadTextFiles(folder)) inputs.push_back(std::move(file));
  }
  AppendExamples(inputs);
  return inputs;
}

}  // namespace

std::string ReadWhole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << "cannot read " << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SourceFile> ReadTextFiles(const std::string& folder, const std::string& ending) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(DECLINE_LINT_SOURCE_DIR "/" + folder, error)) {
    if (entry.path().extension() == ending) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::vector<SourceFile> files;
  for (const std::string& name : names)
    files.emplace_back(name, ReadWhole(DECLINE_LINT_SOURCE_DIR "/" + folder + "/" + name));
  return files;
}

const std::vector<SourceFile>& AllInputs() {
  static const std::vector<SourceFile> kInputs = CollectInputs();
  return kInputs;
}

LintOptions OptionsOfTests() {
  LintOptions options;
  options.now = ParseIsoDate("2026-03-05");
  return options;
}

std::string Describe(const SourceFile& file, const Diagnostic& finding) {
  const Position at = file.PositionOf(std::min(finding.span.begin, file.size()));
  return std::to_string(at.line) + ":" + std::to_string(at.column) + " " + finding.rule_id + ": " +
         finding.message;
}

std::vector<std::string> Describe(const SourceFile& file, const std::vector<Diagnostic>& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& finding : findings) lines.push_back(Describe(file, finding));
  return lines;
}

}  // namespace decline_lint
