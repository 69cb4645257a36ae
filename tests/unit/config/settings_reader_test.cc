// Settings files as read, and every mistake at its place.
#include "lint/config/settings_reader.h"

#include <gtest/gtest.h>

#include "lint/config/settings_names.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

/// "line:column message" of each mistake.
std::string Show(const SourceFile& file, const std::vector<Diagnostic>& mistakes) {
  std::string all;
  for (const Diagnostic& mistake : mistakes) {
    EXPECT_EQ(mistake.rule_id, "settings");
    const Position at = file.PositionOf(mistake.span.begin);
    all += std::to_string(at.line) + ":" + std::to_string(at.column) + " " + mistake.message + "\n";
  }
  return all;
}

void CheckMistakes(const std::string& yaml, const std::string& mistakes) {
  const SourceFile file("s.yaml", yaml);
  EXPECT_EQ(Show(file, ReadSettings(file, 0).mistakes), mistakes) << yaml;
}

/// Mistakes that the rules tell of a file whose form is right.
void CheckAgainstRules(const std::string& yaml, const std::string& mistakes) {
  const RulePack pack = MakePack(
      {{"rules/p/late.yaml", "id: late\nkind: delay\nmessage: late\n"},
       {"rules/p/recent.yaml", "id: recent\nkind: delay\nwhen: unknown\nmessage: when\n"},
       {"rules/p/too-long.yaml", "id: too-long\nkind: limit\nmessage: m\nlimits: {words: 3}\n"}});
  std::vector<KnownRule> known;
  for (const RuleRecord& rule : pack.rules()) known.push_back({pack.String(rule.id), &rule});
  const SourceFile file("s.yaml", yaml);
  const SettingsRead read = ReadSettings(file, 0);
  EXPECT_EQ(Show(file, read.mistakes), "") << yaml;
  EXPECT_EQ(Show(file, CheckSettings(read.settings, known)), mistakes) << yaml;
}

TEST(SettingsReader, KeepsValuesAndTheirPlaces) {
  const SourceFile file("s.yaml", R"(packs: [ours, "../theirs"]
fail-on: never
min-severity: warning
rules:
  a: off
  b: error
  c: {severity: note, words: 12}
overrides:
  - files: ["*.eml"]
    rules: {a: on}
)");
  const SettingsRead read = ReadSettings(file, 7);
  EXPECT_EQ(Show(file, read.mistakes), "");
  const SettingsFile& settings = read.settings;
  ASSERT_EQ(settings.packs.size(), 2u);
  EXPECT_EQ(settings.packs[1].value, "../theirs");
  EXPECT_EQ(settings.block.fail_on->value, Threshold::kNever);
  EXPECT_EQ(settings.block.min_severity->value, Severity::kWarning);
  ASSERT_EQ(settings.block.rules.size(), 3u);
  EXPECT_FALSE(settings.block.rules[0].enabled->value);
  EXPECT_EQ(settings.block.rules[1].severity->value, Severity::kError);
  EXPECT_TRUE(settings.block.rules[1].enabled->value);
  const Sourced<uint32_t>& words = settings.block.rules[2].figures.at(Figure::kWords);
  EXPECT_EQ(words.value, 12u);
  EXPECT_EQ(words.origin.file, 7u);
  EXPECT_EQ(Slice(file.bytes(), words.origin.span), "12");
  ASSERT_EQ(settings.overrides.size(), 1u);
  EXPECT_EQ(settings.overrides[0].globs, std::vector<std::string>{"*.eml"});
  EXPECT_TRUE(settings.overrides[0].block.rules[0].enabled->value);
}

TEST(SettingsReader, TakesAnEmptyFile) {
  CheckMistakes("", "");
  CheckMistakes("# nothing yet\n", "");
  CheckMistakes("\xEF\xBB\xBF\n", "");
}

TEST(SettingsReader, TellsEveryMistakeOfForm) {
  CheckMistakes("fail_on: warning\n", "1:1 unknown key 'fail_on', did you mean 'fail-on'?\n");
  CheckMistakes("fail-on: warnign\nmin-severity: [note]\n",
                "1:10 unknown severity 'warnign', did you mean 'warning'?\n"
                "2:15 'severity' takes text, not a list\n");
  CheckMistakes("fail-on: note\nfail-on: error\n", "2:1 the key 'fail-on' stands here twice\n");
  CheckMistakes("rules:\n  a: offf\n  b: [x]\n  c: {word: 3}\n  d: {words: many}\n  a: on\n",
                "2:6 unknown level 'offf', did you mean 'off'?\n"
                "3:6 'b' takes on, off, a severity or a mapping, not a list\n"
                "4:7 unknown key 'word', did you mean 'words'?\n"
                "5:14 'words' takes a whole number, not text\n"
                "6:3 the key 'a' stands here twice\n");
  CheckMistakes("overrides:\n  - rules: {a: off}\n  - files: '*.eml'\n",
                "2:5 the key 'files' is missing\n"
                "3:12 'files' takes a list, not text\n");
  CheckMistakes("overrides:\n  - files: [a]\n    packs: [b]\n", "3:5 unknown key 'packs'\n");
  CheckMistakes("- a\n", "1:1 'a settings file' takes a mapping, not a list\n");
}

TEST(SettingsReader, SaysWhereAFileIsNotYaml) {
  const SourceFile file("s.yaml", "rules: {a: on\nfail-on: note\n");
  EXPECT_NE(Show(file, ReadSettings(file, 0).mistakes).find("not YAML"), std::string::npos);
}

TEST(SettingsReader, KnowsTheRules) {
  CheckAgainstRules("rules: {late: {business-days: 3}, too-long: {sentences: 4}}\n", "");
  CheckAgainstRules("rules: {to-long: off}\n",
                    "1:9 unknown rule 'to-long', did you mean 'too-long'?\n");
  CheckAgainstRules("rules: {late: {words: 3}}\n", "1:23 the rule 'late' has no figure 'words'\n");
  CheckAgainstRules("overrides: [{files: [a], rules: {recent: {business-days: 3}}}]\n",
                    "1:58 the rule 'recent' has no figure 'business-days'\n");
}

}  // namespace
}  // namespace decline_lint
