#include "lint/rules/pack_builder.h"

#include <gtest/gtest.h>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

std::string Show(const std::vector<SourceFile>& files, const PackBuild& build) {
  std::string all;
  for (const auto& [file, diagnostic] : build.diagnostics) {
    const Position at = files[file].PositionOf(diagnostic.span.begin);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + diagnostic.message +
           "\n";
  }
  return all;
}

/// All mistakes of one rule file, with their places.
void CheckMistakes(const std::string& yaml, const std::string& mistakes,
                   const std::string& name = "rules/test/a.yaml") {
  const auto files = MakeFiles({{name, yaml}});
  const PackBuild build = BuildPack(files);
  EXPECT_EQ(Show(files, build), mistakes) << yaml;
  EXPECT_FALSE(build.pack);
}

const std::string kHead = "id: a\nkind: forbid\nmessage: m\n";

TEST(PackBuilder, UnknownNamesAreNearMissesOfKnownOnes) {
  CheckMistakes("id: a\nkind: forbit\nmessage: m\npatterns: [b]\n",
                "2:7: unknown kind 'forbit', did you mean 'forbid'?\n");
  CheckMistakes(kHead + "paterns: [b]\npatterns: [b]\n",
                "4:1: unknown key 'paterns', did you mean 'patterns'?\n");
  CheckMistakes(kHead + "scope: boddy\npatterns: [b]\n",
                "4:8: unknown scope 'boddy', did you mean 'body'?\n");
  CheckMistakes(kHead + "severity: eror\npatterns: [b]\n",
                "4:11: unknown severity 'eror', did you mean 'error'?\n");
}

TEST(PackBuilder, UnknownLexiconStandsAtItsNameInThePattern) {
  const auto files = MakeFiles(
      {{"rules/test/lexicons/l.yaml", "lexicons:\n  thanks:\n    about: x\n    phrases: [thank]\n"},
       {"rules/test/a.yaml", kHead + "patterns:\n  - i {thank} you\n"}});
  EXPECT_EQ(Show(files, BuildPack(files)),
            "5:7: unknown lexicon 'thank', did you mean 'thanks'?\n");
}

TEST(PackBuilder, CircularLexicons) {
  CheckMistakes(
      "lexicons:\n"
      "  one:\n    about: x\n    phrases: ['a {two}']\n"
      "  two:\n    about: x\n    phrases: ['{one} b']\n",
      "7:16: the lexicon 'two' uses itself by way of 'one'\n", "rules/test/lexicons/l.yaml");
  CheckMistakes("lexicons:\n  one:\n    about: x\n    phrases: ['{one}']\n",
                "4:16: the lexicon 'one' uses itself by way of 'one'\n",
                "rules/test/lexicons/l.yaml");
}

TEST(PackBuilder, TheSameLexiconTwice) {
  const std::string one = "lexicons:\n  a:\n    about: x\n    phrases: [b, '{c}']\n";
  const auto files = MakeFiles({{"rules/test/lexicons/one.yaml", one},
                                {"rules/test/lexicons/two.yaml", one},
                                {"rules/test/a.yaml", kHead + "patterns: ['{a}', '{d}']\n"}});
  EXPECT_EQ(Show(files, BuildPack(files)),
            "4:19: unknown lexicon 'c'\n"
            "2:3: the lexicon 'a' stands in this pack twice\n"
            "4:20: unknown lexicon 'd'\n");
}

TEST(PackBuilder, RegexThatRe2Refuses) {
  CheckMistakes(kHead + "patterns:\n  - regex: 'a(b'\n",
                "5:12: RE2 refuses this expression: missing ): a(b\n");
}

TEST(PackBuilder, WrongTypes) {
  CheckMistakes("id: a\nkind: limit\nmessage: m\n",
                "1:1: a limit needs 'limits', such as {words: 150}\n");
  CheckMistakes(kHead + "patterns: text\n", "4:11: 'patterns' takes a list, not text\n");
  CheckMistakes("id: [a]\nkind: forbid\nmessage: m\npatterns: [b]\n",
                "1:5: 'id' takes text, not a list\n");
  CheckMistakes("id: a\nkind: limit\nmessage: m\nlimits: {words: many}\n",
                "4:17: 'limit' takes a whole number, not text\n");
}

TEST(PackBuilder, SyntaxErrorOfYaml) {
  const auto files = MakeFiles({{"rules/test/a.yaml", "id: a\nkind: [forbid\nmessage: m\n"}});
  const PackBuild build = BuildPack(files);
  ASSERT_EQ(build.diagnostics.size(), 1u);
  EXPECT_TRUE(build.diagnostics[0].diagnostic.message.starts_with("not YAML: "));
  EXPECT_FALSE(build.pack);
}

TEST(PackBuilder, PatternErrorsStandInsideThePattern) {
  CheckMistakes(kHead + "patterns:\n  - \"do (not\"\n  - fine\n",
                "5:9: a '(' that is not closed\n");
  CheckMistakes(kHead + "patterns:\n  - '...'\n", "5:5: this pattern matches the empty text\n");
  CheckMistakes(kHead + "patterns:\n  - a?\n", "5:5: this pattern matches the empty text\n");
}

TEST(PackBuilder, AllMistakesInOneRun) {
  const auto files = MakeFiles({
      {"rules/test/a.yaml", kHead + "patterns: [b, 'c)']\nsevirity: note\n"},
      {"rules/test/b.yaml", "id: a\nkind: none\nmessage: m\npatterns: [b]\n"},
  });
  const PackBuild build = BuildPack(files);
  EXPECT_EQ(Show(files, build),
            "4:17: a ')' that closes nothing\n"
            "5:1: unknown key 'sevirity', did you mean 'severity'?\n"
            "1:5: the id 'a' is that of another rule of this pack\n"
            "2:7: unknown kind 'none'\n");
}

TEST(PackBuilder, AliasesAndRepeatedKeysAreRefused) {
  CheckMistakes("id: &x a\nkind: forbid\nmessage: *x\npatterns: [b]\n",
                "3:10: anchors and aliases are not read in rule files\n");
  CheckMistakes(kHead + "patterns: [b]\npatterns: [c]\n",
                "5:1: the key 'patterns' stands here twice\n");
}

TEST(PackBuilder, LaterPacksReplaceAndPackFilesChange) {
  const RulePack pack = MakePack({
      ForbidRule("one", {"a"}),
      ForbidRule("two", {"b"}),
      ForbidRule("three", {"c"}),
      {"rules/team/pack.yaml",
       "pack: team\nextends: [test]\ndisable: [two]\nseverity: {three: error}\n"},
      {"rules/team/one.yaml", "id: one\nkind: forbid\nmessage: mine\npatterns: [z]\n"},
  });
  EXPECT_EQ(pack.rules().size(), 2u);
  EXPECT_EQ(pack.FindRule("two"), nullptr);
  EXPECT_EQ(pack.String(pack.FindRule("one")->message), "mine");
  EXPECT_EQ(pack.FindRule("three")->severity, Severity::kError);
}

TEST(PackBuilder, PackFileNamesUnknownRulesAndPacks) {
  CheckMistakes("pack: p\nextends: [cor]\ndisable: [nothing]\n",
                "2:11: unknown pack 'cor'\n3:11: unknown rule 'nothing'\n", "rules/p/pack.yaml");
}

TEST(PackBuilder, MistakesInAppliesWhen) {
  const std::string pack = "pack: p\napplies-when:\n";
  const auto check = [&](const std::string& yaml, const std::string& mistakes) {
    CheckMistakes(pack + yaml, mistakes, "rules/p/pack.yaml");
  };
  check("  points: 2\n",
        "3:3: 'applies-when' needs 'clues'\n");
  check("  clues: {a: {points: 1, patterns: [b]}}\n",
        "3:3: 'applies-when' needs 'points', at least 1: what clues must come to\n");
  check("  points: 2\n  clues: {a: {patterns: [b]}, c: {points: 1}}\n",
        "4:11: a clue needs 'points'\n4:31: a clue needs 'patterns'\n");
  check("  points: 2\n  clues: {a: {points: 0, patterns: ['{d}']}}\n",
        "4:23: 'points' takes a whole number from -1000 to 1000 that is not 0, not text\n"
        "4:38: unknown lexicon 'd'\n");
  check("  points: 2\n  clues: {a: {points: 1, scope: quotes, patterns: [b]}}\n",
        "4:33: unknown scope 'quotes'\n");
}

TEST(RulePack, AnAlteredBlockIsNotOpened) {
  const RulePack pack = MakePack({ForbidRule("one", {"a b", "c"})});
  const std::string block(pack.Serialize());
  ASSERT_TRUE(RulePack::FromBytes(block));
  EXPECT_FALSE(RulePack::FromBytes(block.substr(0, block.size() - 1)));
  EXPECT_FALSE(RulePack::FromBytes(""));
  for (size_t at = 0; at < block.size(); at += 7) {
    std::string altered = block;
    altered[at] = static_cast<char>(altered[at] ^ 0x10);
    EXPECT_FALSE(RulePack::FromBytes(altered)) << at;
  }
}

}  // namespace
}  // namespace decline_lint
