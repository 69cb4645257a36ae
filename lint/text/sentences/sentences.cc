#include "lint/text/sentences/sentences.h"

#include "lint/text/sentences/line_wraps.h"
#include "lint/text/tokens/char_class.h"
#include "lint/text/words/key_hasher.h"
#include "lint/text/words/word_list.h"

namespace decline_lint {
namespace {

constexpr uint64_t kEllipsis = ConstantWordKey("...");
constexpr uint64_t kStops[] = {ConstantWordKey("."),
                               ConstantWordKey("!"),
                               ConstantWordKey("?"),
                               ConstantWordKey("!!"),
                               ConstantWordKey("??"),
                               ConstantWordKey("?!"),
                               kEllipsis};
constexpr uint64_t kClosers[] = {ConstantWordKey(")"), ConstantWordKey("]"), ConstantWordKey("}")};

template <size_t size>
bool IsOneOf(const Token& token, const uint64_t (&keys)[size]) {
  if (token.kind != TokenKind::kPunctuation) return false;
  for (uint64_t key : keys)
    if (token.key == key) return true;
  return false;
}

/// Words that no sentence ends with.
bool IsUnfinished(uint64_t key) {
  static const WordList kWords("unfinished");
  return kWords.Has(key);
}

bool HasContent(const Token& token) { return token.kind < TokenKind::kSymbol; }

class Splitter {
 public:
  Splitter(std::string_view text, const ZoneSpan& zone, std::vector<Token>& tokens,
           std::vector<Paragraph>& paragraphs, std::vector<Sentence>& sentences)
      : text_(text),
        zone_(zone),
        tokens_(tokens),
        paragraphs_(paragraphs),
        sentences_(sentences),
        wraps_(text, zone.span) {}

  void Run(uint32_t first_token);

 private:
  enum class Stop : uint8_t { kNone, kDots, kFinal };

  void NoteStop(const Token& token);
  bool OpensSentence(uint32_t index);
  bool OpensAfterStop(uint32_t index);
  bool IsPrefix(uint32_t index) const;
  bool IsLineOfItsOwn(uint32_t index);
  void CloseSentence(uint32_t end);
  void CloseParagraph();
  uint32_t EndWithStop(const Token& last) const;

  std::string_view text_;
  ZoneSpan zone_;
  std::vector<Token>& tokens_;
  std::vector<Paragraph>& paragraphs_;
  std::vector<Sentence>& sentences_;
  LineWraps wraps_;
  uint32_t first_ = 0;               ///< of the open sentence
  uint32_t paragraph_sentence_ = 0;  ///< the first of the open paragraph
  uint32_t paragraph_begin_ = 0;     ///< an offset
  bool has_content_ = false;         ///< the open sentence has a word or number
  Stop stop_ = Stop::kNone;          ///< at the end of the open sentence so far
};

void Splitter::Run(uint32_t first_token) {
  const auto count = static_cast<uint32_t>(tokens_.size());
  if (first_token == count) return;
  first_ = first_token;
  paragraph_sentence_ = static_cast<uint32_t>(sentences_.size());
  paragraph_begin_ = tokens_[first_].begin;
  for (uint32_t i = first_token; i < count; ++i) {
    Token& token = tokens_[i];
    if (i > first_token && token.Has(kParagraphStart)) {
      CloseSentence(i);
      CloseParagraph();
      paragraph_begin_ = token.begin;
    } else if (i > first_ && OpensSentence(i)) {
      CloseSentence(i);
    }
    if (!has_content_ && HasContent(token)) {
      has_content_ = true;
      token.flags |= kSentenceStart;
    }
    NoteStop(token);
  }
  CloseSentence(count);
  CloseParagraph();
}

/// Behind a stop, closing brackets and signs such as an emoji leave the sentence ended.
void Splitter::NoteStop(const Token& token) {
  if (IsOneOf(token, kStops))
    stop_ = token.key == kEllipsis && stop_ == Stop::kNone ? Stop::kDots : Stop::kFinal;
  else if (token.kind != TokenKind::kSymbol && !IsOneOf(token, kClosers))
    stop_ = Stop::kNone;
}

bool Splitter::OpensSentence(uint32_t index) {
  const Token& token = tokens_[index];
  if (!has_content_) return false;
  if (token.Has(kListItem)) return true;
  if (stop_ != Stop::kNone) return OpensAfterStop(index);
  return token.Has(kNewlineBefore) && IsLineOfItsOwn(index);
}

/// A sign that belongs to what follows ("$500"), unlike an emoji after a sentence.
bool Splitter::IsPrefix(uint32_t index) const {
  return index + 1 < tokens_.size() && tokens_[index + 1].Has(kJoined);
}

bool Splitter::OpensAfterStop(uint32_t index) {
  const Token& token = tokens_[index];
  if (IsOneOf(token, kStops)) return false;
  if (IsOneOf(token, kClosers) && token.Has(kJoined)) return false;
  if (token.Has(kCommaBefore) && !token.Has(kNewlineBefore)) return false;
  if (token.Has(kNewlineBefore) || token.Has(kCapitalized)) return true;
  if (token.kind == TokenKind::kSymbol) return IsPrefix(index);
  if (stop_ == Stop::kDots) return false;
  const Token& last = tokens_[index - 1];
  const bool closed = IsOneOf(last, kClosers) ||
                      (last.Has(kInQuotes) && !token.Has(kInQuotes) && !token.Has(kQuoteBefore));
  return !closed || token.kind != TokenKind::kWord;
}

/// No stop stands before, but a line break, and the line before it is complete.
bool Splitter::IsLineOfItsOwn(uint32_t index) {
  if (zone_.zone == Zone::kSignOff || zone_.zone == Zone::kSignature) return true;
  if (zone_.zone == Zone::kGreeting) return true;
  if (zone_.zone == Zone::kSubject) return false;
  const Token& token = tokens_[index];
  if (token.kind != TokenKind::kWord || !token.Has(kCapitalized) || token.Has(kCommaBefore))
    return false;
  const Token& last = tokens_[index - 1];
  const bool open =
      last.kind == TokenKind::kPunctuation && text_[last.begin] != ':' && !IsOneOf(last, kClosers);
  if (open || (last.kind == TokenKind::kWord && IsUnfinished(last.key))) return false;
  return wraps_.IsDeliberate(token.begin, paragraph_begin_);
}

/// A stop that belongs to the last word ("Acme Inc.") ends the sentence as well.
uint32_t Splitter::EndWithStop(const Token& last) const {
  const bool stopped =
      last.kind != TokenKind::kPunctuation && last.end < zone_.span.end && text_[last.end] == '.';
  return last.end + (stopped ? 1 : 0);
}

void Splitter::CloseSentence(uint32_t end) {
  const Span span{tokens_[first_].begin, EndWithStop(tokens_[end - 1])};
  if (!has_content_ && sentences_.size() > paragraph_sentence_) {
    sentences_.back().end_token = end;
    sentences_.back().span.end = span.end;
  } else {
    const auto paragraph = static_cast<uint32_t>(paragraphs_.size());
    sentences_.push_back({span, first_, end, paragraph, zone_.zone});
  }
  first_ = end;
  has_content_ = false;
  stop_ = Stop::kNone;
}

void Splitter::CloseParagraph() {
  const auto end = static_cast<uint32_t>(sentences_.size());
  const Span span{sentences_[paragraph_sentence_].span.begin, sentences_.back().span.end};
  paragraphs_.push_back({span, paragraph_sentence_, end});
  paragraph_sentence_ = end;
}

}  // namespace

void FindSentences(std::string_view text, const ZoneSpan& zone, uint32_t first_token,
                   std::vector<Token>& tokens, std::vector<Paragraph>& paragraphs,
                   std::vector<Sentence>& sentences) {
  Splitter(text, zone, tokens, paragraphs, sentences).Run(first_token);
}

}  // namespace decline_lint
