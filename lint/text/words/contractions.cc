#include "lint/text/words/contractions.h"

#include <algorithm>
#include <iterator>

#include "lint/text/language_data.h"
#include "lint/text/tokens/token.h"
#include "lint/text/words/key_hasher.h"
#include "lint/text/words/key_table.h"

namespace decline_lint {
namespace {

constexpr size_t kMostClitics = 3;

/// Cuts off `text` up to the next `separator`, which is dropped.
constexpr std::string_view CutAt(std::string_view& text, char separator) {
  const size_t at = std::min(text.find(separator), text.size());
  const std::string_view head = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return head;
}

consteval size_t CountParts() {
  size_t parts = 0;
  for (const language::Pair& word : language::kMapping_contractions)
    parts += static_cast<size_t>(std::count(word.to.begin(), word.to.end(), ' ')) + 1;
  return parts;
}

struct Clitic {
  std::string_view text;
  ContractionPart part;
};

/// The lists, made by the compiler.
struct Tables {
  consteval Tables() {
    for (size_t i = 0; i < clitics.size(); ++i) {
      const language::Pair& clitic = language::kMapping_clitics[i];
      clitics[i] = {clitic.from, MakePart(clitic.from, clitic.to)};
    }
    for (const language::Pair& word : language::kMapping_contractions) {
      const size_t first = part_count;
      AddParts(word.to);
      const uint64_t key = ConstantWordKey(word.from);
      words.Add(key, {static_cast<uint16_t>(first), static_cast<uint16_t>(part_count - first)});
      filter.Add(key);
    }
  }

  /// "do nt=not": parts, each as written and, after "=", what it means.
  consteval void AddParts(std::string_view text) {
    while (!text.empty()) {
      std::string_view meaning = CutAt(text, ' ');
      const std::string_view written = CutAt(meaning, '=');
      parts[part_count++] = MakePart(written, meaning.empty() ? written : meaning);
    }
  }

  consteval ContractionPart MakePart(std::string_view written, std::string_view meaning) {
    ContractionPart part{ConstantWordKey(meaning), static_cast<uint8_t>(written.size()), 0};
    if (written == meaning) return part;
    size_t index = 0;
    while (!fixed_forms[index].empty() && fixed_forms[index] != meaning) ++index;
    fixed_forms[index] = meaning;
    part.fixed_form = static_cast<uint8_t>(index + 1);
    return part;
  }

  struct Range {
    uint16_t first = 0;
    uint16_t count = 0;
  };
  std::array<std::string_view, 255> fixed_forms{};  // one more would not compile
  std::array<ContractionPart, CountParts()> parts{};
  size_t part_count = 0;
  std::array<Clitic, std::size(language::kMapping_clitics)> clitics{};
  KeyTable<Range, std::size(language::kMapping_contractions)> words;
  ContractionFilter filter;
};

constexpr Tables kTables;

const Clitic* FindClitic(std::string_view folded) {
  for (const Clitic& clitic : kTables.clitics)
    if (folded.back() == clitic.text.back() && folded.size() > clitic.text.size() &&
        folded.ends_with(clitic.text))
      return &clitic;
  return nullptr;
}

}  // namespace

constexpr ContractionFilter kContractionFilter = kTables.filter;

std::span<const ContractionPart> FindListedContraction(uint64_t key) {
  const Tables::Range* range = kTables.words.Find(key);
  if (range == nullptr) return {};
  return std::span(kTables.parts).subspan(range->first, range->count);
}

std::string_view FixedForm(uint8_t index) { return kTables.fixed_forms[index - 1]; }

ContractionParts SplitContraction(std::string_view folded) {
  std::array<ContractionPart, kMostClitics> clitics;
  size_t clitic_count = 0;
  std::span<const ContractionPart> listed = FindListedContraction(WordKey(folded));
  while (listed.empty() && clitic_count < kMostClitics) {
    const Clitic* clitic = FindClitic(folded);
    if (clitic == nullptr) break;
    clitics[clitic_count++] = clitic->part;
    folded.remove_suffix(clitic->text.size());
    listed = FindListedContraction(WordKey(folded));
  }
  ContractionParts parts;
  if (listed.empty() && clitic_count == 0) return parts;
  for (const ContractionPart& part : listed) parts.Add(part);
  if (listed.empty()) parts.Add({WordKey(folded), static_cast<uint8_t>(folded.size()), 0});
  while (clitic_count > 0) parts.Add(clitics[--clitic_count]);
  return parts;
}

}  // namespace decline_lint
