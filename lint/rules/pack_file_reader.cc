#include "lint/rules/clue_reader.h"
#include "lint/rules/phrase_reader.h"
#include "lint/rules/rule_reader.h"
#include "lint/rules/yaml_fields.h"

namespace decline_lint {
namespace {

const NameTable<Severity> kSeverities = {
    {"note", Severity::kNote}, {"warning", Severity::kWarning}, {"error", Severity::kError}};

const YamlField<LexiconSource> kLexiconFields[] = {
    {"about", "text",
     [](const YamlNode& value, LexiconSource& lexicon, Mistakes mistakes) {
       lexicon.about = ReadText(value, "about", mistakes);
     }},
    {"phrases", "[text]",
     [](const YamlNode& value, LexiconSource& lexicon, Mistakes mistakes) {
       for (const YamlNode& node : ReadList(value, "phrases", mistakes))
         lexicon.phrases.push_back(ReadPhrase(node, mistakes));
     }},
};

LexiconSource ReadLexicon(const YamlNode& name, const YamlNode& value, std::string_view pack,
                          Mistakes mistakes) {
  LexiconSource lexicon;
  lexicon.file = mistakes.file();
  lexicon.pack = pack;
  lexicon.name = name.scalar;
  lexicon.name_span = name.span;
  if (!ExpectMap(value, "a lexicon", mistakes)) return lexicon;
  ReadFields(value, kLexiconFields, lexicon, mistakes);
  if (lexicon.phrases.empty()) mistakes.Add(name.span, "a lexicon needs 'phrases'");
  return lexicon;
}

void ReadNames(const YamlNode& value, std::string_view key, std::vector<NamedPlace>& names,
               Mistakes mistakes) {
  for (const YamlNode& node : ReadList(value, key, mistakes))
    names.push_back({ReadText(node, key, mistakes), node.span});
}

const YamlField<PackSource> kPackFields[] = {
    {"pack", "text",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       pack.name = ReadText(value, "pack", mistakes);
     }},
    {"about", "text",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       pack.about = ReadText(value, "about", mistakes);
     }},
    {"extends", "[text]",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       ReadNames(value, "extends", pack.extends, mistakes);
     }},
    {"disable", "[text]",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       ReadNames(value, "disable", pack.disable, mistakes);
     }},
    {"applies-when", "applies-when",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       pack.applies = ReadAppliesWhen(value, pack.folder, mistakes);
     }},
    {"severity", "{severity}",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       if (!ExpectMap(value, "severity", mistakes)) return;
       for (const auto& [key, level] : value.entries)
         if (auto severity = ReadName(level, "severity", kSeverities, mistakes))
           pack.severities.push_back({{key.scalar, key.span}, *severity});
     }},
    {"settings", "{figures}",
     [](const YamlNode& value, PackSource& pack, Mistakes mistakes) {
       if (!ExpectMap(value, "settings", mistakes)) return;
       for (const auto& [key, setting] : value.entries)
         pack.settings.push_back({{key.scalar, key.span}, &setting});
     }},
};

}  // namespace

std::vector<LexiconSource> ReadLexicons(const YamlNode& root, std::string_view pack,
                                        Mistakes mistakes) {
  std::vector<LexiconSource> lexicons;
  if (!ExpectMap(root, "a lexicon file", mistakes)) return lexicons;
  CheckKeys(root, {"lexicons"}, mistakes);
  const YamlNode* list = root.Find("lexicons");
  if (!list) {
    mistakes.Add(root.span, "the key 'lexicons' is missing");
    return lexicons;
  }
  if (!ExpectMap(*list, "lexicons", mistakes)) return lexicons;
  for (const auto& [name, value] : list->entries)
    lexicons.push_back(ReadLexicon(name, value, pack, mistakes));
  return lexicons;
}

PackSource ReadPackFile(const YamlNode& root, std::string_view folder, Mistakes mistakes) {
  PackSource pack;
  pack.folder = folder;
  pack.file = mistakes.file();
  if (!ExpectMap(root, "pack.yaml", mistakes)) return pack;
  ReadFields(root, kPackFields, pack, mistakes);
  if (!root.Find("pack")) mistakes.Add(root.span, "the key 'pack' is missing");
  return pack;
}

void AddPackShapes(YamlShapes& shapes) {
  shapes.maps.push_back({.name = "pack", .keys = KeysOf(kPackFields), .required = {"pack"}});
  AddClueShapes(shapes);
  shapes.maps.push_back(
      {.name = "lexicon-file", .keys = {{"lexicons", "{lexicon}"}}, .required = {"lexicons"}});
  shapes.maps.push_back(
      {.name = "lexicon", .keys = KeysOf(kLexiconFields), .required = {"phrases"}});
}

}  // namespace decline_lint
