// Which packs have something to say of a message: what `applies-when` of their pack.yaml comes to.
//
//   PackRecognizer recognizer(pack);
//   for (std::string_view name : recognizer.PacksFor(message)) ...   // "outgoing", "decline"
//
// For those that see any mail, such as a hook: a pack on refusals is to keep silent on a shopping
// list. Whoever names the draft himself wants it judged, and does not ask. Keeps working memory
// between messages: use one a thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/message/message.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

/// A clue that a message gives. Views the pack.
struct FoundClue {
  std::string_view name;   ///< "refuses"
  std::string_view about;  ///< "the writer refuses"
  int32_t points = 0;
  Span span;  ///< in the message's text: the first words that give it
};

struct PackVerdict {
  std::string_view pack;
  uint32_t needed = 0;
  int32_t points = 0;  ///< of all clues found
  std::vector<FoundClue> clues;

  bool applies() const { return points >= static_cast<int64_t>(needed); }
};

class PackRecognizer {
 public:
  /// The pack must outlive the recognizer. With `reference` the clues are matched with plain RE2.
  explicit PackRecognizer(const RulePack& pack, bool reference = false);
  ~PackRecognizer();

  /// One for each pack with an `applies-when`.
  std::vector<PackVerdict> Judge(const Message& message);

  /// The names of the packs that apply: those whose own `applies-when` holds, or without one that of
  /// a pack that they extend; and all that ask for nothing. Views the pack.
  std::vector<std::string_view> PacksFor(const Message& message);

  /// Whether the pack of that name is one of them; so is one that is not known.
  bool AppliesTo(const Message& message, std::string_view name);

 private:
  struct State;
  const RulePack& pack_;
  std::unique_ptr<State> state_;  ///< null when no pack asks for anything
};

}  // namespace decline_lint
