#include "lint/cli/help.h"

#include <algorithm>
#include <string_view>

#include "lint/cli/option_table.h"
#include "lint/report/registry.h"
#include "lint/report/visible_text.h"

namespace decline_lint {
namespace {

constexpr size_t kAboutColumn = 26;

constexpr std::string_view kLintIntro = R"(
Reads drafts of letters that decline an interview or an offer, or withdraw an
application, and points at what would cost goodwill. A FILE may be a folder
(for the *.txt, *.eml and *.md below it), or - for standard input.
Nothing leaves this machine.
)";

constexpr std::string_view kLintEnd = R"(
Exit status:
  0  no finding at or over --fail-on
  1  at least one
  2  something could not be done: bad usage, a draft that cannot be read, an
     empty draft, a mistake in a rule file

Examples:
  decline-lint reply.txt
  decline-lint --min-severity warning drafts/
  cat reply.txt | decline-lint --stdin-name reply.txt -
  decline-lint --invited 2025-05-06 --fail-on note reply.eml
  decline-lint --format sarif -o findings.sarif drafts/
  decline-lint --rules our-rules/ reply.txt
)";

constexpr std::string_view kNewEnd = R"(
What is not known becomes a placeholder, "[Role]", which the linter points at.

Examples:
  decline-lint new --list
  decline-lint new timing --to "Ms Vale" --role archivist --company "Rook & Sons"
  decline-lint new other-position --tone warm --reply-to invitation.eml -o reply.eml
  decline-lint new personal-reasons --variant 2 | decline-lint -
)";

constexpr std::string_view kFixEnd = R"(
A fix is made only if the draft lints cleaner after it. What is encoded stays
encoded, a file is replaced in one step or not at all, and standard input (-)
goes to standard output.

Exit status:
  0  what is left has no finding at or over --fail-on
  1  it has at least one
  2  something could not be done: bad usage, a draft that cannot be read or
     written, or that changed while it was being fixed

Examples:
  decline-lint fix reply.txt
  decline-lint fix --interactive reply.eml
  decline-lint fix --unsafe --dry-run drafts/ | less
  decline-lint fix --unsafe --rule missing-gratitude --orig reply.txt
  decline-lint fix - <reply.txt >mended.txt
)";

// "  left      about", the lines of `about` below each other.
void AppendRow(std::string_view left, std::string_view about, std::string& out) {
  std::string line = "  " + std::string(left);
  if (line.size() + 2 > kAboutColumn) {
    out += line + "\n";
    line.clear();
  }
  line.resize(kAboutColumn, ' ');
  for (char c : about) {
    line += c;
    if (c == '\n') line.append(kAboutColumn, ' ');
  }
  out += line + "\n";
}

std::string OptionLeft(const OptionRow& row) {
  std::string left;
  if (!row.names.starts_with("--")) {
    left = std::string(row.names.substr(0, 2)) + ", ";
    left += row.names.substr(3);
  } else {
    left = "    " + std::string(row.names);
  }
  if (!row.value.empty()) left += " " + std::string(row.value);
  return left;
}

void AppendOptions(Command command, std::string& out) {
  std::string_view group;
  for (const OptionRow& row : OptionRows()) {
    if (!row.AppliesTo(command) || row.group.empty()) continue;
    if (row.group != group) out += "\n" + std::string(row.group) + ":\n";
    group = row.group;
    AppendRow(OptionLeft(row), row.about, out);
  }
}

void AppendCommands(std::string& out) {
  out += "\nCommands (decline-lint COMMAND --help says more):\n";
  for (const CommandRow& row : CommandRows()) {
    if (row.command == Command::kLint) continue;
    std::string left(row.name);
    if (!row.arguments.empty()) left += " " + std::string(row.arguments);
    AppendRow(left, row.about, out);
  }
}

void AppendFormats(std::string& out) {
  out += "\nFormats:\n";
  for (const ReportFormat& format : ReportFormats()) AppendRow(format.name, format.about, out);
}

std::string UsageLine(const CommandRow& row) {
  std::string line = "decline-lint ";
  if (!row.name.empty()) line += std::string(row.name) + " ";
  line += "[OPTION...]";
  if (!row.arguments.empty()) line += " " + std::string(row.arguments);
  return line + "\n";
}

}  // namespace

std::string_view LintIntro() { return kLintIntro; }
std::string_view LintEnd() { return kLintEnd; }

std::string HelpText(Command command) {
  auto rows = CommandRows();
  auto row = std::find_if(rows.begin(), rows.end(),
                          [&](const CommandRow& each) { return each.command == command; });
  std::string text = "usage: " + UsageLine(*row);
  if (command != Command::kLint) {
    text += "\n" + Sentence(row->about) + "\n";
    AppendOptions(command, text);
    if (command == Command::kNew) text += kNewEnd;
    if (command == Command::kFix) text += kFixEnd;
    return text;
  }
  text += "       decline-lint COMMAND [OPTION...] [ARGUMENT...]\n";
  text += kLintIntro;
  AppendCommands(text);
  AppendOptions(command, text);
  AppendFormats(text);
  text += kLintEnd;
  return text;
}

}  // namespace decline_lint
