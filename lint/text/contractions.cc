#include "lint/text/contractions.h"

#include <algorithm>
#include <cassert>

#include "lint/text/language.h"
#include "lint/text/token.h"

namespace decline_lint {
namespace {

constexpr size_t kMostClitics = 3;

/// Cuts off `text` up to the next `separator`, which is dropped.
std::string_view CutAt(std::string_view& text, char separator) {
  const size_t at = std::min(text.find(separator), text.size());
  const std::string_view head = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return head;
}

}  // namespace

const Contractions& Contractions::Get() {
  static const Contractions contractions;
  return contractions;
}

Contractions::Contractions() : words_({}) {
  for (const language::Pair& clitic : language::Mapping("clitics"))
    clitics_.push_back({clitic.from, MakePart(clitic.from, clitic.to)});
  std::vector<std::pair<uint64_t, std::pair<uint32_t, uint32_t>>> words;
  for (const language::Pair& word : language::Mapping("contractions")) {
    const auto first = static_cast<uint32_t>(parts_.size());
    AddWord(word.to);
    const uint64_t key = WordKey(word.from);
    words.push_back({key, {first, static_cast<uint32_t>(parts_.size())}});
    filter_[(key >> 6) % kFilterWords] |= uint64_t{1} << (key % 64);
  }
  words_ = KeyTable<std::pair<uint32_t, uint32_t>>(words);
}

/// "do nt=not": parts, each as written and, after "=", what it means.
void Contractions::AddWord(std::string_view parts) {
  while (!parts.empty()) {
    std::string_view meaning = CutAt(parts, ' ');
    const std::string_view written = CutAt(meaning, '=');
    parts_.push_back(MakePart(written, meaning.empty() ? written : meaning));
  }
}

ContractionPart Contractions::MakePart(std::string_view written, std::string_view meaning) {
  ContractionPart part{WordKey(meaning), static_cast<uint8_t>(written.size()), 0};
  if (written == meaning) return part;
  const auto known = std::find(fixed_forms_.begin(), fixed_forms_.end(), meaning);
  const auto index = static_cast<size_t>(known - fixed_forms_.begin());
  if (known == fixed_forms_.end()) fixed_forms_.push_back(meaning);
  assert(index < 255);
  part.fixed_form = static_cast<uint8_t>(index + 1);
  return part;
}

std::span<const ContractionPart> Contractions::FindListed(uint64_t key) const {
  const auto* range = words_.Find(key);
  if (range == nullptr) return {};
  return std::span(parts_).subspan(range->first, range->second - range->first);
}

const Contractions::Clitic* Contractions::FindClitic(std::string_view folded) const {
  for (const Clitic& clitic : clitics_)
    if (folded.back() == clitic.text.back() && folded.size() > clitic.text.size() &&
        folded.ends_with(clitic.text))
      return &clitic;
  return nullptr;
}

ContractionParts Contractions::Split(std::string_view folded) const {
  std::array<ContractionPart, kMostClitics> clitics;
  size_t clitic_count = 0;
  std::span<const ContractionPart> listed = FindListed(WordKey(folded));
  while (listed.empty() && clitic_count < kMostClitics) {
    const Clitic* clitic = FindClitic(folded);
    if (clitic == nullptr) break;
    clitics[clitic_count++] = clitic->part;
    folded.remove_suffix(clitic->text.size());
    listed = FindListed(WordKey(folded));
  }
  ContractionParts parts;
  if (listed.empty() && clitic_count == 0) return parts;
  for (const ContractionPart& part : listed) parts.Add(part);
  if (listed.empty()) parts.Add({WordKey(folded), static_cast<uint8_t>(folded.size()), 0});
  while (clitic_count > 0) parts.Add(clitics[--clitic_count]);
  return parts;
}

}  // namespace decline_lint
