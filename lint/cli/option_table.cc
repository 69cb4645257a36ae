#include "lint/cli/option_table.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "lint/cli/did_you_mean.h"
#include "lint/cli/hook_clients.h"
#include "lint/cli/size_text.h"
#include "lint/cli/split_words.h"
#include "lint/config/hook_settings.h"
#include "lint/config/milter_settings_reader.h"
#include "lint/report/registry.h"

namespace decline_lint {
namespace {

using Values = std::vector<std::string>;

constexpr uint64_t kMaxMaxBytes = uint64_t{2} << 30;  // offsets are 32 bits wide, see span.h
constexpr uint32_t kMaxJobs = 256;
constexpr uint32_t kMaxMaxParts = 1'000'000;
constexpr uint32_t kMaxMaxDepth = 200;  // parts in parts are read by functions that call themselves
constexpr uint32_t kMaxVariant = 1000;
constexpr uint32_t kMinWrap = 40;
constexpr uint32_t kMaxWrap = 900;
constexpr size_t kMaxWordsBytes = 200;

constexpr std::string_view kSeverityNames[] = {"note", "warning", "error"};
/// In the order of Threshold.
constexpr std::string_view kThresholdNames[] = {"note", "warning", "error", "never"};
/// Those that the program brings along; files of a user may have others.
constexpr std::string_view kToneNames[] = {"formal", "warm", "brief"};
/// In the order of Unjudged.
constexpr std::string_view kUnjudgedNames[] = {"refuse", "send"};
/// In the order of MailAction.
constexpr std::string_view kMailActionNames[] = {"log", "header", "quarantine", "reject"};
/// In the order of InputKind, whose last one is for programs.
constexpr std::string_view kInputNames[] = {"auto", "mail", "text", "markdown", "html"};
/// In the order of RuleListFormat.
constexpr std::string_view kRuleListNames[] = {"table", "json", "markdown"};
constexpr std::string_view kSchemaNames[] = {"settings", "rule", "lexicons", "pack"};
constexpr std::string_view kShellNames[] = {"bash", "zsh", "fish"};
constexpr std::string_view kColorNames[] = {"auto", "always", "never"};

/// The index of a word in a list, or -1 and the message that says so.
int IndexOf(std::string_view word, std::span<const std::string_view> names, std::string& problem) {
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] == word) return static_cast<int>(i);
  }
  problem = "unknown value '" + std::string(word) + "'";
  std::string hint = DidYouMean(word, names);
  problem += hint.empty() ? ", known are " + JoinWords(names) : hint;
  return -1;
}

std::string SetDate(std::string_view text, std::optional<Date>& date) {
  date = ParseIsoDate(text);
  return date ? "" : "'" + std::string(text) + "' is no date, write it as 2025-05-08";
}

/// Sets an enumeration by the name of its value; `names` are in its order.
template <typename Enum>
std::string SetByName(std::string_view text, std::span<const std::string_view> names,
                      Enum& target) {
  std::string problem;
  const int index = IndexOf(text, names, problem);
  if (index >= 0) target = static_cast<Enum>(index);
  return problem;
}

std::string SetFailOn(std::string_view text, Options& options) {
  Threshold threshold{};
  std::string problem = SetByName(text, kThresholdNames, threshold);
  if (problem.empty()) options.fail_on = threshold;
  return problem;
}

std::string SetMinSeverity(std::string_view text, Options& options) {
  Severity severity{};
  std::string problem = SetByName(text, kSeverityNames, severity);
  if (problem.empty()) options.min_severity = severity;
  return problem;
}

/// What the command line sets of the policy of hooks.
template <typename T>
std::string SetSourced(T value, std::optional<Sourced<T>>& target, const char* option) {
  target = Sourced<T>{std::move(value), {Origin::Kind::kCommandLine, 0, {}, option}};
  return "";
}

std::string SetBlock(std::string_view text, Options& options) {
  Threshold threshold{};
  std::string problem = SetByName(text, kThresholdNames, threshold);
  if (!problem.empty()) return problem;
  return SetSourced(threshold, options.hook.settings.block, "--block");
}

std::string SetUnjudged(std::string_view text, std::optional<Sourced<Unjudged>>& target,
                        const char* option) {
  Unjudged answer{};
  std::string problem = SetByName(text, kUnjudgedNames, answer);
  return problem.empty() ? SetSourced(answer, target, option) : problem;
}

std::string SetMailAction(std::string_view text, Options& options) {
  MailAction action{};
  std::string problem = SetByName(text, kMailActionNames, action);
  return problem.empty() ? SetSourced(action, options.milter.settings.action, "--action") : problem;
}

std::string SetSocket(std::string_view text, Options& options) {
  std::string problem = SocketProblem(text);
  if (!problem.empty()) return problem;
  return SetSourced(std::string(text), options.milter.settings.socket, "--socket");
}

std::string SetInput(std::string_view text, Options& options) {
  return SetByName(text, kInputNames, options.input);
}

std::string SetColor(std::string_view text, Options& options) {
  return SetByName(text, kColorNames, options.color);
}

std::string SetRuleList(std::string_view text, Options& options) {
  return SetByName(text, kRuleListNames, options.rule_list);
}

std::string CheckFormat(std::string_view name) {
  std::vector<std::string_view> names;
  for (const ReportFormat& format : ReportFormats()) names.push_back(format.name);
  std::string problem;
  IndexOf(name, names, problem);
  return problem;
}

/// "FORMAT", or "FORMAT=FILE" for a further report.
std::string SetFormat(std::string_view text, Options& options) {
  const size_t equals = text.find('=');
  const std::string_view name = text.substr(0, equals);
  if (equals == text.npos) {
    if (!options.format.empty()) return "only one format can be shown, give others as FORMAT=FILE";
    options.format = name;
  } else {
    const std::string_view path = text.substr(equals + 1);
    if (path.empty()) return "the name of a file is missing after '" + std::string(text) + "'";
    options.reports.push_back({std::string(name), std::string(path)});
  }
  return CheckFormat(name);
}

template <typename Size>
std::string SetSize(std::string_view text, Size& target) {
  const std::optional<uint64_t> size = ParseSize(text);
  if (!size || *size == 0) return "'" + std::string(text) + "' is no size, write it as 200K or 64M";
  if (*size > kMaxMaxBytes) return "at most " + SizeText(kMaxMaxBytes) + " can be linted";
  target = static_cast<Size>(*size);
  return "";
}

std::string SetNumber(std::string_view text, uint32_t most, uint32_t& target) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc() && end == text.data() + text.size();
  if (!is_number || number == 0 || number > most) {
    return "'" + std::string(text) + "' is no number from 1 to " + std::to_string(most);
  }
  target = number;
  return "";
}

/// Words for a letter, which has them in one line.
std::string SetWords(std::string_view text, std::string& words) {
  if (text.size() > kMaxWordsBytes) return "longer than 200 bytes";
  if (text.find_first_of("\r\n") != text.npos) return "more than one line";
  if (text.find_first_not_of(" \t") == text.npos) return "nothing is given";
  words = text;
  return "";
}

std::string SetWrap(std::string_view text, Options& options) {
  uint32_t columns = 0;
  if (text != "0") {
    std::string problem = SetNumber(text, kMaxWrap, columns);
    if (!problem.empty() || columns < kMinWrap) return "give a number from 40 to 900, or 0";
  }
  options.draft.wrap = columns;
  return "";
}

std::string SetTimeLimit(std::string_view text, Options& options) {
  uint32_t seconds = 0;
  std::string problem = SetNumber(text, kLongestTimeLimit, seconds);
  if (!problem.empty()) return problem;
  return SetSourced(seconds, options.hook.settings.time_limit, "--time-limit");
}

/// A program and its first arguments, with blanks between them.
std::string SetSendmail(std::string_view text, Options& options) {
  Values command = SplitAtBlanks(text);
  if (command.empty() || !command[0].starts_with('/')) return "give the full path of a program";
  return SetSourced(std::move(command), options.hook.settings.sendmail, "--sendmail");
}

template <typename Target, typename Value>
std::string Set(Target& target, Value value) {
  target = value;
  return "";
}

std::string Append(std::string_view list, Values& words) {
  while (!list.empty()) {
    std::string_view word = list.substr(0, list.find(','));
    if (!word.empty()) words.emplace_back(word);
    list.remove_prefix(std::min(word.size() + 1, list.size()));
  }
  return "";
}

constexpr uint16_t Bit(Command command) {
  return static_cast<uint16_t>(1 << static_cast<int>(command));
}

constexpr uint16_t kLint = Bit(Command::kLint);
constexpr uint16_t kFix = Bit(Command::kFix);
constexpr uint16_t kTestRules = Bit(Command::kTestRules);
constexpr uint16_t kExplain = Bit(Command::kExplain);
constexpr uint16_t kEvery = 0xFFFF;
constexpr uint16_t kShowRules = Bit(Command::kRules) | Bit(Command::kExplain);
constexpr uint16_t kNew = Bit(Command::kNew);
constexpr uint16_t kSendmail = Bit(Command::kSendmail);
constexpr uint16_t kGate = Bit(Command::kGate);
constexpr uint16_t kInstallHook = Bit(Command::kInstallHook);
constexpr uint16_t kNativeHost = Bit(Command::kNativeHost);
constexpr uint16_t kMilter = Bit(Command::kMilter);
constexpr uint16_t kJudge = kSendmail | kGate | kNativeHost | kMilter;
constexpr uint16_t kSchema = Bit(Command::kSchema);

constexpr std::string_view kDraft = "A draft";
constexpr std::string_view kLetter = "Which letter";
constexpr std::string_view kPeople = "What it says";
constexpr std::string_view kFixes = "Which fixes";
constexpr std::string_view kFindings = "Which findings";
constexpr std::string_view kRules = "Which rules";
constexpr std::string_view kSettings = "Settings files";
constexpr std::string_view kMailHooks = "What stops a message";
constexpr std::string_view kDates = "Dates, to tell a late reply";
constexpr std::string_view kInput = "Input";
constexpr std::string_view kOutput = "Output";
constexpr std::string_view kOther = "Other";
constexpr std::string_view kHidden = "";

using Text = std::string_view;

constexpr CommandRow kCommandRows[] = {
    {Command::kLint, "", "FILE...", "lint drafts"},
    {Command::kFix, "fix", "FILE...", "mend drafts in place, as far as it can be done safely"},
    {Command::kRules, "rules", "", "list the rules"},
    {Command::kExplain, "explain", "ID...",
     "say what a rule wants, and why; or with --why, what\nfound what in a draft"},
    {Command::kTestRules, "test-rules", "[PATH...]",
     "run the examples of rules (default: the built-in ones)"},
    {Command::kNew, "new", "CASE", "write a first draft, or an answer to an invitation"},
    {Command::kSendmail, "sendmail", "[SENDMAIL-ARGUMENT...]",
     "lint the mail on standard input, and hand it to the\nreal sendmail"},
    {Command::kGate, "gate", "[FILE]", "say whether a draft may go out; for hooks"},
    {Command::kMilter, "milter", "", "lint mail at the server, for Postfix and Sendmail"},
    {Command::kNativeHost, "native-host", "",
     "judge drafts for an add-on, over native messaging\n(Thunderbird starts it)"},
    {Command::kInstallHook, "install-hook", "CLIENT [FILE]",
     "make a mail program ask decline-lint before it sends:\ngit-send-email, mutt, neomutt, aerc, "
     "msmtp, mailx,\ns-nail, emacs or thunderbird",
     kHookClients},
    {Command::kSchema, "schema", "NAME",
     "the JSON Schema of settings, rule, lexicons or pack,\nfor editors", kSchemaNames},
    {Command::kCompletions, "completions", "SHELL", "the completions for bash, zsh or fish",
     kShellNames},
    {Command::kMan, "man", "", "the manual page, for man -l -"},
};

constexpr OptionRow kOptionRows[] = {
    {"--case", "NAME", kLetter, "why you decline, as CASE, see --list", kNew,
     [](Text text, Options& to) { return Set(to.draft.which, text); }},
    {"--tone", "TONE", kLetter, "formal, warm or brief (default: formal)", kNew,
     [](Text text, Options& to) { return Set(to.draft.tone, text); }, kToneNames},
    {"--variant", "N", kLetter, "another letter of that case and tone, from 1 on", kNew,
     [](Text text, Options& to) { return SetNumber(text, kMaxVariant, to.draft.variant); }},
    {"--list", "", kLetter, "list the cases, and how many letters each has", kNew,
     [](Text, Options& to) { return Set(to.draft.list, true); }},
    {"--letters", "PATH", kLetter,
     "a file or a folder of letters, on top of the built-in\nones; may be given again", kNew,
     [](Text text, Options& to) { return Set(to.draft.letters.emplace_back(), text); }},
    {"--reply-to", "FILE", kPeople,
     "the invitation: names, role, company and date are read\nfrom it, and it is quoted below the "
     "answer",
     kNew, [](Text text, Options& to) { return Set(to.draft.reply_to, text); }},
    {"--to", "NAME", kPeople, "whom it goes to: \"Ms Vale\", \"Elena Vale <e@vale.example>\"", kNew,
     [](Text text, Options& to) { return SetWords(text, to.draft.to); }},
    {"--from", "NAME", kPeople, "your name, with your address if you like", kNew,
     [](Text text, Options& to) { return SetWords(text, to.draft.from); }},
    {"--role", "ROLE", kPeople, "the role, as in \"the role of archivist\"", kNew,
     [](Text text, Options& to) { return SetWords(text, to.draft.role); }},
    {"--company", "NAME", kPeople, "the company", kNew,
     [](Text text, Options& to) { return SetWords(text, to.draft.company); }},
    {"--interview-date", "DATE", kPeople, "the day of the interview, as 2025-05-12", kNew,
     [](Text text, Options& to) { return SetDate(text, to.draft.interview); }},
    {"--invited", "DATE", kPeople, "the day on which the invitation came, as 2025-05-08", kNew,
     [](Text text, Options& to) { return SetDate(text, to.invited); }},
    {"-o,--output", "FILE", kOutput, "write the draft to a file that is not there yet", kNew,
     [](Text text, Options& to) { return Set(to.output, text); }},
    {"--force", "", kOutput, "replace the file", kNew,
     [](Text, Options& to) { return Set(to.draft.force, true); }},
    {"--wrap", "COLUMNS", kOutput, "break lines there (default: 72); 0 to leave them whole", kNew,
     SetWrap},
    {"-q,--quiet", "", kOutput, "do not tell what was read and what is left to fill in", kNew,
     [](Text, Options& to) { return Set(to.quiet, true); }},
    {"--unsafe", "", kFixes, "make all fixes, also those that you should look at", kFix,
     [](Text, Options& to) { return Set(to.unsafe, true); }},
    {"--rule", "ID", kFixes, "make the fixes of this rule alone; may be given again, or\nas ID,ID",
     kFix, [](Text text, Options& to) { return Append(text, to.fix_rules); }},
    {"-i,--interactive", "", kFixes, "show each fix and ask, the unsafe ones too", kFix,
     [](Text, Options& to) { return Set(to.interactive, true); }},
    {"--dry-run", "", kFixes, "change nothing, print the changes as a unified diff", kFix,
     [](Text, Options& to) { return Set(to.dry_run, true); }},
    {"--keep-directives", "", kFixes,
     "leave what the draft says to the linter in it; else it is\ntaken out, since no reader is "
     "meant "
     "to see it",
     kFix, [](Text, Options& to) { return Set(to.keep_directives, true); }},
    {"--orig", "", kFixes, "keep the draft as it was in FILE.orig", kFix,
     [](Text, Options& to) { return Set(to.keep_original, true); }},

    {"--block", "SEVERITY", kMailHooks,
     "stop mail with a finding that is at least note, warning\nor error; never: only tell "
     "(default: warning)",
     kJudge, SetBlock, kThresholdNames},
    {"--when-linter-fails", "ANSWER", kMailHooks,
     "refuse or send what could not be judged (default:\nrefuse)", kJudge,
     [](Text text, Options& to) {
       return SetUnjudged(text, to.hook.settings.when_linter_fails, "--when-linter-fails");
     },
     kUnjudgedNames},
    {"--encrypted", "ANSWER", kMailHooks, "refuse or send encrypted mail (default: send)", kJudge,
     [](Text text, Options& to) {
       return SetUnjudged(text, to.hook.settings.encrypted, "--encrypted");
     },
     kUnjudgedNames},
    {"--time-limit", "SECONDS", kMailHooks, "how long the linter may take (default: 20)", kJudge,
     SetTimeLimit},
    {"--sendmail", "COMMAND", kMailHooks,
     "the program that takes the mail, by its full path, with\nits first arguments (default: the "
     "sendmail that is found)",
     kSendmail, SetSendmail},
    {"--socket", "SOCKET", kMailHooks,
     "where the mail server finds the filter, as\nunix:/run/decline-lint/milter.sock or "
     "inet:8895@127.0.0.1",
     kMilter, SetSocket},
    {"--user", "NAME", kMailHooks, "whom to become once the socket is open", kMilter,
     [](Text text, Options& to) {
       return SetSourced(std::string(text), to.milter.settings.user, "--user");
     }},
    {"--action", "ACTION", kMailHooks,
     "what becomes of mail that is stopped: log, header,\nquarantine or reject (default: reject)",
     kMilter, SetMailAction, kMailActionNames},
    {"--check", "", kMailHooks, "read settings and rules, say whether they can be used, and end",
     kMilter, [](Text, Options& to) { return Set(to.milter.check, true); }},
    {"--ask", "", kMailHooks,
     "ask on the terminal whether to send all the same, and\nremember the answer for --verdict",
     kGate, [](Text, Options& to) { return Set(to.hook.ask, true); }},
    {"--verdict", "", kMailHooks,
     "print what mutt or neomutt is to do after --ask: send,\nor say that it does not", kGate,
     [](Text, Options& to) { return Set(to.hook.verdict, true); }},
    {"--print", "", kOutput, "show what would be changed, and change nothing", kInstallHook,
     [](Text, Options& to) { return Set(to.hook.print, true); }},
    {"--remove", "", kOutput, "undo it", kInstallHook,
     [](Text, Options& to) { return Set(to.hook.remove, true); }},

    {"--fail-on", "SEVERITY", kFindings,
     "exit with 1 when a finding is at least note, warning\nor error, or never (default: warning)",
     kLint | kFix, SetFailOn, kThresholdNames},
    {"--min-severity", "SEVERITY", kFindings, "show only what is at least note, warning or error",
     kLint | kJudge, SetMinSeverity, kSeverityNames},
    {"--disable", "ID", kFindings, "leave a rule out; may be given again, or as ID,ID",
     kLint | kFix | kJudge, [](Text text, Options& to) { return Append(text, to.disabled); }},
    {"--only", "ID", kFindings, "run this rule alone; may be given again, or as ID,ID", kLint,
     [](Text text, Options& to) { return Append(text, to.only); }},
    {"--rule", "ID", kFindings, "test this rule alone; may be given again, or as ID,ID", kTestRules,
     [](Text text, Options& to) { return Append(text, to.only); }},

    {"--strict", "", kFindings,
     "also lint the rules: patterns that no example\nreaches, `unless` that drops nothing, phrases "
     "in "
     "two\nlexicons",
     kTestRules, [](Text, Options& to) { return Set(to.strict, true); }},

    {"--why", "FILE[:LINE]", kDraft,
     "say which pattern and which condition make the rules\n(or those named) fire there, or keep "
     "them content",
     kExplain, [](Text text, Options& to) { return Set(to.why, text); }},
    {"--trace", "ID", kDraft,
     "with --why: all that the patterns of this rule match,\nand what drops it; may be given "
     "again, "
     "or as ID,ID",
     kExplain, [](Text text, Options& to) { return Append(text, to.traced); }},

    {"--applies", "FILE", kDraft,
     "say which packs would speak of it in a hook, and by\nwhich clues (applies-when)",
     kExplain, [](Text text, Options& to) { return Set(to.applies, text); }},

    {"--rules", "PATH", kRules,
     "a rule file, a pack's folder or a folder of packs, on\ntop of the built-in rules; may be "
     "given again",
     kLint | kFix | kJudge | kShowRules | kSchema,
     [](Text text, Options& to) { return Set(to.rules.paths.emplace_back(), text); }},
    {"--pack", "NAME", kRules,
     "the pack to run, with those that it extends\n(default: all there are)",
     kLint | kFix | kJudge | kShowRules | kSchema,
     [](Text text, Options& to) { return Set(to.rules.pack, text); }},
    {"--no-cache", "", kRules, "do not keep compiled rules in the user's cache folder",
     kLint | kFix | kJudge | kShowRules | kSchema,
     [](Text, Options& to) { return Set(to.rules.use_cache, false); }},

    {"--config", "FILE", kSettings,
     "this settings file and no other (default: a draft's\n.decline-lint.yaml, in its folder or "
     "above, on top of\n"
     "~/.config/decline-lint/config.yaml)",
     kLint | kFix | kJudge | kShowRules | kSchema,
     [](Text text, Options& to) { return Set(to.settings.file, text); }},
    {"--no-config", "", kSettings, "no settings file", kLint | kFix | kJudge | kShowRules | kSchema,
     [](Text, Options& to) { return Set(to.settings.search, false); }},
    {"--show-config", "", kSettings,
     "show what is in force for the drafts, or in this\nfolder, and where each value comes from",
     kLint, [](Text, Options& to) { return Set(to.show_config, true); }},

    {"--invited", "DATE", kDates, "the day on which the invitation came, as 2025-05-08",
     kLint | kFix | kExplain, [](Text text, Options& to) { return SetDate(text, to.invited); }},
    {"--thread", "PATH", kDates,
     "the mail that is answered, or a mailbox or Maildir to\nfind it in by its Message-ID",
     kLint | kFix | kSendmail | kGate, [](Text text, Options& to) { return Set(to.thread, text); }},
    {"--now", "DATE", kDates,
     "the day of the reply, if the draft has no Date\n(default: today, with --invited or --thread)",
     kLint | kFix | kExplain, [](Text text, Options& to) { return SetDate(text, to.now); }},

    {"--input", "KIND", kInput,
     "read drafts as mail, text, markdown or html, or as the\nheader of each tells (default: auto)",
     kLint | kFix | kExplain, SetInput, kInputNames},
    {"--stdin-name", "NAME", kInput, "what to call standard input in the findings",
     kLint | kFix | kExplain, [](Text text, Options& to) { return Set(to.stdin_name, text); }},
    {"--max-bytes", "SIZE", kInput, "refuse larger drafts (default: 64M)", kLint | kFix | kExplain,
     [](Text text, Options& to) { return SetSize(text, to.max_bytes); }},
    {"--max-header", "SIZE", kInput, "read no more of a mail's header (default: 1M)", kLint | kFix,
     [](Text text, Options& to) { return SetSize(text, to.limits.max_header_bytes); }},
    {"--max-parts", "N", kInput, "read no more parts of a mail (default: 1000)", kLint | kFix,
     [](Text text, Options& to) { return SetNumber(text, kMaxMaxParts, to.limits.max_parts); }},
    {"--max-depth", "N", kInput, "read no parts of a mail nested deeper (default: 32)",
     kLint | kFix,
     [](Text text, Options& to) { return SetNumber(text, kMaxMaxDepth, to.limits.max_depth); }},
    {"-j,--jobs", "N", kInput, "lint this many files at a time", kLint,
     [](Text text, Options& to) { return SetNumber(text, kMaxJobs, to.jobs); }},

    {"-f,--format", "FORMAT", kOutput,
     "how to write the findings, see below (default: text);\nFORMAT=FILE for one more report, may "
     "be given again",
     kLint, SetFormat},
    {"-f,--format", "FORMAT", kOutput, "table, json or markdown (default: table)",
     Bit(Command::kRules), SetRuleList, kRuleListNames},
    {"-o,--output", "FILE", kOutput,
     "write the findings to a file in that format, and show\nthem as text", kLint,
     [](Text text, Options& to) { return Set(to.output, text); }},
    {"--color", "WHEN", kOutput, "auto, always or never (default: auto, which obeys\nNO_COLOR)",
     kLint | kFix | kTestRules | kExplain, SetColor, kColorNames},
    {"--no-excerpt", "", kOutput, "one line a finding, without the words and the help",
     kLint | kExplain, [](Text, Options& to) { return Set(to.excerpt, false); }},
    {"-q,--quiet", "", kOutput, "no summary on standard error", kLint | kFix | kTestRules,
     [](Text, Options& to) { return Set(to.quiet, true); }},
    {"--watch", "", kInput, "lint again whenever a draft is saved, until Ctrl-C", kLint,
     [](Text, Options& to) { return Set(to.watch, true); }},
    {"--reference", "", kHidden, "match with plain RE2, slowly: to compare with", kLint,
     [](Text, Options& to) { return Set(to.reference, true); }},

    {"-h,--help", "", kOther, "show this text", kEvery,
     [](Text, Options& to) { return Set(to.wants_help, true); }},
    {"-V,--version", "", kOther, "show the version", kLint,
     [](Text, Options& to) { return Set(to.wants_version, true); }},
};

}  // namespace

std::span<const CommandRow> CommandRows() { return kCommandRows; }
std::span<const OptionRow> OptionRows() { return kOptionRows; }

}  // namespace decline_lint
