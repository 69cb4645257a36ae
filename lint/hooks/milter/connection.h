// One connection of the mail server: what it tells, and what it is answered. Knows nothing of
// libmilter but the words that it answers with; filter.cc carries them out.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/hooks/milter/incoming_mail.h"
#include "lint/hooks/milter/mail_verdict.h"
#include "lint/hooks/milter/shared_state.h"

namespace decline_lint {

/// What is to be done with a message at its end.
struct MailAnswer {
  enum class Kind : uint8_t { kAccept, kReject, kDefer };
  Kind kind = Kind::kAccept;
  std::string code;      ///< "550", unless accepted
  std::string enhanced;  ///< "5.7.1"
  std::vector<std::string> lines;
  std::string quarantine;  ///< why it is to be held; empty to let it go
  std::string header;      ///< the value of X-Decline-Lint-Findings; empty for none
  std::vector<SeenField> fields_to_delete;
  std::optional<std::string> new_body;
  std::string for_log;  ///< a line; empty for none
};

class Connection {
 public:
  Connection(SharedState& shared, int asking, HeldBytes& held);
  ~Connection();

  void BeLocal() { is_local_ = true; }
  /// `login`: by what name the client logged in; empty for none.
  void BeginMail(std::string_view sender, std::string_view login);
  bool has_mail() const { return mail_ != nullptr; }
  /// Only while there is a mail.
  IncomingMail& mail() { return *mail_; }

  /// What is done with mail that is too large, as soon as that is known.
  MailAnswer AnswerToLarge();
  /// Asks the judge, and waits for it.
  MailAnswer AnswerAtEnd();
  /// What is done with mail that could not be judged.
  MailAnswer AnswerToFailure(const std::string& what);
  void EndMail() { mail_.reset(); }
  void Abort();

 private:
  MailAnswer Carry(const MailVerdict& verdict);
  void AddChanges(const MailVerdict& verdict, MailAnswer& answer) const;

  SharedState& shared_;
  int asking_;
  HeldBytes& held_;
  bool is_local_ = false;
  std::unique_ptr<IncomingMail> mail_;
};

}  // namespace decline_lint
