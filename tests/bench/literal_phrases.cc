#include "tests/bench/literal_phrases.h"

#include <algorithm>
#include <span>

namespace decline_lint {
namespace {

using Phrases = std::vector<std::string>;

/// "i" + "'d" is one written word, "thank" + "you" are two.
std::string Join(const std::string& left, const std::string& right) {
  const bool joined = left.empty() || right.empty() || right.starts_with('\'');
  return left + (joined ? "" : " ") + right;
}

/// The phrases that nodes of a pack stand for, of each only the first few.
class Expander {
 public:
  Expander(const RulePack& pack, size_t most) : pack_(pack), most_(most) {}

  Phrases Expand(uint32_t index) const {
    const PatternNode& node = pack_.nodes()[index];
    switch (node.op) {
      case NodeOp::kWord:
        return {std::string(pack_.Word(node.arg))};
      case NodeOp::kWordSet:
        return {WordOfSet(node)};
      case NodeOp::kSequence:
        return Sequence(node);
      case NodeOp::kChoice:
        return Choice(node);
      case NodeOp::kOnly:
        return Expand(node.arg);
      case NodeOp::kTokenClass:
        return {};
      case NodeOp::kOptional:
      case NodeOp::kGap:
      case NodeOp::kComma:
      case NodeOp::kStart:
      case NodeOp::kEnd:
        return {""};
    }
    return {};
  }

 private:
  std::span<const uint32_t> Data(const PatternNode& node) const {
    return pack_.node_data().subspan(node.data_first, node.data_count);
  }

  /// One that stands on its own, rather than an "'s" or "'d".
  std::string WordOfSet(const PatternNode& node) const {
    for (const uint32_t word : Data(node))
      if (!pack_.Word(word).starts_with('\'')) return std::string(pack_.Word(word));
    return std::string(pack_.Word(Data(node).front()));
  }

  Phrases Sequence(const PatternNode& node) const {
    Phrases all = {""};
    for (const uint32_t child : Data(node)) {
      const Phrases tails = Expand(child);
      Phrases longer;
      for (const std::string& tail : tails)
        for (const std::string& head : all)
          if (longer.size() < most_) longer.push_back(Join(head, tail));
      all = std::move(longer);
    }
    return all;
  }

  Phrases Choice(const PatternNode& node) const {
    Phrases all;
    for (const uint32_t child : Data(node)) Append(child, all);
    return all;
  }

  void Append(uint32_t child, Phrases& all) const {
    if (all.size() >= most_) return;
    for (std::string& phrase : Expand(child))
      if (all.size() < most_) all.push_back(std::move(phrase));
  }

  const RulePack& pack_;
  const size_t most_;
};

}  // namespace

Phrases LiteralPhrases(const RulePack& pack, size_t of_each) {
  const Expander expander(pack, of_each);
  Phrases all;
  for (const PatternRecord& pattern : pack.patterns()) {
    if (pattern.is_regex) continue;
    for (std::string& phrase : expander.Expand(pattern.node))
      if (!phrase.empty()) all.push_back(std::move(phrase));
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::string ToAlternation(const Phrases& phrases) {
  std::string pattern;
  for (const std::string& phrase : phrases) {
    if (!pattern.empty()) pattern += '|';
    for (const char c : phrase) {
      if (std::string_view(".[]{}()\\*+?|^$").find(c) != std::string_view::npos) pattern += '\\';
      pattern += c;
    }
  }
  return pattern;
}

}  // namespace decline_lint
