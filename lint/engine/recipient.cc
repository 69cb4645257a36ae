#include "lint/engine/recipient.h"

#include <algorithm>
#include <array>
#include <string>

#include "lint/rules/pattern_ast.h"
#include "lint/text/words/language.h"

namespace decline_lint {
namespace {

bool IsIn(const std::vector<uint64_t>& keys, uint64_t key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool IsMailProvider(std::string_view label) {
  const auto providers = language::List("mail-providers");
  return std::binary_search(providers.begin(), providers.end(), label);
}

bool IsSecondLevelSuffix(std::string_view label) {
  static constexpr std::array<std::string_view, 7> kSuffixes = {"co",  "com", "org", "ac",
                                                                "gov", "net", "edu"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), label) != kSuffixes.end();
}

std::string_view LastLabel(std::string_view domain) {
  const size_t dot = domain.rfind('.');
  return dot == std::string_view::npos ? domain : domain.substr(dot + 1);
}

/// "wrenfield" of "mail.wrenfield.co.uk".
std::string_view OrganizationLabel(std::string_view domain) {
  const size_t dot = domain.rfind('.');
  if (dot == std::string_view::npos) return {};
  domain = domain.substr(0, dot);
  const size_t next = domain.rfind('.');
  if (next != std::string_view::npos && IsSecondLevelSuffix(LastLabel(domain)))
    domain = domain.substr(0, next);
  return LastLabel(domain);
}

void AddWords(std::string_view text, size_t shortest, std::vector<uint64_t>& keys) {
  for (const std::string& word : NormalizedWords(text))
    if (word.size() >= shortest) keys.push_back(WordKey(word));
}

/// Where the first address of a list ends: at a comma that is not in a quoted name.
size_t AddressEnd(std::string_view list) {
  bool quoted = false;
  for (size_t at = 0; at < list.size(); ++at) {
    if (list[at] == '"') quoted = !quoted;
    if (list[at] == ',' && !quoted) return at;
  }
  return list.size();
}

}  // namespace

std::string OrganizationOf(std::string_view domain) {
  std::string label(OrganizationLabel(domain));
  for (char& c : label) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return IsMailProvider(label) ? "" : label;
}

void RecipientMarker::CollectAddress(std::string_view address) {
  const size_t at = address.find('@');
  const size_t open = address.find('<');
  if (open != std::string_view::npos && open > 0) AddWords(address.substr(0, open), 2, name_);
  if (at == std::string_view::npos) return;
  const std::string_view domain =
      address.substr(at + 1, address.find_first_of("> \t,;)", at) - at - 1);
  AddWords(OrganizationOf(domain), 2, organization_);
}

void RecipientMarker::CollectHeader(const Message& message, std::string_view name) {
  const HeaderField* field = message.FindHeader(name);
  if (!field) return;
  std::string_view rest = field->value;
  while (!rest.empty()) {
    const size_t comma = AddressEnd(rest);
    CollectAddress(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

void RecipientMarker::CollectGreeting(const Document& document) {
  for (const Sentence& sentence : document.sentences()) {
    if (sentence.zone != Zone::kGreeting) continue;
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const Token& token = document.tokens()[i];
      const bool is_name =
          token.kind == TokenKind::kWord && token.Has(kCapitalized) && i > sentence.first_token;
      if (is_name) name_.push_back(token.key);
    }
  }
}

void RecipientMarker::CollectSender(const Message& message, const MessageIndex* thread) {
  if (message.invitation) CollectAddress(message.invitation->organizer);
  const KnownMessage* const parent = thread == nullptr ? nullptr : thread->FindParent(message);
  if (parent != nullptr) CollectAddress(parent->from);
}

void RecipientMarker::Mark(const Message& message, const MessageIndex* thread, Document& document) {
  organization_.clear();
  name_.clear();
  if (!message.headers.empty()) {
    CollectHeader(message, "To");
    CollectHeader(message, "Cc");
  }
  CollectSender(message, thread);
  CollectGreeting(document);
  if (organization_.empty() && name_.empty()) return;
  for (Token& token : document.mutable_tokens()) {
    if (IsIn(organization_, token.key)) token.flags |= kRecipientOrg;
    if (IsIn(name_, token.key)) token.flags |= kRecipientName;
  }
}

}  // namespace decline_lint
