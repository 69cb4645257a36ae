#include "lint/engine/table_matcher.h"

#include <algorithm>
#include <bit>

#include "lint/rules/token_class.h"

namespace decline_lint {
namespace {

/// A power of two. An entry is replaced by the next that falls on it.
constexpr size_t kMemoSize = 512;

}  // namespace

TableMatcher::TableMatcher(const RulePack& pack)
    : nodes_(pack.nodes().data()), data_(pack.node_data().data()), memo_(kMemoSize) {}

void TableMatcher::Reset(const Document& document) {
  if (document_ != nullptr) tokens_before_ += classes_.size() + 1;
  document_ = &document;
  tokens_ = document.tokens().data();
  begin_ = end_ = UINT32_MAX;
  classes_.clear();
  for (const Token& token : document.tokens())
    classes_.push_back(static_cast<uint16_t>(TokenClassBits(token)));
}

void TableMatcher::Enter(const Sentence& sentence) {
  begin_ = sentence.first_token;
  end_ = sentence.end_token;
  content_end_ = end_;
  while (content_end_ > begin_ && tokens_[content_end_ - 1].kind == TokenKind::kPunctuation)
    --content_end_;
}

uint32_t TableMatcher::LongestFrom(uint32_t node, uint32_t token) {
  const Ends ends = Walk(node, token) & ~Ends{1};
  return ends == 0 ? 0 : token + 63 - static_cast<uint32_t>(std::countl_zero(ends));
}

bool TableMatcher::TailMatches(uint32_t id, uint32_t child, uint32_t token) {
  const PatternNode& node = nodes_[id];
  if (node.op != NodeOp::kSequence) return Walk(id, token) != 0;
  return WalkSequence(node, child, token) != 0;
}

bool TableMatcher::FindNext(uint32_t node, uint32_t sentence, TokenRange starts,
                            TokenRange* match) {
  const Sentence& where = document_->sentences()[sentence];
  if (where.first_token != begin_) Enter(where);
  for (uint32_t at = starts.begin; at < starts.end; ++at) {
    const uint32_t end = LongestFrom(node, at);
    if (end == 0) continue;
    *match = {at, end};
    return true;
  }
  return false;
}

TableMatcher::Ends TableMatcher::Walk(uint32_t id, uint32_t at) {
  const PatternNode& node = nodes_[id];
  if (at + node.min_length > end_) return 0;
  if (at < end_ && (node.first_bits & WordBit(tokens_[at].word)) == 0) return 0;
  return node.memoize ? WalkMemoized(id, at) : WalkNode(node, at);
}

TableMatcher::Ends TableMatcher::WalkMemoized(uint32_t id, uint32_t at) {
  const uint64_t place = tokens_before_ + at;
  MemoEntry& entry = memo_[(id * 31 + place) % kMemoSize];
  if (entry.node == id && entry.place == place) return entry.ends;
  const Ends ends = WalkNode(nodes_[id], at);
  entry = {place, id, ends};
  return ends;
}

TableMatcher::Ends TableMatcher::WalkNode(const PatternNode& node, uint32_t at) {
  switch (node.op) {
    case NodeOp::kWord:
      return tokens_[at].word == node.arg ? 2 : 0;
    case NodeOp::kWordSet:
      return WordIsIn(node, tokens_[at].word) ? 2 : 0;
    case NodeOp::kTokenClass:
      return IsInClass(at, node.arg) ? 2 : 0;
    case NodeOp::kSequence:
      return WalkSequence(node, 0, at);
    case NodeOp::kChoice:
      return WalkChoice(node, at);
    case NodeOp::kOptional:
      return Walk(node.arg, at) | 1;
    case NodeOp::kOnly:
      return WalkOnly(node, at);
    case NodeOp::kGap:
      return WalkGap(node.arg, at);
    case NodeOp::kComma:
      return at > begin_ && at < end_ && tokens_[at].Has(kCommaBefore) ? 1 : 0;
    case NodeOp::kStart:
      return at == begin_ ? 1 : 0;
    case NodeOp::kEnd:
      return at >= content_end_ ? 1 : 0;
  }
  return 0;
}

bool TableMatcher::WordIsIn(const PatternNode& node, uint32_t word) const {
  if (word == 0) return false;
  const uint32_t* first = data_ + node.data_first;
  return std::binary_search(first, first + node.data_count, word);
}

TableMatcher::Ends TableMatcher::WalkSequence(const PatternNode& node, uint32_t first_child,
                                              uint32_t at) {
  Ends ends = 1;
  for (uint32_t i = first_child; i < node.data_count && ends != 0; ++i) {
    const uint32_t child = data_[node.data_first + i];
    Ends next = 0;
    for (Ends rest = ends; rest != 0; rest &= rest - 1) {
      const int offset = std::countr_zero(rest);
      next |= Walk(child, at + static_cast<uint32_t>(offset)) << offset;
    }
    ends = next;
  }
  return ends;
}

TableMatcher::Ends TableMatcher::WalkChoice(const PatternNode& node, uint32_t at) {
  Ends ends = 0;
  for (uint32_t i = 0; i < node.arg; ++i) ends |= Walk(data_[node.data_first + i], at);
  if (node.dispatch.mask == 0 || at >= end_ || tokens_[at].word == 0) return ends;
  for (uint32_t child : Dispatched(data_, node.dispatch, tokens_[at].word)) ends |= Walk(child, at);
  return ends;
}

TableMatcher::Ends TableMatcher::WalkOnly(const PatternNode& node, uint32_t at) {
  Ends allowed = 1;
  for (uint32_t n = 1; n <= node.max_length && at + n <= end_; ++n) {
    if (!IsInClass(at + n - 1, node.data_first)) break;
    allowed |= Ends{1} << n;
  }
  return allowed == 1 ? 0 : Walk(node.arg, at) & allowed;
}

TableMatcher::Ends TableMatcher::WalkGap(uint32_t most, uint32_t at) const {
  Ends ends = 1;
  for (uint32_t n = 1; n <= most; ++n, ++at) {
    if (at >= end_ || tokens_[at].kind == TokenKind::kPunctuation) break;
    ends |= Ends{1} << n;
  }
  return ends;
}

}  // namespace decline_lint
