#include "lint/engine/regex_matcher.h"

#include <cassert>

#include "lint/engine/regex_emitter.h"

namespace decline_lint {

void RegexMatcher::Reset(const Document& document) {
  document_ = &document;
  texts_.clear();
}

const Regex& RegexMatcher::RegexOf(uint32_t node) {
  const auto at = regexes_.find(node);
  if (at != regexes_.end()) return at->second;
  Regex::Options options;
  options.longest_match = true;
  options.max_memory = int64_t{1} << 30;
  auto regex = Regex::Compile(EmitRegex(pack_, node), options);
  assert(regex.ok());
  return regexes_.emplace(node, std::move(*regex)).first->second;
}

const CanonicalText& RegexMatcher::TextOf(uint32_t sentence) {
  const auto at = texts_.find(sentence);
  if (at != texts_.end()) return at->second;
  return texts_.emplace(sentence, MakeCanonicalText(*document_, document_->sentences()[sentence]))
      .first->second;
}

void RegexMatcher::FindAll(uint32_t node, uint32_t sentence, std::vector<TokenRange>& out) {
  const CanonicalText& canonical = TextOf(sentence);
  const Regex& regex = RegexOf(node);
  Span match;
  for (uint32_t from = 0; regex.Find(canonical.text, from, &match);) {
    const TokenRange tokens = canonical.TokensOf(match);
    out.push_back(tokens);
    from = canonical.token_begins[tokens.end - canonical.first_token];
  }
}

}  // namespace decline_lint
