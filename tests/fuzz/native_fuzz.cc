// Any bytes as a request of native messaging: what it asks about is a mail whose text is the body,
// and its answer can be written whatever is found in it.

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/hooks/native_host/composed_mail.h"
#include "lint/hooks/native_host/native_answer.h"
#include "lint/hooks/native_host/native_frame.h"
#include "lint/hooks/native_host/native_request.h"
#include "lint/message/message.h"
#include "tests/fuzz/fuzz.h"

namespace decline_lint {
namespace {

/// A finding for each stretch of a few bytes, also in the middle of characters.
GuardedVerdict FindAll(const ComposedMail &mail) {
  GuardedVerdict judged;
  const auto size = static_cast<uint32_t>(mail.bytes.size());
  for (uint32_t at = 0; at < size && judged.verdict.findings.size() < 60; at += 7)
    judged.verdict.findings.push_back(
        {"r", Severity::kNote, "m", {at, std::min(at + 5, size)}, {}, "", {}, {}});
  judged.verdict.cuts = {{0, 1}, {mail.body.begin, mail.body.end}};
  return judged;
}

void RequireSound(const NativeRequest &request) {
  const ComposedMail mail = ComposeMail(request, "");
  Require(Slice(mail.bytes, mail.body) == request.body);
  const SourceFile file("fuzz", mail.bytes);
  Require(ReadMessage(file).attachments.size() == request.attachments.size());
  const std::string answer = VerdictAnswer(mail, FindAll(mail), false);
  Require(!answer.empty() && answer.size() <= kMostAnswerBytes);
}

}  // namespace
}  // namespace decline_lint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace decline_lint;
  const std::string_view bytes(reinterpret_cast<const char *>(data), size);
  const Expected<NativeRequest> request = ReadNativeRequest(bytes);
  if (request && request->kind == NativeRequest::Kind::kJudge) RequireSound(*request);
  return 0;
}
