#include "lint/cli/fix_prompt.h"

#include <sys/stat.h>
#include <unistd.h>

#include <string_view>

#include "lint/base/display_width.h"
#include "lint/cli/output.h"
#include "lint/cli/terminal.h"
#include "lint/fix/line_diff.h"
#include "lint/fix/unified_diff.h"
#include "lint/message/message.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

constexpr std::string_view kQuestion = "Make this change? [y,n,a,q,?] ";
constexpr std::string_view kHelp =
    "y - make this change\n"
    "n - leave it, and ask no more about it\n"
    "a - make this change and all further ones in this draft\n"
    "q - quit: leave this one and all that follow; what was made so far is kept\n"
    "? - show this\n";
constexpr std::string_view kRed = "\x1B[31m";
constexpr std::string_view kGreen = "\x1B[32m";
constexpr std::string_view kBold = "\x1B[1m";
constexpr std::string_view kReset = "\x1B[0m";

/// A line as a terminal may get it, without its line end.
void AppendLine(std::string_view line, std::string& out) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  while (!line.empty()) {
    const DisplayCell cell = NextCell(line);
    if (line.front() == '\t')
      out += '\t';
    else
      AppendCell(line.substr(0, cell.bytes), cell, out);
    line.remove_prefix(line.front() == '\t' ? 1 : cell.bytes);
  }
}

/// The changed lines with a few around them, without the places that `patch` would want.
std::string DrawChange(std::string_view before, std::string_view after, bool color) {
  std::string out;
  const std::string diff = UnifiedDiff("", before, after, 1);
  for (std::string_view line : SplitLines(diff)) {
    if (line.starts_with('@') || line.starts_with('\\')) continue;
    const std::string_view paint = line[0] == '-' ? kRed : line[0] == '+' ? kGreen : "";
    out += "    ";
    if (color) out += paint;
    AppendLine(line, out);
    if (color && !paint.empty()) out += kReset;
    out += '\n';
  }
  return out;
}

/// True for /dev/null and its like: there is nobody to answer.
bool IsSilent(int fd) {
  struct stat info;
  return fstat(fd, &info) != 0 || (S_ISCHR(info.st_mode) && !isatty(fd));
}

}  // namespace

FixPrompt::FixPrompt(const Options& options)
    : options_(options), color_(WantsColor(options.color, STDOUT_FILENO)) {
  if (IsSilent(STDIN_FILENO)) terminal_.reset(std::fopen("/dev/tty", "re"));
}

void FixPrompt::Ask(Fixer& fixer) {
  while (!has_quit_) {
    const std::optional<Proposal> proposal = fixer.Next();
    if (!proposal) return;
    Show(fixer, *proposal);
    Obey(ReadAnswer(), fixer, *proposal);
  }
}

/// The letter's words before and after, and not the raw bytes, which may be encoded.
void FixPrompt::Show(const Fixer& fixer, const Proposal& proposal) const {
  std::string out;
  Diagnostic finding = proposal.finding;
  finding.fixes.clear();
  FindReportFormat("text")->make({.color = color_}, out)->AddFile(fixer.file(), {finding});
  const SourceFile after(fixer.file().name(), proposal.after);
  const Message old_message = ReadMessage(fixer.file(), options_.input);
  const Message new_message = ReadMessage(after, options_.input);
  out += DrawChange(old_message.text, new_message.text, color_);
  PrintResults(out);
}

char FixPrompt::ReadAnswer() {
  for (;;) {
    std::string question(kQuestion);
    if (color_) question = std::string(kBold).append(kQuestion).append(kReset);
    PrintResults(question);
    const std::optional<std::string> line = ReadLine();
    if (!line) {
      PrintResults("\n");
      return 'q';
    }
    const char answer = line->empty() ? '?' : static_cast<char>(line->front() | 0x20);
    if (line->size() == 1 && std::string_view("ynaq").find(answer) != std::string_view::npos)
      return answer;
    PrintResults(kHelp);
  }
}

/// None at the end of the input.
std::optional<std::string> FixPrompt::ReadLine() {
  std::FILE* input = terminal_ ? terminal_.get() : stdin;
  std::string line;
  int c = std::fgetc(input);
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::fgetc(input))
    if (line.size() < 80) line += static_cast<char>(c);
  return line;
}

void FixPrompt::Obey(char answer, Fixer& fixer, const Proposal& proposal) {
  if (answer == 'n') return fixer.Skip(proposal);
  if (answer == 'q') {
    has_quit_ = true;
    return;
  }
  fixer.Accept(proposal);
  if (answer == 'a') fixer.AcceptAll();
}

}  // namespace decline_lint
