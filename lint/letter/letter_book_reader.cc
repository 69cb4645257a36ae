#include <algorithm>
#include <array>
#include <utility>

#include "lint/letter/letter_book.h"
#include "lint/rules/mistakes.h"
#include "lint/rules/yaml_fields.h"
#include "lint/yaml/yaml_document.h"

namespace decline_lint {
namespace {

constexpr std::string_view kTonesFile = "tones.yaml";
/// In the order of LetterSlot.
constexpr std::array<std::string_view, 4> kSlotNames = {"thanks", "refusal", "reason", "door"};

// --- texts

LetterText ReadLetterText(const YamlNode& node, std::string_view key, Mistakes mistakes) {
  LetterTextParse parse = ParseLetterText(ReadText(node, key, mistakes));
  for (const LetterTextMistake& mistake : parse.mistakes) {
    const Span span = node.Inside(mistake.span.begin, mistake.span.end);
    std::vector<std::string_view> known;
    for (const LetterFieldRow& row : LetterFieldRows()) known.push_back(row.name);
    if (mistake.message.empty())
      mistakes.AddUnknown(span, "field", mistake.unknown_field, known);
    else
      mistakes.Add(span, mistake.message);
  }
  if (node.IsScalar() && node.scalar.empty())
    mistakes.Add(node.span, "'" + std::string(key) + "' is empty");
  return std::move(parse.text);
}

std::vector<LetterText> ReadLetterTexts(const YamlNode& node, std::string_view key,
                                        Mistakes mistakes) {
  std::vector<LetterText> texts;
  for (const YamlNode& item : ReadList(node, key, mistakes))
    texts.push_back(ReadLetterText(item, key, mistakes));
  if (texts.empty() && node.IsSequence())
    mistakes.Add(node.span, "'" + std::string(key) + "' holds nothing");
  return texts;
}

// --- variants

template <LetterSlot kSlot>
void ReadSlot(const YamlNode& value, LetterVariant& variant, Mistakes mistakes) {
  constexpr std::string_view kName = kSlotNames[static_cast<size_t>(kSlot)];
  variant.body.push_back({kSlot, ReadLetterText(value, kName, mistakes)});
}

const YamlField<LetterVariant> kVariantFields[] = {
    {"greeting", "text",
     [](const YamlNode& value, LetterVariant& variant, Mistakes mistakes) {
       variant.greeting = ReadLetterText(value, "greeting", mistakes);
     }},
    {"thanks", "text", ReadSlot<LetterSlot::kThanks>},
    {"refusal", "text", ReadSlot<LetterSlot::kRefusal>},
    {"reason", "text", ReadSlot<LetterSlot::kReason>},
    {"door", "text", ReadSlot<LetterSlot::kDoor>},
    {"closing", "text",
     [](const YamlNode& value, LetterVariant& variant, Mistakes mistakes) {
       variant.closing = ReadLetterText(value, "closing", mistakes);
     }},
};

LetterVariant ReadVariant(const YamlNode& node, Mistakes mistakes) {
  LetterVariant variant;
  if (!ExpectMap(node, "a letter", mistakes)) return variant;
  ReadFields(node, kVariantFields, variant, mistakes);
  for (const std::string_view slot : kSlotNames)
    if (!node.Find(slot))
      mistakes.Add(node.span, "the slot '" + std::string(slot) + "' is missing");
  return variant;
}

// --- cases

void ReadCaseTones(const YamlNode& node, LetterCase& to, Mistakes mistakes) {
  if (!ExpectMap(node, "tones", mistakes)) return;
  for (const auto& [key, value] : node.entries) {
    ToneLetters letters{key.scalar, {}, key.span};
    for (const YamlNode& item : ReadList(value, key.scalar, mistakes))
      letters.variants.push_back(ReadVariant(item, mistakes));
    if (letters.variants.empty() && value.IsSequence())
      mistakes.Add(value.span, "'" + key.scalar + "' holds no letter");
    if (to.FindTone(key.scalar))
      mistakes.Add(key.span, "the key '" + key.scalar + "' stands here twice");
    to.tones.push_back(std::move(letters));
  }
}

const YamlField<LetterCase> kCaseFields[] = {
    {"case", "text",
     [](const YamlNode& value, LetterCase& to, Mistakes mistakes) {
       to.name = ReadText(value, "case", mistakes);
     }},
    {"about", "text",
     [](const YamlNode& value, LetterCase& to, Mistakes mistakes) {
       to.about = ReadText(value, "about", mistakes);
     }},
    {"subject", "text",
     [](const YamlNode& value, LetterCase& to, Mistakes mistakes) {
       to.subject = ReadLetterText(value, "subject", mistakes);
     }},
    {"tones", "{[letter]}", ReadCaseTones},
};

/// Puts an item in the place of that of its name, or behind the others.
template <typename Item>
void Place(Item item, std::vector<Item>& items) {
  for (Item& other : items)
    if (other.name == item.name) return void(other = std::move(item));
  items.push_back(std::move(item));
}

void ReadCase(const YamlNode& root, LetterBook& book, Mistakes mistakes) {
  if (!ExpectMap(root, "a file of letters", mistakes)) return;
  LetterCase read;
  read.file = mistakes.file();
  ReadFields(root, kCaseFields, read, mistakes);
  for (const std::string_view key : {"case", "about", "subject", "tones"})
    if (!root.Find(key)) mistakes.Add(root.span, "the key '" + std::string(key) + "' is missing");
  Place(std::move(read), book.cases);
}

// --- tones

const YamlField<Tone> kToneFields[] = {
    {"about", "text",
     [](const YamlNode& value, Tone& tone, Mistakes mistakes) {
       tone.about = ReadText(value, "about", mistakes);
     }},
    {"greetings", "[text]",
     [](const YamlNode& value, Tone& tone, Mistakes mistakes) {
       tone.greetings = ReadLetterTexts(value, "greetings", mistakes);
     }},
    {"closings", "[text]",
     [](const YamlNode& value, Tone& tone, Mistakes mistakes) {
       tone.closings = ReadLetterTexts(value, "closings", mistakes);
     }},
    {"one-paragraph", "bool",
     [](const YamlNode& value, Tone& tone, Mistakes mistakes) {
       tone.one_paragraph = ReadBool(value, "one-paragraph", mistakes);
     }},
};

void ReadTones(const YamlNode& root, LetterBook& book, Mistakes mistakes) {
  if (!ExpectMap(root, "tones.yaml", mistakes)) return;
  for (const auto& [key, value] : root.entries) {
    if (!ExpectMap(value, key.scalar, mistakes)) continue;
    Tone tone;
    tone.name = key.scalar;
    ReadFields(value, kToneFields, tone, mistakes);
    for (const std::string_view needed : {"greetings", "closings"})
      if (!value.Find(needed))
        mistakes.Add(value.span, "the key '" + std::string(needed) + "' is missing");
    Place(std::move(tone), book.tones);
  }
}

void CheckTones(const LetterBook& book, std::vector<RuleFileDiagnostic>& diagnostics) {
  for (const LetterCase& letters : book.cases)
    for (const ToneLetters& tone : letters.tones)
      if (!book.FindTone(tone.tone))
        Mistakes(&diagnostics, letters.file)
            .AddUnknown(tone.span, "tone", tone.tone, book.ToneNames());
}

}  // namespace

LetterBookRead ReadLetterBook(const std::vector<SourceFile>& files) {
  LetterBookRead read;
  for (size_t i = 0; i < files.size(); ++i) {
    YamlParse parse = ParseYaml(files[i]);
    for (Diagnostic& diagnostic : parse.diagnostics)
      read.diagnostics.push_back({i, std::move(diagnostic)});
    if (!parse.root) continue;
    const Mistakes mistakes(&read.diagnostics, i);
    const std::string_view name = files[i].name();
    const bool is_tones = name.substr(name.find_last_of('/') + 1) == kTonesFile;
    (is_tones ? ReadTones : ReadCase)(*parse.root, read.book, mistakes);
  }
  CheckTones(read.book, read.diagnostics);
  std::stable_sort(read.diagnostics.begin(), read.diagnostics.end(),
                   [](const auto& a, const auto& b) {
                     return std::pair(a.file, a.diagnostic.span.begin) <
                            std::pair(b.file, b.diagnostic.span.begin);
                   });
  return read;
}

}  // namespace decline_lint
