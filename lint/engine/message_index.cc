#include "lint/engine/message_index.h"

#include <utility>

#include "lint/text/dates/date_parser.h"

namespace decline_lint {
namespace {

std::string_view ValueOf(const Message& message, std::string_view name) {
  const HeaderField* const field = message.FindHeader(name);
  return field == nullptr ? std::string_view() : std::string_view(field->value);
}

/// The last "<id>" of a list, without brackets, which is taken off with all behind it.
std::string_view TakeLastId(std::string_view* ids) {
  const size_t begin = ids->rfind('<');
  if (begin == ids->npos) return {};
  const std::string_view id = ids->substr(begin + 1, ids->find('>', begin) - begin - 1);
  *ids = ids->substr(0, begin);
  return id;
}

}  // namespace

void MessageIndex::Add(const Message& message) {
  const std::string_view date = ValueOf(message, "Date");
  KnownMessage known{ParseMailTime(date), ParseMailDate(date),
                     std::string(ValueOf(message, "From"))};
  if (count_++ == 0) first_ = known;
  std::string_view ids = ValueOf(message, "Message-ID");
  const std::string_view id = TakeLastId(&ids);
  if (!id.empty()) by_id_.try_emplace(std::string(id), std::move(known));
}

const KnownMessage* MessageIndex::FindLast(std::string_view ids) const {
  for (std::string_view id; !(id = TakeLastId(&ids)).empty();) {
    const auto found = by_id_.find(std::string(id));
    if (found != by_id_.end()) return &found->second;
  }
  return nullptr;
}

const KnownMessage* MessageIndex::FindParent(const Message& reply) const {
  const std::string_view parents = ValueOf(reply, "In-Reply-To");
  const std::string_view thread = ValueOf(reply, "References");
  if (parents.empty() && thread.empty()) return count_ == 1 ? &first_ : nullptr;
  const KnownMessage* const parent = FindLast(parents);
  return parent != nullptr ? parent : FindLast(thread);
}

}  // namespace decline_lint
