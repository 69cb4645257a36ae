#include "lint/hooks/milter/connection.h"

#include <algorithm>
#include <utility>

#include "lint/hooks/milter/judge_channel.h"

namespace decline_lint {
namespace {

using Clock = std::chrono::steady_clock;

/// The kernel ends a judge at its time limit; whoever waits for it may be a little more patient.
constexpr std::chrono::milliseconds kPatience{2000};

MailAnswer Refusal(MailAnswer::Kind kind, std::string code, std::string enhanced,
                   std::vector<std::string> lines) {
  MailAnswer answer;
  answer.kind = kind;
  answer.code = std::move(code);
  answer.enhanced = std::move(enhanced);
  answer.lines = std::move(lines);
  return answer;
}

Count CountOf(MailFate fate) {
  switch (fate) {
    case MailFate::kPassed:
      return Count::kPassed;
    case MailFate::kStopped:
      return Count::kStopped;
    case MailFate::kBypassed:
      return Count::kBypassed;
    case MailFate::kNotJudged:
      return Count::kNotJudged;
    case MailFate::kFailed:
      break;
  }
  return Count::kFailed;
}

}  // namespace

Connection::Connection(SharedState& shared, int asking, HeldBytes& held)
    : shared_(shared), asking_(asking), held_(held) {
  shared_.counters().Add(Count::kConnections);
}

Connection::~Connection() { shared_.counters().Add(Count::kConnectionsClosed); }

void Connection::BeginMail(std::string_view sender, std::string_view login) {
  mail_ = std::make_unique<IncomingMail>(shared_.front().max_bytes, held_);
  mail_->SetSender(sender, is_local_ || !login.empty());
}

void Connection::Abort() {
  if (mail_) shared_.counters().Add(Count::kAborted);
  EndMail();
}

MailAnswer Connection::AnswerToLarge() {
  shared_.counters().Add(Count::kLarge);
  if (shared_.front().large == Unjudged::kSend) {
    MailAnswer answer;
    answer.for_log = "passed unjudged: it is too large";
    return answer;
  }
  shared_.counters().Add(Count::kRejected);
  MailAnswer answer = Refusal(MailAnswer::Kind::kReject, "552", "5.3.4",
                              {"not accepted by decline-lint: it is too large to be judged"});
  answer.for_log = "rejected: it is too large to be judged";
  return answer;
}

MailAnswer Connection::AnswerToFailure(const std::string& what) {
  shared_.counters().Add(Count::kFailed);
  if (shared_.front().when_linter_fails == Unjudged::kSend) {
    MailAnswer answer;
    answer.for_log = "passed unjudged: " + what;
    return answer;
  }
  shared_.counters().Add(Count::kDeferred);
  MailAnswer answer = Refusal(MailAnswer::Kind::kDefer, "451", "4.7.1",
                              {"decline-lint could not judge it, please try again later"});
  answer.for_log = "deferred: " + what;
  return answer;
}

MailAnswer Connection::AnswerAtEnd() {
  const Clock::time_point start = Clock::now();
  const std::chrono::seconds limit(shared_.front().time_limit);
  const Expected<MailVerdict> verdict = AskJudge(asking_, mail_->mail(), limit + kPatience);
  shared_.counters().AddTime(Clock::now() - start);
  return verdict ? Carry(*verdict) : AnswerToFailure(verdict.error());
}

MailAnswer Connection::Carry(const MailVerdict& verdict) {
  Counters& counters = shared_.counters();
  counters.Add(CountOf(verdict.fate));
  const bool is_stopped = verdict.fate == MailFate::kStopped;
  if (is_stopped && verdict.action == MailAction::kReject) {
    counters.Add(Count::kRejected);
    MailAnswer answer = Refusal(MailAnswer::Kind::kReject, "550", "5.7.1", verdict.reply);
    answer.for_log = "rejected: " + verdict.summary;
    return answer;
  }
  MailAnswer answer;
  AddChanges(verdict, answer);
  if (!is_stopped) return answer;
  if (verdict.action == MailAction::kQuarantine) {
    counters.Add(Count::kQuarantined);
    answer.quarantine = "decline-lint: " + verdict.summary;
    answer.for_log = "quarantined: " + verdict.summary;
  } else {
    if (!verdict.header.empty()) counters.Add(Count::kHeaderAdded);
    answer.header = verdict.header;
    answer.for_log = "passed with findings: " + verdict.summary;
  }
  return answer;
}

/// What is for the linter alone leaves the message; so do findings that somebody else put there.
void Connection::AddChanges(const MailVerdict& verdict, MailAnswer& answer) const {
  const std::vector<Span>& cuts = verdict.cuts;
  for (const SeenField& field : mail_->own_fields()) {
    const bool is_cut = std::any_of(cuts.begin(), cuts.end(), [&](Span cut) {
      return cut.begin < field.span.end && field.span.begin < cut.end;
    });
    if (is_cut || field.name == "X-Decline-Lint-Findings") answer.fields_to_delete.push_back(field);
  }
  // From the last one on, since a deletion may change how those behind it are numbered.
  std::reverse(answer.fields_to_delete.begin(), answer.fields_to_delete.end());
  const bool cuts_body = std::any_of(cuts.begin(), cuts.end(),
                                     [&](Span cut) { return cut.begin >= mail_->body_begin(); });
  if (cuts_body) answer.new_body = BodyWithout(*mail_, cuts);
}

}  // namespace decline_lint
