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

bool RegexMatcher::FindNext(uint32_t node, uint32_t sentence, TokenRange starts,
                            TokenRange* match) {
  const CanonicalText& canonical = TextOf(sentence);
  const uint32_t from = canonical.token_begins[starts.begin - canonical.first_token];
  Span bytes;
  if (!RegexOf(node).Find(canonical.text, from, &bytes)) return false;
  *match = canonical.TokensOf(bytes);
  return match->begin < starts.end;
}

}  // namespace decline_lint
