#include "lint/cli/man_page.h"

#include <algorithm>
#include <string_view>

#include "lint/base/trim.h"
#include "lint/cli/help.h"
#include "lint/cli/option_table.h"
#include "lint/cli/version.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

/// The day of the version: a page that changes from day to day could not be held against a copy.
constexpr std::string_view kDate = "2026-11-23";

constexpr std::string_view kFiles = R"(.SH FILES
.TP
.I .decline-lint.yaml
Settings for the drafts in its folder and below.
.TP
.I $XDG_CONFIG_HOME/decline-lint/config.yaml
Settings of the user, by default in
.IR ~/.config .
.TP
.I $XDG_CACHE_HOME/decline-lint/
Rules of the user, compiled; by default in
.IR ~/.cache .
.SH ENVIRONMENT
.TP
.B NO_COLOR
When set to anything but empty text, nothing is coloured unless
.B \-\-color
asks for it.
)";

/// Text as roff takes it: hyphens that can be copied, no line that begins with a control sign.
std::string Escaped(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool opens_line = i == 0 || text[i - 1] == '\n';
    if (opens_line && (text[i] == '.' || text[i] == '\'')) out += "\\&";
    if (text[i] == '\\')
      out += "\\e";
    else if (text[i] == '-')
      out += "\\-";
    else
      out += text[i];
  }
  return out;
}

void AppendTerm(const std::string& term, std::string_view about, std::string& out) {
  out += ".TP\n" + term + "\n" + Escaped(about) + "\n";
}

std::string Bold(std::string_view text) { return "\\fB" + Escaped(text) + "\\fR"; }
std::string Italic(std::string_view text) { return "\\fI" + Escaped(text) + "\\fR"; }

std::string OptionTerm(const OptionRow& row) {
  std::string term;
  std::string_view names = row.names;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find(','));
    names.remove_prefix(std::min(name.size() + 1, names.size()));
    term += (term.empty() ? "" : ", ") + Bold(name);
  }
  if (!row.value.empty()) term += " " + Italic(row.value);
  return term;
}

std::string CommandTerm(const CommandRow& row) {
  std::string term = row.name.empty() ? "" : Bold(row.name);
  if (!row.arguments.empty()) term += (term.empty() ? "" : " ") + Italic(row.arguments);
  return term;
}

void AppendSynopsis(std::string& out) {
  out += ".SH SYNOPSIS\n";
  for (const CommandRow& row : CommandRows()) {
    if (row.command != CommandRows().front().command) out += ".br\n";
    out += "\\fBdecline\\-lint\\fR " + std::string(row.name.empty() ? "" : Bold(row.name) + " ") +
           "[\\fIOPTION\\fR...]" + (row.arguments.empty() ? "" : " " + Italic(row.arguments)) +
           "\n";
  }
}

/// The commands that an option is for, where linting is not among them.
std::string For(const OptionRow& row) {
  if (row.AppliesTo(Command::kLint)) return "";
  std::string names;
  for (const CommandRow& command : CommandRows()) {
    if (!row.AppliesTo(command.command)) continue;
    names.append(names.empty() ? "of " : ", ").append(command.name);
  }
  return names + ": ";
}

void AppendOptions(std::string& out) {
  out += ".SH OPTIONS\n";
  std::string_view group;
  for (const OptionRow& row : OptionRows()) {
    if (row.group.empty()) continue;
    if (row.group != group) out += ".SS " + Escaped(row.group) + "\n";
    group = row.group;
    AppendTerm(OptionTerm(row), For(row) + std::string(row.about), out);
  }
}

/// Text of --help: "Heading:" lines open sections, what stands below them stays as it is laid out.
void AppendSections(std::string_view text, std::string& out) {
  bool is_open = false;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (line.empty()) continue;
    if (line.ends_with(':') && !line.starts_with(' ')) {
      std::string heading(line.substr(0, line.size() - 1));
      for (char& c : heading) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
      out += std::string(is_open ? ".fi\n.RE\n" : "") + ".SH " + heading + "\n.RS\n.nf\n";
      is_open = true;
    } else {
      out += Escaped(line.substr(std::min<size_t>(2, line.size()))) + "\n";
    }
  }
  if (is_open) out += ".fi\n.RE\n";
}

}  // namespace

std::string ManPage() {
  std::string out = ".TH DECLINE\\-LINT 1 " + std::string(kDate) + " \"decline\\-lint " +
                    std::string(Version()) + "\" \"User Commands\"\n";
  out += ".SH NAME\ndecline\\-lint \\- lint letters that decline an interview or an offer\n";
  AppendSynopsis(out);
  out += ".SH DESCRIPTION\n" + Escaped(Trim(LintIntro(), "\n")) + "\n.SH COMMANDS\n";
  for (const CommandRow& row : CommandRows()) AppendTerm(CommandTerm(row), row.about, out);
  AppendOptions(out);
  out += ".SH FORMATS\n";
  for (const ReportFormat& format : ReportFormats())
    AppendTerm(Bold(format.name), format.about, out);
  AppendSections(LintEnd(), out);
  return out += kFiles;
}

}  // namespace decline_lint
