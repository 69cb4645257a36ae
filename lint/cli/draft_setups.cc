#include "lint/cli/draft_setups.h"

#include <algorithm>
#include <utility>

#include "lint/cli/draw_mistakes.h"
#include "lint/cli/lint_options.h"
#include "lint/cli/output.h"
#include "lint/cli/paths.h"
#include "lint/cli/thread_reader.h"
#include "lint/config/settings_reader.h"
#include "lint/rules/embedded_pack.h"

namespace decline_lint {
namespace {

template <typename T>
Sourced<T> FromOption(T value, const char* option) {
  return {std::move(value), {Origin::Kind::kCommandLine, 0, {}, option}};
}

void Switch(const std::vector<std::string>& ids, bool on, const char* option,
            SettingsBlock& block) {
  for (const std::string& id : ids) {
    RuleSettings& rule = block.rules.emplace_back();
    rule.id = FromOption(id, option);
    rule.enabled = FromOption(on, option);
  }
}

/// The command line as the topmost layer of settings.
SettingsBlock CommandLineBlock(const Options& options) {
  SettingsBlock block;
  if (options.fail_on) block.fail_on = FromOption(*options.fail_on, "--fail-on");
  if (options.min_severity)
    block.min_severity = FromOption(*options.min_severity, "--min-severity");
  Switch(options.only, true, "--only", block);
  Switch(options.disabled, false, "--disable", block);
  return block;
}

bool IsEmpty(const SettingsBlock& block) {
  return !block.fail_on && !block.min_severity && block.rules.empty();
}

/// Adds those that are not there yet, under whatever name.
void AddPaths(const std::vector<std::string>& more, std::vector<std::string>& paths) {
  const std::string current = CurrentFolder();
  for (const std::string& path : more) {
    const bool is_there = std::any_of(paths.begin(), paths.end(), [&](const std::string& each) {
      return AbsolutePath(current, each) == AbsolutePath(current, path);
    });
    if (!is_there) paths.push_back(path);
  }
}

/// Paths of the rules that settings files and the command line name, from the lowest layer up.
std::vector<std::string> RulePaths(const SettingsFiles& all, const std::vector<uint32_t>& files,
                                   const Options& options) {
  std::vector<std::string> paths;
  for (uint32_t file : files) AddPaths(all[file].packs, paths);
  if (paths.empty()) return options.rules.paths;
  AddPaths(options.rules.paths, paths);
  return paths;
}

void AddKnownRules(const RulePack& pack, std::vector<KnownRule>& known) {
  for (const RuleRecord& rule : pack.rules()) {
    const std::string_view id = pack.String(rule.id);
    const bool is_known = std::any_of(known.begin(), known.end(),
                                      [&](const KnownRule& each) { return each.id == id; });
    if (!is_known) known.push_back({id, &rule});
  }
}

bool ContradictEachOther(const SettingsSources& sources) {
  if (sources.search || sources.file.empty()) return false;
  Complain("--config and --no-config contradict each other");
  return true;
}

}  // namespace

DraftSetups::DraftSetups(const Options& options)
    : options_(options), command_line_(CommandLineBlock(options)), files_(options.settings) {}

std::unique_ptr<DraftSetups> DraftSetups::Make(const Options& options, std::vector<Input>& inputs) {
  if (ContradictEachOther(options.settings)) return nullptr;
  std::unique_ptr<DraftSetups> made(new DraftSetups(options));
  if (!made->ReadAnswered()) return nullptr;
  for (Input& input : inputs) input.setup = made->SetupFor(input.name);
  const bool can_be_used = made->CheckFiles();
  return can_be_used ? std::move(made) : nullptr;
}

uint32_t DraftSetups::SetupFor(const std::string& draft) {
  std::vector<uint32_t> files = files_.FilesFor(draft);
  std::vector<const SettingsBlock*> blocks;
  for (uint32_t file : files) {
    const auto of_file = BlocksFor(files_[file].settings, files_.PathForGlobs(file, draft));
    blocks.insert(blocks.end(), of_file.begin(), of_file.end());
  }
  if (!IsEmpty(command_line_)) blocks.push_back(&command_line_);
  for (size_t i = 0; i < setups_.size(); ++i) {
    if (setups_[i].files == files && setups_[i].blocks == blocks) return static_cast<uint32_t>(i);
  }
  const RulePack* pack = PackFor(files);
  setups_.push_back(MakeSetup(pack ? *pack : EmbeddedPack(), std::move(files), std::move(blocks)));
  return static_cast<uint32_t>(setups_.size() - 1);
}

/// Null when the rules cannot be loaded.
const RulePack* DraftSetups::PackFor(const std::vector<uint32_t>& files) {
  RuleSources sources = options_.rules;
  sources.paths = RulePaths(files_, files, options_);
  auto known = rules_.find(sources.paths);
  if (known == rules_.end())
    known = rules_.emplace(sources.paths, LoadRules(sources, options_.color)).first;
  return known->second ? &known->second->pack() : nullptr;
}

DraftSetup DraftSetups::MakeSetup(const RulePack& pack, std::vector<uint32_t> files,
                                  std::vector<const SettingsBlock*> blocks) const {
  DraftSetup setup{&pack, std::move(blocks), std::move(files), ToLintOptions(options_), {}};
  setup.lint.thread = answered_ ? &*answered_ : nullptr;
  setup.fail_on = Severity::kWarning;
  if (setup.blocks.empty()) return setup;
  const SettingsInForce settings = PutInForce(pack, setup.blocks);
  ApplyTo(settings, setup.lint);
  setup.fail_on = FailOn(settings);
  return setup;
}

/// With --pack most rules may be missing, so that no id can be called unknown.
bool DraftSetups::ReadAnswered() {
  if (options_.thread.empty()) return true;
  Expected<MessageIndex> found = ReadThread(options_.thread);
  if (found) {
    answered_ = std::move(*found);
  } else {
    Complain(found.error());
  }
  return found.ok();
}

bool DraftSetups::CheckFiles() {
  std::vector<RuleFileDiagnostic> mistakes = files_.mistakes();
  std::vector<KnownRule> known;
  bool all_loaded = true;
  for (const auto& [paths, rules] : rules_) {
    all_loaded = all_loaded && rules;
    if (rules) AddKnownRules(rules->pack(), known);
  }
  // A block that is not in use is left alone unless there are settings to check by it.
  if (files_.size() > 0) AddKnownRules(EmbeddedPack(EmbeddedBlock::kMail), known);
  for (uint32_t i = 0; i < files_.size() && all_loaded && options_.rules.pack.empty(); ++i) {
    for (Diagnostic& mistake : CheckSettings(files_[i].settings, known))
      mistakes.push_back({i, std::move(mistake)});
  }
  std::stable_sort(mistakes.begin(), mistakes.end(), [](const auto& a, const auto& b) {
    return a.diagnostic.span.begin < b.diagnostic.span.begin;
  });
  const bool can_be_used = all_loaded && mistakes.empty() && !files_.had_problems();
  DrawMistakes(files_.sources(), std::move(mistakes), options_.color);
  return can_be_used;
}

std::vector<const RulePack*> DraftSetups::packs() const {
  std::vector<const RulePack*> packs;
  for (const auto& [paths, rules] : rules_) packs.push_back(&rules->pack());
  return packs;
}

std::optional<LoadedRules> LoadRulesHere(const Options& options) {
  if (ContradictEachOther(options.settings)) return std::nullopt;
  SettingsFiles files(options.settings);
  RuleSources sources = options.rules;
  sources.paths = RulePaths(files, files.FilesFor("draft"), options);
  DrawMistakes(files.sources(), files.mistakes(), options.color);
  if (files.had_problems() || !files.mistakes().empty()) return std::nullopt;
  return LoadRules(sources, options.color);
}

}  // namespace decline_lint
