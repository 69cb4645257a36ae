// Layers of settings on top of each other.
#include "lint/config/settings_in_force.h"

#include <gtest/gtest.h>

#include "lint/config/settings_names.h"
#include "lint/config/settings_reader.h"
#include "tests/support/rule_pack_fixture.h"

namespace decline_lint {
namespace {

RulePack TwoRules() {
  return MakePack(
      {{"rules/p/harsh.yaml", "id: harsh\nkind: forbid\nmessage: m\npatterns: [joke]\n"},
       {"rules/p/long.yaml",
        "id: long\nkind: limit\nseverity: note\nmessage: m\nlimits: {words: 9, sentences: 5}\n"}});
}

SettingsFile Read(const std::string& yaml) {
  SettingsRead read = ReadSettings(SourceFile("s.yaml", yaml), 0);
  for (const Diagnostic& mistake : read.mistakes) ADD_FAILURE() << mistake.message;
  return read.settings;
}

std::string Show(const SettingsInForce& settings) {
  std::string all(NameOf(settings.fail_on.value));
  all += std::string(" ") + SeverityName(settings.min_severity.value);
  for (const auto& [id, rule] : settings.rules) {
    all += "; " + id + " " + (rule.enabled.value ? SeverityName(rule.severity.value) : "off");
    for (const auto& [figure, number] : rule.figures)
      all += " " + std::string(NameOf(figure)) + " " + std::to_string(number.value);
  }
  return all;
}

/// What is in force for a path when the second file stands above the first.
void Check(const std::string& lower, const std::string& upper, const std::string& path,
           const std::string& expected) {
  const RulePack pack = TwoRules();
  const SettingsFile files[] = {Read(lower), Read(upper)};
  std::vector<const SettingsBlock*> blocks;
  for (const SettingsFile& file : files)
    for (const SettingsBlock* block : BlocksFor(file, path)) blocks.push_back(block);
  EXPECT_EQ(Show(PutInForce(pack, blocks)), expected) << lower << upper;
}

constexpr char kUnchanged[] = "warning note; harsh warning; long note words 9 sentences 5";

TEST(SettingsInForce, AreThoseOfTheRulesWithoutFiles) {
  Check("", "", "a.txt", kUnchanged);
  Check("rules: {other: off}\n", "", "a.txt", kUnchanged);
}

TEST(SettingsInForce, OverrideValueByValue) {
  Check("fail-on: note\nrules: {long: {words: 7}}\n",
        "min-severity: warning\nrules: {long: {sentences: 3}, harsh: error}\n", "a.txt",
        "note warning; harsh error; long note words 7 sentences 3");
  Check("fail-on: note\n", "fail-on: never\n", "a.txt",
        "never note; harsh warning; long note words 9 sentences 5");
}

TEST(SettingsInForce, SwitchRulesOffAndOn) {
  Check("rules: {harsh: off, long: off}\n", "rules: {harsh: on}\n", "a.txt",
        "warning note; harsh warning; long off words 9 sentences 5");
  Check("rules: {long: off}\n", "rules: {long: {words: 7}}\n", "a.txt",
        "warning note; harsh warning; long note words 7 sentences 5");
}

TEST(SettingsInForce, TakeOverridesOfMatchingGlobs) {
  const std::string yaml =
      "rules: {harsh: off}\n"
      "overrides:\n"
      "  - {files: ['*.eml'], rules: {harsh: note}, fail-on: error}\n"
      "  - {files: ['out/**'], rules: {harsh: error}}\n";
  Check(yaml, "", "a.txt", "warning note; harsh off; long note words 9 sentences 5");
  Check(yaml, "", "a.eml", "error note; harsh note; long note words 9 sentences 5");
  Check(yaml, "", "out/a.eml", "error note; harsh error; long note words 9 sentences 5");
  Check(yaml, "rules: {harsh: warning}\n", "out/a.txt", kUnchanged);
}

TEST(SettingsInForce, TellTheLinterWhatDiffers) {
  const RulePack pack = TwoRules();
  const SettingsFile file = Read("rules: {harsh: off, long: {words: 3}}\nmin-severity: warning\n");
  LintOptions options;
  ApplyTo(PutInForce(pack, BlocksFor(file, "a")), options);
  EXPECT_EQ(options.disabled, std::vector<std::string>{"harsh"});
  EXPECT_EQ(options.min_severity, Severity::kWarning);
  ASSERT_EQ(options.changes.size(), 1u);
  EXPECT_EQ(options.changes[0].id, "long");
  EXPECT_FALSE(options.changes[0].severity);
  ASSERT_EQ(options.changes[0].limits.size(), 1u);
  EXPECT_EQ(options.changes[0].limits[0].max, 3u);
}

TEST(SettingsInForce, AskNothingOfTheLinterWhereNothingIsSet) {
  const RulePack pack = TwoRules();
  LintOptions options;
  ApplyTo(PutInForce(pack, {}), options);
  EXPECT_TRUE(options.disabled.empty());
  EXPECT_TRUE(options.changes.empty());
}

}  // namespace
}  // namespace decline_lint
