#include "lint/cli/parse_arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "lint/cli/did_you_mean.h"
#include "lint/cli/option_table.h"

namespace decline_lint {
namespace {

// An option as CLI11 knows it, and the row that says what to do with its values.
struct BoundOption {
  const OptionRow* row;
  CLI::Option* option;
};

std::vector<BoundOption> AddOptions(Command command, CLI::App& app) {
  std::vector<BoundOption> bound;
  for (const OptionRow& row : OptionRows()) {
    if (!row.AppliesTo(command)) continue;
    std::string names(row.names);
    CLI::Option* option = row.value.empty() ? app.add_flag(names) : app.add_option(names);
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    bound.push_back({&row, option});
  }
  return bound;
}

std::string LongName(const OptionRow& row) {
  return std::string(row.names.substr(row.names.find("--")));
}

/// The first problem, or nothing.
std::string ApplyValues(const std::vector<BoundOption>& bound, Options& options) {
  for (const auto& [row, option] : bound) {
    for (const std::string& value : option->results()) {
      if (row->value.empty() && value != "true") return LongName(*row) + " takes no value";
      std::string problem = row->apply(value, options);
      if (!problem.empty()) return LongName(*row) + ": " + problem;
    }
  }
  return "";
}

Error UnknownOption(const std::vector<BoundOption>& bound, const CLI::App& app) {
  std::string word = app.remaining().front();
  word.resize(std::min(word.find('='), word.size()));
  std::vector<std::string> names;
  for (const auto& each : bound) names.push_back(LongName(*each.row));
  std::vector<std::string_view> known(names.begin(), names.end());
  std::string hint = DidYouMean(word, known);
  return {"unknown option '" + word + "'" + (hint.empty() ? ", see --help" : hint)};
}

// The only place where CLI11 may throw.
Expected<Options> Parse(std::vector<std::string> words, Options options) {
  CLI::App app;
  app.set_help_flag();
  std::vector<BoundOption> bound = AddOptions(options.command, app);
  app.add_option("arguments", options.arguments);
  std::reverse(words.begin(), words.end());  // as CLI11 wants them
  try {
    app.parse(std::move(words));
  } catch (const CLI::ExtrasError&) {
    return UnknownOption(bound, app);
  } catch (const CLI::ArgumentMismatch& mismatch) {
    std::string_view text = mismatch.what();  // "--format: 1 required TEXT missing"
    return Error{std::string(text.substr(0, text.find(':'))) + " needs a value, see --help"};
  } catch (const CLI::Error& error) {
    return Error{error.what()};
  }
  std::string problem = ApplyValues(bound, options);
  if (!problem.empty()) return Error{problem};
  return options;
}

/// Whether the word after this one is its value: "--rules", "-f", but not "--rules=DIR" or "-q".
bool TakesNextWord(std::string_view word) {
  auto names_it = [&](const OptionRow& row) {
    const std::string_view name = row.names;
    const size_t comma = name.find(',');
    return !row.value.empty() &&
           (name == word || (comma != name.npos &&
                             (name.substr(0, comma) == word || name.substr(comma + 1) == word)));
  };
  return std::any_of(OptionRows().begin(), OptionRows().end(), names_it);
}

/// The first word that is no option and no option's value; words.end() when there is none.
std::vector<std::string>::const_iterator FirstArgument(const std::vector<std::string>& words) {
  auto word = words.begin();
  while (word != words.end() && word->size() > 1 && word->front() == '-') {
    if (*word == "--") return words.end();
    const bool takes_next = TakesNextWord(*word++);
    if (takes_next && word != words.end()) ++word;
  }
  return word;
}

/// Parts the program's own options from the arguments of sendmail, which are passed on as they are:
/// the first word that is no "--word" begins them.
std::vector<std::string> TakeSendmailArguments(std::vector<std::string>& words, size_t own) {
  while (own < words.size() && words[own].size() > 2 && words[own].starts_with("--")) {
    const bool takes_next = TakesNextWord(words[own]);
    own = std::min(own + (takes_next ? 2 : 1), words.size());
  }
  const auto first = words.begin() + static_cast<ptrdiff_t>(own);
  std::vector<std::string> taken(first, words.end());
  words.erase(first, words.end());
  return taken;
}

}  // namespace

Expected<Options> ParseArguments(std::span<const char* const> arguments) {
  std::vector<std::string> words(arguments.begin(), arguments.end());
  Options options;
  const auto first = FirstArgument(words);
  const auto command = first == words.end() ? std::nullopt : FindCommand(*first);
  if (command) {
    options.command = *command;
    const auto own = static_cast<size_t>(first - words.begin());
    words.erase(first);
    if (*command == Command::kSendmail) {
      std::vector<std::string> rest = TakeSendmailArguments(words, own);
      Expected<Options> parsed = Parse(std::move(words), std::move(options));
      if (parsed) parsed->arguments = std::move(rest);
      return parsed;
    }
  }
  return Parse(std::move(words), std::move(options));
}

std::optional<Command> FindCommand(std::string_view word) {
  for (const CommandRow& row : CommandRows()) {
    if (!word.empty() && row.name == word) return row.command;
  }
  return std::nullopt;
}

bool ArePlainFiles(std::span<const char* const> arguments) {
  auto is_option = [](std::string_view word) { return word.size() > 1 && word[0] == '-'; };
  return !arguments.empty() && !FindCommand(arguments.front()) &&
         std::none_of(arguments.begin(), arguments.end(), is_option);
}

}  // namespace decline_lint
