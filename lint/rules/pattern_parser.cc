#include <algorithm>
#include <charconv>

#include "lint/rules/pattern_ast.h"
#include "lint/rules/token_class.h"

namespace decline_lint {
namespace {

constexpr uint32_t kDefaultGap = 3;
constexpr uint32_t kLargestGap = 12;
constexpr int kDeepestNesting = 8;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool IsNameChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }
bool IsMeta(char c) { return std::string_view("()|{}?~^$,_&\\").find(c) != std::string_view::npos; }

/// A recursive descent over the text; the first error of a pattern ends it.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  PatternParse Run() {
    PatternAst pattern = Choice(0);
    if (errors_.empty() && at_ < text_.size()) Fail("a ')' that closes nothing", {at_, at_ + 1});
    if (errors_.empty() && pattern.children.empty() && pattern.kind == PatternAst::Kind::kSequence)
      Fail("the pattern is empty", {0, Size()});
    PatternParse result;
    if (errors_.empty()) result.pattern = std::move(pattern);
    result.errors = std::move(errors_);
    return result;
  }

 private:
  using Kind = PatternAst::Kind;

  uint32_t Size() const { return static_cast<uint32_t>(text_.size()); }
  char Peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool AtEnd() const { return at_ >= text_.size() || !errors_.empty(); }

  void Fail(std::string message, Span span) {
    if (errors_.empty()) errors_.push_back({std::move(message), span});
    at_ = Size();
  }

  static PatternAst Make(Kind kind, Span span) {
    PatternAst node;
    node.kind = kind;
    node.span = span;
    return node;
  }

  PatternAst Choice(int depth) {
    const uint32_t begin = at_;
    if (depth > kDeepestNesting) Fail("groups nested too deeply", {begin, begin + 1});
    std::vector<PatternAst> branches;
    branches.push_back(Sequence(depth));
    while (Peek() == '|' && errors_.empty()) {
      ++at_;
      branches.push_back(Sequence(depth));
    }
    if (branches.size() == 1) return std::move(branches.front());
    PatternAst node = Make(Kind::kChoice, {begin, at_});
    for (const PatternAst& branch : branches)
      if (branch.kind == Kind::kSequence && branch.children.empty())
        Fail("an alternative is empty: write '(...)?' for nothing", branch.span);
    node.children = std::move(branches);
    return node;
  }

  PatternAst Sequence(int depth) {
    PatternAst node = Make(Kind::kSequence, {at_, at_});
    while (!AtEnd() && Peek() != '|' && Peek() != ')') {
      if (IsSpace(Peek())) {
        ++at_;
        continue;
      }
      Item(depth, node.children);
    }
    node.span.end = at_;
    if (node.children.size() == 1) return std::move(node.children.front());
    return node;
  }

  void Item(int depth, std::vector<PatternAst>& out) {
    const uint32_t begin = at_;
    std::vector<PatternAst> atom = Atom(depth);
    while (Peek() == '&' && errors_.empty()) atom = Only(std::move(atom), begin);
    if (Peek() != '?' || !errors_.empty()) {
      std::move(atom.begin(), atom.end(), std::back_inserter(out));
      return;
    }
    ++at_;
    PatternAst optional = Make(Kind::kOptional, {begin, at_});
    optional.children.push_back(Wrap(std::move(atom), {begin, at_}));
    out.push_back(std::move(optional));
  }

  /// "{word}&:caps": what stands before, but only where its tokens are of a class.
  std::vector<PatternAst> Only(std::vector<PatternAst> atom, uint32_t begin) {
    ++at_;
    if (Peek() != ':') Fail("expected a token class after '&', such as '&:caps'", {at_ - 1, at_});
    if (!errors_.empty()) return atom;
    PatternAst only = Class();
    only.kind = Kind::kOnly;
    only.span.begin = begin;
    only.children.push_back(Wrap(std::move(atom), only.span));
    std::vector<PatternAst> one;
    one.push_back(std::move(only));
    return one;
  }

  static PatternAst Wrap(std::vector<PatternAst> nodes, Span span) {
    if (nodes.size() == 1) return std::move(nodes.front());
    PatternAst sequence = Make(Kind::kSequence, span);
    sequence.children = std::move(nodes);
    return sequence;
  }

  /// Usually one node; a word such as "don't" is two.
  std::vector<PatternAst> Atom(int depth) {
    const uint32_t begin = at_;
    std::vector<PatternAst> one;
    switch (Peek()) {
      case '(':
        one.push_back(Group(depth));
        return one;
      case '{':
        one.push_back(Lexicon());
        return one;
      case '\\':
        return Sign();
      case '_':
        one.push_back(Single(Kind::kClass));
        return one;
      case ',':
        one.push_back(Single(Kind::kComma));
        return one;
      case '^':
        one.push_back(Single(Kind::kStart));
        return one;
      case '$':
        one.push_back(Single(Kind::kEnd));
        return one;
      case '?':
        Fail("a '?' with nothing before it", {begin, begin + 1});
        return one;
      case '~':
        Fail("a '~' with no word before it", {begin, begin + 1});
        return one;
      case '}':
        Fail("a '}' that closes nothing", {begin, begin + 1});
        return one;
      default:
        break;
    }
    if (text_.substr(at_).starts_with("...")) {
      one.push_back(Gap());
      return one;
    }
    if (Peek() == ':' && at_ + 1 < Size() && IsNameChar(text_[at_ + 1])) {
      one.push_back(Class());
      return one;
    }
    return Words();
  }

  PatternAst Single(Kind kind) {
    ++at_;
    return Make(kind, {at_ - 1, at_});
  }

  PatternAst Group(int depth) {
    const uint32_t begin = at_++;
    PatternAst inner = Choice(depth + 1);
    if (Peek() != ')') {
      Fail("a '(' that is not closed", {begin, begin + 1});
      return inner;
    }
    ++at_;
    inner.span = {begin, at_};
    return inner;
  }

  std::string_view Name() {
    const uint32_t begin = at_;
    while (at_ < Size() && IsNameChar(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  PatternAst Lexicon() {
    const uint32_t begin = at_++;
    PatternAst node = Make(Kind::kLexicon, {begin, begin});
    node.text = Name();
    if (Peek() != '}' || node.text.empty()) {
      Fail("expected the name of a lexicon and '}'", {begin, std::min(at_ + 1, Size())});
      return node;
    }
    node.span.end = ++at_;
    return node;
  }

  PatternAst Class() {
    const uint32_t begin = at_++;
    PatternAst node = Make(Kind::kClass, {begin, begin});
    node.text = Name();
    node.span.end = at_;
    const auto token_class = FindTokenClass(node.text);
    if (!token_class) Fail("unknown token class ':" + node.text + "'", node.span);
    node.token_class = token_class.value_or(TokenClass::kAnyWord);
    return node;
  }

  PatternAst Gap() {
    const uint32_t begin = at_;
    at_ += 3;
    PatternAst node = Make(Kind::kGap, {begin, at_});
    node.count = kDefaultGap;
    const char* first = text_.data() + at_;
    const char* last = text_.data() + text_.size();
    uint32_t count = 0;
    if (auto [end, error] = std::from_chars(first, last, count); error == std::errc()) {
      at_ += static_cast<uint32_t>(end - first);
      node.count = count;
    }
    node.span.end = at_;
    if (node.count == 0 || node.count > kLargestGap)
      Fail("a gap is of 1 to " + std::to_string(kLargestGap) + " words", node.span);
    return node;
  }

  std::vector<PatternAst> Literal(std::string_view text, Span span) {
    std::vector<PatternAst> nodes;
    for (std::string& word : NormalizedWords(text)) {
      PatternAst node = Make(Kind::kWord, span);
      node.text = std::move(word);
      nodes.push_back(std::move(node));
    }
    if (nodes.empty()) Fail("no word or sign can be read here", span);
    return nodes;
  }

  /// "\!!": the sign after the backslash, and its repetitions where a run is one token.
  std::vector<PatternAst> Sign() {
    const uint32_t begin = at_++;
    if (at_ >= Size()) {
      Fail("a '\\' with nothing after it", {begin, begin + 1});
      return {};
    }
    const uint32_t sign_begin = at_++;
    const char sign = text_[sign_begin];
    const bool makes_runs = std::string_view("!?._-").find(sign) != std::string_view::npos;
    while (makes_runs && (Peek() == sign || (sign == '?' && Peek() == '!'))) ++at_;
    while (at_ < Size() && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80) ++at_;
    return Literal(text_.substr(sign_begin, at_ - sign_begin), {begin, at_});
  }

  std::vector<PatternAst> Words() {
    const uint32_t begin = at_;
    while (at_ < Size() && !IsSpace(text_[at_]) && !IsMeta(text_[at_]) &&
           !text_.substr(at_).starts_with("..."))
      ++at_;
    std::vector<PatternAst> nodes = Literal(text_.substr(begin, at_ - begin), {begin, at_});
    if (Peek() == '~' && !nodes.empty()) {
      ++at_;
      nodes.back().kind = Kind::kInflected;
    }
    return nodes;
  }

  std::string_view text_;
  uint32_t at_ = 0;
  std::vector<PatternError> errors_;
};

}  // namespace

PatternParse ParsePattern(std::string_view text) { return Parser(text).Run(); }

}  // namespace decline_lint
