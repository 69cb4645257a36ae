#include <gtest/gtest.h>

#include "lint/rules/pattern_ast.h"
#include "lint/rules/token_class.h"

namespace decline_lint {
namespace {

/// The tree as one line: "do not (a|b)? {thanks} gap3".
std::string Show(const PatternAst& ast) {
  using Kind = PatternAst::Kind;
  std::string joined;
  for (const PatternAst& child : ast.children)
    joined += (joined.empty() ? "" : ast.kind == Kind::kChoice ? "|" : " ") + Show(child);
  switch (ast.kind) {
    case Kind::kWord:
      return ast.text;
    case Kind::kInflected:
      return ast.text + "~";
    case Kind::kLexicon:
      return "{" + ast.text + "}";
    case Kind::kClass:
      return ":" + std::string(TokenClassName(ast.token_class));
    case Kind::kSequence:
      return ast.children.size() == 1 ? joined : "[" + joined + "]";
    case Kind::kChoice:
      return "(" + joined + ")";
    case Kind::kOptional:
      return joined + "?";
    case Kind::kOnly:
      return joined + "&:" + std::string(TokenClassName(ast.token_class));
    case Kind::kGap:
      return "gap" + std::to_string(ast.count);
    case Kind::kComma:
      return "comma";
    case Kind::kStart:
      return "start";
    case Kind::kEnd:
      return "end";
  }
  return "";
}

void Check(std::string_view pattern, const std::string& tree) {
  const PatternParse parse = ParsePattern(pattern);
  ASSERT_TRUE(parse.pattern) << pattern << ": " << parse.errors.at(0).message;
  EXPECT_EQ(Show(*parse.pattern), tree) << pattern;
}

/// The place of the error is marked in the pattern itself: "a [[(b]]".
void CheckError(std::string_view marked, const std::string& message) {
  std::string pattern(marked);
  const size_t begin = pattern.find("[[");
  pattern.erase(begin, 2);
  const size_t end = pattern.find("]]");
  pattern.erase(end, 2);
  const PatternParse parse = ParsePattern(pattern);
  ASSERT_FALSE(parse.pattern) << marked;
  ASSERT_EQ(parse.errors.size(), 1u) << marked;
  EXPECT_EQ(parse.errors[0].message, message) << marked;
  EXPECT_EQ(parse.errors[0].span.begin, begin) << marked;
  EXPECT_EQ(parse.errors[0].span.end, end) << marked;
}

TEST(PatternParser, Words) {
  Check("thank", "thank");
  Check("thank you", "[thank you]");
  Check("  Thank\n YOU ", "[thank you]");
  Check("accept~ it", "[accept~ it]");
}

TEST(PatternParser, WordsAreReadAsTheScannerReadsThem) {
  Check("don't", "[do not]");
  Check("I’m full-time", "[i am full time]");
  Check("naïve", "naive");
  Check("reader's", "[reader 's]");
  Check("{org} 's? offer", "[{org} 's? offer]");
  Check("i 'd", "[i 'd]");
  Check("don't~", "[do not~]");
}

TEST(PatternParser, ChoicesAndOptionalParts) {
  Check("(again|any more)", "(again|[any more])");
  Check("contact me (again|further)?", "[contact me (again|further)?]");
  Check("a|b c", "(a|[b c])");
  Check("very? (much)?", "[very? much?]");
  Check("(a (b|c))?", "[a (b|c)]?");
}

TEST(PatternParser, LexiconsClassesAndGaps) {
  Check("{thanks}? for ...", "[{thanks}? for gap3]");
  Check("a ...12 b", "[a gap12 b]");
  Check("in :number days", "[in :number days]");
  Check("dear _", "[dear :word]");
  Check("{a}&:caps b", "[{a}&:caps b]");
  Check("(a b)&:caps?", "[a b]&:caps?");
  Check("{a}{b}", "[{a} {b}]");
}

TEST(PatternParser, PlacesAndSigns) {
  Check("^ no , thanks $", "[start no comma thanks end]");
  Check("no \\!!", "[no !!]");
  Check("why \\??", "[why ??]");
  Check("what \\?!", "[what ?!]");
  Check("(sic)", "sic");
  Check("\\[ sic \\]", "[[ sic ]]");
}

TEST(PatternParser, ErrorsStandAtTheirPlace) {
  CheckError("a [[(]]b", "a '(' that is not closed");
  CheckError("a[[)]]", "a ')' that closes nothing");
  CheckError("[[?]] a", "a '?' with nothing before it");
  CheckError("a [[~]]", "a '~' with no word before it");
  CheckError("a [[}]]", "a '}' that closes nothing");
  CheckError("a [[{thanks]]", "expected the name of a lexicon and '}'");
  CheckError("a [[:nubmer]]", "unknown token class ':nubmer'");
  CheckError("a[[&]]b", "expected a token class after '&', such as '&:caps'");
  CheckError("a [[...99]] b", "a gap is of 1 to 12 words");
  CheckError("(a|[[]])", "an alternative is empty: write '(...)?' for nothing");
  CheckError("a [[\\]]", "a '\\' with nothing after it");
  CheckError("[[]]", "the pattern is empty");
}

TEST(PatternParser, DeepNestingIsRefused) {
  const std::string open(100, '('), close(100, ')');
  EXPECT_FALSE(ParsePattern(open + "a" + close).pattern);
}

TEST(PatternParser, AnyBytesGiveATreeOrAnError) {
  for (int a = 0; a < 256; ++a)
    for (int b = 0; b < 256; ++b) {
      const std::string pattern{static_cast<char>(a), 'x', static_cast<char>(b)};
      const PatternParse parse = ParsePattern(pattern);
      EXPECT_NE(parse.pattern.has_value(), !parse.errors.empty());
    }
}

}  // namespace
}  // namespace decline_lint
