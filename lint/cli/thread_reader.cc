#include "lint/cli/thread_reader.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "lint/cli/file_reader.h"
#include "lint/cli/inputs.h"
#include "lint/cli/mailbox_reader.h"

namespace decline_lint {
namespace {

/// A longer header is read as far as this.
constexpr uint64_t kMaxHeaderBytes = 64 * 1024;

/// The bytes up to the empty line, without what follows them.
std::string_view HeaderOf(std::string_view bytes) {
  const size_t end = std::min(bytes.find("\n\n"), bytes.find("\n\r\n"));
  return bytes.substr(0, std::min<size_t>(end, kMaxHeaderBytes));
}

void AddHeader(std::string_view bytes, MessageIndex* index) {
  const SourceFile file("", std::string(HeaderOf(bytes)));
  const Message message = ReadPlainMessage(file);
  if (!message.headers.empty()) index->Add(message);
}

std::string AddMailbox(const std::string& path, MessageIndex* index) {
  Expected<MailboxReader> reader = MailboxReader::Open(path, kDefaultMaxBytes);
  if (!reader) return reader.error();
  for (MailboxChunk chunk; !(chunk = reader->Next()).messages.empty();) {
    for (const MailboxMessage& message : chunk.messages) {
      if (message.number == 0) return message.problem;
      AddHeader(Slice(chunk.bytes, message.span), index);
    }
  }
  return "";
}

std::string AddInput(const Input& input, MessageIndex* index) {
  if (!input.problem.empty()) return input.problem;
  if (input.mailbox_bytes > 0) return AddMailbox(input.path, index);
  const Expected<std::string> head = ReadHead(input.path, kMaxHeaderBytes);
  if (!head) return head.error();
  AddHeader(*head, index);
  return "";
}

}  // namespace

Expected<MessageIndex> ReadThread(const std::string& path) {
  MessageIndex index;
  for (const Input& input : CollectInputs({path}, "")) {
    const std::string problem = AddInput(input, &index);
    if (!problem.empty()) return Error{input.name + ": " + problem};
  }
  if (index.empty()) return Error{path + ": there is no mail in it"};
  return index;
}

}  // namespace decline_lint
