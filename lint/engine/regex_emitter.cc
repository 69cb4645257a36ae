#include "lint/engine/regex_emitter.h"

#include <set>
#include <span>

namespace decline_lint {
namespace {

constexpr const char* kAnyForm = "[^\\x1F]*";
constexpr const char* kClasses = "[^\\x1E]*";

class Emitter {
 public:
  explicit Emitter(const RulePack& pack) : pack_(pack), data_(pack.node_data()) {}

  std::string Emit(uint32_t id) {
    const PatternNode& node = pack_.nodes()[id];
    switch (node.op) {
      case NodeOp::kWord: return Token(Escape(pack_.Word(node.arg)), kClasses);
      case NodeOp::kWordSet: return Token(WordSet(node), kClasses);
      case NodeOp::kTokenClass: return Token(kAnyForm, Class(static_cast<char>('a' + node.arg)));
      case NodeOp::kSequence: return Sequence(node);
      case NodeOp::kChoice: return Choice(node);
      case NodeOp::kOptional: return "(?:" + Emit(node.arg) + ")?";
      case NodeOp::kGap:
        return "(?:" + Token(kAnyForm, "[^P\\x1E]*") + "){0," + std::to_string(node.arg) + "}";
      case NodeOp::kComma: return ",";
      case NodeOp::kStart: return "^";
      case NodeOp::kEnd: return ",?\\x1D";
    }
    return "";
  }

 private:
  static std::string Token(std::string_view form, std::string_view classes) {
    return ",?\\x1D? " + std::string(form) + "\\x1F" + std::string(classes) + "\\x1E";
  }
  static std::string Class(char letter) {
    return std::string("[^\\x1E]*") + letter + "[^\\x1E]*";
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
    for (uint32_t i = 0; i < node.dispatch_count; ++i)
      children.insert(data_[node.dispatch_first + 2 * i + 1]);
    std::string choice;
    for (uint32_t child : children) choice += (choice.empty() ? "" : "|") + Emit(child);
    return "(?:" + choice + ")";
  }

  const RulePack& pack_;
  std::span<const uint32_t> data_;
};

}  // namespace

std::string EmitRegex(const RulePack& pack, uint32_t node) { return Emitter(pack).Emit(node); }

}  // namespace decline_lint
