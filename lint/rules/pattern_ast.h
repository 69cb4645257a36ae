// The tree of a pattern as it is written, before its words and lexicons are looked up.
//
// The syntax is described in docs/writing-rules.md. Offsets are bytes of the pattern's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/base/span.h"
#include "lint/rules/pattern_node.h"

namespace decline_lint {

struct PatternAst {
  enum class Kind {
    kWord,       ///< text: a normalized word
    kInflected,  ///< text: a normalized word, in any inflection
    kLexicon,    ///< text: the lexicon's name
    kClass,      ///< token_class
    kSequence,   ///< children
    kChoice,     ///< children
    kOptional,   ///< one child
    kOnly,       ///< one child, all of whose tokens are of token_class
    kGap,        ///< count: the most words
    kComma,
    kStart,
    kEnd,
  };

  Kind kind = Kind::kSequence;
  std::string text;
  TokenClass token_class = TokenClass::kAnyWord;
  uint32_t count = 0;
  std::vector<PatternAst> children;
  Span span;
};

/// What is wrong with a pattern, and where in its text.
struct PatternError {
  std::string message;
  Span span;
};

struct PatternParse {
  std::optional<PatternAst> pattern;  ///< none when there are errors
  std::vector<PatternError> errors;
};

/// Parses a pattern. Nesting and gaps are bounded, so that no pattern is dear to match.
PatternParse ParsePattern(std::string_view text);

/// The normalized forms of the tokens that a piece of text consists of: "don't" gives do, not.
std::vector<std::string> NormalizedWords(std::string_view text);

}  // namespace decline_lint
