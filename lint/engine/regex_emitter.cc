#include "lint/engine/regex_emitter.h"

#include <set>
#include <span>

namespace decline_lint {
namespace {

constexpr const char* kAnyForm = "[^\\x1F]*";

class Emitter {
 public:
  explicit Emitter(const RulePack& pack) : pack_(pack), data_(pack.node_data()) {}

  std::string Emit(uint32_t id) {
    const PatternNode& node = pack_.nodes()[id];
    switch (node.op) {
      case NodeOp::kWord:
        return Token(Escape(pack_.Word(node.arg)));
      case NodeOp::kWordSet:
        return Token(WordSet(node));
      case NodeOp::kTokenClass:
        return Token(kAnyForm, static_cast<char>('a' + node.arg));
      case NodeOp::kOnly:
        return Only(node);
      case NodeOp::kSequence:
        return Sequence(node);
      case NodeOp::kChoice:
        return Choice(node);
      case NodeOp::kOptional:
        return "(?:" + Emit(node.arg) + ")?";
      case NodeOp::kGap:
        return "(?:" + Token(kAnyForm, '\0', "P") + "){0," + std::to_string(node.arg) + "}";
      case NodeOp::kComma:
        return ",";
      case NodeOp::kStart:
        return "^";
      case NodeOp::kEnd:
        return ",?\\x1D";
    }
    return "";
  }

 private:
  /// A token of that form which is of the class, of those that `kOnly` asks for, and not of
  /// `barred`.
  std::string Token(std::string_view form, char token_class = '\0',
                    std::string_view barred = "") const {
    std::set<char> letters = only_;
    if (token_class != '\0') letters.insert(token_class);
    const std::string others = "[^" + std::string(barred) + "\\x1E]*";
    std::string classes = others;
    for (char letter : letters) classes += letter + others;
    return ",?\\x1D? " + std::string(form) + "\\x1F" + classes + "\\x1E";
  }

  std::string Only(const PatternNode& node) {
    const char letter = static_cast<char>('a' + node.data_first);
    const bool added = only_.insert(letter).second;
    const std::string inner = Emit(node.arg);
    if (added) only_.erase(letter);
    return inner;
  }

  static std::string Escape(std::string_view word) {
    std::string escaped;
    for (char c : word) {
      if (std::string_view(".*+?()[]{}|\\^$/-").find(c) != std::string_view::npos) escaped += '\\';
      escaped += c;
    }
    return escaped;
  }

  std::string WordSet(const PatternNode& node) {
    std::string words;
    for (uint32_t i = 0; i < node.data_count; ++i)
      words += (i ? "|" : "") + Escape(pack_.Word(data_[node.data_first + i]));
    return "(?:" + words + ")";
  }

  std::string Sequence(const PatternNode& node) {
    std::string sequence;
    for (uint32_t i = 0; i < node.data_count; ++i) sequence += Emit(data_[node.data_first + i]);
    return sequence;
  }

  std::string Choice(const PatternNode& node) {
    std::set<uint32_t> children;
    for (uint32_t i = 0; i < node.data_count; ++i) children.insert(data_[node.data_first + i]);
    std::string choice;
    for (uint32_t child : children) choice += (choice.empty() ? "" : "|") + Emit(child);
    return "(?:" + choice + ")";
  }

  const RulePack& pack_;
  std::span<const uint32_t> data_;
  std::set<char> only_;  ///< classes that every token must be of, inside kOnly
};

}  // namespace

std::string EmitRegex(const RulePack& pack, uint32_t node) { return Emitter(pack).Emit(node); }

}  // namespace decline_lint
