// Which messages the packs speak of: `applies-when` of their pack.yaml, compiled.
//
//   applies-when:
//     points: 10
//     clues:
//       refuses:   {points: 6, about: the writer refuses, patterns: ["i (must )? decline"]}
//       interview: {points: 5, about: an interview, scope: all, patterns: [interview~]}
//
// Each clue whose patterns match counts once; a message is the pack's business when the points of
// its clues come to those that are asked for. Clues are rules of kind `require` to the compiler and
// to the engine, in a pack of their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lint/rules/lexicon_order.h"
#include "lint/rules/pack_sources.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {

struct Recognition {
  /// See RecognitionRecord.
  struct Question {
    std::string pack;
    uint32_t needed = 0;
    IndexRange clues;
  };
  /// See PackRecord.
  struct OfPack {
    std::string name;
    uint32_t asks = 0;
  };

  std::vector<OfPack> packs;
  std::vector<Question> questions;
  std::vector<int32_t> points;
  std::optional<RulePack> clues;  ///< none without questions
};

/// All names of lexicons must be known. Adds what is wrong to `diagnostics`; then the result is of
/// no use.
Recognition CompileRecognition(const PackSources& sources, const LexiconOrder& order,
                               std::vector<RuleFileDiagnostic>* diagnostics);

}  // namespace decline_lint
