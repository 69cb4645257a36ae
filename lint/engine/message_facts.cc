#include "lint/engine/message_facts.h"

#include <algorithm>
#include <set>

#include "lint/base/trim.h"
#include "lint/engine/recipient.h"
#include "lint/message/mime/field_names.h"
#include "lint/rules/rule_pack.h"

namespace decline_lint {
namespace {

constexpr uint8_t Bit(MessageFact fact) {
  return static_cast<uint8_t>(1 << static_cast<int>(fact));
}

bool Holds(std::string_view text, std::string_view words) {
  return text.find(words) != text.npos;
}

/// Also what mail programs attach when they send: mutt by "Attach:", Emacs by a tag in the text.
bool HasAttachments(const Message& message) {
  return !message.attachments.empty() || message.invitation.has_value() ||
         message.FindHeader("Attach") != nullptr ||
         (Holds(message.text, "<#part") && Holds(message.text, "filename="));
}

/// Words of HTML may have an address behind them. Where that cannot be seen without decoding, they
/// are taken to have one.
bool MayHideLinks(const TextStretch& stretch, std::string_view bytes) {
  if (!stretch.html) return false;
  const std::string_view body = Slice(bytes, stretch.body);
  return stretch.encoding == TransferEncoding::kBase64 || Holds(body, "href") ||
         Holds(body, "HREF");
}

bool HasLinks(const Message& message, std::string_view bytes) {
  const auto hides = [&](const TextStretch& stretch) { return MayHideLinks(stretch, bytes); };
  return Holds(message.text, "://") || Holds(message.text, "www.") ||
         std::any_of(message.stretches.begin(), message.stretches.end(), hides);
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return lower;
}

Recipient ReadRecipient(std::string_view text) {
  constexpr std::string_view kEdges = " \t\r\n\"'";
  const size_t open = text.find('<');
  if (open == text.npos) return {"", Lower(Trim(text, kEdges))};
  const std::string_view address = text.substr(open + 1);
  return {std::string(Trim(text.substr(0, open), kEdges)),
          Lower(Trim(address.substr(0, address.find('>')), kEdges))};
}

/// A comma ends an address, unless it stands in a quoted name or in "<...>". So does the colon of a
/// group, and the semicolon that closes it.
std::vector<std::string_view> SplitAddresses(std::string_view list) {
  std::vector<std::string_view> parts;
  bool quoted = false, angled = false;
  size_t begin = 0;
  for (size_t i = 0; i <= list.size(); ++i) {
    const char c = i < list.size() ? list[i] : ',';
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '<' || c == '>')) angled = c == '<';
    const bool ends = !quoted && !angled && (c == ',' || c == ';' || c == ':');
    if (!ends && i < list.size()) continue;
    if (c != ':') parts.push_back(list.substr(begin, i - begin));
    begin = i + 1;
  }
  return parts;
}

}  // namespace

uint8_t FactsOf(const Message& message, std::string_view bytes) {
  uint8_t facts = 0;
  if (!message.headers.empty()) facts |= Bit(MessageFact::kHeaders);
  if (!HasAttachments(message)) facts |= Bit(MessageFact::kNoAttachments);
  if (!HasLinks(message, bytes)) facts |= Bit(MessageFact::kNoLinks);
  return facts;
}

std::vector<Recipient> RecipientsIn(const Message& message, std::string_view field) {
  std::vector<Recipient> recipients;
  for (const HeaderField& header : message.headers) {
    if (!EqualFieldNames(header.name, field)) continue;
    for (std::string_view part : SplitAddresses(header.value)) {
      Recipient recipient = ReadRecipient(part);
      if (!recipient.address.empty()) recipients.push_back(std::move(recipient));
    }
  }
  return recipients;
}

uint32_t CountStrangers(const Message& message) {
  std::set<std::string> groups;
  for (const char* field : {"To", "Cc"}) {
    for (const Recipient& recipient : RecipientsIn(message, field)) {
      const size_t at = recipient.address.rfind('@');
      if (at == std::string::npos) continue;
      const std::string domain = recipient.address.substr(at + 1);
      groups.insert(OrganizationOf(domain).empty() ? recipient.address : domain);
    }
  }
  return static_cast<uint32_t>(groups.size());
}

}  // namespace decline_lint
