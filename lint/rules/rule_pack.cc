#include "lint/rules/rule_pack.h"

#include <algorithm>
#include <cassert>
#include <cstring>

#include "lint/rules/pack_image.h"

namespace decline_lint {

uint64_t PackChecksum(std::string_view bytes) {
  uint64_t hash = 0xcbf29ce484222325;
  while (!bytes.empty()) {
    uint64_t word = 0;
    const size_t length = std::min<size_t>(8, bytes.size());
    std::memcpy(&word, bytes.data(), length);
    hash = (hash ^ word) * 0x100000001b3;
    hash ^= hash >> 29;
    bytes.remove_prefix(length);
  }
  return hash;
}

namespace {

template <typename T>
void SetSection(std::string_view block, const PackHeader& header, PackSection section,
                std::span<const T>& out) {
  const SectionPlace place = header.sections[static_cast<uint32_t>(section)];
  out = {reinterpret_cast<const T*>(block.data() + place.offset), place.size / sizeof(T)};
}

}  // namespace

bool RulePack::Open(std::string_view block) {
  PackHeader header;
  if (block.size() < sizeof(header)) return false;
  std::memcpy(&header, block.data(), sizeof(header));
  if (header.magic != PackHeader::kMagic || header.version != PackHeader::kVersion ||
      header.size != block.size())
    return false;
  block_ = block;
  const SectionPlace strings = header.sections[static_cast<uint32_t>(PackSection::kStrings)];
  strings_ = block.substr(strings.offset, strings.size);
  SetSection(block, header, PackSection::kRules, rules_);
  SetSection(block, header, PackSection::kPatterns, patterns_);
  SetSection(block, header, PackSection::kConditions, conditions_);
  SetSection(block, header, PackSection::kFixes, fixes_);
  SetSection(block, header, PackSection::kLimits, limits_);
  SetSection(block, header, PackSection::kExamples, examples_);
  SetSection(block, header, PackSection::kFiles, files_);
  SetSection(block, header, PackSection::kLiterals, literals_);
  SetSection(block, header, PackSection::kNodes, nodes_);
  SetSection(block, header, PackSection::kNodeData, node_data_);
  SetSection(block, header, PackSection::kWordLists, word_lists_);
  SetSection(block, header, PackSection::kListNumbers, list_numbers_);
  SetSection(block, header, PackSection::kBranches, branches_);
  SetSection(block, header, PackSection::kGroups, groups_);
  SetSection(block, header, PackSection::kWords, words_);
  SetSection(block, header, PackSection::kWordKeys, word_keys_);
  SetSection(block, header, PackSection::kWordSlots, word_slots_);
  SetSection(block, header, PackSection::kWordTriggers, word_triggers_);
  SetSection(block, header, PackSection::kTriggers, triggers_);
  SetSection(block, header, PackSection::kClassTriggers, class_triggers_);
  SetSection(block, header, PackSection::kRegexPatterns, regex_patterns_);
  SetSection(block, header, PackSection::kSpecial, special_);
  SetSection(block, header, PackSection::kPacks, packs_);
  SetSection(block, header, PackSection::kRecognitions, recognitions_);
  SetSection(block, header, PackSection::kCluePoints, clue_points_);
  const SectionPlace clues = header.sections[static_cast<uint32_t>(PackSection::kClues)];
  clues_ = block.substr(clues.offset, clues.size);
  return true;
}

RulePack RulePack::FromStatic(std::string_view block) {
  RulePack pack;
  [[maybe_unused]] const bool opened = pack.Open(block);
  assert(opened);
  return pack;
}

std::optional<RulePack> RulePack::FromBytes(std::string block) {
  PackHeader header;
  if (block.size() < sizeof(header)) return std::nullopt;
  std::memcpy(&header, block.data(), sizeof(header));
  if (header.checksum != PackChecksum(CheckedBytes(block))) return std::nullopt;
  RulePack pack;
  pack.owned_ = std::make_unique<std::string>(std::move(block));
  if (!pack.Open(*pack.owned_)) return std::nullopt;
  return pack;
}

std::optional<RulePack> RulePack::OpenClues() const {
  if (clues_.empty()) return std::nullopt;
  return FromStatic(clues_);
}

const RuleRecord* RulePack::FindRule(std::string_view id) const {
  const auto at = std::lower_bound(
      rules_.begin(), rules_.end(), id,
      [this](const RuleRecord& rule, std::string_view key) { return String(rule.id) < key; });
  return at != rules_.end() && String(at->id) == id ? &*at : nullptr;
}

uint32_t RulePack::FindWord(uint64_t key) const {
  const size_t mask = word_slots_.size() - 1;
  for (size_t slot = key & mask;; slot = (slot + 1) & mask) {
    const uint32_t id = word_slots_[slot];
    if (id == 0 || word_keys_[id] == key) return id;
  }
}

std::string_view MeasureName(Measure measure) {
  static constexpr std::string_view kNames[] = {"words", "sentences", "paragraphs", "characters",
                                                "strangers"};
  return kNames[static_cast<size_t>(measure)];
}

}  // namespace decline_lint
