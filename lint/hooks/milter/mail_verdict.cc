#include "lint/hooks/milter/mail_verdict.h"

#include "lint/hooks/packed_values.h"

namespace decline_lint {
namespace {

/// One list of members for both directions.
template <typename Visitor, typename Verdict>
void VisitVerdict(Visitor& visit, Verdict& verdict) {
  visit(verdict.fate);
  visit(verdict.action);
  visit(verdict.summary);
  visit(verdict.reply);
  visit(verdict.header);
  visit(verdict.cuts);
}

template <typename Visitor, typename Mail>
void VisitMail(Visitor& visit, Mail& mail) {
  visit(mail.sender);
  visit(mail.recipients);
  visit(mail.sender_is_known);
  visit(mail.bytes);
}

}  // namespace

std::string PackMailVerdict(const MailVerdict& verdict) {
  Packer pack;
  VisitVerdict(pack, verdict);
  return pack.Take();
}

std::optional<MailVerdict> UnpackMailVerdict(std::string_view bytes) {
  MailVerdict verdict;
  Unpacker unpack(bytes);
  VisitVerdict(unpack, verdict);
  if (!unpack.ok() || !unpack.at_end()) return std::nullopt;
  return verdict;
}

std::string PackMail(const MailToFilter& mail) {
  Packer pack;
  VisitMail(pack, mail);
  return pack.Take();
}

std::optional<MailToFilter> UnpackMail(std::string_view bytes) {
  MailToFilter mail;
  Unpacker unpack(bytes);
  VisitMail(unpack, mail);
  if (!unpack.ok() || !unpack.at_end()) return std::nullopt;
  return mail;
}

}  // namespace decline_lint
