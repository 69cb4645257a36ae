// What a command line asks for, as values.
//
// The defaults here are what a plain `decline-lint FILE...` runs with.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "lint/base/date.h"
#include "lint/cli/file_reader.h"
#include "lint/config/settings.h"
#include "lint/diag/diagnostic.h"
#include "lint/message/message.h"

namespace decline_lint {

enum class Command : uint8_t {
  kLint,
  kFix,
  kRules,
  kExplain,
  kTestRules,
  kSchema,
  kCompletions,
  kMan,
  kNew,
  kSendmail,
  kGate,
  kNativeHost,
  kInstallHook,
  kMilter,
};
enum class RuleListFormat : uint8_t { kTable, kJson, kMarkdown };
enum class ColorMode : uint8_t { kAuto, kAlways, kNever };

/// Which rules there are.
struct RuleSources {
  /// Whether examples of the user's rules must hold; `test-rules` reports on them itself.
  bool check_examples = true;
  std::vector<std::string> paths;  ///< --rules: folders and files on top of the built-in ones
  /// Built-in packs of `paths`, which go by their names: those that run only on request.
  std::vector<std::string> requested = {};
  std::string pack;                ///< --pack; empty for all that is loaded
  bool use_cache = true;
};

/// A report that is asked for.
struct ReportTarget {
  std::string format;  ///< empty for the default one
  std::string path;    ///< empty for standard output
};

/// Where settings come from.
struct SettingsSources {
  std::string file;           ///< --config: this one alone
  bool search = true;         ///< --no-config: none at all
  bool beside_drafts = true;  ///< not for hooks: whoever can write there must not steer them
};

/// What `new` is to write. Empty texts are not given.
struct NewDraft {
  std::string which;  ///< --case
  std::string tone;
  uint32_t variant = 1;
  std::string to;
  std::string from;
  std::string role;
  std::string company;
  std::optional<Date> interview;
  std::string reply_to;              ///< the invitation's file, or "-"
  std::vector<std::string> letters;  ///< files and folders of letters on top of the built-in ones
  uint32_t wrap = 72;                ///< columns; 0 to leave paragraphs on one line
  bool list = false;
  bool force = false;
};

/// What the hooks are told on the command line.
struct HookOptions {
  HookSettings settings;
  std::string called_as;  ///< the program's own name, which may be that of sendmail
  bool ask = false;
  bool verdict = false;
  bool print = false;
  bool remove = false;
};

/// What the mail server's filter is told on the command line, beside HookOptions.
struct MilterOptions {
  MilterSettings settings;
  bool check = false;
};

struct Options {
  Command command = Command::kLint;
  /// Files and folders; of `explain` the rule ids.
  std::vector<std::string> arguments;
  RuleSources rules;
  SettingsSources settings;
  bool show_config = false;

  std::string why;                  ///< the place in a draft that `explain` is asked about
  std::string applies;              ///< the draft of which `explain` says which packs apply to it
  bool strict = false;              ///< whether `test-rules` lints the rules, too
  std::vector<std::string> traced;  ///< rules whose silence `explain` is asked about

  std::vector<std::string> disabled;
  std::vector<std::string> only;
  // None: as settings files say.
  std::optional<Severity> min_severity;
  std::optional<Threshold> fail_on;  ///< the least severity that makes the exit status 1
  std::optional<Date> invited;
  std::optional<Date> now;  ///< today, when not given

  std::string thread;  ///< --thread: the mails that drafts answer; empty for none

  InputKind input = InputKind::kAuto;
  MessageLimits limits;
  std::string format;                 ///< empty for the default one
  std::string output;                 ///< where to write it; empty for standard output
  std::vector<ReportTarget> reports;  ///< further ones, all in files
  std::string stdin_name = "<stdin>";
  ColorMode color = ColorMode::kAuto;
  bool quiet = false;
  bool watch = false;
  bool excerpt = true;

  NewDraft draft;
  HookOptions hook;
  MilterOptions milter;
  /// Of `fix`.
  std::vector<std::string> fix_rules;  ///< whose fixes are made; empty for all
  bool unsafe = false;                 ///< also fixes that want to be looked at
  bool dry_run = false;
  bool interactive = false;
  bool keep_original = false;
  bool keep_directives = false;

  uint64_t max_bytes = kDefaultMaxBytes;
  uint32_t jobs = 0;  ///< 0 for as many as pay
  bool reference = false;

  RuleListFormat rule_list = RuleListFormat::kTable;
  bool wants_help = false;
  bool wants_version = false;
};

}  // namespace decline_lint
