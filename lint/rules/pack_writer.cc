#include "lint/rules/pack_writer.h"

#include <bit>
#include <cassert>
#include <cstring>
#include <type_traits>

#include "lint/rules/pack_image.h"
#include "lint/text/tokens/token.h"

namespace decline_lint {
namespace {

/// Appends sections to a block and remembers their places in its header.
class BlockWriter {
 public:
  BlockWriter() : block_(sizeof(PackHeader), '\0') {}

  void Append(PackSection section, std::string_view bytes) {
    block_.resize((block_.size() + 7) / 8 * 8, '\0');
    header_.sections[static_cast<uint32_t>(section)] = {static_cast<uint32_t>(block_.size()),
                                                        static_cast<uint32_t>(bytes.size())};
    block_.append(bytes);
  }
  template <typename T>
  void Append(PackSection section, const std::vector<T>& records) {
    static_assert(std::has_unique_object_representations_v<T>,
                  "padding holds whatever was in memory: fill it, so that a build is the same twice");
    Append(section, std::string_view(reinterpret_cast<const char*>(records.data()),
                                     records.size() * sizeof(T)));
  }
  std::string Finish() {
    header_.size = static_cast<uint32_t>(block_.size());
    std::memcpy(block_.data(), &header_, sizeof(header_));
    header_.checksum = PackChecksum(CheckedBytes(block_));
    std::memcpy(block_.data(), &header_, sizeof(header_));
    return std::move(block_);
  }

 private:
  PackHeader header_;
  std::string block_;
};

/// At most a third of the slots are taken, so that a look-up rarely goes on to a second.
std::vector<uint32_t> MakeSlots(const std::vector<uint64_t>& keys) {
  std::vector<uint32_t> slots(std::bit_ceil(keys.size() * 3 + 1), 0);
  const size_t mask = slots.size() - 1;
  for (uint32_t id = 1; id < keys.size(); ++id) {
    size_t slot = keys[id] & mask;
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
  return slots;
}

}  // namespace

StringRef PackWriter::Add(std::string_view text) {
  const auto [at, added] = known_strings_.emplace(text, StringRef{});
  if (added) {
    at->second = {static_cast<uint32_t>(strings_.size()), static_cast<uint32_t>(text.size())};
    strings_.append(text);
  }
  return at->second;
}

PackWriter::WordTables PackWriter::MakeWordTables(const Vocabulary& vocabulary) {
  WordTables tables;
  for (const std::string& word : vocabulary.words()) {
    tables.words.push_back(Add(word));
    tables.keys.push_back(WordKey(word));
  }
  tables.slots = MakeSlots(tables.keys);
  return tables;
}

template <typename T>
IndexRange PackWriter::Postings<T>::Append(const std::vector<T>& list) {
  const IndexRange range{static_cast<uint32_t>(values.size()), static_cast<uint32_t>(list.size())};
  values.insert(values.end(), list.begin(), list.end());
  return range;
}

template <typename T>
PackWriter::Postings<T>::Postings(const std::unordered_map<uint32_t, std::vector<T>>& lists,
                                  size_t word_count)
    : words(word_count) {
  for (uint32_t word = 1; word < word_count; ++word)
    if (const auto at = lists.find(word); at != lists.end()) words[word] = Append(at->second);
}

RulePack PackWriter::Write(const NodeCompiler& nodes, const Vocabulary& vocabulary) {
  const WordTables words = MakeWordTables(vocabulary);
  const Postings<uint32_t> lists(word_lists, words.words.size());
  Postings<TriggerRecord> triggers(word_triggers, words.words.size());
  std::vector<ClassTrigger> classes;
  for (const auto& [token_class, triggers_of] : class_triggers) {
    uint32_t zones = 0;
    for (const TriggerRecord& trigger : triggers_of) zones |= trigger.zones;
    classes.push_back({token_class, triggers.Append(triggers_of), zones});
  }
  BlockWriter block;
  block.Append(PackSection::kStrings, std::string_view(strings_));
  block.Append(PackSection::kRules, rules);
  block.Append(PackSection::kPatterns, patterns);
  block.Append(PackSection::kConditions, conditions);
  block.Append(PackSection::kFixes, fixes);
  block.Append(PackSection::kLimits, limits);
  block.Append(PackSection::kExamples, examples);
  block.Append(PackSection::kFiles, files);
  block.Append(PackSection::kLiterals, literals);
  block.Append(PackSection::kNodes, nodes.nodes());
  block.Append(PackSection::kNodeData, nodes.data());
  block.Append(PackSection::kWordLists, lists.words);
  block.Append(PackSection::kListNumbers, lists.values);
  block.Append(PackSection::kBranches, branches);
  block.Append(PackSection::kGroups, groups);
  block.Append(PackSection::kWords, words.words);
  block.Append(PackSection::kWordKeys, words.keys);
  block.Append(PackSection::kWordSlots, words.slots);
  block.Append(PackSection::kWordTriggers, triggers.words);
  block.Append(PackSection::kTriggers, triggers.values);
  block.Append(PackSection::kClassTriggers, classes);
  block.Append(PackSection::kRegexPatterns, regex_patterns);
  block.Append(PackSection::kSpecial, special);
  block.Append(PackSection::kPacks, packs);
  block.Append(PackSection::kRecognitions, recognitions);
  block.Append(PackSection::kCluePoints, clue_points);
  block.Append(PackSection::kClues, std::string_view(clues));
  auto pack = RulePack::FromBytes(block.Finish());
  assert(pack);
  return std::move(*pack);
}

}  // namespace decline_lint
