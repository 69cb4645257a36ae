// The policy that settings make, and the mistakes in them.
#include "lint/hooks/policy.h"

#include <gtest/gtest.h>

#include <string>

#include "lint/config/settings_reader.h"

namespace decline_lint {
namespace {

HookPolicy PolicyOf(const std::string& yaml) {
  const SourceFile file("s.yaml", "hooks:\n" + yaml);
  const SettingsRead read = ReadSettings(file, 0);
  for (const Diagnostic& mistake : read.mistakes) ADD_FAILURE() << mistake.message;
  HookPolicy policy;
  if (read.settings.hooks) Override(read.settings.hooks->value, policy);
  return policy;
}

void CheckMistake(const std::string& yaml, const std::string& message) {
  const SourceFile file("s.yaml", "hooks:\n" + yaml);
  const SettingsRead read = ReadSettings(file, 0);
  ASSERT_EQ(read.mistakes.size(), 1u) << yaml;
  EXPECT_EQ(read.mistakes[0].message, message);
}

TEST(HookPolicy, IsWhatSettingsSay) {
  const HookPolicy policy = PolicyOf(
      "  block: never\n  when-linter-fails: send\n  encrypted: refuse\n  send-anyway: [again]\n"
      "  again-minutes: 3\n  time-limit: 7\n  packs: [house]\n  skip-recipients: ['*@x.y']\n"
      "  sendmail: [/usr/bin/msmtp, -a, work]\n");
  EXPECT_EQ(policy.block, Threshold::kNever);
  EXPECT_EQ(policy.when_linter_fails, Unjudged::kSend);
  EXPECT_EQ(policy.encrypted, Unjudged::kRefuse);
  EXPECT_TRUE(policy.bypass.again);
  EXPECT_FALSE(policy.bypass.header || policy.bypass.environment);
  EXPECT_EQ(policy.again, std::chrono::minutes(3));
  EXPECT_EQ(policy.time_limit, std::chrono::seconds(7));
  EXPECT_EQ(policy.packs, std::vector<std::string>{"house"});
  EXPECT_EQ(policy.skip_recipients, std::vector<std::string>{"*@x.y"});
  EXPECT_EQ(policy.sendmail, (std::vector<std::string>{"/usr/bin/msmtp", "-a", "work"}));
}

TEST(HookPolicy, KeepsWhatIsNotSet) {
  const HookPolicy policy = PolicyOf("  block: error\n");
  EXPECT_EQ(policy.block, Threshold::kError);
  EXPECT_EQ(policy.when_linter_fails, Unjudged::kRefuse);
  EXPECT_EQ(policy.encrypted, Unjudged::kSend);
  EXPECT_TRUE(policy.bypass.header && policy.bypass.again && policy.bypass.environment);
}

TEST(HookPolicy, MistakesAreNamed) {
  CheckMistake("  bloc: error\n", "unknown key 'bloc', did you mean 'block'?");
  CheckMistake("  block: eror\n", "unknown severity 'eror', did you mean 'error'?");
  CheckMistake("  when-linter-fails: sent\n", "unknown answer 'sent', did you mean 'send'?");
  CheckMistake("  time-limit: 0\n", "'time-limit' takes a number from 1 to 3600");
  CheckMistake("  sendmail: [msmtp]\n", "'sendmail' begins with the full path of a program");
  CheckMistake("  sendmail: msmtp\n", "'sendmail' takes a list, not text");
}

}  // namespace
}  // namespace decline_lint
