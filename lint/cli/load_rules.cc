#include "lint/cli/load_rules.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lint/cli/draw_mistakes.h"
#include "lint/cli/output.h"
#include "lint/cli/pack_cache.h"
#include "lint/cli/pack_order.h"
#include "lint/cli/rule_files.h"
#include "lint/engine/example_check.h"
#include "lint/rules/embedded_pack.h"
#include "lint/rules/pack_builder.h"

namespace decline_lint {
namespace {

using Files = std::vector<SourceFile>;

std::optional<Files> ReadUserFiles(const std::vector<std::string>& paths) {
  Files all;
  for (const std::string& path : paths) {
    Expected<Files> files = ReadRuleFiles(path);
    if (!files) {
      Complain(files.error());
      return std::nullopt;
    }
    std::move(files->begin(), files->end(), std::back_inserter(all));
  }
  return all;
}

SourceFile ToSourceFile(const EmbeddedFile& file) {
  return SourceFile(std::string(file.name), std::string(file.text));
}

/// The examples of the user's rules that do not hold; files are those of the pack.
std::vector<RuleFileDiagnostic> FailedExamples(const RulePack& pack, const Files& user_files) {
  std::vector<RuleFileDiagnostic> failed;
  for (const RuleRecord& rule : pack.rules()) {
    const std::string_view name = pack.String(pack.files()[rule.file]);
    const auto is_named = [&](const SourceFile& file) { return file.name() == name; };
    if (std::none_of(user_files.begin(), user_files.end(), is_named)) continue;
    for (RuleExamples& examples : CheckExamples(pack, pack.String(rule.id)))
      std::move(examples.failures.begin(), examples.failures.end(), std::back_inserter(failed));
  }
  return failed;
}

constexpr std::string_view kOnRequest = "outgoing";

std::vector<std::string> PacksLeftOut(const RuleSources& sources) {
  if (!sources.requested.empty()) return {};
  return {std::string(kOnRequest)};
}

/// The block that holds just what is asked for, where there is one.
std::optional<EmbeddedBlock> BlockFor(const RuleSources& sources) {
  if (!sources.paths.empty()) return std::nullopt;
  if (sources.pack == kOnRequest) return EmbeddedBlock::kOutgoing;
  if (sources.pack == "decline") return EmbeddedBlock::kDecline;
  if (!sources.pack.empty()) return std::nullopt;
  return sources.requested.empty() ? EmbeddedBlock::kDecline : EmbeddedBlock::kMail;
}

std::string_view LastFolder(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  return path.substr(path.find_last_of('/') + 1);
}

/// Names of packs are no paths; whoever names the folder of a pack wants that pack to run, too.
RuleSources SplitRequested(RuleSources sources) {
  for (const std::string& path : sources.paths)
    if (IsPackOnRequest(LastFolder(path))) sources.requested = {std::string(kOnRequest)};
  std::erase_if(sources.paths, IsPackOnRequest);
  return sources;
}

std::optional<RulePack> Compile(const RuleSources& sources, const Files& user_files,
                                ColorMode color) {
  Files files;
  for (const EmbeddedFile& file : EmbeddedPackFiles()) files.push_back(ToSourceFile(file));
  DropReplaced(files, user_files);
  files.insert(files.end(), user_files.begin(), user_files.end());
  Expected<Files> ordered = OrderByPack(std::move(files), sources.pack, PacksLeftOut(sources));
  if (!ordered) {
    Complain(ordered.error());
    return std::nullopt;
  }
  PackBuild build = BuildPack(*ordered);
  DrawMistakes(*ordered, std::move(build.diagnostics), color);
  if (!build.pack || !sources.check_examples) return std::move(build.pack);
  std::vector<RuleFileDiagnostic> failed = FailedExamples(*build.pack, user_files);
  const bool all_hold = failed.empty();
  DrawMistakes(*ordered, std::move(failed), color);
  if (!all_hold) return std::nullopt;
  return std::move(build.pack);
}

/// What of the packs is chosen.
std::string KeyOfPacks(const RuleSources& sources) {
  return sources.pack + (sources.requested.empty() ? "" : " and " + sources.requested.front());
}

std::optional<RulePack> LoadOrCompile(const RuleSources& sources, const Files& user_files,
                                      ColorMode color) {
  // What is kept has been checked: whoever loads it need not run the examples again.
  PackCache cache(sources.use_cache && sources.check_examples ? UserCacheFolder() : "",
                  PackCacheKey(EmbeddedPack(EmbeddedBlock::kMail), KeyOfPacks(sources), user_files));
  std::optional<RulePack> pack = cache.Load();
  if (pack) return pack;
  pack = Compile(sources, user_files, color);
  if (pack) cache.Store(*pack);
  return pack;
}

}  // namespace

const RulePack& LoadedRules::pack() const { return own_ ? *own_ : EmbeddedPack(block_); }

bool LoadedRules::IsToBeTested(std::string_view file_name) const {
  return user_files_.empty() ||
         std::any_of(user_files_.begin(), user_files_.end(),
                     [&](const SourceFile& file) { return file.name() == file_name; });
}

std::vector<SourceFile> LoadedRules::Files() const {
  std::vector<SourceFile> files;
  for (StringRef name : pack().files()) files.push_back(FileNamed(pack().String(name)));
  return files;
}

SourceFile LoadedRules::FileNamed(std::string_view name) const {
  for (const SourceFile& file : user_files_) {
    if (file.name() == name) return file;
  }
  for (const EmbeddedFile& file : EmbeddedPackFiles()) {
    if (file.name == name) return ToSourceFile(file);
  }
  return SourceFile(std::string(name), "");
}

bool IsPackOnRequest(std::string_view name) { return name == kOnRequest; }

std::optional<LoadedRules> LoadRules(const RuleSources& asked, ColorMode color) {
  const RuleSources sources = SplitRequested(asked);
  if (const auto block = BlockFor(sources)) return LoadedRules(*block);
  std::optional<Files> files = ReadUserFiles(sources.paths);
  if (!files) return std::nullopt;
  std::optional<RulePack> pack = LoadOrCompile(sources, *files, color);
  if (!pack) return std::nullopt;
  return LoadedRules(std::move(*pack), std::move(*files));
}

}  // namespace decline_lint
