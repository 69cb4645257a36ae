#include "lint/cli/show_config_command.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lint/cli/draft_setups.h"
#include "lint/cli/output.h"
#include "lint/config/settings_names.h"

namespace decline_lint {
namespace {

constexpr size_t kOriginColumn = 34;

/// Writes the settings of one draft as YAML.
class SettingsWriter {
 public:
  SettingsWriter(const SettingsFiles& files, std::string& out) : files_(files), out_(out) {}

  void Write(const DraftSetup& setup, const Options& options) {
    WritePacks(setup.files, options);
    const SettingsInForce settings = PutInForce(*setup.pack, setup.blocks);
    WriteLine("fail-on: " + std::string(NameOf(settings.fail_on.value)), settings.fail_on.origin);
    WriteLine(std::string("min-severity: ") + SeverityName(settings.min_severity.value),
              settings.min_severity.origin);
    out_ += "rules:\n";
    for (const auto& [id, rule] : settings.rules) {
      const bool is_left_out = !options.only.empty() && !IsNamed(id, options.only);
      WriteRule(id, rule, is_left_out);
    }
  }

 private:
  static bool IsNamed(std::string_view id, const std::vector<std::string>& ids) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  }

  std::string TextOf(const Origin& origin) const {
    if (origin.kind == Origin::Kind::kBuiltIn) return "built in";
    if (origin.kind == Origin::Kind::kCommandLine) return origin.option;
    const SourceFile& file = files_.sources()[origin.file];
    const Position at = file.PositionOf(origin.span.begin);
    return file.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  }

  void WriteLine(std::string text, const Origin& origin) {
    text.resize(std::max(text.size() + 2, kOriginColumn), ' ');
    out_ += text + "# " + TextOf(origin) + "\n";
  }

  void WritePacks(const std::vector<uint32_t>& files, const Options& options) {
    std::string packs;
    std::swap(packs, out_);
    for (uint32_t file : files) {
      const FoundSettings& found = files_[file];
      for (size_t i = 0; i < found.packs.size(); ++i)
        WriteLine("  - \"" + found.packs[i] + "\"", found.settings.packs[i].origin);
    }
    for (const std::string& path : options.rules.paths)
      WriteLine("  - \"" + path + "\"", {Origin::Kind::kCommandLine, 0, {}, "--rules"});
    std::swap(packs, out_);
    if (!packs.empty()) out_ += "packs:\n" + packs;
  }

  void WriteRule(const std::string& id, const RuleInForce& rule, bool is_left_out) {
    const std::string name = "  " + id + ":";
    if (is_left_out) {
      WriteLine(name + " off", {Origin::Kind::kCommandLine, 0, {}, "--only"});
    } else if (!rule.enabled.value) {
      WriteLine(name + " off", rule.enabled.origin);
    } else if (rule.figures.empty()) {
      WriteLine(name + " " + SeverityName(rule.severity.value), rule.severity.origin);
    } else {
      out_ += name + "\n";
      WriteLine(std::string("    severity: ") + SeverityName(rule.severity.value),
                rule.severity.origin);
      for (const auto& [figure, number] : rule.figures)
        WriteLine("    " + std::string(NameOf(figure)) + ": " + std::to_string(number.value),
                  number.origin);
    }
  }

  const SettingsFiles& files_;
  std::string& out_;
};

}  // namespace

ExitStatus RunShowConfig(const Options& options) {
  std::vector<Input> inputs = CollectInputs(options.arguments, options.stdin_name);
  if (inputs.empty()) inputs.push_back({"", "any draft of this folder"});
  const auto setups = DraftSetups::Make(options, inputs);
  if (!setups) return ExitStatus::kCannotRun;
  std::string out;
  for (const Input& input : inputs) {
    out += (out.empty() ? "# in force for " : "---\n# in force for ") + input.name + "\n";
    SettingsWriter(setups->files(), out).Write(setups->all()[input.setup], options);
  }
  return PrintResults(out) ? ExitStatus::kClean : ExitStatus::kCannotRun;
}

}  // namespace decline_lint
