#include "lint/message/message.h"

#include <algorithm>

#include "lint/message/field_names.h"

namespace decline_lint {

const HeaderField* Message::FindHeader(std::string_view name) const {
  const auto found = std::find_if(headers.begin(), headers.end(), [&](const HeaderField& field) {
    return EqualFieldNames(field.name, name);
  });
  return found == headers.end() ? nullptr : &*found;
}

}  // namespace decline_lint
