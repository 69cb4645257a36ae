#include "lint/hooks/milter/mail_verdict.h"

#include "lint/hooks/packed_values.h"

namespace decline_lint {

template <typename Visitor, Either<MailVerdict> Verdict>
void VisitMembers(Visitor& visit, Verdict& verdict) {
  visit(verdict.fate);
  visit(verdict.action);
  visit(verdict.summary);
  visit(verdict.reply);
  visit(verdict.header);
  visit(verdict.cuts);
}

template <typename Visitor, Either<MailToFilter> Mail>
void VisitMembers(Visitor& visit, Mail& mail) {
  visit(mail.sender);
  visit(mail.recipients);
  visit(mail.sender_is_known);
  visit(mail.bytes);
}

std::string PackMailVerdict(const MailVerdict& verdict) { return Pack(verdict); }

std::optional<MailVerdict> UnpackMailVerdict(std::string_view bytes) {
  return Unpack<MailVerdict>(bytes);
}

std::string PackMail(const MailToFilter& mail) { return Pack(mail); }

std::optional<MailToFilter> UnpackMail(std::string_view bytes) {
  return Unpack<MailToFilter>(bytes);
}

}  // namespace decline_lint
