#include "lint/engine/explain/explainer.h"

#include <gtest/gtest.h>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

const NamedYaml kLexicon = {"rules/test/lexicons/carts.yaml",
                            "lexicons:\n"
                            "  cart:\n"
                            "    about: what a horse draws\n"
                            "    phrases: [dray, '{wheels} cart']\n"
                            "  wheels:\n"
                            "    about: how many wheels\n"
                            "    phrases: [two wheeled, four wheeled]\n"};

/// A step as "draft:1:3 words: message" or "FILE:2:5 words: message (help)", with its notes.
std::string Shown(const RuleFileDiagnostic& step, const SourceFile& draft,
                  const std::vector<SourceFile>& files) {
  const SourceFile& file = step.file == kDraftFile ? draft : files[step.file];
  const Diagnostic& d = step.diagnostic;
  const Position at = file.PositionOf(d.span.begin);
  std::string text = file.name() + ":" + std::to_string(at.line) + " " +
                     std::string(Slice(file.bytes(), d.span)) + ": " + d.message;
  if (!d.help.empty()) text += " (" + d.help + ")";
  for (const Note& note : d.notes)
    text += ", " + note.message + ": " + std::string(Slice(file.bytes(), note.span));
  return text;
}

void Check(const NamedYaml& rule, const std::string& text, const std::vector<std::string>& traced,
           const std::vector<std::string>& expected, std::optional<uint32_t> line = std::nullopt) {
  const std::vector<NamedYaml> yaml = {rule, kLexicon};
  const RulePack pack = MakePack(yaml);
  const std::vector<SourceFile> files = MakeFiles(yaml);
  const SourceFile draft("draft", text);
  std::vector<std::string> steps;
  for (const auto& step : Explainer(pack, files, {}).Explain(draft, line, traced))
    steps.push_back(Shown(step, draft, files));
  EXPECT_EQ(steps, expected) << text;
}

NamedYaml Require(const std::string& more) {
  return {"rules/test/ask.yaml",
          "id: ask\nkind: require\nmessage: nothing asks\npatterns:\n" + more};
}

constexpr const char* kFile = "rules/test/carts.yaml";
constexpr const char* kLexicons = "rules/test/lexicons/carts.yaml";

TEST(Explainer, NamesThePatternAndThePhrasesOfAFinding) {
  Check(ForbidRule("carts", {"a horse", "my {cart} ...2 today"}),
        "I sold my four-wheeled cart today.", {},
        {"draft:1 my four-wheeled cart today: found",
         std::string(kFile) + ":6 'my {cart} ...2 today': this pattern matches 'my four-wheeled "
                              "cart today' ({cart} is "
                              "'four-wheeled cart' (carts.yaml:4))"});
}

TEST(Explainer, FollowsAPatternThatIsALexicon) {
  Check(ForbidRule("carts", {"{cart}"}), "Two wheeled cart!", {},
        {"draft:1 Two wheeled cart: found",
         std::string(kFile) + ":5 '{cart}': this pattern matches 'Two wheeled cart'",
         std::string(kLexicons) +
             ":4 '{wheels} cart': by this phrase of {cart} ({wheels} is 'Two wheeled' "
             "(carts.yaml:7))"});
}

TEST(Explainer, TellsWhatSatisfiesARuleThatAsks) {
  Check(Require("  - we have {cart}\n"), "Hello. We have a cart. We have dray.", {},
        {"draft:1 We have dray: 'We have dray' is what this rule asks for",
         "rules/test/ask.yaml:5 we have {cart}: this pattern matches 'We have dray' ({cart} is "
         "'dray' (carts.yaml:4))"});
  Check(Require("  - pattern: we have {cart}\n    unless: [gladly]\n"), "Gladly we have dray.", {},
        {"draft:1 : nothing asks",
         "rules/test/ask.yaml:1 ask: its pattern never stands (each dropped match is explained by "
         "--trace ask)"});
}

TEST(Explainer, LooksAtOneLine) {
  const NamedYaml rule = ForbidRule("carts", {"cart", "dray"});
  Check(rule, "A cart.\n\nA dray.\n", {},
        {"draft:3 dray: found", std::string(kFile) + ":6 'dray': this pattern matches 'dray'"}, 3);
  Check(rule, "A cart.\n\nA dray.\n", {}, {}, 2);
}

TEST(Explainer, TracesWhatUnlessDrops) {
  Check(ForbidRule("carts", {"my cart"},
                   "unless:\n  - horse\n  - {in: before, any: [sold, '{cart}']}\n"),
        "Neither dray nor my cart.", {"carts"},
        {"draft:1 my cart: 'my cart' matches, but is dropped, because of these words: dray",
         std::string(kFile) + ":5 'my cart': this pattern matches 'my cart'",
         std::string(kFile) + ":8 '{cart}': this `unless` finds 'dray' before it",
         std::string(kLexicons) + ":4 dray: by this phrase of {cart}"});
}

TEST(Explainer, TracesWhatWithMisses) {
  Check(ForbidRule("carts", {"my cart"}, "with:\n  - {in: clause, any: [sold]}\n"),
        "I sold it; my cart broke.", {"carts"},
        {"draft:1 my cart: 'my cart' matches, but is dropped",
         std::string(kFile) + ":5 'my cart': this pattern matches 'my cart'",
         std::string(kFile) + ":7 sold: this `with` is not found in its clause"});
}

TEST(Explainer, TracesNegation) {
  const std::vector<NamedYaml> yaml = {
      ForbidRule("carts", {"my cart"}, "negation: breaks\n"),
      {"rules/test/lexicons/no.yaml",
       "lexicons:\n  negation:\n    about: no\n    phrases: [never]\n"}};
  const RulePack pack = MakePack(yaml);
  const std::vector<SourceFile> files = MakeFiles(yaml);
  const SourceFile draft("draft", "I never sold my cart.");
  const auto steps = Explainer(pack, files, {}).Explain(draft, std::nullopt, {"carts"});
  ASSERT_EQ(steps.size(), 3u);
  EXPECT_EQ(Shown(steps[0], draft, files),
            "draft:1 my cart: 'my cart' matches, but is dropped, because of these words: never");
  EXPECT_EQ(steps[2].diagnostic.message, "the match is negated, and negation breaks this pattern");
}

TEST(Explainer, TracesScopeAndSilence) {
  Check(ForbidRule("carts", {"cart"}, "scope: greeting\n"), "Dear Ann,\n\nA cart.\n", {"carts"},
        {"draft:3 cart: 'cart' matches, but is dropped",
         std::string(kFile) + ":5 'cart': this pattern matches 'cart'",
         std::string(kFile) + ":1 carts: the match is outside the scope of the pattern"});
  Check(ForbidRule("carts", {"cart"}), "A horse.", {"carts"},
        {std::string(kFile) + ":1 carts: its pattern never matches here"});
}

TEST(Explainer, TracesRegularExpressions) {
  const NamedYaml rule = {kFile,
                          "id: carts\nkind: forbid\nmessage: found\npatterns:\n"
                          "  - {regex: 'X{3,}', unless: [horse]}\n  - {regex: 'Y{3,}'}\n"};
  Check(rule, "A horse XXXX. YYY.", {"carts"},
        {"draft:1 YYY: found", std::string(kFile) + ":6 'Y{3,}': this pattern matches 'YYY'",
         "draft:1 XXXX: 'XXXX' matches, but is dropped, because of these words: horse",
         std::string(kFile) + ":5 'X{3,}': this pattern matches 'XXXX'",
         std::string(kFile) + ":5 horse: this `unless` finds 'horse' in its sentence"});
}

TEST(Explainer, TellsApartPatternsOfTheSameWords) {
  const NamedYaml rule = {kFile,
                          "id: carts\nkind: forbid\nmessage: found\npatterns:\n"
                          "  - {pattern: (cart|dray), unless: [horse]}\n"
                          "  - {pattern: (cart|dray), unless: [ox]}\n"
                          "  - {pattern: (cart|dray), scope: subject}\n"};
  Check(
      rule, "An ox, a cart.", {},
      {"draft:1 cart: found", std::string(kFile) + ":5 (cart|dray): this pattern matches 'cart'"});
  Check(
      rule, "A horse, a cart.", {},
      {"draft:1 cart: found", std::string(kFile) + ":6 (cart|dray): this pattern matches 'cart'"});
}

}  // namespace
}  // namespace decline_lint
