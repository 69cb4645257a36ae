// Holds the table way of matching against the reference by RE2, and both against what is expected.
#include <gtest/gtest.h>

#include <random>

#include "lint/engine/linter.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

const NamedYaml kLexicons = {
    "rules/test/lexicons/l.yaml",
    "lexicons:\n"
    "  thanks:\n    about: x\n    phrases: [thank you, thanks, many thanks]\n"
    "  kind-thanks:\n    about: x\n    phrases: ['(kind|warm)? {thanks}', cheers]\n"
    "  money:\n    about: x\n    phrases: ['\\$ :amount', ':number pounds']\n"
    "  negation:\n    about: x\n    phrases: [not, never]\n"
    "  clause-break:\n    about: x\n    phrases: [but, because]\n"};

std::string Mark(const std::string& text, const std::vector<Diagnostic>& findings) {
  std::string marked = text;
  for (auto at = findings.rbegin(); at != findings.rend(); ++at) {
    marked.insert(at->span.end, "]]");
    marked.insert(at->span.begin, "[[");
  }
  return marked;
}

std::string Unmark(std::string text) {
  for (const char* mark : {"[[", "]]"})
    for (size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.erase(at, 2);
  return text;
}

std::string Lint(const RulePack& pack, const std::string& text, bool reference) {
  LintOptions options;
  options.reference = reference;
  return Mark(text, Linter(pack, options).Lint(SourceFile("t.txt", text)));
}

/// Patterns of one rule, more lines of its file, and a text with what they find.
void Check(const std::vector<std::string>& patterns, const std::string& more,
           const std::string& marked) {
  const RulePack pack = MakePack({kLexicons, ForbidRule("r", patterns, more)});
  EXPECT_EQ(Lint(pack, Unmark(marked), false), marked) << patterns[0];
  EXPECT_EQ(Lint(pack, Unmark(marked), true), marked) << patterns[0] << " by RE2";
}
void Check(const std::vector<std::string>& patterns, const std::string& marked) {
  Check(patterns, "", marked);
}

TEST(Patterns, WordsInWhateverDress) {
  Check({"do not contact me"}, "Please [[do not contact me]] again.");
  Check({"do not contact me"}, "Please [[DON’T\n  contact, me]]!");
  Check({"do not contact me"}, "[[dont contact me]] and do contact me");
  Check({"full time"}, "A [[full-time]] role");
  Check({"i would"}, "And [[I'd]] go, [[I would]]");
}

TEST(Patterns, ChoicesOptionsAndInflection) {
  Check({"accept~ (an|the)? offer"}, "I [[accepted an offer]], not [[accepting offer]].");
  Check({"(a|b c) d"}, "x [[a d]] x [[b c d]] b d");
  Check({"very? (nice|good)"}, "[[very nice]] and [[good]]");
}

TEST(Patterns, LongestAndLeftmost) {
  Check({"a b?"}, "x [[a b]] x [[a]] x");
  Check({"a ... b"}, "x [[a b y b]] x");
  Check({"(a|a b|a b c)"}, "[[a b c]] [[a b]] d");
}

TEST(Patterns, GapsStopAtHardMarks) {
  Check({"thank ...2 time"}, "I [[thank you for time]].");
  Check({"thank ...2 time"}, "I thank you so much for time.");
  Check({"a ... b"}, "a (b) a: b a; b, [[a, b]]");
}

TEST(Patterns, LexiconsNest) {
  Check({"{kind-thanks} for"}, "[[Warm many thanks for]] it, [[cheers for]] that, thank for");
  Check({"paid {money}"}, "I was [[paid $185k]] and [[paid 300 pounds]], paid 300 euros");
}

TEST(Patterns, StartEndAndComma) {
  Check({"^ no $"}, "[[No]]! No way. [[No]]. [[no]]");
  Check({"no $"}, "oh [[no]]!! No, oh [[no]]");
  Check({"no , thanks"}, "no thanks but [[no, thanks]]");
  Check({"\\!!"}, "What[[!!!]] Fine!");
}

TEST(Patterns, TokenClasses) {
  Check({"in :number days"}, "[[in 5 days]] in five days");
  Check({"so :cap"}, "And so I say: [[so Ann]] says");
  Check({"with :cap :cap?"}, "I signed [[with Wren Labs]], with them");
  Check({":caps :caps"}, "I am [[NOT COMING]]. OK then");
}

TEST(Patterns, OnlyTokensOfAClass) {
  Check({"(not|never)&:caps"}, "I am [[NOT]] and not and [[NEVER]].");
  Check({"(do not)&:caps"}, "[[DO NOT]] or DO not or [[DON'T]]");
  Check({"(we ... go)&:caps"}, "[[WE MUST GO]] we MUST GO WE must GO");
}

TEST(Conditions, UnlessInTheSentence) {
  Check({"contact me again"}, "unless: [do not hesitate]\n",
        "Do not hesitate to contact me again. Never [[contact me again]].");
}

TEST(Conditions, InTheMatch) {
  Check({"a ... b"}, "unless:\n  - {in: match, any: [x]}\n", "a x b. x [[a b]].");
  Check({"a ... b"}, "with:\n  - {in: match, any: [x]}\n", "[[a x b]]. x a b.");
}

TEST(Conditions, BeforeAndAfter) {
  Check({"b"}, "with:\n  - {in: before, any: [x]}\n", "x [[b]]. b x.");
  Check({"b"}, "with:\n  - {in: after, any: [x]}\n", "x b. [[b]] x.");
}

TEST(Conditions, RightBeforeAndRightAfter) {
  Check({"leave it"}, "unless:\n  - {in: next, any: [with you]}\n",
        "I leave it with you. I [[leave it]] to you.");
  Check({"b"}, "with:\n  - {in: previous, any: [x y]}\n", "x y [[b]]. x b. x y z b.");
}

TEST(Scopes, SeveralZones) {
  Check({"jo"}, "scope: [greeting, sign-off]\n", "Dear [[Jo]],\n\nThis is Jo.\n\nBest,\n[[Jo]]\n");
}

TEST(Conditions, Clause) {
  Check({"b"}, "with:\n  - {in: clause, any: [x]}\n", "x [[b]] but b. x: b; [[b]] x.");
  Check({"b"}, "with:\n  - {in: clause-before, any: [x]}\n", "x but b. x [[b]] but x. b x. a, x [[b]].");
  Check({"b"}, "with:\n  - {in: clause-after, any: [x]}\n", "b but x. x [[b]] a x. x b.");
}

TEST(Conditions, NeighboursParagraphAndMessage) {
  Check({"b"}, "with:\n  - {in: neighbours, any: [x]}\n", "Now [[b]]. X c. Then [[b]]. C. C b.");
  Check({"b"}, "with:\n  - {in: message, any: [x]}\n", "Now [[b]].\n\nC. C. C.\n\nx y");
  Check({"b"}, "with:\n  - {in: paragraph, any: [x]}\n", "Now [[b]]. C. C. X.\n\nAnd b.");
}

TEST(Conditions, NegationBreaks) {
  Check({"rule it out"}, "negation: breaks\n",
        "I would not rule it out. I [[rule it out]]. It is not that, but I [[rule it out]].");
}

TEST(Scopes, ZonesAndPlaces) {
  Check({"jo"}, "scope: greeting\n", "Dear [[Jo]],\n\nThis is about Jo.\n\nBest,\nAnn\n");
  Check({"no"}, "scope: first-sentence\n", "[[No]]. No. No.");
  Check({"no"}, "scope: last-sentence\n", "No. No. [[No]].");
}

TEST(Regexes, RunOnTheTextAsWritten) {
  const RulePack pack = MakePack({{"rules/test/r.yaml",
                                   "id: r\nkind: forbid\nmessage: m\npatterns:\n"
                                   "  - regex: '\\[[A-Z]+\\]'\n"}});
  for (bool reference : {false, true})
    EXPECT_EQ(Lint(pack, "Dear you, see [NAME] and [name].", reference),
              "Dear you, see [[[NAME]]] and [name].");
}

/// Random texts of few words, against patterns that can match in many ways.
TEST(Patterns, TablesAndReferenceAgreeOnRandomTexts) {
  const std::vector<std::string> patterns = {
      "a ... b", "a? (b|c d)? a",      "{kind-thanks} ...2 b", "(a|b) (a|b)? c",   "^ a ...4 c $",
      "a , b",   "{thanks} {thanks}?", ":number? a b? ...1 c", "(a (b (c|a))?)? d"};
  std::vector<NamedYaml> files{kLexicons};
  for (size_t i = 0; i < patterns.size(); ++i)
    files.push_back(ForbidRule("r" + std::to_string(i), {patterns[i]}));
  const RulePack pack = MakePack(files);
  std::mt19937 random(7);
  const std::vector<std::string> words = {"a", "b", "c", "d",    "thanks", "thank", "you", "many",
                                          "7", ",", ";", "kind", "cheers", "A",     "!",   "."};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const size_t length = 1 + random() % 24;
    for (size_t i = 0; i < length; ++i) text += (i ? " " : "") + words[random() % words.size()];
    ASSERT_EQ(Lint(pack, text, false), Lint(pack, text, true)) << text;
  }
}

}  // namespace
}  // namespace decline_lint
