#include "lint/rules/pack_sources.h"

#include "lint/rules/rule_reader.h"

namespace decline_lint {
namespace {

/// The parts of ".../decline/lexicons/thanks.yaml" that say what the file is.
struct FileRole {
  enum class Kind { kRule, kLexicons, kPack } kind = Kind::kRule;
  std::string pack;
};

std::string_view TakeLast(std::string_view& path) {
  const size_t slash = path.find_last_of('/');
  const std::string_view last = slash == std::string_view::npos ? path : path.substr(slash + 1);
  path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
  return last;
}

FileRole RoleOf(std::string_view path) {
  FileRole role;
  const std::string_view name = TakeLast(path);
  std::string_view folder = TakeLast(path);
  if (name == "pack.yaml") role.kind = FileRole::Kind::kPack;
  if (folder == "lexicons") {
    role.kind = FileRole::Kind::kLexicons;
    folder = TakeLast(path);
  }
  role.pack = folder;
  return role;
}

template <typename Map>
std::vector<std::string_view> Names(const Map& map) {
  std::vector<std::string_view> names;
  for (const auto& [name, value] : map) names.push_back(name);
  return names;
}

}  // namespace

PackSources::PackSources(const std::vector<SourceFile>& files,
                         std::vector<RuleFileDiagnostic>* diagnostics)
    : diagnostics_(diagnostics) {
  for (size_t i = 0; i < files.size(); ++i) ReadFile(files[i], i);
  for (const PackSource& pack : pack_files_) ApplyPackFile(pack);
}

void PackSources::ReadFile(const SourceFile& file, size_t index) {
  YamlParse parse = ParseYaml(file);
  for (Diagnostic& diagnostic : parse.diagnostics)
    diagnostics_->push_back({index, std::move(diagnostic)});
  if (!parse.root) return;
  trees_.push_back(std::move(*parse.root));
  const YamlNode& root = trees_.back();
  const FileRole role = RoleOf(file.name());
  packs_.insert(role.pack);
  const Mistakes mistakes(diagnostics_, index);
  switch (role.kind) {
    case FileRole::Kind::kPack:
      pack_files_.push_back(ReadPackFile(root, role.pack, mistakes));
      break;
    case FileRole::Kind::kRule:
      AddRule(ReadRule(root, role.pack, mistakes));
      break;
    case FileRole::Kind::kLexicons:
      for (LexiconSource& lexicon : ReadLexicons(root, role.pack, mistakes))
        AddLexicon(std::move(lexicon));
  }
}

void PackSources::AddRule(RuleSource rule) {
  if (rule.id.empty()) return;
  const auto at = rules_.find(rule.id);
  if (at != rules_.end() && at->second.pack == rule.pack) {
    Mistakes(diagnostics_, rule.file)
        .Add(rule.id_span, "the id '" + rule.id + "' is that of another rule of this pack");
    return;
  }
  rules_[rule.id] = std::move(rule);
}

void PackSources::AddLexicon(LexiconSource lexicon) {
  const auto at = lexicons_.find(lexicon.name);
  if (at != lexicons_.end() && at->second.pack == lexicon.pack) {
    Mistakes(diagnostics_, lexicon.file)
        .Add(lexicon.name_span, "the lexicon '" + lexicon.name + "' stands in this pack twice");
    return;
  }
  lexicons_[lexicon.name] = std::move(lexicon);
}

RuleSource* PackSources::FindRule(const NamedPlace& name, const PackSource& pack) {
  const auto at = rules_.find(name.name);
  if (at != rules_.end()) return &at->second;
  Mistakes(diagnostics_, pack.file).AddUnknown(name.span, "rule", name.name, Names(rules_));
  return nullptr;
}

void PackSources::ApplyPackFile(const PackSource& pack) {
  for (const NamedPlace& base : pack.extends)
    if (!packs_.contains(base.name)) {
      const std::vector<std::string_view> known(packs_.begin(), packs_.end());
      Mistakes(diagnostics_, pack.file).AddUnknown(base.span, "pack", base.name, known);
    }
  for (const auto& [name, severity] : pack.severities)
    if (RuleSource* rule = FindRule(name, pack)) rule->severity = severity;
  for (const auto& [name, setting] : pack.settings)
    if (RuleSource* rule = FindRule(name, pack))
      ApplySetting(*setting, *rule, Mistakes(diagnostics_, pack.file));
  for (const NamedPlace& name : pack.disable)
    if (FindRule(name, pack)) rules_.erase(name.name);
}

}  // namespace decline_lint
