// Two ways to the same findings: tables and RE2, LF and CRLF, text and SARIF.

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "lint/base/utf8.h"
#include "lint/engine/pack_recognizer.h"
#include "lint/report/registry.h"
#include "lint/rules/embedded_pack.h"
#include "tests/golden/inputs.h"

namespace decline_lint {
namespace {

// --- tables and reference

/// Longer inputs are left to the tests of the matchers: RE2 takes seconds for them.
constexpr size_t kLongestForReference = 4000;

TEST(Agreement, TablesFindWhatTheReferenceFinds) {
  LintOptions options = OptionsOfTests();
  Linter tables(EmbeddedPack(), options);
  options.reference = true;
  Linter reference(EmbeddedPack(), options);
  for (const SourceFile& file : AllInputs()) {
    if (file.size() > kLongestForReference) continue;
    EXPECT_EQ(Describe(file, tables.Lint(file)), Describe(file, reference.Lint(file)))
        << file.name();
  }
}

/// Mail of any kind, with the pack for it, and with the clues of `applies-when`.
TEST(Agreement, TablesFindInOrdinaryMailWhatTheReferenceFinds) {
  LintOptions options = OptionsOfTests();
  const RulePack& pack = EmbeddedPack(EmbeddedBlock::kOutgoing);
  Linter tables(pack, options);
  options.reference = true;
  Linter reference(pack, options);
  const std::vector<SourceFile> mails = ReadTextFiles("tests/corpus/ordinary/drafts", ".eml");
  EXPECT_GT(mails.size(), 100u);
  for (const SourceFile& file : mails)
    EXPECT_EQ(Describe(file, tables.Lint(file)), Describe(file, reference.Lint(file)))
        << file.name();
}

std::string CluesOf(PackRecognizer& recognizer, const SourceFile& file) {
  std::string clues;
  for (const PackVerdict& verdict : recognizer.Judge(ReadMessage(file)))
    for (const FoundClue& clue : verdict.clues) clues += std::string(clue.name) + " ";
  return clues;
}

TEST(Agreement, ClueTablesFindWhatTheReferenceFinds) {
  PackRecognizer tables(EmbeddedPack());
  PackRecognizer reference(EmbeddedPack(), true);
  for (const char* ending : {".eml", ".txt"})
    for (const SourceFile& file : ReadTextFiles("tests/corpus/ordinary/drafts", ending))
      EXPECT_EQ(CluesOf(tables, file), CluesOf(reference, file)) << file.name();
}

// --- line ends

std::string WithLf(std::string_view text) {
  std::string lf;
  for (size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || text.substr(i + 1, 1) != "\n") lf += text[i];
  return lf;
}

std::string WithCrlf(std::string_view lf) {
  std::string crlf;
  for (char c : lf) {
    if (c == '\n') crlf += '\r';
    crlf += c;
  }
  return crlf;
}

/// As many bytes further as line feeds stand before.
Span ToCrlf(std::string_view lf, Span span) {
  const auto moved = [&](uint32_t offset) {
    return offset + static_cast<uint32_t>(std::count(lf.begin(), lf.begin() + offset, '\n'));
  };
  return {moved(span.begin), moved(span.end)};
}

/// The findings of the LF letter as those of the CRLF letter should be.
std::vector<Diagnostic> ToCrlf(std::string_view lf, std::vector<Diagnostic> findings) {
  for (Diagnostic& finding : findings) {
    finding.span = ToCrlf(lf, finding.span);
    for (Fix& fix : finding.fixes)
      for (TextEdit& edit : fix.edits) edit = {ToCrlf(lf, edit.span), WithCrlf(edit.replacement)};
  }
  return findings;
}

std::vector<std::string> DescribeWithFixes(const SourceFile& file,
                                           const std::vector<Diagnostic>& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& finding : findings) {
    std::string line = Describe(file, finding) + " to " + std::to_string(finding.span.end);
    for (const Fix& fix : finding.fixes)
      for (const TextEdit& edit : fix.edits)
        line += " [" + std::to_string(edit.span.begin) + "," + std::to_string(edit.span.end) +
                ")='" + edit.replacement + "'";
    lines.push_back(line);
  }
  return lines;
}

TEST(Agreement, LineEndsMakeNoDifference) {
  Linter linter(EmbeddedPack(), OptionsOfTests());
  for (const SourceFile& file : AllInputs()) {
    const SourceFile lf(file.name(), WithLf(file.bytes()));
    const SourceFile crlf(file.name(), WithCrlf(lf.bytes()));
    if (lf.bytes() == crlf.bytes()) continue;  // a single line has no line end to take a fix's from
    EXPECT_EQ(DescribeWithFixes(crlf, ToCrlf(lf.bytes(), linter.Lint(lf))),
              DescribeWithFixes(crlf, linter.Lint(crlf)))
        << file.name();
  }
}

// --- formats

std::string Report(std::string_view format, const SourceFile& file,
                   const std::vector<Diagnostic>& findings) {
  std::string out;
  const auto reporter = FindReportFormat(format)->make({.excerpt = false}, out);
  reporter->Begin();
  reporter->AddFile(file, findings);
  reporter->End();
  return out;
}

/// The column in UTF-16 code units of a column in bytes, both from 1. A byte order mark takes no
/// column of either sort.
uint32_t Utf16Column(const SourceFile& file, uint32_t line, uint32_t byte_column) {
  std::string_view text = file.LineText(line);
  if (line == 1 && text.starts_with(kUtf8Bom)) text.remove_prefix(kUtf8Bom.size());
  text = text.substr(0, byte_column - 1);
  uint32_t units = 0;
  for (; !text.empty(); text.remove_prefix(DecodeUtf8(text).size))
    units += Utf16Units(DecodeUtf8(text).code);
  return units + 1;
}

std::vector<std::string> ToldAsText(const SourceFile& file,
                                    const std::vector<Diagnostic>& findings) {
  static const std::regex kLine(R"(.*?:(\d+):(\d+): (\w+): (.*) \[([a-z-]+)\])");
  std::istringstream report(Report("text", file, findings));
  std::vector<std::string> told;
  for (std::string line; std::getline(report, line);) {
    std::smatch part;
    EXPECT_TRUE(std::regex_match(line, part, kLine)) << line;
    const auto row = static_cast<uint32_t>(std::stoul(part[1]));
    const auto column = Utf16Column(file, row, static_cast<uint32_t>(std::stoul(part[2])));
    told.push_back(part[1].str() + ":" + std::to_string(column) + " " + part[3].str() + " " +
                   part[5].str() + " " + part[4].str());
  }
  return told;
}

std::vector<std::string> ToldAsSarif(const SourceFile& file,
                                     const std::vector<Diagnostic>& findings) {
  std::vector<std::string> told;
  const auto log = nlohmann::json::parse(Report("sarif", file, findings));
  for (const auto& result : log.at("runs").at(0).at("results")) {
    const auto& region = result.at("/locations/0/physicalLocation/region"_json_pointer);
    told.push_back(std::to_string(region.at("startLine").get<int>()) + ":" +
                   std::to_string(region.at("startColumn").get<int>()) + " " +
                   result.at("level").get<std::string>() + " " +
                   result.at("ruleId").get<std::string>() + " " +
                   result.at("message").at("text").get<std::string>());
  }
  return told;
}

TEST(Agreement, TextAndSarifTellTheSame) {
  Linter linter(EmbeddedPack(), OptionsOfTests());
  for (const SourceFile& file : AllInputs()) {
    const std::vector<Diagnostic> findings = linter.Lint(file);
    EXPECT_EQ(ToldAsText(file, findings).size(), findings.size()) << file.name();
    EXPECT_EQ(ToldAsText(file, findings), ToldAsSarif(file, findings)) << file.name();
  }
}

}  // namespace
}  // namespace decline_lint
