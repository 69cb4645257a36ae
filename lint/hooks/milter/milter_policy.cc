#include "lint/hooks/milter/milter_policy.h"

#include <algorithm>
#include <optional>

#include "lint/hooks/recipients.h"

namespace decline_lint {
namespace {

bool Means(const MailOverride& each, const std::string& sender, const std::string& recipient) {
  return (each.senders.empty() || AllMatch({sender}, each.senders)) &&
         (each.recipients.empty() || AllMatch({recipient}, each.recipients));
}

}  // namespace

FrontPolicy MilterPolicy::Front() const {
  return {max_bytes, large, hook.when_linter_fails, static_cast<uint32_t>(hook.time_limit.count())};
}

void Override(const MilterSettings& by, MilterPolicy& policy) {
  TakeIfSet(by.socket, policy.socket);
  TakeIfSet(by.socket_group, policy.socket_group);
  TakeIfSet(by.socket_mode, policy.socket_mode);
  TakeIfSet(by.user, policy.user);
  TakeIfSet(by.metrics_file, policy.metrics_file);
  TakeIfSet(by.action, policy.action);
  TakeIfSet(by.tell_sender, policy.tell_sender);
  TakeIfSet(by.large, policy.large);
  if (by.max_kilobytes) policy.max_bytes = uint64_t{by.max_kilobytes->value} << 10;
  policy.overrides.insert(policy.overrides.end(), by.overrides.begin(), by.overrides.end());
}

Treatment TreatmentFor(const MilterPolicy& policy, const std::string& sender,
                       const std::string& recipient) {
  Treatment treatment{policy.hook.block, policy.action, policy.tell_sender, policy.hook.packs};
  for (const MailOverride& each : policy.overrides) {
    if (!Means(each, sender, recipient)) continue;
    TakeIfSet(each.block, treatment.block);
    TakeIfSet(each.action, treatment.action);
    TakeIfSet(each.tell_sender, treatment.tell_sender);
    TakeIfSet(each.packs, treatment.packs);
  }
  return treatment;
}

std::vector<RecipientGroup> GroupRecipients(const MilterPolicy& policy, const std::string& sender,
                                            const std::vector<std::string>& recipients) {
  std::vector<RecipientGroup> groups;
  for (const std::string& recipient : recipients) {
    Treatment treatment = TreatmentFor(policy, sender, recipient);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const RecipientGroup& each) {
      return each.treatment == treatment;
    });
    if (group == groups.end()) group = groups.insert(group, {std::move(treatment), {}});
    group->recipients.push_back(recipient);
  }
  return groups;
}

std::string BareAddress(std::string_view path) {
  if (path.starts_with('<')) path.remove_prefix(1);
  if (path.ends_with('>')) path.remove_suffix(1);
  std::string address(path);
  for (char& c : address) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return address;
}

}  // namespace decline_lint
