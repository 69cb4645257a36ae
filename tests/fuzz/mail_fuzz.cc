// Any bytes as a mail: every span lies in the text or the file that it is of,
// and the text leads back into the file.

#include <string>

#include "lint/message/message.h"
#include "tests/fuzz/fuzz.h"

namespace decline_lint {
namespace {

/// Looked at byte by byte up to this many.
constexpr uint32_t kMostBytes = 100'000;

void RequireInside(Span span, size_t size) { Require(span.begin <= span.end && span.end <= size); }

void RequireMarks(const Message &message) {
  uint32_t end = message.body_begin;
  for (const MarkedSpan &mark : message.marks) {
    RequireInside(mark.span, message.text.size());
    Require(end <= mark.span.begin);
    end = mark.span.end;
  }
}

void RequireWayBack(const Message &message, size_t file_size) {
  const auto size = static_cast<uint32_t>(message.text.size());
  RequireInside(message.to_raw.ToRaw({0, size}), file_size);
  for (uint32_t at = 0; at < size && at < kMostBytes; ++at)
    RequireInside(message.to_raw.ToRaw({at, at + 1}), file_size);
}

void RequireSound(const Message &message, size_t file_size) {
  for (const HeaderField &field : message.headers) {
    RequireInside(field.name_span, file_size);
    RequireInside(field.value_span, file_size);
  }
  for (const Attachment &attachment : message.attachments)
    RequireInside(attachment.span, file_size);
  for (const Diagnostic &diagnostic : message.diagnostics)
    RequireInside(diagnostic.span, file_size);
  RequireInside(message.subject, message.text.size());
  Require(message.body_begin <= message.text.size());
  RequireMarks(message);
  RequireWayBack(message, file_size);
}

}  // namespace
}  // namespace decline_lint

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  using namespace decline_lint;
  const SourceFile file("fuzz", std::string(reinterpret_cast<const char *>(data), size));
  for (const InputKind kind : {InputKind::kAuto, InputKind::kMail, InputKind::kHtml})
    RequireSound(ReadMessage(file, kind), size);
  return 0;
}
