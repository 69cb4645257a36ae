#include "lint/message/message.h"

#include <algorithm>
#include <utility>

#include "lint/message/mime/field_names.h"

namespace decline_lint {

void Message::SetDecoded(MappedText mapped) {
  // On the heap, so that the view outlives a move of the message.
  decoded = std::make_unique<std::string>(std::move(mapped.text));
  text = *decoded;
  to_raw = std::move(mapped.map);
}

const HeaderField* Message::FindHeader(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const HeaderField& field) {
    return EqualFieldNames(field.name, name);
  });
  return found == headers.end() ? nullptr : &*found;
}

}  // namespace decline_lint
