#include "lint/engine/pack_recognizer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

NamedYaml PackFile(const std::string& name, const std::string& more) {
  return {"rules/" + name + "/pack.yaml", "pack: " + name + "\n" + more};
}

NamedYaml RuleOf(const std::string& pack, const std::string& id) {
  return {"rules/" + pack + "/" + id + ".yaml",
          "id: " + id + "\nkind: forbid\nmessage: found\npatterns: [" + id + "]\n"};
}

/// A pack on the sale of horses, one that builds on it, and one that asks for nothing.
RulePack MakePacks() {
  return MakePack({
      PackFile("horses",
               "applies-when:\n"
               "  points: 5\n"
               "  clues:\n"
               "    horse: {points: 3, about: a horse, scope: all, patterns: [horse~, mare]}\n"
               "    sale: {points: 2, about: a sale, patterns: [{pattern: (buy|sell)}], negation: breaks}\n"
               "    told: {points: 2, about: what was asked, scope: quoted, patterns: [for sale]}\n"
               "    race: {points: -4, about: a race, patterns: [race], unless: [no race]}\n"),
      RuleOf("horses", "nag"),
      PackFile("ponies", "extends: [horses]\n"),
      RuleOf("ponies", "foal"),
      PackFile("anything", ""),
      RuleOf("anything", "typo"),
      {"rules/core/lexicons/small.yaml",
       "lexicons:\n  negation:\n    about: denials\n    phrases: [not, never]\n"},
  });
}

/// The packs for a text, and the clues found with their points.
void Check(const std::string& text, const std::string& packs, const std::string& clues) {
  const RulePack pack = MakePacks();
  for (const bool reference : {false, true}) {
    PackRecognizer recognizer(pack, reference);
    const SourceFile file("draft", text);
    const Message message = ReadMessage(file);
    std::string names, found;
    for (std::string_view name : recognizer.PacksFor(message)) names += std::string(name) + " ";
    for (const PackVerdict& verdict : recognizer.Judge(message))
      for (const FoundClue& clue : verdict.clues)
        found += std::string(clue.name) + " '" +
                 std::string(Slice(message.text, clue.span)) + "' " +
                 std::to_string(clue.points) + ", ";
    EXPECT_EQ(names, packs) << text << (reference ? " (reference)" : "");
    EXPECT_EQ(found, clues) << text << (reference ? " (reference)" : "");
  }
}

TEST(PackRecognizer, PointsOfTheCluesComeTogether) {
  Check("I sell my horses.", "horses ponies anything ", "horse 'horses' 3, sale 'sell' 2, ");
  Check("I like my horse.", "anything ", "horse 'horse' 3, ");
}

TEST(PackRecognizer, AClueCountsOnce) {
  Check("A horse, a horse, my mare for a horse.", "anything ", "horse 'horse' 3, ");
}

TEST(PackRecognizer, CluesMaySpeakAgainstIt) {
  Check("I sell the mare after the race.", "anything ", "horse 'mare' 3, race 'race' -4, sale 'sell' 2, ");
  Check("I sell the mare, no race for her.", "horses ponies anything ",
        "horse 'mare' 3, sale 'sell' 2, ");
}

TEST(PackRecognizer, ScopesAndNegationCount) {
  Check("Subject: A horse\n\nI buy it.", "horses ponies anything ",
        "horse 'horse' 3, sale 'buy' 2, ");
  Check("I never sell a horse.", "anything ", "horse 'horse' 3, ");
}

TEST(PackRecognizer, QuotedWordsCountOnlyWhereTheyAreAskedFor) {
  Check("My horse is.\n\n> Is it for sale? I buy.\n", "horses ponies anything ",
        "horse 'horse' 3, told 'for sale' 2, ");
  Check("Yes.\n\n> Is your horse for sale?\n", "anything ", "told 'for sale' 2, ");
}

TEST(PackRecognizer, AppliesToAsksForOnePack) {
  const RulePack pack = MakePacks();
  PackRecognizer recognizer(pack);
  const SourceFile file("draft", "Hello.");
  const Message message = ReadMessage(file);
  EXPECT_FALSE(recognizer.AppliesTo(message, "horses"));
  EXPECT_FALSE(recognizer.AppliesTo(message, "ponies"));
  EXPECT_TRUE(recognizer.AppliesTo(message, "anything"));
  EXPECT_TRUE(recognizer.AppliesTo(message, "loose rules"));
}

TEST(PackRecognizer, WithoutConditionsEveryPackApplies) {
  const RulePack pack = MakePack({PackFile("anything", ""), RuleOf("anything", "typo")});
  PackRecognizer recognizer(pack);
  const SourceFile file("draft", "Hello.");
  const Message message = ReadMessage(file);
  EXPECT_TRUE(recognizer.Judge(message).empty());
  EXPECT_EQ(recognizer.PacksFor(message).size(), 1u);
}

TEST(PackRecognizer, ClosedBlocksKeepTheirClues) {
  auto opened = RulePack::FromBytes(std::string(MakePacks().Serialize()));
  ASSERT_TRUE(opened);
  ASSERT_TRUE(opened->OpenClues());
  EXPECT_EQ(opened->OpenClues()->rules().size(), 4u);
  EXPECT_EQ(opened->recognitions().size(), 1u);
}

}  // namespace
}  // namespace decline_lint
