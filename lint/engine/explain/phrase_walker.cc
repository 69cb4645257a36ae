#include "lint/engine/explain/phrase_walker.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "lint/rules/token_class.h"
#include "lint/rules/word_forms.h"

namespace decline_lint {

using Kind = PatternAst::Kind;

void PhraseWalker::Reset(const Document& document) {
  document_ = &document;
  begin_ = end_ = UINT32_MAX;
  ends_.clear();
}

void PhraseWalker::Enter(uint32_t index) {
  const Sentence& sentence = document_->sentences()[index];
  if (sentence.first_token == begin_) return;
  ends_.clear();
  begin_ = sentence.first_token;
  end_ = content_end_ = sentence.end_token;
  while (content_end_ > begin_ &&
         document_->tokens()[content_end_ - 1].kind == TokenKind::kPunctuation)
    --content_end_;
}

bool PhraseWalker::Matches(const PatternAst& pattern, uint32_t sentence, TokenRange tokens) {
  Enter(sentence);
  return EndsOf(pattern, tokens.begin) >> (tokens.end - tokens.begin) & 1;
}

std::vector<PhraseUse> PhraseWalker::UsesIn(const PatternAst& pattern, uint32_t sentence,
                                            TokenRange tokens) {
  uses_.clear();
  if (Matches(pattern, sentence, tokens)) Collect(pattern, tokens, 0);
  return std::move(uses_);
}

// --- where a pattern can end

PhraseWalker::Ends PhraseWalker::EndsOf(const PatternAst& pattern, uint32_t at) {
  if (const auto known = ends_.find({&pattern, at}); known != ends_.end()) return known->second;
  const Ends ends = Walk(pattern, at);
  ends_[{&pattern, at}] = ends;
  return ends;
}

PhraseWalker::Ends PhraseWalker::Walk(const PatternAst& pattern, uint32_t at) {
  switch (pattern.kind) {
    case Kind::kWord:
    case Kind::kInflected:
      return at < end_ && IsForm(pattern, at) ? 2 : 0;
    case Kind::kLexicon:
      return WalkLexicon(pattern, at);
    case Kind::kClass:
      return at < end_ && IsInClass(document_->tokens()[at], pattern.token_class) ? 2 : 0;
    case Kind::kSequence:
      return WalkSequence(pattern, 0, at);
    case Kind::kChoice:
      return WalkChoice(pattern, at);
    case Kind::kOptional:
      return EndsOf(pattern.children.front(), at) | 1;
    case Kind::kOnly:
      return WalkOnly(pattern, at);
    case Kind::kGap:
      return WalkGap(pattern, at);
    case Kind::kComma:
      return at > begin_ && at < end_ && document_->tokens()[at].Has(kCommaBefore) ? 1 : 0;
    case Kind::kStart:
      return at == begin_ ? 1 : 0;
    case Kind::kEnd:
      return at >= content_end_ ? 1 : 0;
  }
  return 0;
}

PhraseWalker::Ends PhraseWalker::WalkSequence(const PatternAst& pattern, size_t first_child,
                                              uint32_t at) {
  Ends ends = 1;
  for (size_t i = first_child; i < pattern.children.size() && ends != 0; ++i) {
    Ends next = 0;
    for (Ends rest = ends; rest != 0; rest &= rest - 1) {
      const int offset = std::countr_zero(rest);
      next |= EndsOf(pattern.children[i], at + static_cast<uint32_t>(offset)) << offset;
    }
    ends = next;
  }
  return ends;
}

PhraseWalker::Ends PhraseWalker::WalkChoice(const PatternAst& pattern, uint32_t at) {
  Ends ends = 0;
  for (const PatternAst& child : pattern.children) ends |= EndsOf(child, at);
  return ends;
}

PhraseWalker::Ends PhraseWalker::WalkLexicon(const PatternAst& pattern, uint32_t at) {
  Ends ends = 0;
  if (const auto lexicon = lexicons_.find(pattern.text); lexicon != lexicons_.end())
    for (const PhraseSource& phrase : lexicon->second.phrases) ends |= EndsOf(phrase.ast, at);
  return ends;
}

PhraseWalker::Ends PhraseWalker::WalkOnly(const PatternAst& pattern, uint32_t at) {
  Ends allowed = 1;
  for (uint32_t n = 1; n <= kMaxPatternLength && at + n <= end_; ++n) {
    if (!IsInClass(document_->tokens()[at + n - 1], pattern.token_class)) break;
    allowed |= Ends{1} << n;
  }
  return allowed == 1 ? 0 : EndsOf(pattern.children.front(), at) & allowed;
}

PhraseWalker::Ends PhraseWalker::WalkGap(const PatternAst& pattern, uint32_t at) const {
  Ends ends = 1;
  for (uint32_t n = 1; n <= pattern.count; ++n, ++at) {
    if (at >= end_ || document_->tokens()[at].kind == TokenKind::kPunctuation) break;
    ends |= Ends{1} << n;
  }
  return ends;
}

bool PhraseWalker::IsForm(const PatternAst& word, uint32_t at) {
  std::vector<uint64_t>& keys = forms_[&word];
  if (keys.empty())
    for (const std::string& form : WordForms(word.text, word.kind == Kind::kInflected))
      keys.push_back(WordKey(form));
  return std::find(keys.begin(), keys.end(), document_->tokens()[at].key) != keys.end();
}

// --- what a match consists of

void PhraseWalker::Collect(const PatternAst& pattern, TokenRange tokens, uint32_t depth) {
  if (tokens.begin == tokens.end) return;
  const Ends wanted = Ends{1} << (tokens.end - tokens.begin);
  switch (pattern.kind) {
    case Kind::kLexicon:
      return CollectLexicon(pattern, tokens, depth);
    case Kind::kSequence:
      return CollectSequence(pattern, tokens, depth);
    case Kind::kChoice:
    case Kind::kOptional:
    case Kind::kOnly:
      for (const PatternAst& child : pattern.children)
        if (EndsOf(child, tokens.begin) & wanted) return Collect(child, tokens, depth);
      return;
    default:
      return;
  }
}

/// Gives each child as few tokens as the others let it.
void PhraseWalker::CollectSequence(const PatternAst& pattern, TokenRange tokens, uint32_t depth) {
  uint32_t at = tokens.begin;
  for (size_t i = 0; i < pattern.children.size(); ++i) {
    const PatternAst& child = pattern.children[i];
    for (Ends rest = EndsOf(child, at); rest != 0; rest &= rest - 1) {
      const uint32_t end = at + static_cast<uint32_t>(std::countr_zero(rest));
      if (end > tokens.end) return;
      if ((WalkSequence(pattern, i + 1, end) >> (tokens.end - end) & 1) == 0) continue;
      Collect(child, {at, end}, depth);
      at = end;
      break;
    }
  }
}

void PhraseWalker::CollectLexicon(const PatternAst& pattern, TokenRange tokens, uint32_t depth) {
  const auto lexicon = lexicons_.find(pattern.text);
  if (lexicon == lexicons_.end()) return;
  const Ends wanted = Ends{1} << (tokens.end - tokens.begin);
  for (const PhraseSource& phrase : lexicon->second.phrases) {
    if ((EndsOf(phrase.ast, tokens.begin) & wanted) == 0) continue;
    uses_.push_back({&lexicon->second, &phrase, tokens, depth});
    return Collect(phrase.ast, tokens, depth + 1);
  }
}

}  // namespace decline_lint
