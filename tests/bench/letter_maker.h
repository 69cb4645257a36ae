// Makes letters to measure with: every one different, the same ones for the same seed.
//
// A letter is a subject, a greeting, paragraphs of sentences wrapped at 72 columns, a closing and a
// name. Half of its sentences come from the examples of a pack's rules, good and bad, so that
// matching has as much to do as in drafts that earn many findings; the others are made from the
// templates of letters.txt, and no rule minds them.
//
// Nothing in a letter starts a signature or a quotation: what follows would not be linted, and the
// letter would be cheaper than it looks.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rules/rule_pack.h"

namespace decline_lint {

class LetterMaker {
 public:
  /// `templates` is the text of letters.txt; its blocks are all there.
  LetterMaker(const RulePack& pack, std::string_view templates, uint64_t seed);

  /// A letter of `size` bytes, or of up to one sentence more.
  std::string Next(size_t size);
  /// `count` letters of that size.
  std::vector<std::string> Take(size_t count, size_t size);

 private:
  std::string Sentence();
  std::string FromTemplate(const std::vector<std::string>& templates);
  const std::string& PickFrom(const std::vector<std::string>& list);

  std::mt19937_64 random_;
  std::vector<std::string> subjects_, greetings_, neutral_, closings_;
  std::vector<std::string> of_rules_;
};

}  // namespace decline_lint
