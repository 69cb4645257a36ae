#include "lint/cli/invitation_file.h"

#include <utility>

#include "lint/cli/draft_check.h"
#include "lint/cli/file_reader.h"
#include "lint/letter/invitation_reader.h"

namespace decline_lint {
namespace {

Error CannotAnswer(const std::string& path, const std::string& why) {
  return {"cannot answer " + path + ": " + why};
}

}  // namespace

Expected<std::unique_ptr<Invitation>> ReadInvitationFile(const std::string& path,
                                                         uint64_t max_bytes) {
  const std::string name = path == "-" ? "standard input" : path;
  Expected<std::string> bytes =
      path == "-" ? ReadStandardInput(max_bytes) : ReadFile(path, max_bytes);
  if (!bytes) return CannotAnswer(name, bytes.error());
  const std::string problem = WhyNoDraft(*bytes);
  if (!problem.empty())
    return CannotAnswer(name, problem == "the draft is empty" ? "it is empty" : "it is no mail");
  auto invitation = std::make_unique<Invitation>(
      Invitation{SourceFile(name, std::move(*bytes)), Message(), LetterValues()});
  invitation->message = ReadMessage(invitation->file, InputKind::kMail);
  if (invitation->message.unreadable) return CannotAnswer(name, "it is encrypted");
  if (invitation->message.headers.empty()) return CannotAnswer(name, "it has no header");
  invitation->values = ReadInvitation(invitation->message);
  if (invitation->values.reader.address.empty())
    return CannotAnswer(name, "it does not say who sent it");
  return invitation;
}

}  // namespace decline_lint
