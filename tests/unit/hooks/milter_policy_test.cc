// How the mail server's filter treats recipients, and the mistakes in its settings.
#include "lint/hooks/milter/milter_policy.h"

#include <gtest/gtest.h>

#include <string>

#include "lint/config/settings_reader.h"

namespace decline_lint {
namespace {

constexpr char kOverrides[] =
    "  action: quarantine\n  overrides:\n"
    "    - {recipients: ['*@Customer.example'], action: reject, packs: [house]}\n"
    "    - {senders: ['boss@*'], block: error}\n"
    "    - {senders: ['boss@*'], recipients: ['*@lists.example'], action: log, tell-sender: "
    "true}\n";

MilterPolicy PolicyOf(const std::string& yaml) {
  const SettingsRead read = ReadSettings(SourceFile("s.yaml", "milter:\n" + yaml), 0);
  for (const Diagnostic& mistake : read.mistakes) ADD_FAILURE() << mistake.message;
  MilterPolicy policy;
  if (read.settings.milter) Override(read.settings.milter->value, policy);
  return policy;
}

void CheckMistake(const std::string& yaml, const std::string& message) {
  const SettingsRead read = ReadSettings(SourceFile("s.yaml", "milter:\n" + yaml), 0);
  ASSERT_EQ(read.mistakes.size(), 1u) << yaml;
  EXPECT_EQ(read.mistakes[0].message, message);
}

TEST(MilterPolicy, IsWhatSettingsSay) {
  const MilterPolicy policy = PolicyOf(
      "  socket: inet:8895@127.0.0.1\n  socket-group: postfix\n  socket-mode: 0600\n"
      "  user: filter\n  metrics-file: /run/m.prom\n  action: header\n  tell-sender: true\n"
      "  max-kilobytes: 100\n  large: refuse\n");
  EXPECT_EQ(policy.socket, "inet:8895@127.0.0.1");
  EXPECT_EQ(policy.socket_group, "postfix");
  EXPECT_EQ(policy.socket_mode, 0600u);
  EXPECT_EQ(policy.user, "filter");
  EXPECT_EQ(policy.metrics_file, "/run/m.prom");
  EXPECT_EQ(policy.action, MailAction::kHeader);
  EXPECT_TRUE(policy.tell_sender);
  EXPECT_EQ(policy.Front().max_bytes, 102'400u);
  EXPECT_EQ(policy.Front().large, Unjudged::kRefuse);
}

TEST(MilterPolicy, TellsMistakes) {
  CheckMistake("  acton: log\n", "unknown key 'acton', did you mean 'action'?");
  CheckMistake("  action: bounce\n", "unknown action 'bounce'");
  CheckMistake("  socket: /run/x\n", "a socket begins with unix:, inet: or inet6:");
  CheckMistake("  socket: unix:x\n", "a socket needs its full path");
  CheckMistake("  socket: inet:99999@::1\n", "a socket needs a port from 1 to 65535");
  CheckMistake("  socket: inet:25\n", "a socket needs the address to listen on");
  CheckMistake("  socket: inet:25@localhost\n", "the address of a socket is numeric");
  CheckMistake("  socket-mode: 888\n", "'socket-mode' takes rights of a file");
  CheckMistake("  metrics-file: m.prom\n", "'metrics-file' takes the full path of a file");
  CheckMistake("  max-kilobytes: 0\n", "'max-kilobytes' takes a number from 1 to 16384");
  CheckMistake("  overrides: [{action: log}]\n", "neither 'senders' nor 'recipients' is there");
}

TEST(MilterPolicy, LaterOverridesStandAboveEarlierOnes) {
  const MilterPolicy policy = PolicyOf(kOverrides);
  const Treatment usual = TreatmentFor(policy, "ann@a.example", "bob@b.example");
  EXPECT_EQ(usual.action, MailAction::kQuarantine);
  EXPECT_EQ(usual.block, Threshold::kWarning);
  const Treatment customer = TreatmentFor(policy, "ann@a.example", "bob@customer.example");
  EXPECT_EQ(customer.action, MailAction::kReject);
  EXPECT_EQ(customer.packs, std::vector<std::string>{"house"});
  const Treatment both = TreatmentFor(policy, "boss@a.example", "bob@customer.example");
  EXPECT_EQ(both.action, MailAction::kReject);
  EXPECT_EQ(both.block, Threshold::kError);
  const Treatment list = TreatmentFor(policy, "boss@a.example", "all@lists.example");
  EXPECT_EQ(list.action, MailAction::kLog);
  EXPECT_TRUE(list.tell_sender);
}

TEST(MilterPolicy, GroupsRecipientsThatAreTreatedAlike) {
  const MilterPolicy policy = PolicyOf(kOverrides);
  const auto groups =
      GroupRecipients(policy, "ann@a.example",
                      {"a@b.example", "x@customer.example", "c@d.example", "y@customer.example"});
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].recipients, (std::vector<std::string>{"a@b.example", "c@d.example"}));
  EXPECT_EQ(groups[1].recipients,
            (std::vector<std::string>{"x@customer.example", "y@customer.example"}));
  EXPECT_TRUE(GroupRecipients(policy, "ann@a.example", {}).empty());
}

TEST(MilterPolicy, KnowsAddresses) {
  EXPECT_EQ(BareAddress("<Ann@Example.ORG>"), "ann@example.org");
  EXPECT_EQ(BareAddress("ann@example.org"), "ann@example.org");
  EXPECT_EQ(BareAddress("<>"), "");
  EXPECT_EQ(BareAddress(""), "");
}

}  // namespace
}  // namespace decline_lint
