#include "lint/cli/completions.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "lint/cli/option_table.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

using Text = std::string_view;

constexpr Text kShells[] = {"bash", "zsh", "fish"};

constexpr Text kBashHead =
    R"SH(# bash completion of decline-lint: `decline-lint completions bash` writes it.
_decline_lint_ids() {
  "${COMP_WORDS[0]}" rules 2>/dev/null | cut -d' ' -f1
}
_decline_lint_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur"); }
# Of a list "a,b" the last word is completed.
_decline_lint_list() {
  local before=${cur%"${cur##*,}"}
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
  compopt -o nospace
}
_decline_lint() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command=lint i
  if [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
  if [[ $cur == = ]]; then cur=; prev=${COMP_WORDS[COMP_CWORD - 1]}; fi
  COMPREPLY=()
)SH";

constexpr Text kBashTail = R"SH(}
complete -o default -o bashdefault -F _decline_lint decline-lint
)SH";

constexpr Text kZshHead = R"SH(#compdef decline-lint
# zsh completion of decline-lint: `decline-lint completions zsh` writes it.
_decline_lint_ids() {
  local -a ids
  ids=(${(f)"$(${words[1]} rules 2>/dev/null | cut -d' ' -f1)"})
  if [[ $1 == list ]]; then _sequence compadd - $ids; else compadd -a ids; fi
}
_decline_lint() {
  local command=lint word
  for word in ${words[2,CURRENT-1]}; do
    case $word in
)SH";

constexpr Text kFishHead =
    R"SH(# fish completion of decline-lint: `decline-lint completions fish` writes it.
function __decline_lint_command
  for word in (commandline -opc)[2..-1]
    if contains -- $word $argv[2..-1]
      test $word = $argv[1]
      return
    end
  end
  test $argv[1] = lint
end
function __decline_lint_ids
  command decline-lint rules 2>/dev/null | string replace -r ' .*' ''
end
complete -c decline-lint -n '__fish_use_subcommand' -k -a '(__fish_complete_suffix .txt .eml .md)'
)SH";

std::string Joined(const std::vector<std::string>& words, Text mark = " ") {
  std::string joined;
  for (const std::string& word : words) joined.append(joined.empty() ? "" : mark).append(word);
  return joined;
}

std::string LongName(const OptionRow& row) {
  return std::string(row.names.substr(row.names.find("--")));
}

/// "-q" of "-q,--quiet"; nothing of "--quiet".
std::string ShortName(const OptionRow& row) {
  return row.names.starts_with("--") ? "" : std::string(row.names.substr(0, 2));
}

Text NameOf(const CommandRow& row) { return row.name.empty() ? "lint" : row.name; }

std::vector<std::string> CommandNames() {
  std::vector<std::string> names;
  for (const CommandRow& row : CommandRows())
    if (!row.name.empty()) names.emplace_back(row.name);
  return names;
}

std::vector<std::string> ChoicesOf(const CommandRow& row) {
  return {row.choices.begin(), row.choices.end()};
}

std::vector<std::string> ChoicesOf(const OptionRow& row) {
  std::vector<std::string> choices(row.choices.begin(), row.choices.end());
  if (row.value != "FORMAT" || !choices.empty()) return choices;
  for (const ReportFormat& format : ReportFormats()) choices.emplace_back(format.name);
  return choices;
}

bool TakesPath(const OptionRow& row) {
  return row.value == "PATH" || row.value.starts_with("FILE");
}

/// The first line of what is said about it, without what shells take for their own.
std::string Brief(Text about) {
  std::string brief(about);
  std::replace(brief.begin(), brief.end(), '\n', ' ');
  std::erase_if(brief, [](char c) { return std::string_view("'[]`$\\").find(c) != Text::npos; });
  return brief;
}

void ForEachOption(const std::function<void(const OptionRow&)>& use) {
  for (const OptionRow& row : OptionRows())
    if (!row.group.empty()) use(row);
}

// --- bash

/// "*", or, where options of several commands have one name, the commands of this one.
std::vector<std::string> CommandPatterns(const OptionRow& row) {
  const auto has_name = [&](const OptionRow& each) { return LongName(each) == LongName(row); };
  if (std::count_if(OptionRows().begin(), OptionRows().end(), has_name) == 1) return {"*"};
  std::vector<std::string> patterns;
  for (const CommandRow& command : CommandRows())
    if (row.AppliesTo(command.command)) patterns.emplace_back(NameOf(command));
  return patterns;
}

std::string BashPattern(const OptionRow& row) {
  std::vector<std::string> patterns;
  for (const std::string& command : CommandPatterns(row)) {
    if (!ShortName(row).empty()) patterns.push_back(command + ":" + ShortName(row));
    patterns.push_back(command + ":" + LongName(row));
  }
  return Joined(patterns, " | ");
}

std::string BashValues(const OptionRow& row) {
  if (row.value == "ID") return "_decline_lint_list \"$(_decline_lint_ids)\"; ";
  if (!ChoicesOf(row).empty()) return "_decline_lint_words '" + Joined(ChoicesOf(row)) + "'; ";
  return TakesPath(row) ? "" : "compopt +o default; ";
}

void AppendBashValues(std::string& out) {
  out += "  case $command:$prev in\n";
  ForEachOption([&](const OptionRow& row) {
    if (!row.value.empty())
      out += "    " + BashPattern(row) + ") " + BashValues(row) + "return ;;\n";
  });
  out += "  esac\n";
}

void AppendBashOptions(std::string& out) {
  out += "  if [[ $cur == -* ]]; then\n    case $command in\n";
  for (const CommandRow& command : CommandRows()) {
    std::vector<std::string> names;
    ForEachOption([&](const OptionRow& row) {
      if (row.AppliesTo(command.command)) names.push_back(LongName(row));
    });
    out += "      " + std::string(NameOf(command)) + ") _decline_lint_words '" + Joined(names) +
           "' ;;\n";
  }
  out += "    esac\n    return\n  fi\n";
}

void AppendBashArguments(std::string& out) {
  out += "  case $command in\n";
  for (const CommandRow& row : CommandRows()) {
    if (row.arguments == "ID...")
      out += "    " + std::string(row.name) + ") _decline_lint_words \"$(_decline_lint_ids)\" ;;\n";
    else if (!ChoicesOf(row).empty())
      out += "    " + std::string(row.name) + ") _decline_lint_words '" + Joined(ChoicesOf(row)) +
             "' ;;\n";
  }
  out += "    lint) if ((COMP_CWORD == 1)); then\n      mapfile -t COMPREPLY < <(compgen -W '" +
         Joined(CommandNames()) +
         "' -- \"$cur\"; compgen -f -- \"$cur\")\n      compopt -o filenames\n    fi ;;\n  esac\n";
}

std::string BashScript() {
  std::string out(kBashHead);
  out += "  for ((i = 1; i < COMP_CWORD; ++i)); do\n    case ${COMP_WORDS[i]} in\n      " +
         Joined(CommandNames(), " | ") +
         ")\n        command=${COMP_WORDS[i]}\n        break ;;\n    esac\n  done\n";
  AppendBashValues(out);
  AppendBashOptions(out);
  AppendBashArguments(out);
  return out += kBashTail;
}

// --- zsh

std::string ZshAction(const OptionRow& row) {
  if (row.value == "ID") return "{_decline_lint_ids list}";
  if (!ChoicesOf(row).empty()) return "(" + Joined(ChoicesOf(row)) + ")";
  return TakesPath(row) ? "_files" : " ";
}

std::string ZshOption(const OptionRow& row) {
  const std::string about = "[" + Brief(row.about) + "]";
  const std::string value =
      row.value.empty()
          ? ""
          : ":" + std::string(row.value.substr(0, row.value.find('['))) + ":" + ZshAction(row);
  const std::string name = LongName(row) + (row.value.empty() ? "" : "=");
  if (ShortName(row).empty()) return "'*" + name + about + value + "'";
  return "'*'{" + ShortName(row) + "," + name + "}'" + about + value + "'";
}

std::string ZshArguments(const CommandRow& row) {
  if (row.arguments == "ID...") return "'*:rule:_decline_lint_ids'";
  if (!ChoicesOf(row).empty()) return "'1:name:(" + Joined(ChoicesOf(row)) + ")'";
  if (row.command != Command::kLint) return "'*:file:_files'";
  return "'1:draft or command:{_alternative \"files:draft:_files\" \"commands:command:(" +
         Joined(CommandNames()) + ")\"}' '*:draft:_files'";
}

std::string ZshScript() {
  std::string out(kZshHead);
  out += "      (" + Joined(CommandNames(), "|") + ") command=$word; break ;;\n    esac\n  done\n";
  out += "  if [[ $command != lint ]]; then words=(\"${(@)words:#$command}\"); ((CURRENT--)); fi\n";
  out += "  case $command in\n";
  for (const CommandRow& command : CommandRows()) {
    out += "    " + std::string(NameOf(command)) + ")\n      _arguments -s \\\n";
    ForEachOption([&](const OptionRow& row) {
      if (row.AppliesTo(command.command)) out += "        " + ZshOption(row) + " \\\n";
    });
    out += "        " + ZshArguments(command) + " ;;\n";
  }
  return out += "  esac\n}\ncompdef _decline_lint decline-lint\n";
}

// --- fish

std::string FishCondition(Text command) {
  return " -n '__decline_lint_command " + std::string(command) + " " + Joined(CommandNames()) + "'";
}

std::string FishOption(const OptionRow& row) {
  std::string out = " -l " + LongName(row).substr(2);
  if (!ShortName(row).empty()) out += " -s " + ShortName(row).substr(1);
  if (!row.value.empty()) out += TakesPath(row) ? " -r" : " -x";
  if (row.value == "ID") out += " -a '(__decline_lint_ids)'";
  if (!ChoicesOf(row).empty()) out += " -a '" + Joined(ChoicesOf(row)) + "'";
  return out + " -d '" + Brief(row.about) + "'\n";
}

std::string FishScript() {
  std::string out(kFishHead);
  for (const CommandRow& command : CommandRows()) {
    const std::string line = "complete -c decline-lint" + FishCondition(NameOf(command));
    ForEachOption([&](const OptionRow& row) {
      if (row.AppliesTo(command.command)) out += line + FishOption(row);
    });
    if (command.arguments == "ID...") out += line + " -f -a '(__decline_lint_ids)'\n";
    if (!ChoicesOf(command).empty()) out += line + " -f -a '" + Joined(ChoicesOf(command)) + "'\n";
    if (!command.name.empty())
      out += "complete -c decline-lint -n __fish_use_subcommand -a " + std::string(command.name) +
             " -d '" + Brief(command.about) + "'\n";
  }
  return out;
}

}  // namespace

std::span<const std::string_view> CompletionShells() { return kShells; }

std::string CompletionScript(std::string_view shell) {
  if (shell == "zsh") return ZshScript();
  return shell == "fish" ? FishScript() : BashScript();
}

}  // namespace decline_lint
